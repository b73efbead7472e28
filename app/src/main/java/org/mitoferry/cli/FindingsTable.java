package org.mitoferry.cli;

import java.io.PrintWriter;
import java.util.List;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import picocli.CommandLine.Help.Ansi;

/** The findings as a reader wants them at the end of a run: one line each, aligned, and how many hold. */
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
            boolean tested = finding.verdict() != Verdict.NOT_TESTED;
            table.add(
                    finding.id(),
                    finding.verdict().words(),
                    tested ? effect(finding) : "",
                    tested ? interval(finding) : "",
                    tested ? finding.expected() : finding.expected() + " (" + finding.why() + ")");
        }
        table.print(out, ansi.enabled() ? FindingsTable::painted : TextTable.Paint.NONE);
        out.println();
        out.println(count(findings, Verdict.HOLDS) + " of " + findings.size() + " hold, "
                + count(findings, Verdict.FAILS) + " fail, " + count(findings, Verdict.NOT_TESTED) + " not tested.");
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String effect(Finding finding) {
        String number = Figures.three(finding.effect());
        return switch (finding.effectUnit()) {
            case "ratio" -> "x " + number;
            case "1" -> number; // a plain number has no unit to print
            default -> number + " " + finding.effectUnit();
        };
    }

    private static String interval(Finding finding) {
        long percent = Math.round(finding.intervalConfidence() * 100);
        return Figures.three(finding.intervalLow()) + " to " + Figures.three(finding.intervalHigh()) + " (" + percent
                + " %)";
    }

    private static String painted(String cell) {
        return switch (cell.strip()) {
            case "holds" -> Ansi.ON.string("@|green " + cell + "|@");
            case "fails" -> Ansi.ON.string("@|red " + cell + "|@");
            default -> cell;
        };
    }
}
