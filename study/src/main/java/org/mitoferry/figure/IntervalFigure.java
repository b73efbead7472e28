package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Effects with their intervals, one row a label, several colours where there are several series. */
public final class IntervalFigure {

    /**
     * A point with its interval.
     *
     * @param low NaN where there is no interval
     */
    public record Point(String label, String series, double value, double low, double high) {}

    private static final int ROW_PIXELS = 34;
    private static final int LEAST_PIXELS = 70;
    private static final int SERIES_PIXELS = 9;

    private IntervalFigure() {}

    /**
     * Draws the points.
     *
     * @param axis title of the axis with its unit
     * @param logarithmic for ratios; values must be above 0 then
     * @param points labels and series in the order drawn; those without a value are left out
     * @param noEffect where a line is drawn, 0 or 1
     */
    public static Figure draw(
            String id,
            String title,
            String caption,
            String axis,
            boolean logarithmic,
            double noEffect,
            List<Point> points) {
        List<Point> drawn =
                points.stream().filter(point -> Double.isFinite(point.value())).toList();
        List<String> labels = points.stream().map(Point::label).distinct().toList();
        List<String> series = points.stream().map(Point::series).distinct().toList();
        ArrayNode values = Specification.array();
        List<Figure.Row> rows = new ArrayList<>();
        for (Point point : drawn) {
            ObjectNode value = values.addObject()
                    .put("label", point.label())
                    .put("series", point.series())
                    .put("value", point.value());
            boolean interval = Double.isFinite(point.low()) && Double.isFinite(point.high());
            value.put("low", interval ? point.low() : point.value());
            value.put("high", interval ? point.high() : point.value());
            rows.add(new Figure.Row(
                    series.size() > 1 ? point.label() + ", " + point.series() : point.label(),
                    "",
                    1,
                    point.value(),
                    point.low(),
                    point.high()));
        }
        ObjectNode spec = Specification.layered(title, values);
        spec.put("height", Math.max(LEAST_PIXELS, (ROW_PIXELS + SERIES_PIXELS * (series.size() - 1)) * labels.size()));
        line(spec, noEffect);
        bars(spec, axis, logarithmic, labels, series);
        return new Figure(id, title, "", caption, Specification.text(spec), rows);
    }

    private static void line(ObjectNode spec, double noEffect) {
        ObjectNode layer = Specification.addLayer(spec);
        layer.putObject("mark").put("type", "rule").put("color", Palette.INK).put("strokeWidth", 1);
        layer.putObject("encoding").putObject("x").put("datum", noEffect).put("type", "quantitative");
    }

    private static void bars(
            ObjectNode spec, String axis, boolean logarithmic, List<String> labels, List<String> series) {
        for (boolean interval : new boolean[] {true, false}) {
            ObjectNode layer = Specification.addLayer(spec);
            ObjectNode mark = layer.putObject("mark");
            if (interval) {
                mark.put("type", "rule").put("strokeWidth", 2);
            } else {
                mark.put("type", "point").put("filled", true).put("size", 70).put("opacity", 1);
            }
            ObjectNode encoding = layer.putObject("encoding");
            ObjectNode x = encoding.putObject("x").put("field", interval ? "low" : "value");
            x.put("type", "quantitative").put("title", axis);
            if (logarithmic) {
                x.putObject("scale").put("type", "log");
            }
            if (interval) {
                encoding.putObject("x2").put("field", "high");
            }
            names(encoding.putObject("y").put("field", "label").put("type", "nominal"), labels);
            if (series.size() > 1) {
                names(encoding.putObject("yOffset").put("field", "series").put("type", "nominal"), series);
                encoding.set("color", Specification.series("series", series));
            } else {
                encoding.putObject("color").put("value", Palette.BLUE);
            }
            Specification.tooltip(encoding, "label", "", "series", "", "value", "Effect", "low", "From", "high", "To");
        }
    }

    private static void names(ObjectNode encoding, List<String> order) {
        encoding.putNull("title");
        ArrayNode sort = encoding.putArray("sort");
        order.forEach(sort::add);
    }
}
