package org.mitoferry.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.summary.FindingsText;
import picocli.CommandLine.Help.Ansi;

/** The findings as a reader wants them at the end of a run: one line for each clause, aligned, and how many hold. */
final class FindingsTable {

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
        FindingsText.counts(findings).forEach(out::println);
        if (seen) {
            out.println("From micrographs: " + String.join(" ", FindingsText.counts(micrographs)));
        }
    }

    private static void add(TextTable table, boolean seen, String... cells) {
        table.add(seen ? cells : Arrays.copyOf(cells, cells.length - 1));
    }

    /** A clause in micrographs: verdict and effect, or that there is none. */
    private static String seen(ClauseFinding clause) {
        if (clause.verdict() != Verdict.NOT_TESTED) {
            return clause.verdict().words() + ", " + FindingsText.effect(clause);
        }
        return clause.why().contains("not measurable")
                ? "not measurable"
                : clause.verdict().words();
    }

    private static void add(TextTable table, boolean seen, String id, ClauseFinding clause, String micrographs) {
        boolean tested = clause.verdict() != Verdict.NOT_TESTED;
        String indent = id.isEmpty() ? "  " : "";
        add(
                table,
                seen,
                id,
                indent + clause.verdict().words(),
                tested ? FindingsText.effect(clause) : "",
                tested ? FindingsText.interval(clause) : "",
                indent + clause.expected() + (tested ? "" : " (" + clause.why() + ")"),
                micrographs);
    }

    private static String painted(String cell) {
        return switch (cell.strip()) {
            case "holds" -> Ansi.ON.string("@|green " + cell + "|@");
            case "fails" -> Ansi.ON.string("@|red " + cell + "|@");
            default -> cell;
        };
    }
}
