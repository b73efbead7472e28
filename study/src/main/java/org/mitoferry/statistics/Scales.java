package org.mitoferry.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/** The scales on which pairs are compared, with the half-count correction at their ends. */
final class Scales {

    /** Reference and compared fraction of one experiment, both strictly between 0 and 1. */
    record Fractions(double arm, double versus) {
        double logitDifference() {
            return logit(arm) - logit(versus);
        }
    }

    private static final double HALF_A_COUNT = 0.5;

    private Scales() {}

    static double logit(double fraction) {
        return Math.log(fraction / (1 - fraction));
    }

    static double expit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /**
     * ln(arm/versus); empty when a value is negative, or 0 where half a count cannot mend it.
     *
     * @param counted whether the values are counts per cell, so that half a count means something
     */
    static OptionalDouble logRatio(ExperimentValue arm, ExperimentValue versus, boolean counted) {
        if (arm.value() > 0 && versus.value() > 0) {
            return OptionalDouble.of(Math.log(arm.value() / versus.value()));
        }
        boolean negative = arm.value() < 0 || versus.value() < 0;
        if (negative || !counted || unknown(arm.cells()) || unknown(versus.cells())) {
            return OptionalDouble.empty();
        }
        double corrected = arm.value() + HALF_A_COUNT / arm.cells();
        double reference = versus.value() + HALF_A_COUNT / versus.cells();
        return OptionalDouble.of(Math.log(corrected / reference));
    }

    /**
     * The two fractions, corrected when one of them is 0 or 1; empty when that needs counts that are not known, or a value is no fraction.
     */
    static Optional<Fractions> fractions(ExperimentValue arm, ExperimentValue versus) {
        if (inside(arm.value()) && inside(versus.value())) {
            return Optional.of(new Fractions(arm.value(), versus.value()));
        }
        boolean fractions = arm.value() >= 0 && arm.value() <= 1 && versus.value() >= 0 && versus.value() <= 1;
        if (!fractions || unknown(arm.cells()) || unknown(versus.cells())) {
            return Optional.empty();
        }
        return Optional.of(new Fractions(corrected(arm), corrected(versus)));
    }

    private static double corrected(ExperimentValue value) {
        return (value.value() * value.cells() + HALF_A_COUNT) / (value.cells() + 2 * HALF_A_COUNT);
    }

    private static boolean inside(double fraction) {
        return fraction > 0 && fraction < 1;
    }

    private static boolean unknown(double cells) {
        return Double.isNaN(cells);
    }
}
