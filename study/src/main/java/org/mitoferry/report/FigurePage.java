package org.mitoferry.report;

import java.util.List;
import java.util.regex.Pattern;
import org.mitoferry.figure.Figure;
import org.mitoferry.writing.MarkdownTable;

/** A few figures and tables as a page of their own, for a question that is no run. */
public final class FigurePage {
    private static final String BOLD = "**";
    private static final Pattern INTERVAL = Pattern.compile("\\([-0-9.e]+ to [-0-9.e]+\\)");

    private final Html html = new Html();

    private FigurePage() {}

    /** The page as one HTML file that makes no request. */
    public static String html(String title, List<String> paragraphs, List<Figure> figures) {
        return new FigurePage().write(title, paragraphs, List.of(PagePart.of(figures)));
    }

    /** The same with tables; sentences stand in a list. */
    public static String ofParts(String title, String first, List<String> sentences, List<PagePart> parts) {
        return new FigurePage().write(title, first, sentences, parts);
    }

    private String write(String title, List<String> paragraphs, List<PagePart> parts) {
        begin(title);
        paragraphs.forEach(paragraph -> html.element("p", paragraph).raw("\n"));
        return end(parts);
    }

    private String write(String title, String first, List<String> sentences, List<PagePart> parts) {
        begin(title);
        if (!first.isEmpty()) {
            html.element("p", Typeset.sentence(first)).raw("\n");
        }
        html.open("ul");
        sentences.forEach(
                sentence -> html.element("li", Typeset.sentence(sentence)).raw("\n"));
        html.closeBlock("ul");
        return end(parts);
    }

    private void begin(String title) {
        PageFrame.head(html, title);
        html.open("body").open("main").raw("\n").element("h1", title);
    }

    private String end(List<PagePart> parts) {
        parts.forEach(this::part);
        html.closeBlock("main");
        PageFrame.scripts(html, parts.stream().anyMatch(part -> !part.figures().isEmpty()));
        return html.closeBlock("body").closeBlock("html").toString();
    }

    private void part(PagePart part) {
        boolean headed = !part.heading().isEmpty();
        if (headed) {
            html.open("section").element("h2", part.heading());
        }
        part.figures().forEach(this::figure);
        if (part.table() != null) {
            table(part.table());
        }
        if (!part.note().isEmpty()) {
            html.element("p", Typeset.sentence(part.note()), "class", "note");
        }
        if (headed) {
            html.closeBlock("section");
        }
    }

    private void figure(Figure figure) {
        html.open("figure", "id", "figure-" + figure.id(), "class", "wide");
        FigureCard.write(html, figure);
        html.element("figcaption", figure.caption()).closeBlock("figure");
    }

    private void table(MarkdownTable table) {
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (int i = 0; i < table.headings().size(); i++) {
            html.element("th", table.headings().get(i), "class", style(table, i));
        }
        html.close("tr").close("thead").open("tbody");
        for (List<String> line : table.lines()) {
            html.open("tr");
            for (int i = 0; i < line.size(); i++) {
                cell(line.get(i), i == 0 ? "th" : "td", style(table, i));
            }
            html.close("tr").raw("\n");
        }
        html.close("tbody").close("table").closeBlock("div");
    }

    private static String style(MarkdownTable table, int column) {
        return table.isOfNumbers(column) ? "number" : "words";
    }

    /** Its lines one below the other; those between two pairs of asterisks bold. */
    private void cell(String text, String tag, String style) {
        if (tag.equals("th")) {
            html.open(tag, "scope", "row", "class", style);
        } else {
            html.open(tag, "class", style);
        }
        String[] lines = text.split(MarkdownTable.BREAK, -1);
        for (int i = 0; i < lines.length; i++) {
            boolean bold =
                    lines[i].length() > 2 * BOLD.length() && lines[i].startsWith(BOLD) && lines[i].endsWith(BOLD);
            String words = Typeset.sentence(
                    unbroken(bold ? lines[i].substring(BOLD.length(), lines[i].length() - BOLD.length()) : lines[i]));
            if (bold) {
                html.element("strong", words);
            } else {
                html.element("span", words, "class", i == 0 ? "line" : "line note");
            }
        }
        html.close(tag);
    }

    /** Intervals stay on one line. */
    private static String unbroken(String words) {
        return INTERVAL.matcher(words).replaceAll(found -> found.group().replace(' ', '\u00a0'));
    }
}
