package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.distribution.KaplanMeier;
import org.mitoferry.statistics.MeanEstimate;
import org.mitoferry.statistics.ObjectSamples;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How long objects live: Kaplan-Meier curves, a thin one each experiment and a thick one of all objects of a group. */
final class SurvivalFigure {

    /** One group of objects, such as the large ones of an arm. */
    record Group(String label, ObjectSamples samples) {}

    private static final double CONFIDENCE = 0.95;
    private static final int HEIGHT_PIXELS = 280;
    private static final double HALF = 50;
    private static final double PERCENT = 100;

    private SurvivalFigure() {}

    static Figure draw(String quantity, List<Group> groups) {
        Axis axis = Axis.of(quantity);
        ArrayNode values = Specification.array();
        List<Figure.Row> rows = new ArrayList<>();
        List<String> labels = groups.stream().map(Group::label).toList();
        for (Group group : groups) {
            group.samples()
                    .experiments()
                    .forEach((experiment, sample) ->
                            curve(values, "experiment", group.label(), experiment, sample.survival()));
            curve(values, "all", group.label(), 0, group.samples().pooled().survival());
            rows.add(row(group, axis));
        }
        values.addObject().put("kind", "half").put("value", HALF);
        ObjectNode spec = Specification.layered(axis.title() + ", Kaplan-Meier curves", values);
        spec.put("height", HEIGHT_PIXELS);
        steps(spec, "experiment", 1, 0.4, axis, labels);
        steps(spec, "all", 3, 1, axis, labels);
        half(spec);
        return new Figure(
                "survival-" + quantity.replaceAll("[^A-Za-z0-9]", "-"),
                axis.title(),
                quantity,
                "Kaplan-Meier curves: thin lines are experiments, thick lines all objects of a group together. Objects that outlived the recording are"
                        + " censored, so a curve need not reach 0. The numbers are means over experiments of the medians.",
                Specification.text(spec),
                rows);
    }

    private static void curve(ArrayNode values, String kind, String label, int experiment, KaplanMeier curve) {
        point(values, kind, label, experiment, 0, 1);
        for (int i = 0; i < curve.times().length; i++) {
            point(values, kind, label, experiment, curve.times()[i], curve.survival()[i]);
        }
        double s = curve.times().length == 0 ? 1 : curve.survival()[curve.times().length - 1];
        point(values, kind, label, experiment, curve.last(), s);
    }

    private static void point(
            ArrayNode values, String kind, String label, int experiment, double time, double survival) {
        values.addObject()
                .put("kind", kind)
                .put("label", label)
                .put("experiment", experiment)
                .put("time", time)
                .put("value", PERCENT * survival);
    }

    private static Figure.Row row(Group group, Axis axis) {
        double[] medians = group.samples().experiments().values().stream()
                .mapToDouble(sample -> sample.survival().median())
                .filter(Double::isFinite)
                .toArray();
        if (medians.length < 2) {
            double only = medians.length == 0 ? Double.NaN : medians[0];
            return new Figure.Row(group.label(), axis.unit(), medians.length, only, Double.NaN, Double.NaN);
        }
        MeanEstimate e = MeanEstimate.of(medians, CONFIDENCE);
        return new Figure.Row(group.label(), axis.unit(), medians.length, e.mean(), Math.max(0, e.low()), e.high());
    }

    private static void steps(ObjectNode spec, String kind, int width, double opacity, Axis axis, List<String> labels) {
        ObjectNode layer = Specification.addLayer(spec);
        layer.putArray("transform").addObject().put("filter", "datum.kind == '" + kind + "'");
        layer.putObject("mark")
                .put("type", "line")
                .put("interpolate", "step-after")
                .put("strokeWidth", width)
                .put("opacity", opacity);
        ObjectNode encoding = layer.putObject("encoding");
        encoding.putObject("x")
                .put("field", "time")
                .put("type", "quantitative")
                .put("title", axis.axis())
                .putObject("scale")
                .put("nice", false);
        ObjectNode y = encoding.putObject("y").put("field", "value").put("type", "quantitative");
        y.put("title", "Still there (%)")
                .putObject("scale")
                .putArray("domain")
                .add(0)
                .add(100);
        encoding.putArray("detail").addObject().put("field", "experiment").put("type", "nominal");
        encoding.set("color", Specification.series("label", labels));
        Specification.tooltip(encoding, "label", "Group", "value", "Still there (%)");
    }

    private static void half(ObjectNode spec) {
        ObjectNode layer = Specification.addLayer(spec);
        layer.putArray("transform").addObject().put("filter", "datum.kind == 'half'");
        ObjectNode mark = layer.putObject("mark").put("type", "rule").put("color", Palette.INK);
        mark.put("strokeWidth", 1).putArray("strokeDash").add(2).add(3);
        layer.putObject("encoding").putObject("y").put("field", "value").put("type", "quantitative");
    }
}
