package org.mitoferry.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import picocli.CommandLine.Help.Ansi;

/** The findings as a reader wants them at the end of a run: one line for each clause, aligned, and how many hold. */
final class FindingsTable {
    private static final double PERCENT = 100;

    private FindingsTable() {}

    static void print(List<Finding> findings, PrintWriter out, Ansi ansi) {
        print(findings, List.of(), out, ansi);
    }

    /**
     * @param micrographs the same findings judged from micrographs; empty where none were taken
     */
    static void print(List<Finding> findings, List<Finding> micrographs, PrintWriter out, Ansi ansi) {
        if (findings.isEmpty()) {
            out.println("The protocol expects nothing, so nothing was judged.");
            return;
        }
        boolean seen = !micrographs.isEmpty();
        TextTable table = new TextTable(seen ? "llllll" : "lllll");
        add(table, seen, "finding", "verdict", "effect", "interval", "expected", "in micrographs");
        for (int n = 0; n < findings.size(); n++) {
            Finding finding = findings.get(n);
            List<ClauseFinding> clauses = finding.clauses();
            List<ClauseFinding> pictured = seen ? micrographs.get(n).clauses() : List.of();
            if (clauses.size() == 1) {
                add(table, seen, finding.id(), clauses.getFirst(), pictured.isEmpty() ? "" : seen(pictured.getFirst()));
                continue;
            }
            String more = clauses.isEmpty() ? " (" + finding.why() + ")" : ", each of:";
            String verdict = seen ? micrographs.get(n).verdict().words() : "";
            add(table, seen, finding.id(), finding.verdict().words(), "", "", finding.statement() + more, verdict);
            for (int c = 0; c < clauses.size(); c++) {
                add(table, seen, "", clauses.get(c), c < pictured.size() ? "  " + seen(pictured.get(c)) : "");
            }
        }
        table.print(out, ansi.enabled() ? FindingsTable::painted : TextTable.Paint.NONE);
        out.println();
        counts(findings).forEach(out::println);
        if (seen) {
            out.println("From micrographs: " + String.join(" ", counts(micrographs)));
        }
    }

    private static void add(TextTable table, boolean seen, String... cells) {
        table.add(seen ? cells : Arrays.copyOf(cells, cells.length - 1));
    }

    /** A clause in micrographs: verdict and effect, or why there is none. */
    private static String seen(ClauseFinding clause) {
        if (clause.verdict() != Verdict.NOT_TESTED) {
            return clause.verdict().words() + ", " + effect(clause);
        }
        return clause.why().contains("not measurable") ? "not measurable" : clause.verdict().words();
    }

    /** The same as a table of Markdown, one line a finding, with the clauses of a finding below each other. */
    static String markdown(List<Finding> findings) {
        return markdown(findings, List.of());
    }

    /**
     * @param micrographs the same findings judged from micrographs; empty where none were taken
     */
    static String markdown(List<Finding> findings, List<Finding> micrographs) {
        StringBuilder text = new StringBuilder();
        boolean seen = !micrographs.isEmpty();
        text.append("| | finding | expected | found | ").append(seen ? "in micrographs | " : "");
        text.append("origin | verdict |").append(seen ? " from micrographs |" : "");
        text.append(seen ? "\n|---|---|---|---|---|---|---|---|\n" : "\n|---|---|---|---|---|---|\n");
        for (int n = 0; n < findings.size(); n++) {
            Finding finding = findings.get(n);
            List<ClauseFinding> clauses = finding.clauses();
            text.append("| ").append(finding.id());
            text.append(" | ").append(cell(finding.statement()));
            text.append(" | ").append(lines(clauses, ClauseFinding::expected));
            text.append(" | ").append(clauses.isEmpty() ? cell(finding.why()) : lines(clauses, FindingsTable::found));
            if (seen) {
                text.append(" | ").append(lines(micrographs.get(n).clauses(), FindingsTable::found));
            }
            text.append(" | ").append(finding.origin().name().toLowerCase(Locale.ROOT));
            text.append(" | ").append(finding.verdict().words());
            text.append(seen ? " | " + micrographs.get(n).verdict().words() : "").append(" |\n");
        }
        int experiments = findings.stream()
                .flatMap(finding -> finding.clauses().stream())
                .mapToInt(ClauseFinding::n)
                .max()
                .orElse(0);
        text.append('\n').append(String.join(" ", counts(findings)));
        if (seen) {
            text.append(" From micrographs: ").append(String.join(" ", counts(micrographs)));
        }
        return text.append(" Intervals over ")
                .append(experiments)
                .append(" experiments.\n")
                .toString();
    }

    private static String lines(List<ClauseFinding> clauses, Function<ClauseFinding, String> words) {
        return clauses.stream().map(words).map(FindingsTable::cell).collect(Collectors.joining("<br>"));
    }

    private static String found(ClauseFinding clause) {
        if (clause.verdict() == Verdict.NOT_TESTED) {
            return "not tested: " + clause.why();
        }
        String interval = interval(clause);
        return effect(clause) + (interval.isEmpty() ? "" : ", " + interval);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static void add(TextTable table, boolean seen, String id, ClauseFinding clause, String micrographs) {
        boolean tested = clause.verdict() != Verdict.NOT_TESTED;
        String indent = id.isEmpty() ? "  " : "";
        add(
                table,
                seen,
                id,
                indent + clause.verdict().words(),
                tested ? effect(clause) : "",
                tested ? interval(clause) : "",
                indent + clause.expected() + (tested ? "" : " (" + clause.why() + ")"),
                micrographs);
    }

    /** What was put in cannot count as found, so it is counted apart. */
    private static List<String> counts(List<Finding> findings) {
        List<String> sentences = new ArrayList<>();
        List<Finding> found =
                findings.stream().filter(f -> f.origin() != Origin.INPUT).toList();
        List<Finding> input =
                findings.stream().filter(f -> f.origin() == Origin.INPUT).toList();
        if (!found.isEmpty()) {
            sentences.add((input.isEmpty() ? "" : "Emergent or tuned: ") + verdicts(found) + ".");
        }
        if (!input.isEmpty()) {
            sentences.add("Put in from the literature: " + verdicts(input) + ".");
        }
        return sentences;
    }

    private static String verdicts(List<Finding> findings) {
        return count(findings, Verdict.HOLDS) + " of " + findings.size() + " hold, " + count(findings, Verdict.FAILS)
                + " fail, " + count(findings, Verdict.NOT_TESTED) + " not tested";
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String effect(ClauseFinding clause) {
        return effect(clause.effect(), clause.effectUnit());
    }

    /** An effect with its unit. */
    static String effect(double value, String unit) {
        return switch (unit) {
            case "ratio" -> "x " + Figures.three(value);
            case "share" -> Figures.three(PERCENT * value) + " %";
            case "points" -> points(value) + " points";
            case "1", "" -> Figures.three(value); // a plain number has no unit to print
            default -> Figures.three(value) + " " + unit;
        };
    }

    private static String interval(ClauseFinding clause) {
        if (Double.isNaN(clause.intervalLow())) {
            return "";
        }
        long percent = Math.round(clause.intervalConfidence() * PERCENT);
        return bound(clause, clause.intervalLow()) + " to " + bound(clause, clause.intervalHigh()) + " (" + percent
                + " %)";
    }

    private static String bound(ClauseFinding clause, double value) {
        return bound(value, clause.effectUnit());
    }

    /** The end of an interval of effects, without its unit. */
    static String bound(double value, String unit) {
        return switch (unit) {
            case "points" -> points(value);
            case "share" -> Figures.three(PERCENT * value);
            default -> Figures.three(value);
        };
    }

    /** One digit after the point in the effect and in both ends of its interval, as in the report. */
    private static String points(double value) {
        if (!Double.isFinite(value)) {
            return Figures.three(value);
        }
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.equals("-0.0") ? "0.0" : text;
    }

    private static String painted(String cell) {
        return switch (cell.strip()) {
            case "holds" -> Ansi.ON.string("@|green " + cell + "|@");
            case "fails" -> Ansi.ON.string("@|red " + cell + "|@");
            default -> cell;
        };
    }
}
