package org.mitoferry.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.mitoferry.judgement.Judgement;
import org.mitoferry.judgement.Judgement.Clause;
import org.mitoferry.judgement.Judgement.InSet;
import org.mitoferry.judgement.Judgement.Row;
import org.mitoferry.judgement.JudgementFacts;

/** How often findings hold over seeds, for the screen and for documents. */
final class JudgementText {
    private static final String NONE = "\u2013";

    private JudgementText() {}

    /** One line a finding, one pair of columns a set. */
    static void print(Judgement judgement, Map<String, String> inputs, PrintWriter out) {
        TextTable table = new TextTable("ll" + "rl".repeat(judgement.sets().size()));
        List<String> head = new ArrayList<>(List.of("finding", "origin"));
        judgement.sets().forEach(set -> head.addAll(List.of("holds in", set + ": effect, 5-95 %")));
        table.add(head.toArray(String[]::new));
        for (Row row : judgement.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.id(), row.origin()));
            for (String set : judgement.sets()) {
                InSet in = row.inSets().get(set);
                cells.add(in == null || !row.testable() ? "-" : in.holds() + " of " + in.seeds());
                cells.add(
                        in == null || in.clauses().isEmpty()
                                ? "-"
                                : spread(in.clauses().getFirst()));
            }
            table.add(cells.toArray(String[]::new));
        }
        table.print(out, TextTable.Paint.NONE);
        out.println();
        out.println(conditions(inputs));
        judgement.sets().forEach(set -> out.println(firm(judgement, set)));
    }

    /** The table of a README: one line a finding, with the effect of its first clause. */
    static String shortMarkdown(Judgement judgement, JudgementFacts facts) {
        StringBuilder text = new StringBuilder();
        line(text, heads(List.of("", "finding", "origin"), judgement));
        rule(text, 3 + judgement.sets().size());
        for (Row row : judgement.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.id(), row.statement(), row.origin()));
            for (String set : judgement.sets()) {
                InSet in = row.inSets().get(set);
                cells.add(
                        in == null || !row.testable()
                                ? NONE
                                : holds(in) + ": " + spread(in.clauses().getFirst()));
            }
            line(text, cells);
        }
        text.append('\n')
                .append(
                        "Seeds in which the finding holds, of all; of its first clause the median effect over seeds and, in brackets,")
                .append(" its 5 % and 95 % points. ");
        text.append(conditions(facts.inputs())).append(' ');
        text.append(judgement.sets().stream().map(set -> firm(judgement, set)).collect(Collectors.joining(" ")));
        return text.append('\n').toString();
    }

    /** The table of the page of findings: all clauses, then what is not firm. */
    static String markdown(Judgement judgement, JudgementFacts facts) {
        StringBuilder text = new StringBuilder();
        text.append(conditions(facts.inputs())).append('\n').append('\n');
        judgement
                .sets()
                .forEach(set -> text.append("- ").append(firm(judgement, set)).append('\n'));
        text.append('\n');
        line(text, heads(List.of("", "finding", "origin", "expected"), judgement));
        rule(text, 4 + judgement.sets().size());
        for (Row row : judgement.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.id(),
                    row.statement(),
                    row.origin(),
                    row.testable() ? String.join("<br>", row.expected()) : row.why()));
            for (String set : judgement.sets()) {
                InSet in = row.inSets().get(set);
                cells.add(
                        in == null || !row.testable()
                                ? NONE
                                : "**" + holds(in) + "**<br>"
                                        + in.clauses().stream()
                                                .map(JudgementText::spread)
                                                .collect(Collectors.joining("<br>")));
            }
            line(text, cells);
        }
        text.append('\n').append(notFirm(judgement));
        return text.toString();
    }

    /** Findings that hold in fewer than nine of ten seeds, with the clauses that fail. */
    private static String notFirm(Judgement judgement) {
        StringBuilder text = new StringBuilder();
        for (Row row : judgement.testable()) {
            row.inSets().forEach((set, in) -> {
                if (!in.firm()) {
                    text.append("- **")
                            .append(row.id())
                            .append("**, ")
                            .append(set)
                            .append(", holds in ");
                    text.append(in.holds()).append(" of ").append(in.seeds()).append(":\n");
                    failing(in, text);
                }
            });
        }
        return text.isEmpty()
                ? "Every finding that can be tested holds in at least 90 % of the seeds under every set.\n"
                : "Below 90 % of the seeds, and by which clause (with what the first seed said in which it did not hold):\n\n"
                        + text;
    }

    private static void failing(InSet in, StringBuilder text) {
        int number = 0;
        for (Clause clause : in.clauses()) {
            number++;
            if (clause.fails() + clause.untested() > 0) {
                StringJoiner how = new StringJoiner(" and ");
                if (clause.fails() > 0) {
                    how.add("fails in " + clause.fails());
                }
                if (clause.untested() > 0) {
                    how.add("is not tested in " + clause.untested());
                }
                text.append("  - clause ")
                        .append(number)
                        .append(" (`")
                        .append(clause.quantity())
                        .append("`) ");
                text.append(how)
                        .append("; effect ")
                        .append(spread(clause))
                        .append(". ")
                        .append(clause.why());
                text.append('\n');
            }
        }
    }

    /** What stands under all numbers: seeds, experiments, size of the patch. */
    static String conditions(Map<String, String> inputs) {
        return "Seeds " + inputs.getOrDefault("seeds", "") + ", " + inputs.getOrDefault("experiments", "")
                + " experiments each, on a patch of " + inputs.getOrDefault("field", "") + ".";
    }

    private static String firm(Judgement judgement, String set) {
        List<Row> testable = judgement.testable();
        return set + ": " + judgement.firm(set) + " of " + testable.size()
                + " findings hold in at least 90 % of the seeds" + byOrigin(testable, set) + ".";
    }

    /** What was put in cannot count as found, so it is counted apart. */
    private static String byOrigin(List<Row> rows, String set) {
        StringJoiner parts = new StringJoiner(", ", " (", ")");
        for (String origin : List.of("emergent", "tuned", "input")) {
            List<Row> of =
                    rows.stream().filter(row -> row.origin().equals(origin)).toList();
            long firm = of.stream()
                    .filter(row -> row.inSets().containsKey(set)
                            && row.inSets().get(set).firm())
                    .count();
            if (!of.isEmpty()) {
                parts.add(origin + " " + firm + " of " + of.size());
            }
        }
        return parts.toString();
    }

    private static String holds(InSet in) {
        return in.holds() + "/" + in.seeds();
    }

    /** Median and, in brackets, the 5 % and 95 % points. */
    static String spread(Clause clause) {
        if (Double.isNaN(clause.median())) {
            return NONE;
        }
        return FindingsTable.effect(clause.median(), clause.unit()) + " ("
                + FindingsTable.bound(clause.low(), clause.unit()) + " to "
                + FindingsTable.bound(clause.high(), clause.unit()) + ")";
    }

    private static List<String> heads(List<String> first, Judgement judgement) {
        List<String> heads = new ArrayList<>(first);
        heads.addAll(judgement.sets());
        return heads;
    }

    static void line(StringBuilder text, List<String> cells) {
        StringJoiner line = new StringJoiner(" | ", "| ", " |\n");
        cells.forEach(cell -> line.add(cell.replace("|", "\\|")));
        text.append(line);
    }

    static void rule(StringBuilder text, int columns) {
        text.append("|---".repeat(columns)).append("|\n");
    }
}
