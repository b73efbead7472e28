package org.mitoferry.parameter;

import java.util.List;
import org.mitoferry.parameter.ParameterVocabulary.Known;

/**
 * A fluorescent protein that cells make themselves.
 *
 * @param site where it sits
 * @param channels at least one
 * @param parameters those of {@link #VOCABULARY}
 * @param source what the construct is
 */
public record GeneticLabel(
        String name,
        List<String> aliases,
        Site site,
        List<Dye.Channel> channels,
        ParameterSet parameters,
        String source)
        implements Entry {

    /** What a label's file states. */
    public static final List<Known> VOCABULARY =
            List.of(new Known("fading", "1/h", Limits.NOT_NEGATIVE, "loss of the protein where no cell makes it anew"));

    /** Where a label sits. */
    public enum Site {
        /** In the mitochondria, and goes where they go. */
        MITOCHONDRIA,
        /** In the rest of the cell. */
        CELL
    }

    public GeneticLabel {
        aliases = List.copyOf(aliases);
        channels = List.copyOf(channels);
    }

    public double fadingPerHour() {
        return parameters.value("fading");
    }
}
