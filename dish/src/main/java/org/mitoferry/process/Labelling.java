package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import java.util.List;
import org.mitoferry.culture.CellColumns;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.Surroundings;

/**
 * Labels that stay: they are taken up while there is some in the medium, bind, fade slowly, and are diluted as the cell grows.
 *
 * <pre>dL/dt = max(c &lt;exp(z F (psi - psi0)/RT)> exp(z F (Vplasma - Vplasma0)/RT) - L, 0) dyeLoading / loading time - fading L - growth L</pre>
 *
 * with L the content for a micrometre of the cell's own mitochondria, c the dye outside relative to the usual dose and z its charge. What
 * is bound does not come out again: a cell that loses its potential after the stain keeps its label (thiol-reactive dyes; Poot et al. 1996,
 * doi:10.1177/44.12.8985128). A membrane label has a content for the whole cell, does not follow the potential and is not diluted by
 * growth, but shared at division. A label that cells make themselves stays as it is. Uptake does not empty the medium: cells are a
 * millionth of its volume.
 */
final class Labelling {

    /** By how much the rounding of a host's mean could lift it above its greatest term, and more. */
    private static final double ROUNDING_OF_A_MEAN = 1 + 1e-9;

    private final Label[] labels;
    private final CellColumns content;

    private final double[] kept;
    private double keptFor = Double.NaN;

    Labelling(List<Label> labels, CellColumns content) {
        this.labels = labels.toArray(Label[]::new);
        this.content = content;
        kept = new double[labels.size()];
    }

    void advance(Host h, Surroundings surroundings, int column) {
        for (int k = 0; k < labels.length; k++) {
            Label label = labels[k];
            if (label.inherited()) {
                continue;
            }
            double before = content.get(h.cell, k);
            Label.Uptake uptake = label.uptake();
            double outside = uptake == null ? 0 : surroundings.at(column, uptake.substance());
            if (before == 0 && outside <= 0) {
                continue;
            }
            double after = before > 0 ? before * kept(k, label, h.minutes) : 0;
            if (uptake != null && outside > 0 && outside * mostAtEquilibrium(h, label, uptake) > after) {
                double target = outside * equilibrium(h, label, uptake);
                double minutes = h.minutes * h.parameter(DYE_LOADING);
                after = target > after ? Relaxation.towards(after, target, minutes, uptake.loadingMinutes()) : after;
            }
            boolean diluted = label.kind() == Label.Kind.MITOCHONDRIAL;
            content.set(h.cell, k, diluted ? after / (1 + CellCycle.growth(h)) : after);
        }
    }

    /** What fading leaves of a label in a step: worked out anew only where the length of the step is another. */
    private double kept(int k, Label label, double minutes) {
        if (minutes != keptFor) {
            keptFor = minutes;
            Arrays.fill(kept, Double.NaN);
        }
        if (Double.isNaN(kept[k])) {
            kept[k] = StrictMath.exp(-label.fadingPerHour() * minutes / 60);
        }
        return kept[k];
    }

    /**
     * At least {@link #equilibrium}, by an exponential for the host in place of one for each mitochondrion: a mean is not above the greatest
     * of its terms. Some dye stays in the medium after every wash, and what a stained cell holds is far above what that would load it to.
     */
    private static double mostAtEquilibrium(Host h, Label label, Label.Uptake uptake) {
        if (label.kind() == Label.Kind.MEMBRANE) {
            return 1;
        }
        double[] potential = h.mitochondria.potential;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = h.first; i < h.end; i++) {
            highest = potential[i] > highest ? potential[i] : highest;
        }
        return ROUNDING_OF_A_MEAN * uptake.atEquilibrium(highest, h.parameter(PLASMA_MEMBRANE_POTENTIAL));
    }

    private static double equilibrium(Host h, Label label, Label.Uptake uptake) {
        double plasma = h.parameter(PLASMA_MEMBRANE_POTENTIAL);
        return label.kind() == Label.Kind.MEMBRANE ? 1 : equilibrium(h.mitochondria, h.first, h.end, plasma, uptake);
    }

    /**
     * Mean over the mitochondria from {@code first} to before {@code end}, by length, of what they hold at equilibrium with the usual dose.
     */
    static double equilibrium(Mitochondria m, int first, int end, double plasmaMillivolts, Label.Uptake uptake) {
        double sum = 0;
        double length = 0;
        for (int i = first; i < end; i++) {
            sum += m.length[i] * uptake.atEquilibrium(m.potential[i], plasmaMillivolts);
            length += m.length[i];
        }
        return length > 0 ? sum / length : 0;
    }

    /**
     * Gives a daughter her share: as much for a micrometre of mitochondrion as her mother has, half of what the cell itself and its
     * residual bodies carry.
     */
    static void divide(Culture culture, int mother, int daughter) {
        CellColumns content = culture.labelContent();
        content.inherit(mother, daughter);
        for (int k = 0; k < culture.labels().size(); k++) {
            Label label = culture.labels().get(k);
            if (label.kind() == Label.Kind.MEMBRANE && !label.inherited()) {
                halve(content, mother, daughter, k);
            }
            halve(culture.remnantContent(), mother, daughter, k);
            halve(culture.remnantNumber(), mother, daughter, k);
        }
    }

    private static void halve(CellColumns content, int mother, int daughter, int k) {
        double half = content.get(mother, k) / 2;
        content.set(mother, k, half);
        content.set(daughter, k, half);
    }
}
