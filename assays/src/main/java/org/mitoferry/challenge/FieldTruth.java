package org.mitoferry.challenge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.nanotube.NanotubeSettings;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of one field, from a folder.
 *
 * <p>Of a virtual stack: {@code nanotubes.json}, {@code objects.csv}, {@code cells.ome.tif}, {@code foreign-mitochondria.ome.tif}, as the
 * virtual microscope writes them. Of an annotated real stack: {@code nanotubes.csv} (or a {@code nanotubes.json} of the same form) and,
 * each if there is one, {@code mitochondria.csv} and {@code cells.ome.tif} or {@code cells.tif}. An empty list of nanotubes is a truth, no
 * list is none.
 *
 * @param name of the folder
 * @param nanotubes all that are there, and what looks like one, null where nobody looked
 * @param objects mitochondria as they can be told apart, each with the places of its parts; null where nobody looked
 * @param residualBodies what is left of digested mitochondria and holds their dye, in cells within the stack
 * @param cells whose voxel each is
 * @param objectLabels the objects as labels, numbered as in {@code objects}; the file has a number for each part
 */
record FieldTruth(
        String name,
        @Nullable List<NamedLine> nanotubes,
        @Nullable Map<Integer, List<NamedPoint>> objects,
        List<NamedPoint> residualBodies,
        @Nullable Volume cells,
        @Nullable Volume objectLabels) {
    /** Shorter ones are roots to most observers, and to the assay. */
    private static final double LEAST_MICROMETRES = NanotubeSettings.defaults().leastLengthMicrometres();

    private static final String JSON = "nanotubes.json";
    private static final String CSV = FieldCalls.NANOTUBES;
    private static final String OBJECTS = "objects.csv";
    private static final String MITOCHONDRIA = FieldCalls.MITOCHONDRIA;

    /** Whether a folder holds the truth of one field. */
    static boolean isTruth(Path folder) {
        return Stream.of(JSON, CSV, OBJECTS, MITOCHONDRIA).anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    static FieldTruth read(Path folder, Problems problems) throws IOException {
        List<NamedLine> nanotubes = null;
        if (Files.exists(folder.resolve(JSON))) {
            nanotubes = json(folder.resolve(JSON), problems);
        } else if (Files.exists(folder.resolve(CSV))) {
            nanotubes = NamedLine.read(folder.resolve(CSV), problems);
        }
        Map<Integer, List<NamedPoint>> objects = null;
        List<NamedPoint> residualBodies = new ArrayList<>();
        Map<Integer, Integer> objectOfLabel = new HashMap<>();
        if (Files.exists(folder.resolve(OBJECTS))) {
            objects = virtual(folder.resolve(OBJECTS), residualBodies, objectOfLabel, problems);
        } else if (Files.exists(folder.resolve(MITOCHONDRIA))) {
            objects = new LinkedHashMap<>();
            for (NamedPoint point : NamedPoint.read(folder.resolve(MITOCHONDRIA), problems)) {
                objects.put(objects.size() + 1, List.of(point));
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new FieldTruth(
                name == null ? "" : name.toString(),
                nanotubes,
                objects,
                residualBodies,
                labels(folder, problems, "cells.ome.tif", "cells.tif"),
                objects(labels(folder, problems, "foreign-mitochondria.ome.tif"), objectOfLabel));
    }

    /** Each voxel with the number of its object in place of that of the part. */
    private static @Nullable Volume objects(@Nullable Volume labels, Map<Integer, Integer> objectOfLabel) {
        if (labels != null) {
            for (float[] plane : labels.planes()) {
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = plane[i] == 0 ? 0 : objectOfLabel.getOrDefault((int) plane[i], 0);
                }
            }
        }
        return labels;
    }

    private static @Nullable Volume labels(Path folder, Problems problems, String... names) {
        Optional<Path> file =
                Stream.of(names).map(folder::resolve).filter(Files::exists).findFirst();
        if (file.isEmpty()) {
            return null;
        }
        try (Micrograph picture = Micrographs.open(file.get()).getFirst()) {
            return picture.volume(0, 0);
        } catch (MicrographProblem broken) {
            problems.report(
                    ReadingCode.UNREADABLE_FILE,
                    Place.whole(file.get().toString()),
                    "The label image " + broken.getMessage(),
                    "Write it again");
            return null;
        }
    }

    /** What is neither a nanotube nor looks like one to everybody is left out. */
    private static List<NamedLine> json(Path file, Problems problems) throws IOException {
        List<NamedLine> lines = new ArrayList<>();
        try {
            JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
            for (JsonNode entry : root.path("nanotubes")) {
                if (isNanotube(entry) || !entry.path("doubt").asString("").isEmpty()) {
                    lines.add(line(entry));
                }
            }
        } catch (JacksonException broken) {
            problems.report(
                    ReadingCode.BROKEN_TABLE,
                    Place.whole(file.toString()),
                    "This is no list of nanotubes: " + broken.getOriginalMessage(),
                    "Each has points_um, a list of [x, y, z], and may have id, from, to, resolvable, crowded");
        }
        return lines;
    }

    private static boolean isNanotube(JsonNode entry) {
        return entry.path("kind").asString("nanotube").equals("nanotube");
    }

    private static Standing standing(JsonNode entry, double lengthMicrometres) {
        if (!isNanotube(entry)) {
            return Standing.LOOKS_LIKE_ONE;
        }
        if (entry.path("crowded").asBoolean(false)) {
            return Standing.CROWDED;
        }
        boolean asked = entry.path("resolvable").asBoolean(true) && lengthMicrometres >= LEAST_MICROMETRES;
        return asked ? Standing.ASKED : Standing.SPARED;
    }

    private static NamedLine line(JsonNode entry) {
        JsonNode points = entry.path("points_um");
        double[][] at = new double[3][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int axis = 0; axis < 3; axis++) {
                at[axis][i] = points.path(i).path(axis).asDouble(0);
            }
        }
        Polyline line = new Polyline(at[0], at[1], at[2]);
        return new NamedLine(
                entry.path("id").asString("?"),
                entry.path("from").asInt(0),
                entry.path("to").asInt(0),
                line,
                true,
                standing(entry, line.lengthMicrometres()));
    }

    /**
     * Foreign mitochondria in the stack, by the object that they are part of at the resolution.
     *
     * @param residualBodies are added
     * @param objectOfLabel the object of each number in the label image is added
     */
    private static Map<Integer, List<NamedPoint>> virtual(
            Path file, List<NamedPoint> residualBodies, Map<Integer, Integer> objectOfLabel, Problems problems)
            throws IOException {
        Map<Integer, List<NamedPoint>> objects = new LinkedHashMap<>();
        TableFile table = TableFile.read(file, problems);
        if (table.requires("kind", "id", "label", "x_um", "y_um", "z_um", "merged", "within")) {
            for (TableFile.Row row : table.rows()) {
                boolean inBody =
                        row.text("nanotube").isEmpty() && row.text("within").equals("yes");
                if (inBody && row.text("kind").equals("foreign mitochondrion")) {
                    int object = (int) row.needed("merged");
                    objects.computeIfAbsent(object, number -> new ArrayList<>()).add(point(row));
                    objectOfLabel.put((int) row.needed("label"), object);
                } else if (inBody && row.text("kind").equals("residual body")) {
                    residualBodies.add(point(row));
                }
            }
        }
        return objects;
    }

    private static NamedPoint point(TableFile.Row row) {
        return new NamedPoint(
                row.text("id"), row.needed("x_um"), row.needed("y_um"), row.needed("z_um"), row.number("length_um"));
    }
}
