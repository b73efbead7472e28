package org.mitoferry.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.mitoferry.distribution.NormalMixture;
import org.mitoferry.distribution.SkewNormal;
import org.mitoferry.statistics.ObjectSamples;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sizes of objects on a logarithmic axis, with the two components fitted to them and the single skewed one. */
final class DistributionFigure {

    private static final int HEIGHT_PIXELS = 260;
    private static final int FEWEST_BINS = 12;
    private static final int MOST_BINS = 48;
    private static final int CURVE_POINTS = 160;
    private static final double PERCENT = 100;
    private static final double MARGIN = 0.03;
    private static final String LOWER = "lower class";
    private static final String UPPER = "upper class";
    private static final String BOTH = "both classes";
    private static final String SKEWED = "one skewed class";
    private static final List<String> LINES = List.of(LOWER, UPPER, BOTH, SKEWED);

    private final Axis axis;
    private final double[] logs;
    private final double low;
    private final double high;
    private final int bins;
    private final ArrayNode values = Specification.array();

    private DistributionFigure(Axis axis, double[] logs) {
        this.axis = axis;
        this.logs = logs;
        double least = Arrays.stream(logs).min().orElseThrow();
        double most = Arrays.stream(logs).max().orElseThrow();
        this.low = least - MARGIN * (most - least);
        this.high = most + MARGIN * (most - least);
        this.bins = Math.clamp(Math.round(2 * Math.cbrt(logs.length)), FEWEST_BINS, MOST_BINS);
    }

    /** Whether there is something to draw: four positive objects or more, that differ. */
    static boolean canDraw(ObjectSamples samples) {
        return Arrays.stream(samples.pooled().values())
                        .filter(v -> v > 0)
                        .distinct()
                        .count()
                >= 4;
    }

    static Figure draw(String quantity, String label, ObjectSamples samples) {
        Axis axis = Axis.of(quantity);
        double[] logs = Arrays.stream(samples.pooled().values())
                .filter(v -> v > 0)
                .map(Math::log)
                .toArray();
        DistributionFigure figure = new DistributionFigure(axis, logs);
        NormalMixture mixture = NormalMixture.fit(logs);
        SkewNormal skew = SkewNormal.fit(logs);
        NormalMixture lower = new NormalMixture(
                1, mixture.lowMean(), mixture.lowDeviation(), mixture.highMean(), mixture.highDeviation(), 0);
        NormalMixture upper = new NormalMixture(
                0, mixture.lowMean(), mixture.lowDeviation(), mixture.highMean(), mixture.highDeviation(), 0);
        figure.histogram();
        figure.curve(LOWER, x -> mixture.lowShare() * lower.density(x));
        figure.curve(UPPER, x -> (1 - mixture.lowShare()) * upper.density(x));
        figure.curve(BOTH, mixture::density);
        figure.curve(SKEWED, skew::density);
        int n = samples.experiments().size();
        return new Figure(
                "distribution-" + quantity.replaceAll("[^A-Za-z0-9]", "-"),
                axis.title() + ", " + label,
                quantity,
                "Bars are " + logs.length + " objects of " + n + (n == 1 ? " experiment" : " experiments")
                        + " together, on a logarithmic axis; lines are the two lognormal components fitted to them, and one skewed component."
                        + " The test asks each experiment alone.",
                Specification.text(figure.specification()),
                List.of(
                        row(LOWER, mixture.lowMean(), mixture.lowDeviation(), n),
                        row(UPPER, mixture.highMean(), mixture.highDeviation(), n)));
    }

    /** A class as its geometric mean and where 95 % of it lie. */
    private static Figure.Row row(String label, double mean, double deviation, int n) {
        return new Figure.Row(
                label + " (geometric mean; 95 % of objects)",
                "",
                n,
                Math.exp(mean),
                Math.exp(mean - 1.96 * deviation),
                Math.exp(mean + 1.96 * deviation));
    }

    private void histogram() {
        int[] counts = new int[bins];
        for (double value : logs) {
            counts[Math.clamp((int) ((value - low) / (high - low) * bins), 0, bins - 1)]++;
        }
        for (int i = 0; i < bins; i++) {
            values.addObject()
                    .put("kind", "bar")
                    .put("from", Math.exp(low + i * (high - low) / bins))
                    .put("to", Math.exp(low + (i + 1) * (high - low) / bins))
                    .put("value", PERCENT * counts[i] / logs.length);
        }
    }

    private void curve(String line, DoubleUnaryOperator density) {
        double width = (high - low) / bins;
        for (int i = 0; i <= CURVE_POINTS; i++) {
            double x = low + i * (high - low) / CURVE_POINTS;
            values.addObject()
                    .put("kind", "curve")
                    .put("line", line)
                    .put("from", Math.exp(x))
                    .put("value", PERCENT * width * density.applyAsDouble(x));
        }
    }

    private ObjectNode specification() {
        ObjectNode spec = Specification.layered(axis.title() + ", distribution", values);
        spec.put("height", HEIGHT_PIXELS);
        ObjectNode bars = Specification.addLayer(spec);
        bars.putArray("transform").addObject().put("filter", "datum.kind == 'bar'");
        bars.putObject("mark").put("type", "rect").put("color", "#c9ccd1").put("stroke", "white");
        ObjectNode encoding = bars.putObject("encoding");
        place(encoding);
        encoding.putObject("x2").put("field", "to");
        encoding.putObject("y2").put("datum", 0);
        ObjectNode lines = Specification.addLayer(spec);
        lines.putArray("transform").addObject().put("filter", "datum.kind == 'curve'");
        lines.putObject("mark").put("type", "line").put("strokeWidth", 2);
        ObjectNode curve = lines.putObject("encoding");
        place(curve);
        curve.set("color", Specification.series("line", LINES));
        return spec;
    }

    private void place(ObjectNode encoding) {
        ObjectNode x = encoding.putObject("x").put("field", "from").put("type", "quantitative");
        x.put("title", axis.axis());
        ObjectNode scale = x.putObject("scale").put("type", "log").put("nice", false);
        scale.putArray("domain").add(Math.exp(low)).add(Math.exp(high));
        x.putObject("axis").put("format", "~g").put("grid", false).put("labelOverlap", true);
        encoding.putObject("y")
                .put("field", "value")
                .put("type", "quantitative")
                .put("title", "Objects in a bar (%)");
    }
}
