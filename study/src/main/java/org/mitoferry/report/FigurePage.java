package org.mitoferry.report;

import java.util.List;
import org.mitoferry.figure.Figure;

/** A few figures as a page of their own, for a question that is no run. */
public final class FigurePage {
    private FigurePage() {}

    /** The page as one HTML file that makes no request. */
    public static String html(String title, List<String> paragraphs, List<Figure> figures) {
        Html html = new Html();
        PageFrame.head(html, title);
        html.open("body").open("main").raw("\n").element("h1", title);
        paragraphs.forEach(paragraph -> html.element("p", paragraph).raw("\n"));
        for (Figure figure : figures) {
            html.open("figure", "id", "figure-" + figure.id(), "class", "wide")
                    .open("div", "class", "card")
                    .element("h3", figure.title());
            html.open(
                    "div",
                    "class",
                    "plot",
                    "id",
                    figure.id(),
                    "role",
                    "img",
                    "aria-label",
                    figure.title() + ". " + figure.caption());
            html.close("div").open("script", "type", "application/json", "data-figure", figure.id());
            html.raw(Html.jsonInScript(figure.specification())).close("script").close("div");
            html.element("figcaption", figure.caption()).closeBlock("figure");
        }
        html.closeBlock("main");
        PageFrame.scripts(html, !figures.isEmpty());
        return html.closeBlock("body").closeBlock("html").toString();
    }
}
