package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.statistics.MeanEstimate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Arms compared: fields as small points, experiments as large joined ones, mean with 95 % interval below them. */
final class SuperPlot {

    /** One row of the plot. */
    record Group(String label, String cells, ExperimentValues values) {}

    private static final double CONFIDENCE = 0.95;
    /** With two experiments the interval is 18 standard deviations wide and would only squeeze the data. */
    private static final int FEWEST_FOR_INTERVAL = 3;

    private static final double HALF_ROW = 1;
    private static final double FIELD_SPREAD = 0.42;
    private static final double MEAN_LANE = -0.75;
    private static final double LARGEST_PERCENTAGE = 100;
    private static final int ROW_PIXELS = 52;
    private static final int LOW_ROW_PIXELS = 34;
    private static final int MOST_HIGH_ROWS = 10;

    private final Axis axis;
    private final List<Group> groups;
    private final ArrayNode values = Specification.array();
    private final List<Figure.Row> rows = new ArrayList<>();
    private final SortedSet<Integer> experiments = new TreeSet<>();
    private boolean fields;

    private SuperPlot(Axis axis, List<Group> groups) {
        this.axis = axis;
        this.groups = groups;
    }

    static Figure draw(String quantity, List<Group> groups) {
        Axis axis = Axis.of(quantity);
        SuperPlot plot = new SuperPlot(axis, groups);
        for (int i = 0; i < groups.size(); i++) {
            plot.add(groups.get(i), i);
        }
        return new Figure(
                "compare-" + quantity.replaceAll("[^A-Za-z0-9]", "-"),
                axis.title(),
                quantity,
                plot.caption(),
                Specification.text(plot.specification()),
                plot.rows);
    }

    private String caption() {
        boolean drawn = rows.stream().anyMatch(row -> row.n() >= FEWEST_FOR_INTERVAL);
        String points = (fields ? "Small points are fields, large points experiments," : "Points are experiments,")
                + " joined where they share donor and day. ";
        if (drawn) {
            return points + "The bar below them is the mean over experiments with its 95 % interval (Student).";
        }
        return experiments.size() > 1
                ? points + "The tick below them is their mean; two experiments are too few to draw an interval."
                : points + "With one experiment there is no interval.";
    }

    private void add(Group group, int index) {
        for (ExperimentValue e : group.values().experiments().values()) {
            experiments.add(e.experiment());
            int n = e.fields().size();
            for (int f = 0; f < n && n > 1; f++) {
                fields = true;
                double lane = FIELD_SPREAD * (2.0 * f / (n - 1) - 1);
                point("field", group, index, e, axis.factor() * e.fields().get(f), lane)
                        .put("field", f + 1);
            }
            point("experiment", group, index, e, axis.factor() * e.value(), 0);
        }
        rows.add(mean(group));
    }

    private ObjectNode point(String kind, Group group, int index, ExperimentValue e, double value, double lane) {
        return values.addObject()
                .put("kind", kind)
                .put("label", group.label())
                .put("cells", group.cells())
                .put("index", index)
                .put("experiment", e.experiment())
                .put("value", value)
                .put("lane", lane);
    }

    private Figure.Row mean(Group group) {
        double[] of = group.values().experiments().values().stream()
                .mapToDouble(e -> axis.factor() * e.value())
                .toArray();
        if (of.length < 2) {
            return new Figure.Row(group.label(), axis.unit(), of.length, of[0], Double.NaN, Double.NaN);
        }
        MeanEstimate estimate = MeanEstimate.of(of, CONFIDENCE);
        double low = axis.zero() ? Math.max(0, estimate.low()) : estimate.low();
        double high = axis.unit().equals("%") ? Math.min(LARGEST_PERCENTAGE, estimate.high()) : estimate.high();
        boolean drawn = of.length >= FEWEST_FOR_INTERVAL;
        values.addObject()
                .put("kind", "mean")
                .put("label", group.label())
                .put("value", estimate.mean())
                .put("low", drawn ? low : estimate.mean())
                .put("high", drawn ? high : estimate.mean())
                .put("lane", MEAN_LANE);
        return new Figure.Row(group.label(), axis.unit(), of.length, estimate.mean(), low, high);
    }

    private ObjectNode specification() {
        ObjectNode spec = Specification.layered(axis.title() + " by arm", values);
        spec.put("height", (groups.size() > MOST_HIGH_ROWS ? LOW_ROW_PIXELS : ROW_PIXELS) * groups.size());
        joinedExperiments(spec);
        if (fields) {
            points(spec, "field", 14, 0.4, "Field");
        }
        points(spec, "experiment", 95, 0.95, "");
        if (rows.stream().anyMatch(row -> row.n() > 1)) {
            means(spec);
        }
        return spec;
    }

    private void joinedExperiments(ObjectNode spec) {
        ObjectNode layer = layer(spec, "experiment");
        layer.putObject("mark").put("type", "line").put("strokeWidth", 1).put("opacity", 0.45);
        ObjectNode encoding = place(layer);
        encoding.set("color", colour());
        encoding.putArray("detail").addObject().put("field", "cells").put("type", "nominal");
        encoding.putObject("order").put("field", "index").put("type", "quantitative");
    }

    private void points(ObjectNode spec, String kind, int size, double opacity, String fieldTitle) {
        ObjectNode layer = layer(spec, kind);
        ObjectNode mark = layer.putObject("mark");
        mark.put("type", "circle").put("size", size).put("opacity", opacity);
        if (fieldTitle.isEmpty()) {
            mark.put("stroke", "white").put("strokeWidth", 1);
        }
        ObjectNode encoding = place(layer);
        encoding.set("color", colour());
        if (fieldTitle.isEmpty()) {
            Specification.tooltip(encoding, "label", "Arm", "experiment", "Experiment", "value", axis.axis());
        } else {
            Specification.tooltip(
                    encoding, "label", "Arm", "experiment", "Experiment", "field", fieldTitle, "value", axis.axis());
        }
    }

    private void means(ObjectNode spec) {
        ObjectNode interval = layer(spec, "mean");
        interval.putObject("mark").put("type", "rule").put("strokeWidth", 2).put("color", Palette.INK);
        ObjectNode encoding = interval.putObject("encoding");
        encoding.set("y", rowsOfArms());
        encoding.set("yOffset", lanes());
        encoding.putObject("x").put("field", "low").put("type", "quantitative");
        encoding.putObject("x2").put("field", "high");
        Specification.tooltip(encoding, "label", "Arm", "value", "Mean", "low", "95 % from", "high", "to");
        ObjectNode mean = layer(spec, "mean");
        mean.putObject("mark")
                .put("type", "tick")
                .put("orient", "vertical")
                .put("thickness", 3)
                .put("size", 13)
                .put("color", Palette.INK);
        place(mean);
    }

    private static ObjectNode layer(ObjectNode spec, String kind) {
        ObjectNode layer = Specification.addLayer(spec);
        layer.putArray("transform").addObject().put("filter", "datum.kind == '" + kind + "'");
        return layer;
    }

    private ObjectNode place(ObjectNode layer) {
        ObjectNode encoding = layer.putObject("encoding");
        encoding.set("y", rowsOfArms());
        encoding.set("yOffset", lanes());
        ObjectNode x = encoding.putObject("x").put("field", "value").put("type", "quantitative");
        x.put("title", axis.axis());
        x.putObject("scale").put("zero", axis.zero()).put("nice", true);
        x.putObject("axis").put("labelFlush", false).put("labelOverlap", true).put("tickCount", 6);
        return encoding;
    }

    private ObjectNode rowsOfArms() {
        ObjectNode y = Specification.object().put("field", "label").put("type", "nominal");
        ArrayNode order = y.putArray("sort");
        groups.forEach(group -> order.add(group.label()));
        y.putNull("title");
        y.putObject("axis")
                .put("ticks", false)
                .put("domain", false)
                .put("labelPadding", 10)
                .put("labelExpr", "split(datum.label, ': ')");
        y.putObject("scale").put("paddingInner", 0.1).put("paddingOuter", 0.05);
        return y;
    }

    private static ObjectNode lanes() {
        ObjectNode offset = Specification.object().put("field", "lane").put("type", "quantitative");
        offset.putNull("legend");
        offset.putObject("scale").putArray("domain").add(-HALF_ROW).add(HALF_ROW);
        return offset;
    }

    private ObjectNode colour() {
        ObjectNode colour = Specification.object().put("field", "experiment").put("type", "nominal");
        ObjectNode scale = colour.putObject("scale");
        ArrayNode domain = scale.putArray("domain");
        ArrayNode range = scale.putArray("range");
        int i = 0;
        for (int experiment : experiments) {
            domain.add(experiment);
            range.add(Palette.series(i++));
        }
        ObjectNode legend = colour.putObject("legend");
        legend.put("title", "Experiment")
                .put("orient", "top")
                .put("direction", "horizontal")
                .put("symbolOpacity", 1);
        legend.put("columns", 10).put("symbolType", "circle");
        return colour;
    }
}
