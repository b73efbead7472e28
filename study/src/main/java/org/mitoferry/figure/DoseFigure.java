package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Dose and response: points are experiments, lines the four-parameter logistic, and a bar the EC50 with its interval. */
public final class DoseFigure {

    /**
     * One arm.
     *
     * @param points dose and response, one an experiment and dose
     * @param curve response at a dose; null where none fits
     * @param middle EC50; NaN where there is none
     * @param low lower end of its 95 % interval
     * @param high upper end of it
     * @param n experiments
     */
    public record Line(
            String arm,
            List<double[]> points,
            @Nullable DoubleUnaryOperator curve,
            double middle,
            double low,
            double high,
            int n) {}

    private static final int HEIGHT_PIXELS = 300;
    private static final int CURVE_POINTS = 120;
    /** Dose 0 has no place on a logarithmic axis and is drawn this much below the smallest. */
    private static final double BELOW = 4;

    private DoseFigure() {}

    /**
     * Draws all arms.
     *
     * @param dose title of the axis of doses
     */
    public static Figure draw(String quantity, String dose, List<Line> lines) {
        Axis axis = Axis.of(quantity);
        double least = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point[0])
                .filter(d -> d > 0)
                .min()
                .orElse(1);
        double most = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point[0])
                .max()
                .orElse(1);
        double none = least / BELOW;
        ArrayNode values = Specification.array();
        List<Figure.Row> rows = new ArrayList<>();
        boolean zero = false;
        for (Line line : lines) {
            for (double[] point : line.points()) {
                zero |= point[0] == 0;
                values.addObject()
                        .put("kind", "point")
                        .put("arm", line.arm())
                        .put("dose", point[0])
                        .put("x", point[0] > 0 ? point[0] : none)
                        .put("value", axis.factor() * point[1]);
            }
            curve(values, axis, line, none, most);
            rows.add(new Figure.Row(line.arm(), "EC50, " + dose, line.n(), line.middle(), line.low(), line.high()));
        }
        ObjectNode spec = Specification.layered(axis.title() + " by dose", values);
        spec.put("height", HEIGHT_PIXELS);
        List<String> arms = lines.stream().map(Line::arm).toList();
        layer(spec, "curve", "line", axis, dose, arms).put("strokeWidth", 2);
        layer(spec, "middle", "rule", axis, dose, arms).put("strokeWidth", 3);
        layer(spec, "point", "circle", axis, dose, arms).put("size", 60).put("opacity", 0.75);
        ObjectNode ticks = (ObjectNode) spec.at("/layer/0/encoding/x/axis");
        ticks.put("labelExpr", "datum.value < " + (none + least) / 2 + " ? '0' : format(datum.value, '~g')");
        ArrayNode at = ticks.putArray("values");
        lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point[0] > 0 ? point[0] : none)
                .distinct()
                .sorted()
                .forEach(at::add);
        return new Figure(
                "dose-" + quantity.replaceAll("[^A-Za-z0-9]", "-"),
                axis.title() + " by dose",
                quantity,
                "Points are experiments, lines four-parameter logistic curves through all of them. Bars at half the response are EC50 with"
                        + " their 95 % intervals over experiments." + (zero ? " Dose 0 is drawn at the left end." : ""),
                Specification.text(spec),
                rows);
    }

    private static void curve(ArrayNode values, Axis axis, Line line, double from, double to) {
        DoubleUnaryOperator curve = line.curve();
        if (curve == null) {
            return;
        }
        for (int i = 0; i <= CURVE_POINTS; i++) {
            double x = from * Math.pow(to / from, (double) i / CURVE_POINTS);
            values.addObject()
                    .put("kind", "curve")
                    .put("arm", line.arm())
                    .put("x", x)
                    .put("value", axis.factor() * curve.applyAsDouble(x));
        }
        if (Double.isFinite(line.middle())) {
            values.addObject()
                    .put("kind", "middle")
                    .put("arm", line.arm())
                    .put("x", Math.max(from, line.low()))
                    .put("x2", Math.min(to, line.high()))
                    .put("value", axis.factor() * curve.applyAsDouble(line.middle()));
        }
    }

    private static ObjectNode layer(
            ObjectNode spec, String kind, String mark, Axis axis, String dose, List<String> arms) {
        ObjectNode layer = Specification.addLayer(spec);
        layer.putArray("transform").addObject().put("filter", "datum.kind == '" + kind + "'");
        ObjectNode drawn = layer.putObject("mark").put("type", mark);
        ObjectNode encoding = layer.putObject("encoding");
        ObjectNode x = encoding.putObject("x")
                .put("field", "x")
                .put("type", "quantitative")
                .put("title", dose);
        x.putObject("scale").put("type", "log").put("nice", false);
        x.putObject("axis").put("labelOverlap", true);
        if (kind.equals("middle")) {
            encoding.putObject("x2").put("field", "x2");
        }
        encoding.putObject("y")
                .put("field", "value")
                .put("type", "quantitative")
                .put("title", axis.axis())
                .putObject("scale")
                .put("zero", axis.zero());
        encoding.set("color", Specification.series("arm", arms));
        return drawn;
    }
}
