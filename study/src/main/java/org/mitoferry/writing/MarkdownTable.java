package org.mitoferry.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/** A table of Markdown in the making. Cells are text; lines within one are parted by {@link #BREAK}. */
public final class MarkdownTable {
    /** Parts the lines of a cell. */
    public static final String BREAK = "<br>";

    private final String alignment;
    private final List<String> headings;
    private final List<List<String>> lines = new ArrayList<>();

    /**
     * Begins with the headings.
     *
     * @param alignment one letter a column: {@code l} for words, {@code r} for numbers; the last letter holds for all further columns
     */
    public MarkdownTable(String alignment, List<String> headings) {
        this.alignment = alignment;
        this.headings = List.copyOf(headings);
    }

    /** Adds a line. */
    public void add(List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + headings.size());
        }
        lines.add(List.copyOf(cells));
    }

    public List<String> headings() {
        return headings;
    }

    /** Its lines so far, without the headings. */
    public List<List<String>> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** Whether a column, counted from 0, holds numbers. */
    public boolean isOfNumbers(int column) {
        return alignment.charAt(Math.min(column, alignment.length() - 1)) == 'r';
    }

    private static String line(List<String> cells) {
        StringJoiner line = new StringJoiner(" | ", "| ", " |\n");
        cells.forEach(cell -> line.add(cell.replace("|", "\\|")));
        return line.toString();
    }

    /** The table; ends with a line end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(headings));
        for (int i = 0; i < headings.size(); i++) {
            text.append(isOfNumbers(i) ? "|--:" : "|---");
        }
        text.append("|\n");
        lines.forEach(cells -> text.append(line(cells)));
        return text.toString();
    }
}
