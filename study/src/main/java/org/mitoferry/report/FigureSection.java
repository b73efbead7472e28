package org.mitoferry.report;

import java.util.List;
import org.mitoferry.figure.Figure;
import org.mitoferry.statistics.ClauseFinding;
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

    void overview(List<Figure> figures) {
        section("overview", "All arms at a glance", figures);
    }

    void courses(List<Figure> figures) {
        section("courses", "Other courses over time", figures);
    }

    /** Nothing where there are no figures. */
    private void section(String id, String heading, List<Figure> figures) {
        if (!figures.isEmpty()) {
            html.open("section", "id", id).element("h2", heading);
            figures.forEach(this::figure);
            html.closeBlock("section");
        }
    }

    void figure(Figure figure) {
        boolean course = figure.id().startsWith("course-");
        boolean wide = course || figure.quantity().isEmpty();
        html.open("figure", "id", "figure-" + figure.id(), "class", wide ? "wide" : "beside");
        FigureCard.write(html, figure);
        html.open("figcaption");
        if (!course) {
            input.findings().forEach(f -> verdicts(f, figure.quantity()));
        }
        html.element("p", figure.caption(), "class", "note");
        if (!figure.rows().isEmpty()) {
            numbers(figure, course);
        }
        html.close("figcaption").closeBlock("figure");
    }

    /** The clauses of a finding that a figure of this quantity shows. */
    private void verdicts(Finding finding, String quantity) {
        for (ClauseFinding clause : finding.clauses()) {
            if (!clause.quantity().equals(quantity)) {
                continue;
            }
            html.open("p", "class", "judged");
            FindingsSection.verdict(html, clause.verdict());
            html.open("span")
                    .element("a", finding.id(), "href", "#finding-" + finding.id())
                    .text(" " + Typeset.begun(Typeset.sentence(finding.statement())) + ". ");
            html.element(
                    "span",
                    "Expected: " + Typeset.sentence(clause.expected()) + ". Found: " + found(clause),
                    "class",
                    "note");
            html.close("span").close("p");
        }
    }

    private static String found(ClauseFinding clause) {
        return Double.isNaN(clause.effect())
                ? "nothing to test"
                : (FindingsSection.effect(clause) + " " + FindingsSection.interval(clause)).strip() + ", n\u00a0=\u00a0"
                        + clause.n();
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
            html.element("td", Typeset.significant(row.mean(), 3), "class", "number");
            html.element("td", Typeset.significant(row.low(), 3), "class", "number");
            html.element("td", Typeset.significant(row.high(), 3), "class", "number");
            html.element("td", row.unit())
                    .element("td", String.valueOf(row.n()), "class", "number")
                    .close("tr");
        }
        html.close("tbody").close("table").close("div").close("details");
    }
}
