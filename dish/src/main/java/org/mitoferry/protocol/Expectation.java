package org.mitoferry.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding stated in the protocol: what is compared, and when it holds.
 *
 * @param id such as {@code 1B-a}
 * @param statement the finding in one sentence
 * @param quantity name of the measured quantity, such as {@code jc1Ratio}
 * @param cells the cell type it is read from in {@code arm}; null where the quantity belongs to the whole field
 * @param arm the arm in which it is expected
 * @param versusCells cell type read in the other arm; the same as {@code cells} where the file does not say
 * @param versus the arm compared with; null for a threshold on one arm
 * @param paperP the p value the publication prints, as printed; null if none
 * @param tunedParameters the parameters that were tuned for it, when {@code origin} is TUNED
 */
public record Expectation(
        String id,
        String statement,
        String quantity,
        @Nullable String cells,
        String arm,
        @Nullable String versusCells,
        @Nullable String versus,
        Rule rule,
        Origin origin,
        List<String> tunedParameters,
        @Nullable String paperP) {

    /** Whether the finding comes out of mechanisms, was tuned to, or is the literature put in. */
    public enum Origin {
        EMERGENT,
        TUNED,
        INPUT
    }

    /** When the row holds. Effects are paired over experiments. */
    public sealed interface Rule {
        /** The ratio arm/versus is at least ({@code greater}) or at most (not greater) {@code ratio}; compared as log ratio. */
        record Ratio(boolean greater, double ratio) implements Rule {}

        /** Fractions: the difference in percentage points is at least {@code points} in that direction; tested on logits. */
        record Points(boolean greater, double points) implements Rule {}

        /** Equivalence within a share of the reference, {@code 0.2} for +-20 %: the 90 % interval of the ratio lies inside 1/(1+m) to 1+m. */
        record EquivalentRatio(double margin) implements Rule {}

        /** Equivalence of fractions within +-points percentage points. */
        record EquivalentPoints(double points) implements Rule {}

        /** The value in one arm is above ({@code greater}) or below {@code bound}, by its one-sided 95 % bound. */
        record Threshold(boolean greater, double bound) implements Rule {}
    }
}
