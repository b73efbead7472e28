package org.mitoferry.explanation;

import java.util.List;
import org.mitoferry.store.CsvLines;

/**
 * A line of {@code telling-apart.csv}: how well an experiment tells two answers apart.
 *
 * @param difference of what the two predict, in points or, of ratios, as a factor
 * @param needed experiments with which one is rejected, with a power of 80 %, while the other is true; 0 where the predictions do not differ
 *     clearly, or more than {@link TellingApart#MOST} would be needed
 */
public record TellingLine(
        String experiment,
        String one,
        String other,
        double difference,
        double low,
        double high,
        String unit,
        int needed) {

    /** Whether it is about two answers, in either order. */
    boolean isOf(String answer, String another) {
        return one.equals(answer) && other.equals(another) || one.equals(another) && other.equals(answer);
    }

    /** The table of a folder. */
    public static final CsvLines<TellingLine> TABLE = new CsvLines<>(
            "telling-apart.csv",
            List.of("experiment", "one", "other", "difference", "low", "high", "unit", "experiments needed"),
            line -> List.of(
                    line.experiment,
                    line.one,
                    line.other,
                    CsvLines.field(line.difference),
                    CsvLines.field(line.low),
                    CsvLines.field(line.high),
                    line.unit,
                    Integer.toString(line.needed)),
            from -> new TellingLine(
                    from.text(),
                    from.text(),
                    from.text(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.text(),
                    from.integer()));
}
