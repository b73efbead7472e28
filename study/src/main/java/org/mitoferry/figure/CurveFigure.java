package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calculated curves, one line each, on logarithmic axes. */
public final class CurveFigure {
    private static final int HEIGHT_PIXELS = 300;

    private CurveFigure() {}

    /**
     * A figure of curves.
     *
     * @param lines title of the line, and its points as x and y, both above 0
     * @param legend what the lines' titles are
     */
    public static Figure draw(
            String id,
            String title,
            String caption,
            String xTitle,
            String yTitle,
            String legend,
            Map<String, double[][]> lines) {
        ArrayNode values = Specification.array();
        List<Figure.Row> last = new ArrayList<>();
        lines.forEach((line, points) -> {
            for (double[] point : points) {
                values.addObject().put("line", line).put("x", point[0]).put("value", point[1]);
            }
            last.add(new Figure.Row(line, "", 1, points[points.length - 1][1], Double.NaN, Double.NaN));
        });
        ObjectNode spec = Specification.layered(title, values);
        spec.put("height", HEIGHT_PIXELS);
        ObjectNode layer = Specification.addLayer(spec);
        layer.putObject("mark").put("type", "line").put("strokeWidth", 2);
        ObjectNode encoding = layer.putObject("encoding");
        axis(encoding.putObject("x"), "x", xTitle);
        axis(encoding.putObject("y"), "value", yTitle);
        ArrayNode order = encoding.putObject("color")
                .put("field", "line")
                .put("type", "nominal")
                .put("title", legend)
                .putArray("sort");
        lines.keySet().forEach(order::add);
        Specification.tooltip(encoding, "line", legend, "value", yTitle);
        return new Figure(id, title, "", caption, Specification.text(spec), last);
    }

    private static void axis(ObjectNode axis, String field, String title) {
        axis.put("field", field).put("type", "quantitative").put("title", title);
        axis.putObject("scale").put("type", "log").put("nice", false);
        axis.putObject("axis").put("format", "~g");
    }
}
