package org.mitoferry.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mitoferry.table.Measurement;
import org.mitoferry.table.MeasurementCsv;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results of one field: a folder that is there whole or not at all, and knows what it was made from. */
final class FieldFolder {
    static final String ROWS = "rows.csv";
    static final String FACTS = "field.json";
    private static final String PARTIAL = ".partial";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * What a finished field says of itself.
     *
     * @param key digest of all that it was made from
     * @param file name of the picture
     * @param series in the file, from 1
     * @param sha256 of the picture
     * @param voxel width, height and distance of planes in um; null where not known
     * @param channels their roles, empty where not looked at
     * @param notes what a person should know
     */
    record Facts(
            String key,
            String file,
            int series,
            String sha256,
            List<Double> voxel,
            List<String> channels,
            List<String> notes) {}

    /** Fills a folder that nobody else sees yet. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path unfinished) throws IOException;
    }

    private final Path place;

    FieldFolder(Path place) {
        this.place = place;
    }

    /** What is there, if it was made from the same. */
    Optional<Facts> finished(String key) {
        return facts().filter(facts -> facts.key().equals(key));
    }

    private Optional<Facts> facts() {
        try {
            return Optional.of(MAPPER.readValue(Files.readString(place.resolve(FACTS)), Facts.class));
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    List<Measurement> rows() throws IOException {
        return MeasurementCsv.read(place.resolve(ROWS));
    }

    /** Replaces the folder. */
    void write(Facts facts, List<Measurement> rows, Content others) throws IOException {
        Path unfinished = place.resolveSibling("." + place.getFileName() + PARTIAL);
        remove(unfinished);
        Files.createDirectories(unfinished);
        try {
            others.writeTo(unfinished);
            MeasurementCsv.write(unfinished.resolve(ROWS), rows);
            Files.writeString(
                    unfinished.resolve(FACTS), MAPPER.writeValueAsString(facts).replace("\r\n", "\n") + "\n");
            remove(place);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(unfinished);
        }
    }

    /** Removes the folder if it is one of a field. */
    static void removeField(Path place) throws IOException {
        boolean unfinished = place.getFileName().toString().endsWith(PARTIAL);
        if (unfinished || Files.isRegularFile(place.resolve(FACTS))) {
            remove(place);
        }
    }

    private static void remove(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(place)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
