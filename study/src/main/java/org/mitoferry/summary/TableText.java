package org.mitoferry.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.mitoferry.quantity.NumberText;

/** A table in words and digits. Shares are given in per cent, three digits of each mean, ends of intervals to the same place. */
public final class TableText {

    /** Stands where there is no value. */
    public static final String NONE = "\u2013";

    private static final int DIGITS = 3;
    private static final double PERCENT = 100;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;
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
            caption.append(' ').append(NONE).append(": no value.");
        }
        return caption.toString();
    }

    /** The table in Markdown, with its caption below; ends with a line end. */
    public static String markdown(SummaryTable table) {
        List<List<String>> lines = lines(table);
        StringBuilder text = new StringBuilder();
        markdown(text, lines.getFirst());
        text.append("|---").append("|--:".repeat(table.columns().size())).append("|\n");
        lines.subList(1, lines.size()).forEach(line -> markdown(text, line));
        return text.append('\n').append(caption(table)).append('\n').toString();
    }

    private static void markdown(StringBuilder text, List<String> cells) {
        StringJoiner line = new StringJoiner(" | ", "| ", " |\n");
        cells.forEach(cell -> line.add(cell.replace("|", "\\|")));
        text.append(line);
    }

    /**
     * The table as comma-separated values (RFC 4180, with LF at line ends): for each quantity its mean, low, high and number of
     * experiments, in the unit of the quantity and to the last bit; empty where there is no value.
     */
    public static String csv(SummaryTable table) {
        StringJoiner head = new StringJoiner(",", "", "\n").add("arm");
        for (TableColumn column : table.columns()) {
            for (String part : List.of("", " low", " high", " n")) {
                head.add(quoted(column.name() + part));
            }
        }
        StringBuilder text = new StringBuilder(head.toString());
        for (SummaryTable.Row row : table.rows()) {
            StringJoiner line = new StringJoiner(",", "", "\n").add(quoted(row.arm()));
            for (TableEntry entry : row.entries()) {
                line.add(exact(entry.mean())).add(exact(entry.low())).add(exact(entry.high()));
                line.add(Integer.toString(entry.experiments()));
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String exact(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }

    static boolean isShare(TableColumn column) {
        return column.quantity().endsWith(SHARE) && column.unit().equals("1");
    }

    static String cell(TableEntry entry, boolean share, int experiments) {
        if (entry.experiments() == 0) {
            return NONE;
        }
        double factor = share ? PERCENT : 1;
        double mean = factor * entry.mean();
        double low = factor * entry.low();
        double high = factor * entry.high();
        String of = entry.experiments() == experiments ? "" : "n = " + entry.experiments();
        String between = low == high ? "" : rounded(low, mean) + " to " + rounded(high, mean);
        String brackets = between + (between.isEmpty() || of.isEmpty() ? "" : ", ") + of;
        return rounded(mean, mean) + (brackets.isEmpty() ? "" : " (" + brackets + ")");
    }

    /** A value to the place of the third digit of another; without an exponent where that is readable. */
    static String rounded(double value, double like) {
        double magnitude = Math.abs(like);
        if (like != 0 && (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) || !Double.isFinite(value)) {
            return Double.isFinite(value)
                    ? NumberText.of(
                            new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue())
                    : NumberText.of(value);
        }
        if (like == 0) {
            return value == 0
                    ? "0"
                    : NumberText.of(
                            new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue());
        }
        BigDecimal digits = new BigDecimal(like).round(new MathContext(DIGITS));
        int places = Math.max(0, DIGITS - (digits.precision() - digits.scale()));
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }
}
