package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.mitoferry.table.Measurement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line an arm over time, with the range of the experiments as a band; of more arms than there are colours, each in a panel of its own.
 */
final class CourseFigure {

    /** What a logarithmic axis shows in place of 0, far below any oxygen that a cell can use (uM). */
    private static final double LOGARITHMIC_FLOOR = 1e-3;

    private static final int HEIGHT_PIXELS = 300;

    private static final int[] TICK_HOURS = {1, 2, 3, 6, 12, 24, 48};
    private static final int MOST_TICKS = 14;
    private static final int MOST_PANEL_TICKS = 6;
    private static final int SHORT_NAME = 16;
    private static final int PANEL_COLUMNS = 4;
    private static final int PANEL_WIDTH = 235;
    private static final int PANEL_HEIGHT = 110;

    private final Axis axis;
    private final List<Courses.Point> points;
    private final List<String> arms;
    private final boolean panels;

    private CourseFigure(Axis axis, List<String> arms, List<Courses.Point> points) {
        this.axis = axis;
        this.points = points;
        this.arms = arms;
        this.panels = arms.size() > Palette.SERIES.size();
    }

    static Figure draw(String quantity, SequencedMap<String, List<Courses.Point>> courses, List<Measurement> rows) {
        Axis axis = Axis.of(quantity);
        ArrayNode values = Specification.array();
        List<Figure.Row> last = new ArrayList<>();
        courses.forEach((arm, course) -> {
            for (Courses.Point p : course) {
                values.addObject()
                        .put("arm", arm)
                        .put("hours", p.hours())
                        .put("value", shown(axis, p.mean()))
                        .put("low", shown(axis, p.low()))
                        .put("high", shown(axis, p.high()));
            }
            last.add(Courses.last(rows, arm, quantity, axis.unit()));
        });
        ObjectNode spec = Specification.layered(axis.title() + " over time", values);
        spec.put("height", HEIGHT_PIXELS);
        List<String> arms = List.copyOf(courses.sequencedKeySet());
        List<Courses.Point> points =
                courses.values().stream().flatMap(List::stream).toList();
        CourseFigure figure = new CourseFigure(axis, arms, points);
        figure.band(spec);
        figure.line(spec);
        return new Figure(
                "course-" + quantity.replaceAll("[^A-Za-z0-9]", "-"),
                axis.title() + " over time",
                quantity,
                "Lines are means over experiments, bands reach from the smallest to the largest experiment."
                        + (axis.logarithmic() ? " Values below 0.001 are drawn at 0.001." : ""),
                Specification.text(
                        figure.panels
                                ? Specification.inPanels(spec, "arm", arms, PANEL_COLUMNS, PANEL_WIDTH, PANEL_HEIGHT)
                                : spec),
                last);
    }

    private static double shown(Axis axis, double value) {
        double drawn = axis.factor() * value;
        return axis.logarithmic() ? Math.max(LOGARITHMIC_FLOOR, drawn) : drawn;
    }

    private void band(ObjectNode spec) {
        ObjectNode layer = Specification.addLayer(spec);
        layer.putObject("mark").put("type", "area").put("color", Palette.BLUE).put("opacity", 0.18);
        ObjectNode encoding = layer.putObject("encoding");
        time(encoding);
        level(encoding, "low");
        encoding.putObject("y2").put("field", "high");
        if (!panels) {
            encoding.set("color", colour(arms));
        }
    }

    private void line(ObjectNode spec) {
        ObjectNode layer = Specification.addLayer(spec);
        layer.putObject("mark").put("type", "line").put("color", Palette.BLUE).put("strokeWidth", 2);
        ObjectNode encoding = layer.putObject("encoding");
        time(encoding);
        level(encoding, "value");
        if (!panels) {
            encoding.set("color", colour(arms));
        }
        Specification.tooltip(
                encoding, "arm", "Arm", "hours", "Hours", "value", "Mean", "low", "Smallest", "high", "Largest");
    }

    private void time(ObjectNode encoding) {
        ObjectNode x = encoding.putObject("x");
        x.put("field", "hours")
                .put("type", "quantitative")
                .put("title", panels ? "h" : "Time since the start of the arm (h)")
                .putObject("scale")
                .put("nice", false);
        ArrayNode ticks = x.putObject("axis").put("labelFlush", false).putArray("values");
        double last = points.stream().mapToDouble(Courses.Point::hours).max().orElseThrow();
        int step = 168;
        for (int i = TICK_HOURS.length - 1; i >= 0; i--) {
            step = last / TICK_HOURS[i] <= (panels ? MOST_PANEL_TICKS : MOST_TICKS) ? TICK_HOURS[i] : step;
        }
        for (int hour = 0; hour <= last; hour += step) {
            ticks.add(hour);
        }
    }

    private void level(ObjectNode encoding, String field) {
        ObjectNode y = encoding.putObject("y")
                .put("field", field)
                .put("type", "quantitative")
                .put("title", panels ? axis.unit() : axis.axis());
        ObjectNode scale = y.putObject("scale");
        if (axis.logarithmic()) {
            scale.put("type", "log");
            ArrayNode powers = y.putObject("axis").put("format", "~g").putArray("values");
            double low =
                    points.stream().mapToDouble(p -> shown(axis, p.low())).min().orElseThrow();
            double high = points.stream()
                    .mapToDouble(p -> shown(axis, p.high()))
                    .max()
                    .orElseThrow();
            for (int e = (int) Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
                powers.add(Double.parseDouble("1e" + e));
            }
        } else {
            scale.put("zero", axis.zero());
        }
    }

    private static ObjectNode colour(List<String> arms) {
        ObjectNode colour = Specification.object().put("field", "arm").put("type", "nominal");
        ObjectNode scale = colour.putObject("scale");
        ArrayNode domain = scale.putArray("domain");
        ArrayNode range = scale.putArray("range");
        for (int i = 0; i < arms.size(); i++) {
            domain.add(arms.get(i));
            range.add(Palette.series(i));
        }
        legend(colour, arms);
        return colour;
    }

    private static void legend(ObjectNode channel, List<String> arms) {
        int longest = arms.stream().mapToInt(String::length).max().orElse(0);
        channel.putObject("legend")
                .putNull("title")
                .put("orient", "bottom")
                .put("columns", longest <= SHORT_NAME ? 5 : 3);
        channel.withObject("legend")
                .put("symbolType", "stroke")
                .put("symbolOpacity", 1)
                .put("symbolStrokeWidth", 3)
                .put("symbolSize", 260);
    }
}
