package org.mitoferry.protocol;

import java.util.regex.Pattern;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** Numbers of a protocol with the range each must lie in. A number that cannot be read is NaN and reported already. */
final class Numbers {
    private static final Pattern OF_OXYGEN = Pattern.compile("(.*%)\\s*O2");

    private Numbers() {}

    /** A time that passes. */
    static double minutes(ScalarNode node) {
        double minutes = node.quantity("min");
        if (minutes <= 0) {
            node.report(
                    ProtocolProblem.DURATION_NOT_POSITIVE,
                    "'" + node + "' is no time that passes",
                    "Write a time above 0, such as 24 h");
            return Double.NaN;
        }
        return minutes;
    }

    /** Oxygen in the gas phase: {@code 0.2 %} or {@code 0.2 % O2}. */
    static double gasPercent(ScalarNode node, Problems problems) {
        return percent(
                withoutOxygen(node, problems), ProtocolProblem.GAS_OUT_OF_RANGE, "a share of oxygen in a gas", "0.2 %");
    }

    private static ScalarNode withoutOxygen(ScalarNode node, Problems problems) {
        var matcher = OF_OXYGEN.matcher(node.toString().strip());
        return matcher.matches() ? ScalarNode.of(matcher.group(1), node.place(), problems) : node;
    }

    static double serumPercent(ScalarNode node) {
        return percent(node, ProtocolProblem.SERUM_OUT_OF_RANGE, "a share of serum", "10 %");
    }

    private static double percent(ScalarNode node, ProtocolProblem code, String kind, String example) {
        double percent = node.quantity("%");
        if (percent < 0 || percent > 100) {
            node.report(code, "'" + node + "' is not " + kind, "Write one between 0 and 100 %, such as " + example);
            return Double.NaN;
        }
        return percent;
    }

    /** A share of cells, above 0. */
    static double fraction(ScalarNode node) {
        double fraction = node.quantity("1");
        if (fraction <= 0 || fraction > 1) {
            node.report(
                    ProtocolProblem.FRACTION_OUT_OF_RANGE,
                    "'" + node + "' is not a share of the cells",
                    "Write one up to 100 %, such as 99 %");
            return Double.NaN;
        }
        return fraction;
    }

    static double densityPerSquareMillimetre(ScalarNode node) {
        return within(
                node, "cells/mm2", 1, 20_000, ProtocolProblem.DENSITY_OUT_OF_RANGE, "a density that a dish holds");
    }

    static double poreMicrometres(ScalarNode node) {
        return within(node, "um", 0.1, 12, ProtocolProblem.PORE_OUT_OF_RANGE, "a pore size of membranes");
    }

    static double zStepMicrometres(ScalarNode node) {
        return within(node, "um", 0.05, 20, ProtocolProblem.Z_STEP_OUT_OF_RANGE, "a distance of planes");
    }

    static double heightMillimetres(ScalarNode node) {
        return within(node, "mm", 0.1, 15, ProtocolProblem.MEDIUM_HEIGHT_OUT_OF_RANGE, "a height of medium in a well");
    }

    static double glucoseMillimolar(ScalarNode node) {
        return within(
                node, "mM", 0, 100, ProtocolProblem.GLUCOSE_OUT_OF_RANGE, "a concentration of glucose in a medium");
    }

    private static double within(
            ScalarNode node, String unit, double least, double most, ProtocolProblem code, String kind) {
        double value = node.quantity(unit);
        if (value < least || value > most) {
            String range = NumberText.of(least) + " and " + NumberText.of(most) + " " + unit;
            node.report(code, "'" + node + "' is not " + kind, "Write one between " + range);
            return Double.NaN;
        }
        return value;
    }

    /** A whole number of things, {@code least} when it cannot be read. */
    static int count(ScalarNode node, int least, int most, String things) {
        double value = node.number();
        if (Double.isNaN(value)) {
            return least;
        }
        long count = node.integer();
        boolean whole = value == Math.rint(value);
        if (!whole || count >= least && count <= most) {
            return whole ? (int) count : least;
        }
        node.report(
                ProtocolProblem.COUNT_OUT_OF_RANGE,
                "'" + node + "' is not a number of " + things,
                "Write a whole number between " + least + " and " + most);
        return least;
    }
}
