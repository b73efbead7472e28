package org.mitoferry.report;

import org.mitoferry.figure.Figure;

/** The frame of a figure: its title, and the place where the script of the page draws it from the specification that stands beside it. */
final class FigureCard {

    private FigureCard() {}

    static void write(Html html, Figure figure) {
        html.open("div", "class", "card").element("h3", figure.title());
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
    }
}
