package org.mitoferry.summary;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.MarkdownTable;

/** A table in words and digits. Shares are given in per cent, three digits of each mean, ends of intervals to the same place. */
public final class TableText {

    private static final double PERCENT = 100;
    private static final String SHARE = "Fraction";

    private TableText() {}

    /** The headings, then the cells of each arm; the first column names the arms. */
    public static List<List<String>> lines(SummaryTable table) {
        List<List<String>> lines = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("arm"));
        table.columns().forEach(column -> headings.add(column.name() + (isShare(column) ? " (%)" : "")));
        lines.add(headings);
        for (SummaryTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.arm()));
            for (int i = 0; i < table.columns().size(); i++) {
                cells.add(cell(row.entries().get(i), isShare(table.columns().get(i)), table.experiments()));
            }
            lines.add(cells);
        }
        return lines;
    }

    /** What a reader must know to read the table, in one or two sentences. */
    public static String caption(SummaryTable table) {
        List<Integer> sizes = table.rows().stream()
                .flatMap(row -> row.entries().stream())
                .map(TableEntry::experiments)
                .toList();
        boolean intervals = sizes.stream().anyMatch(n -> n >= TableEntry.ENOUGH);
        boolean ranges = sizes.stream().anyMatch(n -> n > 1 && n < TableEntry.ENOUGH);
        StringBuilder caption = new StringBuilder(
                table.experiments() == 1 ? "One experiment" : "Means over " + table.experiments() + " experiments");
        if (intervals) {
            caption.append(", in brackets their 95 % intervals (Student t)");
        }
        if (ranges) {
            caption.append(intervals ? ", of fewer than three experiments" : ", in brackets")
                    .append(" the smallest and the largest");
        }
        caption.append(
                table.at() == null
                        ? ", at the last reading of each arm."
                        : ", at " + table.at() + " after the start of each arm.");
        if (sizes.contains(0)) {
            caption.append(' ').append(Digits.NONE).append(": no value.");
        }
        return caption.toString();
    }

    /** The table in Markdown, with its caption below; ends with a line end. */
    public static String markdown(SummaryTable table) {
        List<List<String>> lines = lines(table);
        MarkdownTable text = new MarkdownTable("lr", lines.getFirst());
        lines.subList(1, lines.size()).forEach(text::add);
        return text + "\n" + caption(table) + "\n";
    }

    /**
     * The table as comma-separated values (RFC 4180, with LF at line ends): for each quantity its mean, low, high and number of
     * experiments, in the unit of the quantity and to the last bit; empty where there is no value.
     */
    public static String csv(SummaryTable table) {
        List<String> head = new ArrayList<>(List.of("arm"));
        for (TableColumn column : table.columns()) {
            for (String part : List.of("", " low", " high", " n")) {
                head.add(column.name() + part);
            }
        }
        StringBuilder text = new StringBuilder(CsvRecords.line(head));
        for (SummaryTable.Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(row.arm()));
            for (TableEntry entry : row.entries()) {
                line.addAll(List.of(exact(entry.mean()), exact(entry.low()), exact(entry.high())));
                line.add(Integer.toString(entry.experiments()));
            }
            text.append(CsvRecords.line(line));
        }
        return text.toString();
    }

    private static String exact(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }

    static boolean isShare(TableColumn column) {
        return column.quantity().endsWith(SHARE) && column.unit().equals("1");
    }

    static String cell(TableEntry entry, boolean share, int experiments) {
        if (entry.experiments() == 0) {
            return Digits.NONE;
        }
        double factor = share ? PERCENT : 1;
        double mean = factor * entry.mean();
        double low = factor * entry.low();
        double high = factor * entry.high();
        String of = entry.experiments() == experiments ? "" : "n = " + entry.experiments();
        String between = low == high ? "" : Digits.like(low, mean) + " to " + Digits.like(high, mean);
        String brackets = between + (between.isEmpty() || of.isEmpty() ? "" : ", ") + of;
        return Digits.measured(mean) + (brackets.isEmpty() ? "" : " (" + brackets + ")");
    }
}
