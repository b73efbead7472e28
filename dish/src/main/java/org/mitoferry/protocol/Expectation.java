package org.mitoferry.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding stated in the protocol: what is compared, and when it holds.
 *
 * @param id such as {@code 1B-a}
 * @param statement the finding in one sentence
 * @param clauses what must all hold for the finding to hold; empty for a finding that a run of this protocol cannot test
 * @param tunedParameters the parameters that were tuned for it, when {@code origin} is TUNED
 * @param paperP the p value the publication prints, as printed; null if none
 * @param notTested why no clause is stated, such as {@code run explain}; null where there are clauses
 * @param source who says so, with a lasting address; null for a prediction that nobody is known to have tested
 */
public record Expectation(
        String id,
        String statement,
        List<Clause> clauses,
        Origin origin,
        List<String> tunedParameters,
        @Nullable String paperP,
        @Nullable String notTested,
        @Nullable String source) {

    public Expectation {
        clauses = List.copyOf(clauses);
        tunedParameters = List.copyOf(tunedParameters);
        if (clauses.isEmpty() == (notTested == null)) {
            throw new IllegalArgumentException(
                    "expectation " + id + " needs either clauses or a reason why it has none");
        }
    }

    /** A finding that can be tested: {@code clauses} holds one at least. */
    public Expectation(
            String id,
            String statement,
            List<Clause> clauses,
            Origin origin,
            List<String> tunedParameters,
            @Nullable String paperP) {
        this(id, statement, clauses, origin, tunedParameters, paperP, null, null);
    }

    /** A finding without a source. */
    public Expectation(
            String id,
            String statement,
            List<Clause> clauses,
            Origin origin,
            List<String> tunedParameters,
            @Nullable String paperP,
            @Nullable String notTested) {
        this(id, statement, clauses, origin, tunedParameters, paperP, notTested, null);
    }

    /** Whether the finding comes out of mechanisms, was tuned to, or is the literature put in. */
    public enum Origin {
        EMERGENT,
        TUNED,
        INPUT
    }

    /**
     * One comparison, or one bound on one arm.
     *
     * @param quantity name of the measured quantity, such as {@code jc1Ratio}
     * @param cells the cell group it is read from in {@code arm}; null where the quantity belongs to the whole field
     * @param which time or class of objects, such as {@code t=6 h} or {@code large}, matched against the parts of a row's object; several
     *     are joined by {@code "; "} and all must be there; null where none is picked
     * @param arm the arm in which it is expected
     * @param versusCells cell group read in the other arm; the same as {@code cells} where the file does not say
     * @param versusWhich time or class of objects compared with; what the file does not say is as in {@code which}
     * @param versus the arm compared with; null for a rule on one arm
     */
    public record Clause(
            String quantity,
            @Nullable String cells,
            @Nullable String which,
            String arm,
            @Nullable String versusCells,
            @Nullable String versusWhich,
            @Nullable String versus,
            Rule rule) {}

    /** When a clause holds. Effects are paired over experiments. */
    public sealed interface Rule {
        /** The ratio arm/versus is at least ({@code greater}) or at most (not greater) {@code ratio}; compared as log ratio. */
        record Ratio(boolean greater, double ratio) implements Rule {}

        /** Fractions: the difference in percentage points is at least {@code points} in that direction; tested on logits. */
        record Points(boolean greater, double points) implements Rule {}

        /**
         * Equivalence within a share of the reference, {@code 0.2} for +-20 %: the 90 % interval of the ratio lies inside 1/(1+m) to 1+m.
         */
        record EquivalentRatio(double margin) implements Rule {}

        /** Equivalence of fractions within +-points percentage points. */
        record EquivalentPoints(double points) implements Rule {}

        /**
         * Equivalence on the scale of a third arm, {@code 0.05} for +-5 %: the 90 % interval of the difference between the two arms lies
         * within that share of the value in {@code ofArm}.
         */
        record EquivalentShare(double margin, String ofArm) implements Rule {}

        /** The value in one arm is above ({@code greater}) or below {@code bound}, by its one-sided 95 % bound. */
        record Threshold(boolean greater, double bound) implements Rule {}

        /** The mean over experiments is between two bounds: its 90 % interval lies inside. */
        record Between(double low, double high) implements Rule {}

        /**
         * The median of objects that live for a time is between two bounds (Kaplan-Meier; objects that outlive the recording are censored).
         */
        record MedianBetween(double low, double high) implements Rule {}

        /** At least the {@code share} (0 to 1) of all objects is above {@code bound}, by its one-sided 95 % bound over experiments. */
        record ShareAbove(double bound, double share) implements Rule {}

        /** The value is 0 in every experiment. */
        record Zero() implements Rule {}

        /**
         * The objects are of two classes: on log values, two components beat one lognormal and one skewed component, and the dip test
         * agrees.
         */
        record TwoClasses() implements Rule {}

        /** Whether the rule compares two arms or classes; the others bound what one arm shows. */
        default boolean compares() {
            return switch (this) {
                case Ratio _, Points _, EquivalentRatio _, EquivalentPoints _, EquivalentShare _ -> true;
                case Threshold _, Between _, MedianBetween _, ShareAbove _, Zero _, TwoClasses _ -> false;
            };
        }
    }
}
