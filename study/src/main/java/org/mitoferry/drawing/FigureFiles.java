package org.mitoferry.drawing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mitoferry.figure.Figure;
import org.mitoferry.store.WholeFile;
import tools.jackson.databind.JsonNode;
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
        // The engine draws one figure while the one before is painted.
        try (FigureFiles files = new FigureFiles();
                ExecutorService painter = Executors.newSingleThreadExecutor()) {
            Typeface own = Typeface.shipped();
            List<Future<?>> painted = new ArrayList<>();
            for (Figure figure : figures) {
                String svg = files.draw(folder, figure.id(), figure);
                painted.add(painter.submit(() -> {
                    paint(folder, figure.id(), figure, svg, own);
                    return null;
                }));
            }
            for (int i = 0; i < painted.size(); i++) {
                await(painted.get(i));
                progress.accept(i + 1);
            }
        }
    }

    private static void await(Future<?> painting) throws IOException {
        try {
            painting.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("figures were not all painted");
        }
    }

    /** Writes one figure as {@code NAME.vl.json}, {@code .csv}, {@code .svg}, {@code .png} and {@code .pdf}. */
    public void write(Path folder, String name, Figure figure) throws IOException {
        paint(folder, name, figure, draw(folder, name, figure), face);
    }

    /** Writes what is text, and gives the SVG. */
    private String draw(Path folder, String name, Figure figure) throws IOException {
        WholeFile.write(folder.resolve(name + ".vl.json"), figure.specification() + "\n");
        WholeFile.write(folder.resolve(name + ".csv"), FigureTable.csv(figure.specification()));
        String drawn = svg(figure);
        WholeFile.write(folder.resolve(name + ".svg"), drawn);
        return drawn;
    }

    private static void paint(Path folder, String name, Figure figure, String svg, Typeface face) throws IOException {
        Picture picture = Picture.of(Svg.parse(svg).outlined(face));
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

    /** The same figure with a width and a font of its own, and without a name and words to hover over at every mark. */
    private static String still(String specification) {
        ObjectNode spec = (ObjectNode) MAPPER.readTree(specification);
        if (spec.path("width").asString("").equals("container")) {
            spec.put("width", WIDTH_PIXELS);
        }
        ObjectNode config = spec.withObject("config");
        config.put("font", Typeface.FAMILY).put("aria", false);
        removeTooltips(spec.path("layer"));
        removeTooltips(spec.path("spec").path("layer"));
        return MAPPER.writeValueAsString(spec);
    }

    private static void removeTooltips(JsonNode layers) {
        layers.forEach(layer -> {
            if (layer.path("encoding") instanceof ObjectNode encoding) {
                encoding.remove("tooltip");
            }
        });
    }

    @Override
    public void close() {
        if (script != null) {
            script.close();
        }
    }
}
