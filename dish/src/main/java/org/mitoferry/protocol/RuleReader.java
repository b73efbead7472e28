package org.mitoferry.protocol;

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
            "(greater by|lower by|ratio at least|ratio at most|equivalent within|above|below)\\s+(\\S.*)");

    private static final String ALL =
            "Write one of: greater by 10 points, lower by 10 points, ratio at least 1.3, ratio at most 0.5, "
                    + "equivalent within 20 %, equivalent within 5 points, above 0.8, below 0.1";

    private RuleReader() {}

    /** The rule; null with a problem. {@code unit} is the unit of the quantity, in which a bound is given. */
    static @Nullable Rule read(ScalarNode node, Unit unit, Problems problems) {
        String text = node.text();
        if (text.isEmpty()) {
            return null;
        }
        Matcher sentence = SENTENCE.matcher(text);
        if (!sentence.matches()) {
            node.report(ProtocolProblem.RULE_NOT_UNDERSTOOD, "'" + text + "' is not understood", ALL);
            return null;
        }
        String verb = sentence.group(1);
        ScalarNode amount = ScalarNode.of(sentence.group(2), node.place(), problems);
        return switch (verb) {
            case "greater by", "lower by" -> points(amount, verb.equals("greater by"));
            case "ratio at least", "ratio at most" -> ratio(amount, verb.equals("ratio at least"));
            case "equivalent within" -> equivalent(amount);
            default -> threshold(amount, verb.equals("above"), unit);
        };
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
        return margin(amount, written.value(), 100) ? new Rule.Points(greater, written.value()) : null;
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

    private static @Nullable Rule equivalent(ScalarNode amount) {
        Quantity written = amount.quantity().orElse(null);
        if (written == null) {
            return null;
        }
        if (written.unit().equals(Unit.of("points"))) {
            return margin(amount, written.value(), 100) ? new Rule.EquivalentPoints(written.value()) : null;
        }
        if (written.unit().equals(Unit.of("%"))) {
            return margin(amount, written.value(), 100) ? new Rule.EquivalentRatio(written.in("1")) : null;
        }
        amount.report(
                ProtocolProblem.RULE_NOT_UNDERSTOOD,
                "'within " + amount + "' is neither a percentage nor a number of points",
                "Write 'within 20 %' of the other arm, or 'within 5 points'");
        return null;
    }

    private static boolean margin(ScalarNode amount, double value, double most) {
        if (value <= 0 || value >= most) {
            amount.report(
                    ProtocolProblem.MARGIN_OUT_OF_RANGE,
                    "'" + amount + "' is not a margin",
                    "Write one between 0 and " + NumberText.of(most));
            return false;
        }
        return true;
    }

    private static @Nullable Rule threshold(ScalarNode amount, boolean above, Unit unit) {
        try {
            return new Rule.Threshold(above, Quantity.parse(amount.text()).in(unit));
        } catch (NotAQuantity mistake) {
            amount.report(mistake.code(), mistake.what(), mistake.instead());
            return null;
        }
    }
}
