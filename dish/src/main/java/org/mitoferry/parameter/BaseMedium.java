package org.mitoferry.parameter;

import java.util.List;
import org.mitoferry.parameter.ParameterVocabulary.Known;

/**
 * A medium as it comes in the bottle; protocols change its glucose and add serum.
 *
 * @param parameters those of {@link #VOCABULARY}, each with its source
 */
public record BaseMedium(String name, List<String> aliases, ParameterSet parameters) implements Entry {

    /** What a medium's file states. */
    public static final List<Known> VOCABULARY = List.of(
            new Known("glucose", "mM", Limits.NOT_NEGATIVE, "glucose"),
            new Known("glutamine", "mM", Limits.NOT_NEGATIVE, "glutamine"),
            new Known("pyruvate", "mM", Limits.NOT_NEGATIVE, "pyruvate"),
            new Known("lactate", "mM", Limits.NOT_NEGATIVE, "lactate before any cell has grown in it"),
            new Known("bicarbonate", "mM", Limits.NOT_NEGATIVE, "bicarbonate of the formulation"),
            new Known("pH", "1", Limits.between(0, 14), "pH at the start, in the incubator's carbon dioxide"),
            new Known("bufferCapacity", "mM", Limits.POSITIVE, "acid that lowers the pH by one, near the starting pH"));

    public BaseMedium {
        aliases = List.copyOf(aliases);
    }

    public double glucoseMillimolar() {
        return parameters.value("glucose");
    }

    public double lactateMillimolar() {
        return parameters.value("lactate");
    }

    public double startPH() {
        return parameters.value("pH");
    }

    public double bufferCapacityMillimolarPerPH() {
        return parameters.value("bufferCapacity");
    }

    /** pH after cells released lactic acid, each lactate with its proton; linear in the acid. */
    public double pH(double lactateMillimolar) {
        return startPH() - (lactateMillimolar - lactateMillimolar()) / bufferCapacityMillimolarPerPH();
    }
}
