package org.mitoferry.explanation;

import java.util.List;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.store.CsvLines;

/**
 * A line of {@code answers.csv}: a clause of the finding under a rival reading.
 *
 * @param clause number of the finding's clause, from 1
 * @param effect percentage points or a ratio
 * @param verdict on the whole finding
 * @param n experiments
 */
public record AnswerLine(
        String answer,
        String says,
        String set,
        String source,
        int clause,
        double effect,
        double low,
        double high,
        String unit,
        Verdict verdict,
        int n) {

    /** The table of a folder. */
    public static final CsvLines<AnswerLine> TABLE = new CsvLines<>(
            "answers.csv",
            List.of("answer", "says", "set", "source", "clause", "effect", "low", "high", "unit", "verdict", "n"),
            line -> List.of(
                    line.answer,
                    line.says,
                    line.set,
                    line.source,
                    Integer.toString(line.clause),
                    CsvLines.field(line.effect),
                    CsvLines.field(line.low),
                    CsvLines.field(line.high),
                    line.unit,
                    line.verdict.words(),
                    Integer.toString(line.n)),
            from -> new AnswerLine(
                    from.text(),
                    from.text(),
                    from.text(),
                    from.text(),
                    from.integer(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.text(),
                    from.verdict(),
                    from.integer()));
}
