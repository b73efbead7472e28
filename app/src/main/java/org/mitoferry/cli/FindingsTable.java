package org.mitoferry.cli;

import java.io.PrintWriter;
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
        if (findings.isEmpty()) {
            out.println("The protocol expects nothing, so nothing was judged.");
            return;
        }
        TextTable table = new TextTable("lllll");
        table.add("finding", "verdict", "effect", "interval", "expected");
        for (Finding finding : findings) {
            List<ClauseFinding> clauses = finding.clauses();
            if (clauses.size() == 1) {
                add(table, finding.id(), clauses.getFirst());
                continue;
            }
            String more = clauses.isEmpty() ? " (" + finding.why() + ")" : ", each of:";
            table.add(finding.id(), finding.verdict().words(), "", "", finding.statement() + more);
            clauses.forEach(clause -> add(table, "", clause));
        }
        table.print(out, ansi.enabled() ? FindingsTable::painted : TextTable.Paint.NONE);
        out.println();
        FindingsText.counts(findings).forEach(out::println);
    }

    private static void add(TextTable table, String id, ClauseFinding clause) {
        boolean tested = clause.verdict() != Verdict.NOT_TESTED;
        String indent = id.isEmpty() ? "  " : "";
        table.add(
                id,
                indent + clause.verdict().words(),
                tested ? FindingsText.effect(clause) : "",
                tested ? FindingsText.interval(clause) : "",
                indent + clause.expected() + (tested ? "" : " (" + clause.why() + ")"));
    }

    private static String painted(String cell) {
        return switch (cell.strip()) {
            case "holds" -> Ansi.ON.string("@|green " + cell + "|@");
            case "fails" -> Ansi.ON.string("@|red " + cell + "|@");
            default -> cell;
        };
    }
}
