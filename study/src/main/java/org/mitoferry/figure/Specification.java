package org.mitoferry.figure;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts that all Vega-Lite specifications here share. */
final class Specification {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String FONT = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif";

    /** Characters that the names of a legend in one line have at most. */
    private static final int WIDEST_LEGEND = 70;

    private Specification() {}

    /** A specification as wide as its container, with an empty {@code layer} to fill. */
    static ObjectNode layered(String description, ArrayNode values) {
        ObjectNode spec = object();
        spec.put("$schema", "https://vega.github.io/schema/vega-lite/v6.json");
        spec.put("description", description);
        spec.put("background", "white");
        spec.put("width", "container");
        spec.putObject("autosize").put("type", "fit-x").put("contains", "padding");
        spec.putObject("data").set("values", values);
        spec.putArray("layer");
        spec.set("config", config());
        return spec;
    }

    private static ObjectNode config() {
        ObjectNode config = object();
        config.put("font", FONT);
        config.putObject("view").putNull("stroke");
        config.putObject("axis")
                .put("labelFontSize", 12)
                .put("titleFontSize", 12)
                .put("titleFontWeight", "normal")
                .put("labelColor", Palette.INK)
                .put("titleColor", Palette.INK)
                .put("gridColor", Palette.GRID)
                .put("domainColor", "#888888")
                .put("tickColor", "#888888")
                .put("labelLimit", 340)
                .put("titlePadding", 8);
        config.putObject("legend")
                .put("labelFontSize", 12)
                .put("titleFontSize", 12)
                .put("titleFontWeight", "normal")
                .put("labelColor", Palette.INK)
                .put("titleColor", Palette.INK)
                .put("labelLimit", 340);
        return config;
    }

    /** The same layers as a panel for each value of a field, in a fixed size as panels cannot fill their container. */
    static ObjectNode inPanels(
            ObjectNode layered, String field, List<String> order, int columns, int width, int height) {
        ObjectNode spec = layered.deepCopy();
        spec.remove(List.of("width", "height", "autosize", "layer"));
        ObjectNode facet = spec.putObject("facet").put("field", field).put("type", "nominal");
        facet.putNull("title");
        ArrayNode sort = facet.putArray("sort");
        order.forEach(sort::add);
        facet.putObject("header")
                .put("labelFontSize", 12)
                .put("labelFontWeight", "bold")
                .put("labelLimit", width);
        spec.put("columns", columns);
        spec.putObject("spacing").put("row", 14).put("column", 22);
        ObjectNode panel = spec.putObject("spec").put("width", width).put("height", height);
        panel.set("layer", layered.get("layer"));
        return spec;
    }

    static ObjectNode addLayer(ObjectNode spec) {
        return spec.withArray("layer").addObject();
    }

    /** The colours of series that a field names, with a legend below the plot. */
    static ObjectNode series(String field, List<String> names) {
        ObjectNode colour = object().put("field", field).put("type", "nominal");
        ObjectNode scale = colour.putObject("scale");
        ArrayNode domain = scale.putArray("domain");
        ArrayNode range = scale.putArray("range");
        for (int i = 0; i < names.size(); i++) {
            domain.add(names.get(i));
            range.add(Palette.series(i));
        }
        colour.putObject("legend")
                .putNull("title")
                .put("orient", "bottom")
                .put("direction", "horizontal")
                .put("columns", names.stream().mapToInt(String::length).sum() <= WIDEST_LEGEND ? names.size() : 2)
                .put("symbolType", "stroke")
                .put("symbolStrokeWidth", 3)
                .put("symbolOpacity", 1);
        return colour;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static void tooltip(ObjectNode encoding, String... fieldsAndTitles) {
        ArrayNode tips = encoding.putArray("tooltip");
        for (int i = 0; i < fieldsAndTitles.length; i += 2) {
            ObjectNode tip = tips.addObject().put("field", fieldsAndTitles[i]).put("title", fieldsAndTitles[i + 1]);
            boolean number = fieldsAndTitles[i].equals("value")
                    || fieldsAndTitles[i].equals("low")
                    || fieldsAndTitles[i].equals("high");
            tip.put("type", number ? "quantitative" : "nominal");
            if (number) {
                tip.put("format", ".3~r");
            }
        }
    }

    static String text(ObjectNode spec) {
        return MAPPER.writeValueAsString(spec);
    }
}
