package org.mitoferry.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mitoferry.comparison.Analysis;
import org.mitoferry.comparison.Comparison;
import org.mitoferry.comparison.Contrast;
import org.mitoferry.comparison.Ladder;
import org.mitoferry.comparison.Level;
import org.mitoferry.comparison.Overall;
import org.mitoferry.writing.Digits;

/** A comparison on the terminal. */
final class ComparisonText {
    private static final double PERCENT = 100;

    private ComparisonText() {}

    static void print(Comparison comparison, PrintWriter out) {
        String cells = comparison.question().cells();
        String which = comparison.question().which();
        out.println(comparison.question().quantity()
                + (cells == null || cells.equals("counted") ? "" : " of " + cells)
                + (which == null ? "" : "; " + which));
        out.println();
        ladder(comparison.ladders(), out);
        for (Contrast contrast : comparison.contrasts()) {
            out.println();
            contrast(contrast, comparison.contrasts().size() > 1, out);
        }
        if (!comparison.overall().isEmpty()) {
            out.println();
            overall(comparison.overall(), out);
        }
        remarks(comparison, out);
    }

    private static void ladder(Map<String, Ladder> ladders, PrintWriter out) {
        TextTable table = new TextTable("lrrrrrr");
        List<String> head = new ArrayList<>(List.of("n"));
        for (Level level : Level.values()) {
            head.add(level.plural());
        }
        table.add(head.toArray(String[]::new));
        ladders.forEach((arm, ladder) -> {
            List<String> line = new ArrayList<>(List.of(arm));
            for (Level level : Level.values()) {
                Long n = ladder.counts().get(level);
                line.add(n == null ? "-" : String.valueOf(n));
            }
            table.add(line.toArray(String[]::new));
        });
        table.print(out, TextTable.Paint.NONE);
    }

    private static void contrast(Contrast contrast, boolean several, PrintWriter out) {
        out.println(contrast.arm() + " against " + contrast.versus());
        TextTable table = new TextTable("llrlrrr");
        table.add("", "", "effect", "interval", "p", several ? "Holm" : "", "n");
        line(table, contrast.decisive(), several ? p(contrast.pHolm()) : "");
        contrast.beside().forEach(one -> line(table, one, ""));
        table.print(out, TextTable.Paint.NONE);
    }

    private static void line(TextTable table, Analysis one, String holm) {
        String effect = Double.isNaN(one.effect()) ? "" : one.effectUnit() + " " + Digits.set(one.effect());
        String interval = Double.isNaN(one.low())
                ? ""
                : Digits.set(one.low()) + " to " + Digits.set(one.high()) + " ("
                        + Digits.set(PERCENT * one.confidence()) + " %)";
        String n = one.n() == one.nVersus() ? String.valueOf(one.n()) : one.n() + " v " + one.nVersus();
        table.add(
                one.role().word(),
                one.method(),
                effect,
                interval,
                p(one.p()),
                holm,
                n + " " + one.unit().plural());
    }

    private static String p(double p) {
        return Double.isNaN(p) ? "" : p < 1e-4 ? "<0.0001" : Digits.set(p);
    }

    private static void overall(List<Overall> all, PrintWriter out) {
        out.println("All arms at once");
        TextTable table = new TextTable("llrr");
        table.add("", "", "statistic", "p");
        all.forEach(one -> table.add(
                one.paperStyle() ? Analysis.Role.PAPER_STYLE.word() : Analysis.Role.DEFAULT.word(),
                one.method(),
                Digits.set(one.statistic()),
                p(one.p())));
        table.print(out, TextTable.Paint.NONE);
    }

    private static void remarks(Comparison comparison, PrintWriter out) {
        List<String> remarks = new ArrayList<>(comparison.remarks());
        for (Contrast contrast : comparison.contrasts()) {
            remark(remarks, contrast.decisive());
            contrast.beside().forEach(one -> remark(remarks, one));
        }
        if (!remarks.isEmpty()) {
            out.println();
            remarks.stream().distinct().forEach(out::println);
        }
    }

    private static void remark(List<String> remarks, Analysis one) {
        if (!one.remark().isEmpty()) {
            remarks.add(one.role() == Analysis.Role.DEFAULT ? one.remark() : one.method() + ": " + one.remark());
        }
    }
}
