package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All arms and quantities of a study at a glance: each cell is an arm's mean, as standard deviations from the mean over all arms of its
 * quantity, with the value in it.
 */
final class HeatMap {

    private static final int ROW_PIXELS = 26;
    private static final double MOST = 2.5;
    private static final int FEWEST_ARMS = 3;
    private static final int FEWEST_QUANTITIES = 2;
    private static final int MOST_WITH_NUMBERS = 9;

    /** One row of cells. */
    record Line(String label, String quantity, ExperimentValues values) {}

    private HeatMap() {}

    /** Empty with fewer than three arms or two quantities that differ between arms. */
    static List<Figure> draw(String cells, List<Line> all) {
        // What is the same in all arms has no colour.
        List<Line> lines = all.stream()
                .filter(line -> all.stream()
                                .filter(other -> other.quantity().equals(line.quantity()))
                                .mapToDouble(other -> mean(other.values()))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        List<String> arms = lines.stream().map(Line::label).distinct().toList();
        List<String> quantities = lines.stream().map(Line::quantity).distinct().toList();
        if (arms.size() < FEWEST_ARMS || quantities.size() < FEWEST_QUANTITIES) {
            return List.of();
        }
        ArrayNode values = Specification.array();
        List<Figure.Row> rows = new ArrayList<>();
        for (String quantity : quantities) {
            Axis axis = Axis.of(quantity);
            Map<String, Double> means = new TreeMap<>();
            lines.stream()
                    .filter(line -> line.quantity().equals(quantity))
                    .forEach(line -> means.put(line.label(), axis.factor() * mean(line.values())));
            double middle = means.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            double spread = Math.sqrt(means.values().stream()
                    .mapToDouble(v -> (v - middle) * (v - middle))
                    .average()
                    .orElse(0));
            for (Line line : lines) {
                if (line.quantity().equals(quantity)) {
                    double value = means.getOrDefault(line.label(), Double.NaN);
                    double z = spread > 0 ? (value - middle) / spread : 0;
                    String unit = axis.unit().isEmpty() ? "" : " (" + axis.unit() + ")";
                    values.addObject()
                            .put("label", line.label())
                            .put("quantity", axis.title() + unit)
                            .put("value", value)
                            .put("z", Math.clamp(z, -MOST, MOST))
                            .put("dark", Math.abs(z) > MOST / 2 ? 1 : 0);
                    rows.add(new Figure.Row(
                            line.label() + ", " + axis.title(),
                            axis.unit(),
                            line.values().experiments().size(),
                            value,
                            Double.NaN,
                            Double.NaN));
                }
            }
        }
        return List.of(new Figure(
                "heat-map-" + cells.replaceAll("[^A-Za-z0-9]", "-"),
                cells + ": all arms at a glance",
                "",
                "Cells are means over experiments. Colours are standard deviations from the mean of all arms, quantity by quantity: blue"
                        + " below, orange above.",
                Specification.text(specification(values, arms, quantities.size() <= MOST_WITH_NUMBERS)),
                rows));
    }

    private static double mean(ExperimentValues values) {
        return values.experiments().values().stream()
                .mapToDouble(ExperimentValue::value)
                .average()
                .orElse(Double.NaN);
    }

    private static ObjectNode specification(ArrayNode values, List<String> arms, boolean numbers) {
        ObjectNode spec = Specification.layered("All arms and quantities", values);
        spec.put("height", ROW_PIXELS * arms.size());
        ObjectNode tiles = Specification.addLayer(spec);
        tiles.putObject("mark").put("type", "rect").put("stroke", "white");
        ObjectNode encoding = place(tiles, arms);
        ObjectNode colour = encoding.putObject("color").put("field", "z").put("type", "quantitative");
        colour.put("title", "Standard deviations from the mean of the arms");
        ObjectNode scale = colour.putObject("scale");
        scale.putArray("domain").add(-MOST).add(0).add(MOST);
        scale.putArray("range").add(Palette.BLUE).add("#f7f7f7").add(Palette.VERMILLION);
        colour.putObject("legend")
                .put("orient", "top")
                .put("gradientLength", 260)
                .put("titleLimit", 400);
        Specification.tooltip(encoding, "label", "Arm", "quantity", "Quantity", "value", "Mean");
        if (!numbers) {
            return spec;
        }
        ObjectNode words = Specification.addLayer(spec);
        words.putObject("mark").put("type", "text").put("fontSize", 11);
        ObjectNode text = place(words, arms);
        text.putObject("text").put("field", "value").put("type", "quantitative").put("format", ".3~r");
        ObjectNode ink = text.putObject("color");
        ObjectNode condition = ink.putObject("condition");
        condition.put("test", "datum.dark == 1").put("value", "white");
        ink.put("value", Palette.INK);
        return spec;
    }

    private static ObjectNode place(ObjectNode layer, List<String> arms) {
        ObjectNode encoding = layer.putObject("encoding");
        ObjectNode x = encoding.putObject("x").put("field", "quantity").put("type", "nominal");
        x.putNull("title").putNull("sort");
        x.putObject("axis")
                .put("orient", "bottom")
                .put("labelAngle", -40)
                .put("ticks", false)
                .put("domain", false)
                .put("labelLimit", 290);
        ObjectNode y = encoding.putObject("y").put("field", "label").put("type", "nominal");
        y.putNull("title");
        ArrayNode order = y.putArray("sort");
        arms.forEach(order::add);
        y.putObject("axis").put("ticks", false).put("domain", false).put("labelPadding", 8);
        return encoding;
    }
}
