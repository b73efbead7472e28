package org.mitoferry.explanation;

import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.store.CsvLines;

/**
 * A line of {@code cuts.csv}: what is left of an effect without a link, or of a drug's effects. Effects are percentage points or ratios;
 * NaN where there is none.
 *
 * @param clause number of the finding's clause, from 1
 * @param expected the clause in words
 * @param full with the whole chain
 * @param left without
 * @param arm mean of the quantity in the arm itself, without; in its own unit
 * @param versus mean of it in the arm compared with, without
 * @param gone whether the quantity itself is all but gone from both arms, so that nothing is left to be explained
 * @param share of the effect that is gone, 1 for all
 * @param n experiments
 */
public record CutLine(
        String set,
        Kind kind,
        String name,
        String does,
        int clause,
        String expected,
        String unit,
        double full,
        double fullLow,
        double fullHigh,
        double left,
        double leftLow,
        double leftHigh,
        double arm,
        double versus,
        boolean gone,
        double share,
        double shareLow,
        double shareHigh,
        int n) {

    /** What was done. */
    public enum Kind {
        LINK_CUT("link cut"),
        EFFECT_OFF("effect of the drug off"),
        EFFECT_ALONE("effect of the drug alone");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        static Kind of(String words) {
            return Stream.of(values())
                    .filter(kind -> kind.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(words));
        }
    }

    /** The table of a folder. */
    public static final CsvLines<CutLine> TABLE = new CsvLines<>(
            "cuts.csv",
            List.of(
                    "set",
                    "what",
                    "name",
                    "does",
                    "clause",
                    "expected",
                    "unit",
                    "full",
                    "full low",
                    "full high",
                    "left",
                    "left low",
                    "left high",
                    "arm",
                    "versus",
                    "gone",
                    "share",
                    "share low",
                    "share high",
                    "n"),
            CutLine::fields,
            from -> new CutLine(
                    from.text(),
                    Kind.of(from.text()),
                    from.text(),
                    from.text(),
                    from.integer(),
                    from.text(),
                    from.text(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.text().equals("yes"),
                    from.number(),
                    from.number(),
                    from.number(),
                    from.integer()));

    private List<String> fields() {
        return List.of(
                set,
                kind.words(),
                name,
                does,
                Integer.toString(clause),
                expected,
                unit,
                CsvLines.field(full),
                CsvLines.field(fullLow),
                CsvLines.field(fullHigh),
                CsvLines.field(left),
                CsvLines.field(leftLow),
                CsvLines.field(leftHigh),
                CsvLines.field(arm),
                CsvLines.field(versus),
                gone ? "yes" : "no",
                CsvLines.field(share),
                CsvLines.field(shareLow),
                CsvLines.field(shareHigh),
                Integer.toString(n));
    }
}
