package org.mitoferry.explanation;

import java.util.List;
import org.mitoferry.store.CsvLines;

/**
 * A line of {@code predictions.csv}: what an experiment would show if an answer were right.
 *
 * @param compared what is compared, in words
 * @param effect percentage points or a ratio
 * @param sd standard deviation between experiments, in points or in natural logarithms of ratios
 * @param n experiments
 */
public record PredictionLine(
        String experiment,
        String atTheBench,
        String compared,
        String answer,
        double effect,
        double low,
        double high,
        double sd,
        String unit,
        int n) {

    /** The table of a folder. */
    public static final CsvLines<PredictionLine> TABLE = new CsvLines<>(
            "predictions.csv",
            List.of("experiment", "at the bench", "compared", "answer", "effect", "low", "high", "sd", "unit", "n"),
            line -> List.of(
                    line.experiment,
                    line.atTheBench,
                    line.compared,
                    line.answer,
                    CsvLines.field(line.effect),
                    CsvLines.field(line.low),
                    CsvLines.field(line.high),
                    CsvLines.field(line.sd),
                    line.unit,
                    Integer.toString(line.n)),
            from -> new PredictionLine(
                    from.text(),
                    from.text(),
                    from.text(),
                    from.text(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.text(),
                    from.integer()));
}
