package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The power of a study against the number of its experiments. */
public final class PowerFigure {
    private static final int HEIGHT_PIXELS = 320;
    private static final double PERCENT = 100;
    private static final double NEARLY_CERTAIN = 0.995;

    /**
     * Power by experiments.
     *
     * @param points number of experiments and power (0 to 1), ascending
     */
    public record Curve(String label, List<double[]> points) {}

    private PowerFigure() {}

    /**
     * Draws the curves up to where all are nearly certain.
     *
     * @param wanted power to be reached, 0 to 1, drawn as a line
     */
    public static Figure draw(List<Curve> curves, double wanted) {
        int shown = shown(curves);
        ArrayNode values = Specification.array();
        List<Figure.Row> rows = new ArrayList<>();
        List<String> labels = curves.stream().map(Curve::label).toList();
        for (Curve curve : curves) {
            for (double[] point : curve.points().subList(0, shown)) {
                values.addObject()
                        .put("label", curve.label())
                        .put("experiments", (int) point[0])
                        .put("value", PERCENT * point[1]);
                rows.add(
                        new Figure.Row(curve.label(), "%", (int) point[0], PERCENT * point[1], Double.NaN, Double.NaN));
            }
        }
        ObjectNode spec = Specification.layered("Power by experiments", values);
        spec.put("height", HEIGHT_PIXELS);
        ObjectNode rule = Specification.addLayer(spec);
        ObjectNode mark = rule.putObject("mark").put("type", "rule").put("color", Palette.INK);
        mark.put("strokeWidth", 1).putArray("strokeDash").add(4).add(4);
        rule.putObject("encoding").putObject("y").put("datum", PERCENT * wanted).put("type", "quantitative");
        ObjectNode lines = Specification.addLayer(spec);
        lines.putObject("mark")
                .put("type", "line")
                .put("strokeWidth", 2)
                .putObject("point")
                .put("size", 40);
        ObjectNode encoding = lines.putObject("encoding");
        ObjectNode x = encoding.putObject("x").put("field", "experiments").put("type", "quantitative");
        x.put("title", "Independent experiments");
        x.putObject("scale").put("zero", false).put("nice", false);
        x.putObject("axis").put("tickMinStep", 1).put("grid", false);
        ObjectNode y = encoding.putObject("y").put("field", "value").put("type", "quantitative");
        y.put("title", "Studies that show the finding (%)");
        y.putObject("scale").putArray("domain").add(0).add(100);
        encoding.set("color", Specification.series("label", labels));
        Specification.tooltip(encoding, "label", "", "experiments", "Experiments", "value", "Power (%)");
        return new Figure(
                "power",
                "Power by the number of experiments",
                "",
                "Share of studies on paper that show the finding, drawn from the pilot. The broken line is the power asked for.",
                Specification.text(spec),
                rows);
    }

    private static int shown(List<Curve> curves) {
        int shown = 0;
        for (Curve curve : curves) {
            int points = 0;
            while (points < curve.points().size() && curve.points().get(points)[1] < NEARLY_CERTAIN) {
                points++;
            }
            shown = Math.max(shown, Math.min(points + 1, curve.points().size()));
        }
        return Math.max(2, Math.min(shown, curves.getFirst().points().size()));
    }
}
