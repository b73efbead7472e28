package org.mitoferry.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mitoferry.figure.Courses;
import org.mitoferry.figure.Figure;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;

/** The oxygen that reached the cells, arm by arm. */
final class OxygenSection {

    private static final String QUANTITY = "pericellularOxygen_uM";

    private final ReportInput input;
    private final Html html;

    OxygenSection(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    /** Writes the table, and below it the course where there is one. */
    void write(FigureSection figures, List<Figure> courses) {
        boolean measured = input.measurements().stream()
                .anyMatch(m -> m.quantity().equals(QUANTITY) && Double.isFinite(m.value()));
        html.open("section", "id", "oxygen").element("h2", "Oxygen at the cells");
        if (!measured) {
            html.element("p", "Pericellular oxygen was not recorded.", "class", "empty")
                    .closeBlock("section");
            return;
        }
        html.element(
                "p",
                "The gas above the medium is not what the cells see: they consume what diffuses down to them, so density and height of"
                        + " the medium decide. Values are means over experiments, in \u00b5M. A change of medium or a wash brings fresh oxygen for minutes, so"
                        + " the median over the time of the arm says what the cells lived in.");
        html.open("div", "class", "scroll")
                .open("table")
                .open("thead")
                .open("tr")
                .element("th", "Arm");
        html.element("th", "Start", "class", "number").element("th", "Lowest", "class", "number");
        html.element("th", "at (h)", "class", "number").element("th", "Median", "class", "number");
        html.element("th", "Smallest to largest experiment", "class", "number");
        html.element("th", "n", "class", "number").close("tr").close("thead").open("tbody");
        input.protocol().arms().forEach(this::row);
        html.close("tbody").close("table").closeBlock("div");
        courses.stream().filter(OxygenSection::isOxygen).forEach(figures::figure);
        html.closeBlock("section");
    }

    static boolean isOxygen(Figure figure) {
        return figure.quantity().equals(QUANTITY);
    }

    private void row(Protocol.Arm arm) {
        List<Courses.Point> course = Courses.of(input.measurements(), arm.name(), QUANTITY);
        html.open("tr").element("th", arm.name(), "scope", "row");
        if (course.isEmpty()) {
            untimed(arm);
        } else {
            Courses.Point lowest = course.stream()
                    .min(Comparator.comparingDouble(Courses.Point::mean))
                    .orElseThrow();
            Courses.Point median = course.stream()
                    .sorted(Comparator.comparingDouble(Courses.Point::mean))
                    .toList()
                    .get(course.size() / 2);
            number(Typeset.significant(course.getFirst().mean(), 3));
            number(Typeset.significant(lowest.mean(), 3));
            number(Typeset.significant(lowest.hours(), 3));
            number(Typeset.significant(median.mean(), 3));
            number(range(median.low(), median.high()));
            number(String.valueOf(median.n()));
        }
        html.closeBlock("tr");
    }

    private void untimed(Protocol.Arm arm) {
        List<ExperimentValue> values = List.copyOf(ExperimentValues.of(input.measurements(), arm.name(), null, QUANTITY)
                .experiments()
                .values());
        double[] of =
                values.stream().mapToDouble(ExperimentValue::value).sorted().toArray();
        number(Typeset.NONE);
        number(Typeset.NONE);
        number(Typeset.NONE);
        number(
                of.length == 0
                        ? Typeset.NONE
                        : Typeset.significant(Arrays.stream(of).average().orElseThrow(), 3));
        number(of.length == 0 ? Typeset.NONE : range(of[0], of[of.length - 1]));
        number(String.valueOf(of.length));
    }

    private static String range(double low, double high) {
        return Typeset.significant(low, 3) + " to " + Typeset.significant(high, 3);
    }

    private void number(String text) {
        html.element("td", text, "class", "number");
    }
}
