package org.mitoferry.writing;

import java.util.List;
import java.util.StringJoiner;

/** A table of Markdown in the making. Cells are text; lines within one are parted by {@link #BREAK}. */
public final class MarkdownTable {
    /** Parts the lines of a cell. */
    public static final String BREAK = "<br>";

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /**
     * Begins with the headings.
     *
     * @param alignment one letter a column: {@code l} for words, {@code r} for numbers; the last letter holds for all further columns
     */
    public MarkdownTable(String alignment, List<String> headings) {
        columns = headings.size();
        add(headings);
        for (int i = 0; i < columns; i++) {
            boolean numbers = alignment.charAt(Math.min(i, alignment.length() - 1)) == 'r';
            text.append(numbers ? "|--:" : "|---");
        }
        text.append("|\n");
    }

    /** Adds a line. */
    public void add(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + columns);
        }
        StringJoiner line = new StringJoiner(" | ", "| ", " |\n");
        cells.forEach(cell -> line.add(cell.replace("|", "\\|")));
        text.append(line);
    }

    /** The table; ends with a line end. */
    @Override
    public String toString() {
        return text.toString();
    }
}
