package org.mitoferry.microscope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.tiff.OmeTiff;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the truth of a picture into a folder: {@code cells.ome.tif}, {@code nuclei.ome.tif}, {@code foreign-mitochondria.ome.tif} (label
 * images on the stack's grid), {@code nanotubes.json} and {@code objects.csv}.
 */
public final class TruthFiles {

    private static final double DIGITS = 1e4;

    private TruthFiles() {}

    /**
     * @param folder made if it is not there
     * @throws IOException when a file cannot be written
     * @throws MicrographProblem when a label image cannot be written
     */
    public static void write(Path folder, Picture picture) throws IOException, MicrographProblem {
        Files.createDirectories(folder);
        Truth truth = picture.truth();
        OmeTiff.write(folder.resolve("cells.ome.tif"), truth.cells());
        OmeTiff.write(folder.resolve("nuclei.ome.tif"), truth.nuclei());
        OmeTiff.write(folder.resolve("foreign-mitochondria.ome.tif"), truth.foreignMitochondria());
        text(folder.resolve("nanotubes.json"), nanotubes(truth));
        text(folder.resolve("objects.csv"), TrueObjects.csv(truth));
    }

    private static void text(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The nanotubes of a picture as JSON. */
    static String nanotubes(Truth truth) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (TrueNanotube one : truth.nanotubes()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", one.id());
            entry.put("kind", one.kind());
            entry.put("class", one.nanotubeClass());
            entry.put("from", one.from());
            entry.put("to", one.to());
            entry.put("fromType", one.fromType());
            entry.put("toType", one.toType());
            entry.put("homotypic", one.homotypic());
            entry.put("broken", one.broken());
            entry.put("withinStack", one.withinStack());
            entry.put("hiddenShare", rounded(one.hiddenShare()));
            entry.put("resolvable", one.resolvable());
            entry.put("doubt", one.doubt());
            entry.put("crowded", one.crowded());
            entry.put("length_um", rounded(one.lengthMicrometres()));
            entry.put("diameter_um", rounded(one.diameterMicrometres()));
            entry.put(
                    "points_um",
                    one.points().stream()
                            .map(p -> List.of(rounded(p[0]), rounded(p[1]), rounded(p[2])))
                            .toList());
            all.add(entry);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(
                "frame",
                "um; the origin is the centre of the first voxel of the stack; from and to are labels in cells.ome.tif, 0 for none");
        file.put("bottom_um", rounded(-truth.scene().field().lowestMicrometres()));
        file.put("nanotubes", all);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    static double rounded(double value) {
        return Math.rint(value * DIGITS) / DIGITS;
    }
}
