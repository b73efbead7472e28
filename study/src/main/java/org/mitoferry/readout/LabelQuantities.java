package org.mitoferry.readout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Label;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.Dye;
import org.mitoferry.parameter.GeneticLabel;

/**
 * What labels show, whatever the truth is.
 *
 * <p>{@code farRedMean}: all that emits at {@value #FAR_RED_NANOMETRES} nm or more in a living cell (its own mitochondria, foreign ones,
 * residual bodies, and its membranes), in micrometres of mitochondrion stained with the usual dose; mean over the cells, 0 without a label.
 *
 * <p>{@code by label}: as many mitochondria as a micrograph of the label shows in a cell. That is whatever carries at least
 * {@value #VISIBLE} of what the usual dose gives: foreign mitochondria, the cell's own if dye got there, and residual bodies of digested
 * ones. Rows of this class stand beside {@code foreignMitochondriaPerCell} and {@code acceptorPositiveFraction} where there is a label of
 * mitochondria in the dish; in a group that was stained itself they count its own mitochondria.
 */
final class LabelQuantities {

    static final String BY_LABEL = "by label";

    private static final double FAR_RED_NANOMETRES = 640;
    private static final double VISIBLE = 0.1;

    static final List<Quantity> ALL = List.of(Quantity.of("farRedMean", "1", LabelQuantities::farRed));

    private LabelQuantities() {}

    private static void farRed(Look look, Quantity quantity, int group) {
        Culture culture = look.culture();
        Cells cells = culture.cells();
        ForeignMitochondria foreign = culture.foreign();
        double[] sums = look.zeros();
        for (int k : farRedLabels(look)) {
            Label.Kind kind = culture.labels().get(k).kind();
            for (int cell = 0; cell < cells.count; cell++) {
                if (look.lives(cell, group)) {
                    double carrier = kind == Label.Kind.MEMBRANE
                            ? 1
                            : culture.mitochondria().lengthIn(cell);
                    sums[look.fields().of(cell)] += culture.labelContent().get(cell, k) * carrier
                            + culture.remnantContent().get(cell, k);
                }
            }
            for (int i = 0; i < foreign.count; i++) {
                if (ForeignQuantities.heldBy(look, i, group)) {
                    sums[look.fields().of(foreign.host[i])] +=
                            foreign.label[i * foreign.labels() + k] * foreign.length[i];
                }
            }
        }
        look.ratios(quantity, group, sums, look.living(group), Look.NO_LIVING_CELL);
    }

    private static List<Integer> farRedLabels(Look look) {
        List<Integer> farRed = new ArrayList<>();
        for (int k = 0; k < look.culture().labels().size(); k++) {
            if (emissions(look.catalogue(), look.culture().labels().get(k).name())
                    .anyMatch(nanometres -> nanometres >= FAR_RED_NANOMETRES)) {
                farRed.add(k);
            }
        }
        return farRed;
    }

    private static Stream<Double> emissions(Catalogue catalogue, String label) {
        return catalogue
                .dyes()
                .find(label)
                .map(Dye::channels)
                .or(() -> catalogue.labels().find(label).map(GeneticLabel::channels))
                .orElseThrow()
                .stream()
                .map(Dye.Channel::emissionNanometres);
    }

    /** Whether there is a label of mitochondria in the dish. */
    static boolean inUse(Culture culture) {
        return culture.labels().stream().anyMatch(label -> label.kind() == Label.Kind.MITOCHONDRIAL);
    }

    /** How many labelled mitochondria and residual bodies a micrograph shows in each living cell of a group; 0 for all other cells. */
    static double[] visible(Look look, int group) {
        Culture culture = look.culture();
        ForeignMitochondria foreign = culture.foreign();
        double[] visible = new double[culture.cells().count];
        for (int i = 0; i < foreign.count; i++) {
            if (ForeignQuantities.heldBy(look, i, group) && shows(culture, foreign, i)) {
                visible[foreign.host[i]]++;
            }
        }
        for (int cell = 0; cell < visible.length; cell++) {
            if (look.lives(cell, group)) {
                visible[cell] += ofCell(culture, cell);
            }
        }
        return visible;
    }

    private static boolean shows(Culture culture, ForeignMitochondria foreign, int slot) {
        for (int k = 0; k < foreign.labels(); k++) {
            boolean ofMitochondria = culture.labels().get(k).kind() == Label.Kind.MITOCHONDRIAL;
            if (ofMitochondria && foreign.label[slot * foreign.labels() + k] >= VISIBLE) {
                return true;
            }
        }
        return false;
    }

    /** Residual bodies of one label at most, so that a mitochondrion with two labels counts once; and its own mitochondria. */
    private static double ofCell(Culture culture, int cell) {
        double bodies = 0;
        double own = 0;
        for (int k = 0; k < culture.labels().size(); k++) {
            if (culture.labels().get(k).kind() == Label.Kind.MITOCHONDRIAL) {
                double number = culture.remnantNumber().get(cell, k);
                if (culture.remnantContent().get(cell, k) >= VISIBLE * number) {
                    bodies = Math.max(bodies, number);
                }
                if (culture.labelContent().get(cell, k) >= VISIBLE) {
                    own = culture.mitochondria().count[cell];
                }
            }
        }
        return bodies + own;
    }
}
