package org.mitoferry.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of words, aligned in columns two spaces apart. */
final class TextTable {
    private final List<List<String>> lines = new ArrayList<>();
    private final String alignment;

    /**
     * @param alignment one letter per column: {@code l} for words, {@code r} for numbers
     */
    TextTable(String alignment) {
        this.alignment = alignment;
    }

    void add(String... cells) {
        if (cells.length != alignment.length()) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + alignment.length());
        }
        lines.add(List.of(cells));
    }

    /** Colours a cell that is padded to its width already, so that colour codes do not count. */
    interface Paint {
        /** No colours. */
        Paint NONE = cell -> cell;

        String on(String paddedCell);
    }

    void print(PrintWriter out, Paint paint) {
        int[] widths = new int[alignment.length()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(line.get(column)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String gap = " ".repeat(widths[column] - width(line.get(column)));
                text.append(column == 0 ? "" : "  ");
                boolean last = column == widths.length - 1;
                String cell = line.get(column);
                text.append(paint.on(alignment.charAt(column) == 'r' ? gap + cell : last ? cell : cell + gap));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
