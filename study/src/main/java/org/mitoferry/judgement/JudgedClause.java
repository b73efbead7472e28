package org.mitoferry.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.store.CsvLines;

/**
 * A line of {@code judged.csv}: one clause of a finding under one set and seed. Numbers are NaN where there is none.
 *
 * @param set name of the parameter set
 * @param row the finding's id
 * @param statement the finding in one sentence
 * @param origin {@code emergent}, {@code tuned} or {@code input}
 * @param clause number of the clause, from 1; 0 for a finding that states none
 * @param expected the clause in words
 * @param rowVerdict what became of the finding
 * @param verdict what became of the clause
 * @param low lower end of the interval of the effect over experiments
 * @param high upper end of it
 * @param unit of the effect, see {@link ClauseFinding}
 * @param p over experiments
 * @param n experiments that entered
 */
public record JudgedClause(
        String set,
        long seed,
        String row,
        String statement,
        String origin,
        int clause,
        String quantity,
        String expected,
        Verdict rowVerdict,
        Verdict verdict,
        double effect,
        double low,
        double high,
        String unit,
        double p,
        int n,
        String why) {

    /** {@code judged.csv}, the table of a folder of judgement. */
    public static final CsvLines<JudgedClause> TABLE = new CsvLines<>(
            "judged.csv",
            List.of(
                    "set",
                    "seed",
                    "row",
                    "statement",
                    "origin",
                    "clause",
                    "quantity",
                    "expected",
                    "row verdict",
                    "verdict",
                    "effect",
                    "low",
                    "high",
                    "unit",
                    "p",
                    "n",
                    "why"),
            JudgedClause::fields,
            JudgedClause::of);

    private List<String> fields() {
        return List.of(
                set,
                Long.toString(seed),
                row,
                statement,
                origin,
                Integer.toString(clause),
                quantity,
                expected,
                rowVerdict.words(),
                verdict.words(),
                CsvLines.field(effect),
                CsvLines.field(low),
                CsvLines.field(high),
                unit,
                CsvLines.field(p),
                Integer.toString(n),
                why);
    }

    private static JudgedClause of(CsvLines.Fields from) {
        return new JudgedClause(
                from.text(),
                from.seed(),
                from.text(),
                from.text(),
                from.text(),
                from.integer(),
                from.text(),
                from.text(),
                from.verdict(),
                from.verdict(),
                from.number(),
                from.number(),
                from.number(),
                from.text(),
                from.number(),
                from.integer(),
                from.text());
    }

    /** All clauses of the findings of one study. */
    public static List<JudgedClause> of(String set, long seed, List<Finding> findings) {
        List<JudgedClause> lines = new ArrayList<>();
        for (Finding finding : findings) {
            int number = 0;
            for (ClauseFinding clause : finding.clauses()) {
                lines.add(line(set, seed, finding, ++number, clause));
            }
            if (finding.clauses().isEmpty()) {
                lines.add(empty(set, seed, finding));
            }
        }
        return lines;
    }

    private static JudgedClause line(String set, long seed, Finding finding, int number, ClauseFinding clause) {
        return new JudgedClause(
                set,
                seed,
                finding.id(),
                finding.statement(),
                finding.origin().name().toLowerCase(Locale.ROOT),
                number,
                clause.quantity(),
                clause.expected(),
                finding.verdict(),
                clause.verdict(),
                clause.effect(),
                clause.intervalLow(),
                clause.intervalHigh(),
                clause.effectUnit(),
                clause.pExperiment(),
                clause.n(),
                clause.why());
    }

    private static JudgedClause empty(String set, long seed, Finding finding) {
        return new JudgedClause(
                set,
                seed,
                finding.id(),
                finding.statement(),
                finding.origin().name().toLowerCase(Locale.ROOT),
                0,
                "",
                "",
                finding.verdict(),
                finding.verdict(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "",
                Double.NaN,
                0,
                finding.why());
    }
}
