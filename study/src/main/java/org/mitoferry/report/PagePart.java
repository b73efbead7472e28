package org.mitoferry.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.figure.Figure;
import org.mitoferry.writing.MarkdownTable;

/**
 * A part of a page: figures, and below them a table.
 *
 * @param heading empty for none
 * @param table null for none
 * @param note what is to be known of the table; empty for nothing
 */
public record PagePart(
        String heading, List<Figure> figures, @Nullable MarkdownTable table, String note) {

    /** Of figures alone. */
    public static PagePart of(List<Figure> figures) {
        return new PagePart("", figures, null, "");
    }

    public PagePart {
        figures = List.copyOf(figures);
    }
}
