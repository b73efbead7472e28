package org.mitoferry.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.EffectWords;
import org.mitoferry.writing.MarkdownTable;

/** A table of effects in Markdown: one table a series, then what a reader must know to read them. */
public final class EffectText {

    private static final String PREDICTION = "no source known; a prediction";

    private EffectText() {}

    /** Ends with a line end. */
    public static String markdown(EffectTable table) {
        StringBuilder text = new StringBuilder();
        for (EffectTable.Series series : table.series()) {
            if (!series.name().isEmpty()) {
                text.append("**").append(series.name()).append("**\n\n");
            }
            String alignment = "ll" + "r".repeat(table.columns().size()) + "ll";
            MarkdownTable lines = new MarkdownTable(alignment, headings(table));
            series.rows().forEach(row -> lines.add(cells(table, row)));
            text.append(lines).append('\n');
        }
        return text.append(caption(table)).append('\n').toString();
    }

    private static List<String> headings(EffectTable table) {
        List<String> headings = new ArrayList<>(List.of("arm", "against"));
        for (TableColumn column : table.columns()) {
            headings.add(column.name() + (TableText.isShare(column) ? " (points)" : " (ratio)"));
        }
        headings.add("what is said of it");
        headings.add("here");
        return headings;
    }

    private static List<String> cells(EffectTable table, EffectTable.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.arm());
        cells.add(row.against().isEmpty() ? Digits.NONE : String.join(MarkdownTable.BREAK, row.against()));
        for (int i = 0; i < row.entries().size(); i++) {
            boolean share = TableText.isShare(table.columns().get(i));
            cells.add(cell(row.entries().get(i), share, table.experiments()));
        }
        cells.add(said(row, EffectText::words, PREDICTION));
        cells.add(said(row, one -> one.verdict().words(), Digits.NONE));
        return cells;
    }

    private static String said(EffectTable.Row row, Function<EffectTable.Said, String> words, String nothing) {
        if (row.said().isEmpty()) {
            return nothing;
        }
        return row.said().stream().map(words).collect(Collectors.joining(MarkdownTable.BREAK));
    }

    private static String words(EffectTable.Said said) {
        return said.statement() + " (" + (said.source() == null ? PREDICTION : said.source()) + ")";
    }

    private static String cell(EffectEntry entry, boolean share, int experiments) {
        return switch (entry) {
            case EffectEntry.Points one ->
                cell(
                        EffectWords.points(one.points()),
                        EffectWords.interval(one.low(), one.high(), "points"),
                        one.experiments(),
                        experiments);
            case EffectEntry.Ratio one ->
                cell(
                        Digits.measured(one.ratio()),
                        Double.isNaN(one.low())
                                ? ""
                                : Digits.like(one.low(), one.ratio()) + " to " + Digits.like(one.high(), one.ratio()),
                        one.experiments(),
                        experiments);
            case EffectEntry.Alone one -> "= " + TableText.cell(one.arm(), share, experiments);
            case EffectEntry.Apart one ->
                TableText.cell(one.arm(), share, experiments) + " v "
                        + TableText.cell(one.reference(), share, experiments);
            case EffectEntry.None _ -> Digits.NONE;
        };
    }

    private static String cell(String effect, String between, int pairs, int experiments) {
        String of = pairs == experiments ? "" : "n = " + pairs;
        String brackets = between + (between.isEmpty() || of.isEmpty() ? "" : ", ") + of;
        return effect + (brackets.isEmpty() ? "" : " (" + brackets + ")");
    }

    private static String caption(EffectTable table) {
        List<EffectTable.Row> rows = table.series().stream()
                .flatMap(series -> series.rows().stream())
                .toList();
        List<EffectEntry> entries =
                rows.stream().flatMap(row -> row.entries().stream()).toList();
        StringBuilder caption =
                new StringBuilder("Parameter set ").append(table.set()).append(", ");
        caption.append(
                table.experiments() == 1
                        ? "one experiment: no intervals."
                        : table.experiments()
                                + " experiments; in brackets 95 % intervals of the effect, paired by experiment.");
        if (entries.stream().anyMatch(EffectEntry.Alone.class::isInstance)) {
            caption.append(" =: what the arm itself shows, where no arm compared with measures it.");
        }
        if (entries.stream().anyMatch(EffectEntry.Apart.class::isInstance)) {
            caption.append(" v: both means, where one of them is 0 and there is no ratio.");
        }
        if (rows.stream().anyMatch(row -> row.against().size() > 1)) {
            caption.append(" Of several arms compared with, each quantity takes the first that measures it.");
        }
        List<EffectTable.Said> said =
                rows.stream().flatMap(row -> row.said().stream()).distinct().toList();
        return caption.append(counts("Of what sources say", said, true))
                .append(counts("Of predictions", said, false))
                .toString();
    }

    private static String counts(String what, List<EffectTable.Said> said, boolean sourced) {
        List<Verdict> verdicts = said.stream()
                .filter(one -> (one.source() != null) == sourced)
                .map(EffectTable.Said::verdict)
                .toList();
        if (verdicts.isEmpty()) {
            return "";
        }
        return " " + what + " " + count(verdicts, Verdict.HOLDS) + " of " + verdicts.size() + " hold, "
                + count(verdicts, Verdict.FAILS) + " fail, " + count(verdicts, Verdict.NOT_TESTED) + " not tested.";
    }

    private static long count(List<Verdict> verdicts, Verdict verdict) {
        return verdicts.stream().filter(verdict::equals).count();
    }
}
