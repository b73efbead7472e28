package org.mitoferry.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.mitoferry.judgement.Judgement.Clause;
import org.mitoferry.judgement.Judgement.InSet;
import org.mitoferry.judgement.Judgement.Row;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.EffectWords;
import org.mitoferry.writing.MarkdownTable;

/** How often findings hold over seeds, in Markdown and in sentences. Texts end with a line end. */
public final class JudgementPage {

    private JudgementPage() {}

    /**
     * The table of a README: one line a finding, with the effect of its first clause.
     *
     * @param conditions seeds, experiments and size of the patch, as a sentence
     */
    public static String brief(Judgement judgement, String conditions) {
        MarkdownTable table = new MarkdownTable("l", heads(List.of("", "finding", "origin"), judgement));
        for (Row row : judgement.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.id(), row.statement(), row.origin()));
            for (String set : judgement.sets()) {
                cells.add(row.in(set)
                        .filter(InSet::judged)
                        .map(in -> holds(in) + ": " + spread(in.clauses().getFirst()))
                        .orElse(Digits.NONE));
            }
            table.add(cells);
        }
        return table
                + "\nSeeds in which the finding holds, of all; of its first clause the median effect over seeds and, in brackets,"
                + " its 5 % and 95 % points. " + conditions + ' '
                + judgement.sets().stream().map(set -> firm(judgement, set)).collect(Collectors.joining(" ")) + '\n';
    }

    /**
     * The table of the page of findings: all clauses, then what is not firm.
     *
     * @param conditions seeds, experiments and size of the patch, as a sentence
     */
    public static String whole(Judgement judgement, String conditions) {
        StringBuilder text = new StringBuilder(conditions).append("\n\n");
        judgement
                .sets()
                .forEach(set -> text.append("- ").append(firm(judgement, set)).append('\n'));
        MarkdownTable table = new MarkdownTable("l", heads(List.of("", "finding", "origin", "expected"), judgement));
        for (Row row : judgement.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.id(),
                    row.statement(),
                    row.origin(),
                    row.testable() ? String.join(MarkdownTable.BREAK, row.expected()) : row.why()));
            for (String set : judgement.sets()) {
                cells.add(row.in(set)
                        .filter(InSet::judged)
                        .map(in -> "**" + holds(in) + "**" + MarkdownTable.BREAK
                                + in.clauses().stream()
                                        .map(JudgementPage::spread)
                                        .collect(Collectors.joining(MarkdownTable.BREAK)))
                        .orElse(Digits.NONE));
            }
            table.add(cells);
        }
        return text.append('\n')
                .append(table)
                .append('\n')
                .append(notFirm(judgement))
                .toString();
    }

    /** Findings that hold in fewer than nine of ten seeds, with the clauses that fail. */
    private static String notFirm(Judgement judgement) {
        StringBuilder text = new StringBuilder();
        for (Row row : judgement.testable()) {
            row.inSets().forEach((set, in) -> {
                if (!in.firm()) {
                    text.append("- **").append(row.id()).append("**, ").append(set);
                    text.append(", holds in ").append(in.holds()).append(" of ").append(in.seeds());
                    text.append(":\n").append(failing(in));
                }
            });
        }
        return text.isEmpty()
                ? "Every finding that can be tested holds in at least 90 % of the seeds under every set.\n"
                : "Below 90 % of the seeds, and by which clause (with what the first seed said in which it did not hold):\n\n"
                        + text;
    }

    private static String failing(InSet in) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Clause clause : in.clauses()) {
            number++;
            StringJoiner how = new StringJoiner(" and ");
            if (clause.fails() > 0) {
                how.add("fails in " + clause.fails());
            }
            if (clause.untested() > 0) {
                how.add("is not tested in " + clause.untested());
            }
            if (how.length() > 0) {
                text.append("  - clause ").append(number).append(" (`").append(clause.quantity());
                text.append("`) ").append(how).append("; effect ").append(spread(clause));
                text.append(". ").append(clause.why()).append('\n');
            }
        }
        return text.toString();
    }

    /** How many findings are firm under a set, in a sentence; what was put in cannot count as found, so origins are counted apart. */
    public static String firm(Judgement judgement, String set) {
        List<Row> testable = judgement.testable();
        StringJoiner parts = new StringJoiner(", ", " (", ")");
        for (String origin : List.of("emergent", "tuned", "input")) {
            List<Row> of =
                    testable.stream().filter(row -> row.origin().equals(origin)).toList();
            if (!of.isEmpty()) {
                parts.add(origin + " " + Judgement.firm(of, set) + " of " + of.size());
            }
        }
        return set + ": " + judgement.firm(set) + " of " + testable.size()
                + (testable.size() == 1 ? " finding holds" : " findings hold") + " in at least 90 % of the seeds"
                + parts
                + ".";
    }

    private static String holds(InSet in) {
        return in.holds() + "/" + in.seeds();
    }

    /** Median and, in brackets, the 5 % and 95 % points. */
    public static String spread(Clause clause) {
        return EffectWords.both(clause.median(), clause.low(), clause.high(), clause.unit());
    }

    private static List<String> heads(List<String> first, Judgement judgement) {
        List<String> heads = new ArrayList<>(first);
        heads.addAll(judgement.sets());
        return heads;
    }
}
