package org.mitoferry.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;

/** A clause in words, such as {@code jc1Ratio: JJN3 OGD at most 0.5 x JJN3 Nx}. */
final class ExpectedWords {

    private static final double SMALLEST_P = 1e-4;
    private static final double PERCENT = 100;
    private static final String SHARE = "share";

    private ExpectedWords() {}

    static String of(Clause e) {
        String here = place(e.cells(), e.which(), e.arm());
        String there = e.rule().compares() ? place(versusCells(e), versusWhich(e), versus(e)) : "";
        String relation = switch (e.rule()) {
            case Rule.Ratio r -> (r.greater() ? " at least " : " at most ") + number(r.ratio()) + " \u00d7 " + there;
            case Rule.Points p ->
                (p.greater() ? " higher" : " lower") + " by at least " + points(p.points()) + " than " + there;
            case Rule.EquivalentRatio m ->
                " equal to " + there + " within \u00b1" + number(100 * m.margin()) + " % (ratio "
                        + String.format(Locale.ROOT, "%.2f to %.2f", 1 / (1 + m.margin()), 1 + m.margin())
                        + ")";
            case Rule.EquivalentPoints m -> " equal to " + there + " within \u00b1" + points(m.points());
            case Rule.EquivalentShare m ->
                " equal to " + there + " within \u00b1" + number(100 * m.margin()) + " % of " + m.ofArm();
            case Rule.Threshold t -> (t.greater() ? " above " : " below ") + number(t.bound(), unit(e));
            case Rule.Between b -> " between " + number(b.low(), unit(e)) + " and " + number(b.high(), unit(e));
            case Rule.MedianBetween b -> " with a median between " + number(b.low()) + " and " + number(b.high());
            case Rule.ShareAbove s -> " above " + number(s.bound()) + " in at least " + number(100 * s.share()) + " %";
            case Rule.Zero _ -> " is 0";
            case Rule.TwoClasses _ -> " falls into two classes";
        };
        return e.quantity() + ": " + here + relation;
    }

    /** The arm compared with; the same arm where none is named, for a comparison of two of its classes or cell groups. */
    static String versus(Clause e) {
        String versus = e.versus();
        return versus == null ? e.arm() : versus;
    }

    static @Nullable String versusWhich(Clause e) {
        return e.versusWhich() == null ? e.which() : e.versusWhich();
    }

    static @Nullable String versusCells(Clause e) {
        return e.versusCells() == null ? e.cells() : e.versusCells();
    }

    /** {@code BMSC in Co-culture OGD}; the arm alone where its name begins with the cell type or the quantity belongs to no type. */
    static String place(@Nullable String cells, @Nullable String which, String arm) {
        String place = cells == null || arm.startsWith(cells + " ") ? arm : cells + " in " + arm;
        return which == null ? place : place + " (" + which + ")";
    }

    /** A probability in a sentence: {@code = 0.012}, {@code < 0.0001}. */
    static String probability(double p) {
        return p < SMALLEST_P ? "< 0.0001" : "= " + number(p);
    }

    private static String points(double points) {
        return number(points) + (points == 1 ? " point" : " points");
    }

    private static String unit(Clause e) {
        return unit(e.quantity(), "");
    }

    /** The unit that a quantity is told in: fractions as a share, others in their own. */
    static String unit(String quantity, String own) {
        return quantity.endsWith("Fraction") ? SHARE : own;
    }

    /** A number of a unit, without the unit but for the per cent of a share. */
    static String number(double value, String unit) {
        return unit.equals(SHARE) ? number(PERCENT * value) + " %" : number(value);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3g", value);
        double rounded = Double.parseDouble(text);
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e6
                ? String.format(Locale.ROOT, "%.0f", rounded)
                : text.contains("e") ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
