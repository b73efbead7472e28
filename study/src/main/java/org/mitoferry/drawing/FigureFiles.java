package org.mitoferry.drawing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mitoferry.figure.Figure;
import org.mitoferry.store.WholeFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes figures as files. The engine starts with the first figure and ends with {@link #close}; for one thread at a time. */
public final class FigureFiles implements AutoCloseable {

    /** The folder of a run's figures. */
    public static final String FOLDER = "figures";

    /** Width of a figure that fills its container on a page. */
    private static final int WIDTH_PIXELS = 680;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Typeface face = Typeface.shipped();
    private @Nullable VegaScript script;

    /** Draws figures into a folder, each file written whole or not at all. */
    public static void write(Path folder, List<Figure> figures) throws IOException {
        write(folder, figures, drawn -> {});
    }

    /**
     * The same.
     *
     * @param progress told how many figures stand, after each
     */
    public static void write(Path folder, List<Figure> figures, IntConsumer progress) throws IOException {
        try (FigureFiles files = new FigureFiles()) {
            for (int i = 0; i < figures.size(); i++) {
                files.write(folder, figures.get(i).id(), figures.get(i));
                progress.accept(i + 1);
            }
        }
    }

    /** Writes one figure as {@code NAME.vl.json}, {@code .csv}, {@code .svg}, {@code .png} and {@code .pdf}. */
    public void write(Path folder, String name, Figure figure) throws IOException {
        WholeFile.write(folder.resolve(name + ".vl.json"), figure.specification() + "\n");
        WholeFile.write(folder.resolve(name + ".csv"), FigureTable.csv(figure.specification()));
        String drawn = svg(figure);
        WholeFile.write(folder.resolve(name + ".svg"), drawn);
        Picture picture = Picture.of(Svg.parse(drawn).outlined(face));
        WholeFile.write(folder.resolve(name + ".png"), picture.png());
        WholeFile.write(folder.resolve(name + ".pdf"), picture.pdf(figure.title()));
    }

    /** The figure as an SVG with its title and caption in it. */
    String svg(Figure figure) {
        VegaScript engine = script;
        if (engine == null) {
            engine = new VegaScript(face);
            script = engine;
        }
        Svg svg = Svg.parse(engine.svg(still(figure.specification())));
        byte[] named = svg.named(figure.title(), figure.caption()).bytes();
        return new String(named, StandardCharsets.UTF_8) + "\n";
    }

    /** What the libraries complained of so far. */
    String said() {
        return script == null ? "" : script.said();
    }

    /** The same figure with a width and a font of its own, and without a name at every mark. */
    private static String still(String specification) {
        ObjectNode spec = (ObjectNode) MAPPER.readTree(specification);
        if (spec.path("width").asString("").equals("container")) {
            spec.put("width", WIDTH_PIXELS);
        }
        ObjectNode config = spec.withObject("config");
        config.put("font", Typeface.FAMILY).put("aria", false);
        return MAPPER.writeValueAsString(spec);
    }

    @Override
    public void close() {
        if (script != null) {
            script.close();
        }
    }
}
