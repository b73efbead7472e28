package org.mitoferry.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.robustness.TunedNumber.Variant;
import org.mitoferry.store.CsvLines;

/**
 * A line of {@code robustness.csv}: a changed number, and what it did to one clause.
 *
 * @param set name of the parameter set
 * @param parameter name of the tuned number
 * @param factor what it was multiplied by
 * @param before its value
 * @param value its changed value
 * @param unit of both
 * @param note that it was clipped, or why no finding was judged; empty else
 * @param judged null where no finding was judged
 */
public record RobustnessLine(
        String set,
        String parameter,
        double factor,
        double before,
        double value,
        String unit,
        String note,
        @Nullable ClauseChange judged) {

    /** The note of a change that changes nothing. */
    private static final String WITHOUT_EFFECT = "without effect";

    /** {@code robustness.csv}, the table of a folder of robustness. */
    public static final CsvLines<RobustnessLine> TABLE = new CsvLines<>(
            "robustness.csv",
            List.of(
                    "set",
                    "parameter",
                    "factor",
                    "before",
                    "value",
                    "unit",
                    "note",
                    "row",
                    "clause",
                    "expected",
                    "base row verdict",
                    "row verdict",
                    "base effect",
                    "effect",
                    "low",
                    "high",
                    "effect unit",
                    "change",
                    "change low",
                    "change high",
                    "blocks",
                    "minimum"),
            RobustnessLine::fields,
            RobustnessLine::of);

    /** A changed number and what it did to a clause. */
    static RobustnessLine of(String set, Variant variant, String note, @Nullable ClauseChange judged) {
        TunedNumber number = variant.number();
        return new RobustnessLine(
                set, number.name(), variant.factor(), number.value(), variant.value(), number.unit(), note, judged);
    }

    /** The line of a number that a factor leaves where it is. */
    static RobustnessLine notVaried(String set, Variant variant) {
        String why = variant.number().value() == 0
                ? "a factor leaves 0 as it is"
                : "at the " + (variant.factor() < 1 ? "lower" : "upper") + " end of its range";
        return of(set, variant, why, null);
    }

    /** The line of a change that changes no row of an experiment. */
    static RobustnessLine withoutEffect(String set, Variant variant) {
        return of(set, variant, WITHOUT_EFFECT, null);
    }

    /** Whether the change was made and changed no row of the first experiment. */
    boolean withoutEffect() {
        return note.equals(WITHOUT_EFFECT);
    }

    /** {@code BMSC.glycogen × 2}. */
    String words() {
        return parameter + " " + RobustnessPage.factor(factor);
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(
                set, parameter, CsvLines.field(factor), CsvLines.field(before), CsvLines.field(value), unit, note));
        ClauseChange clause = judged;
        fields.addAll(
                clause == null
                        ? List.of("", "0", "", "", "", "", "", "", "", "", "", "", "", "0", "")
                        : List.of(
                                clause.row(),
                                Integer.toString(clause.clause()),
                                clause.expected(),
                                clause.verdictBefore().words(),
                                clause.verdictAfter().words(),
                                CsvLines.field(clause.before()),
                                CsvLines.field(clause.after()),
                                CsvLines.field(clause.low()),
                                CsvLines.field(clause.high()),
                                clause.unit(),
                                CsvLines.field(clause.change()),
                                CsvLines.field(clause.changeLow()),
                                CsvLines.field(clause.changeHigh()),
                                Integer.toString(clause.blocks()),
                                clause.minimum().words()));
        return fields;
    }

    private static RobustnessLine of(CsvLines.Fields from) {
        return new RobustnessLine(
                from.text(),
                from.text(),
                from.number(),
                from.number(),
                from.number(),
                from.text(),
                from.text(),
                clause(from.text(), from).orElse(null));
    }

    private static Optional<ClauseChange> clause(String row, CsvLines.Fields from) {
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClauseChange(
                        row,
                        from.integer(),
                        from.text(),
                        from.verdict(),
                        from.verdict(),
                        from.number(),
                        from.number(),
                        from.number(),
                        from.number(),
                        from.text(),
                        from.number(),
                        from.number(),
                        from.number(),
                        from.integer(),
                        Minimum.of(from.text())));
    }
}
