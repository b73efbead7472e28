package org.mitoferry.explanation;

import java.util.List;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.store.CsvLines;

/** A line of {@code rows.csv}: a row that stands for the finding, such as one link cut, judged by its first clause's effect. */
public record RowLine(
        String set,
        String row,
        String statement,
        Verdict verdict,
        double effect,
        double low,
        double high,
        String unit,
        String why) {

    /** The table of a folder. */
    public static final CsvLines<RowLine> TABLE = new CsvLines<>(
            "rows.csv",
            List.of("set", "row", "statement", "verdict", "effect", "low", "high", "unit", "why"),
            line -> List.of(
                    line.set,
                    line.row,
                    line.statement,
                    line.verdict.words(),
                    CsvLines.field(line.effect),
                    CsvLines.field(line.low),
                    CsvLines.field(line.high),
                    line.unit,
                    line.why),
            from -> new RowLine(
                    from.text(),
                    from.text(),
                    from.text(),
                    from.verdict(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.text(),
                    from.text()));

    static RowLine of(String set, Finding finding) {
        boolean any = !finding.clauses().isEmpty();
        return new RowLine(
                set,
                finding.id(),
                finding.statement(),
                finding.verdict(),
                any ? finding.clauses().getFirst().effect() : Double.NaN,
                finding.intervalLow(),
                finding.intervalHigh(),
                finding.effectUnit(),
                finding.why());
    }
}
