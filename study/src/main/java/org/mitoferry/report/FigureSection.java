package org.mitoferry.report;

import java.util.List;
import org.mitoferry.figure.Figure;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.statistics.Finding;

/** Figures, each beside what was expected of it and what came of that. */
final class FigureSection {

    private final ReportInput input;
    private final Html html;

    FigureSection(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    void compared(List<Figure> figures) {
        html.open("section", "id", "figures").element("h2", "Figures");
        if (figures.isEmpty()) {
            html.element("p", "There are no measurements to draw.", "class", "empty");
        } else {
            html.element(
                    "noscript",
                    "The figures are drawn by a script inside this file. The numbers below each figure are complete without it.");
        }
        figures.forEach(this::figure);
        html.closeBlock("section");
    }

    void courses(List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        html.open("section", "id", "courses").element("h2", "Other courses over time");
        figures.forEach(this::figure);
        html.closeBlock("section");
    }

    void figure(Figure figure) {
        List<Finding> findings = input.findings().stream()
                .filter(f -> quantityOf(f).equals(figure.quantity()))
                .toList();
        boolean course = figure.id().startsWith("course-");
        html.open("figure", "id", "figure-" + figure.id(), "class", course ? "wide" : "beside");
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
        html.open("figcaption");
        if (!course) {
            findings.forEach(this::verdict);
        }
        html.element("p", figure.caption(), "class", "note");
        numbers(figure, course);
        html.close("figcaption").closeBlock("figure");
    }

    private void verdict(Finding finding) {
        html.open("p", "class", "judged");
        FindingsSection.verdict(html, finding.verdict());
        html.open("span")
                .element("a", finding.id(), "href", "#finding-" + finding.id())
                .text(" " + finding.statement() + ". ");
        html.element("span", "Expected: " + finding.expected() + ". Found: " + found(finding), "class", "note");
        html.close("span").close("p");
    }

    private static String found(Finding finding) {
        return Double.isNaN(finding.effect())
                ? "nothing to test"
                : (FindingsSection.effect(finding) + " " + FindingsSection.interval(finding)).strip() + ", n = "
                        + finding.n();
    }

    private void numbers(Figure figure, boolean course) {
        html.open("details").element("summary", course ? "Numbers at the last time" : "Numbers");
        html.open("div", "class", "scroll")
                .open("table")
                .open("thead")
                .open("tr")
                .element("th", "Arm");
        html.element("th", "Mean", "class", "number").element("th", "95 % from", "class", "number");
        html.element("th", "to", "class", "number").element("th", "Unit").element("th", "n", "class", "number");
        html.close("tr").close("thead").open("tbody");
        for (Figure.Row row : figure.rows()) {
            html.open("tr").element("th", row.label(), "scope", "row");
            html.element("td", Digits.significant(row.mean(), 3), "class", "number");
            html.element("td", Digits.significant(row.low(), 3), "class", "number");
            html.element("td", Digits.significant(row.high(), 3), "class", "number");
            html.element("td", row.unit())
                    .element("td", String.valueOf(row.n()), "class", "number")
                    .close("tr");
        }
        html.close("tbody").close("table").close("div").close("details");
    }

    private String quantityOf(Finding finding) {
        return input.protocol().expectations().stream()
                .filter(e -> e.id().equals(finding.id()))
                .flatMap(e -> e.clauses().stream())
                .map(Expectation.Clause::quantity)
                .findFirst()
                .orElse("");
    }
}
