package org.mitoferry.protocol;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** The sentences of {@code is:}. */
final class RuleReader {
    private static final Pattern SENTENCE = Pattern.compile(
            "(greater by|lower by|ratio at least|ratio at most|equivalent within|median between|between|above|below)\\s+(\\S.*)");
    private static final Pattern SHARE_OF = Pattern.compile("(.+(?:%|percent))\\s+of\\s+(\\S.*)");
    private static final Pattern TWO_BOUNDS = Pattern.compile("(\\S.*?)\\s+and\\s+(\\S.*)");
    private static final Pattern BOUND_AND_SHARE = Pattern.compile("(\\S.*?)\\s+in at least\\s+(\\S.*)");

    private static final String ALL =
            "Write one of: greater by 10 points, lower by 10 points, ratio at least 1.3, ratio at most 0.5, "
                    + "equivalent within 20 %, equivalent within 5 points, equivalent within 5 % of another arm, above 0.8, below 0.1, "
                    + "between 0.5 and 1.5, median between 15 and 60, above 1 in at least 90 %, zero, two classes";

    private final Unit unit;
    private final Collection<String> arms;
    private final Problems problems;

    /**
     * @param unit the unit of the quantity, in which a bound is given
     * @param arms the arms of the protocol
     */
    RuleReader(Unit unit, Collection<String> arms, Problems problems) {
        this.unit = unit;
        this.arms = arms;
        this.problems = problems;
    }

    /** The rule; null with a problem. */
    @Nullable
    Rule read(ScalarNode node) {
        String text = node.text();
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals("zero")) {
            return new Rule.Zero();
        }
        if (text.equals("two classes")) {
            return new Rule.TwoClasses();
        }
        Matcher sentence = SENTENCE.matcher(text);
        if (!sentence.matches()) {
            node.report(ProtocolProblem.RULE_NOT_UNDERSTOOD, "'" + text + "' is not understood", ALL);
            return null;
        }
        String verb = sentence.group(1);
        ScalarNode amount = part(node, sentence.group(2));
        return switch (verb) {
            case "greater by", "lower by" -> points(amount, verb.equals("greater by"));
            case "ratio at least", "ratio at most" -> ratio(amount, verb.equals("ratio at least"));
            case "equivalent within" -> equivalent(amount);
            case "median between", "between" -> between(node, amount, verb.equals("median between"));
            default -> above(amount, verb.equals("above"));
        };
    }

    private ScalarNode part(ScalarNode node, String text) {
        return ScalarNode.of(text, node.place(), problems);
    }

    private static @Nullable Rule points(ScalarNode amount, boolean greater) {
        Quantity written = amount.quantity().orElse(null);
        if (written == null) {
            return null;
        }
        if (!written.unit().equals(Unit.of("points"))) {
            String number = NumberText.of(written.value());
            amount.report(
                    ProtocolProblem.RULE_NOT_UNDERSTOOD,
                    "'by " + amount + "' is not a number of points",
                    "Write 'by " + number + " points' for percentage points, or 'ratio at least ...' for a ratio");
            return null;
        }
        return margin(amount, written.value()) ? new Rule.Points(greater, written.value()) : null;
    }

    private static @Nullable Rule ratio(ScalarNode amount, boolean atLeast) {
        double ratio = amount.number();
        if (Double.isNaN(ratio)) {
            return null;
        }
        if (ratio <= 0) {
            amount.report(
                    ProtocolProblem.MARGIN_OUT_OF_RANGE,
                    "'" + amount + "' is no ratio",
                    "Write a number above 0, such as 1.3");
            return null;
        }
        if (atLeast ? ratio < 1 : ratio > 1) {
            String turned = atLeast ? "ratio at most " + amount : "ratio at least " + amount;
            amount.report(
                    ProtocolProblem.RULE_AGAINST_ITSELF,
                    "A ratio of at " + (atLeast ? "least " : "most ") + amount + " holds when nothing differs",
                    "Write '" + turned + "' or an equivalence");
            return null;
        }
        return new Rule.Ratio(atLeast, ratio);
    }

    private @Nullable Rule equivalent(ScalarNode written) {
        Matcher shareOf = SHARE_OF.matcher(written.text());
        boolean ofArm = shareOf.matches();
        ScalarNode amount = ofArm ? part(written, shareOf.group(1)) : written;
        Quantity margin = amount.quantity().orElse(null);
        if (margin == null) {
            return null;
        }
        if (margin.unit().equals(Unit.of("points"))) {
            return margin(amount, margin.value()) ? new Rule.EquivalentPoints(margin.value()) : null;
        }
        if (margin.unit().equals(Unit.of("%"))) {
            if (!margin(amount, margin.value())) {
                return null;
            }
            return ofArm
                    ? share(margin.in("1"), part(written, shareOf.group(2)))
                    : new Rule.EquivalentRatio(margin.in("1"));
        }
        amount.report(
                ProtocolProblem.RULE_NOT_UNDERSTOOD,
                "'within " + amount + "' is neither a percentage nor a number of points",
                "Write 'within 20 %' of the other arm, or 'within 5 points'");
        return null;
    }

    private @Nullable Rule share(double margin, ScalarNode armNode) {
        String arm = Names.known(armNode, arms, ProtocolProblem.UNKNOWN_ARM, "arm");
        return arm == null ? null : new Rule.EquivalentShare(margin, arm);
    }

    private static boolean margin(ScalarNode amount, double value) {
        if (value <= 0 || value >= 100) {
            amount.report(
                    ProtocolProblem.MARGIN_OUT_OF_RANGE,
                    "'" + amount + "' is not a margin",
                    "Write one between 0 and 100");
            return false;
        }
        return true;
    }

    private @Nullable Rule between(ScalarNode node, ScalarNode amounts, boolean median) {
        Matcher bounds = TWO_BOUNDS.matcher(amounts.text());
        if (!bounds.matches()) {
            node.report(ProtocolProblem.RULE_NOT_UNDERSTOOD, "'" + node + "' does not name two bounds", ALL);
            return null;
        }
        Quantity low = part(node, bounds.group(1)).quantity().orElse(null);
        Quantity high = part(node, bounds.group(2)).quantity().orElse(null);
        if (low == null || high == null) {
            return null;
        }
        // "between 15 and 60 min": one unit for both
        Unit common = low.unit().equals(Unit.ONE) ? high.unit() : low.unit();
        double from = inUnit(node, low.value(), common);
        double to = inUnit(node, high.value(), high.unit());
        if (from >= to) {
            node.report(
                    ProtocolProblem.RANGE_UPSIDE_DOWN, "'" + node + "' is no range", "Write the smaller number first");
        }
        if (!(from < to)) {
            return null;
        }
        return median ? new Rule.MedianBetween(from, to) : new Rule.Between(from, to);
    }

    private @Nullable Rule above(ScalarNode amount, boolean above) {
        Matcher share = BOUND_AND_SHARE.matcher(amount.text());
        if (above && share.matches()) {
            return shareAbove(part(amount, share.group(1)), part(amount, share.group(2)));
        }
        try {
            return new Rule.Threshold(above, Quantity.parse(amount.text()).in(unit));
        } catch (NotAQuantity mistake) {
            amount.report(mistake.code(), mistake.what(), mistake.instead());
            return null;
        }
    }

    private @Nullable Rule shareAbove(ScalarNode boundNode, ScalarNode shareNode) {
        Quantity bound = boundNode.quantity().orElse(null);
        double share = shareNode.quantity("1");
        if (bound == null || Double.isNaN(share)) {
            return null;
        }
        if (share <= 0 || share > 1) {
            shareNode.report(
                    ProtocolProblem.MARGIN_OUT_OF_RANGE,
                    "'" + shareNode + "' is not a share of objects",
                    "Write one up to 100 %, such as 90 %");
            return null;
        }
        double value = inUnit(boundNode, bound.value(), bound.unit());
        return Double.isNaN(value) ? null : new Rule.ShareAbove(value, share);
    }

    /** A bound in the quantity's unit, which a plain number has already. */
    private double inUnit(ScalarNode node, double value, Unit written) {
        if (written.equals(Unit.ONE)) {
            return value;
        }
        try {
            return new Quantity(value, written).in(unit);
        } catch (NotAQuantity mistake) {
            node.report(mistake.code(), mistake.what(), mistake.instead());
            return Double.NaN;
        }
    }
}
