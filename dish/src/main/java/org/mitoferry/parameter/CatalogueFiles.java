package org.mitoferry.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;
import org.mitoferry.yaml.YamlFile;

/** Finds data files, in the program and at the user's, and reads what all kinds of them have in common. */
final class CatalogueFiles {

    /** What a data file describes: the folder it lies in, and the word for it under {@code type}. */
    enum Kind {
        CELLS("cell type"),
        DRUGS("drug"),
        DYES("dye"),
        MEDIA("medium"),
        LABELS("genetic label"),
        COATINGS("coating"),
        FIXATIVES("fixative"),
        SETS("parameter set");

        final String word;

        Kind(String word) {
            this.word = word;
        }

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All folders, as a sentence says them. */
        static String folders() {
            List<String> folders = Stream.of(values()).map(Kind::folder).toList();
            return String.join(", ", folders.subList(0, folders.size() - 1)) + " or " + folders.getLast();
        }
    }

    /**
     * A file as found.
     *
     * @param name what it is called in problems
     * @param folder name of the folder it lies in
     */
    record Found(String name, String folder, byte[] bytes) {}

    private static final String SHIPPED = "org/mitoferry/catalogue";

    private CatalogueFiles() {}

    /** The files that ship with the program, by folder and name. */
    static List<Found> shipped() {
        try {
            URI code = CatalogueFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return shippedIn(Path.of(code));
        } catch (IOException failure) {
            throw new UncheckedIOException("The program's own data files cannot be read", failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The files in a folder of classes or a jar. */
    static List<Found> shippedIn(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            return inCatalogue(code.resolve(SHIPPED));
        }
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return inCatalogue(jar.getPath(SHIPPED));
        }
    }

    private static List<Found> inCatalogue(Path catalogue) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Path file : yamlFiles(catalogue.resolve(kind.folder()))) {
                String name = "catalogue/" + kind.folder() + "/" + file.getFileName();
                found.add(new Found(name, kind.folder(), Files.readAllBytes(file)));
            }
        }
        return found;
    }

    /**
     * A user's file, or all files of a user's folder: its own, and those in its folders {@code cells}, {@code drugs} and so on.
     */
    static List<Found> ofUser(Path path, Problems problems) {
        try {
            if (!Files.isDirectory(path)) {
                return one(path, problems);
            }
            List<Path> files = new ArrayList<>(yamlFiles(path));
            for (Kind kind : Kind.values()) {
                files.addAll(yamlFiles(path.resolve(kind.folder())));
            }
            if (files.isEmpty()) {
                problems.report(
                        CatalogueCode.NO_DATA_FILES,
                        Place.whole(path.toString()),
                        "There are no .yaml files in this folder",
                        "Put them into its folders " + Kind.folders());
            }
            List<Found> found = new ArrayList<>();
            for (Path file : files) {
                found.addAll(one(file, problems));
            }
            return found;
        } catch (IOException failure) {
            problems.report(
                    ReadingCode.UNREADABLE_FILE,
                    Place.whole(path.toString()),
                    "The folder cannot be read",
                    "Check its permissions");
            return List.of();
        }
    }

    private static List<Found> one(Path file, Problems problems) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        String folder = parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            YamlFile.read(file, problems);
            return List.of();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return List.of(new Found(file.toString(), folder, stream.readNBytes(YamlFile.MOST_BYTES + 1)));
        } catch (IOException failure) {
            problems.report(
                    ReadingCode.UNREADABLE_FILE,
                    Place.whole(file.toString()),
                    "The file cannot be read",
                    "Check its permissions");
            return List.of();
        }
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** What the file describes: what it says itself under {@code type}, else by its folder. */
    static Optional<Kind> kind(Found found, MappingNode file) {
        Map<String, Kind> words = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            words.put(kind.word, kind);
        }
        if (file.has("type")) {
            return file.required("type").oneOf(words);
        }
        for (Kind kind : Kind.values()) {
            if (kind.folder().equals(found.folder)) {
                return Optional.of(kind);
            }
        }
        file.report(
                CatalogueCode.UNKNOWN_KIND_OF_FILE,
                "It is not clear what this file describes",
                "Add 'type: " + String.join("' or 'type: ", words.keySet()) + "', or put it into a folder "
                        + Kind.folders());
        return Optional.empty();
    }

    /** A list of texts that may be left out. */
    static List<String> texts(MappingNode file, String key) {
        return file.optional(key)
                .map(node -> node.oneOrMore().stream().map(Node::text).toList())
                .orElse(List.of());
    }

    static double positive(Node node, String unit) {
        double value = node.quantity(unit);
        if (value <= 0) {
            node.report(
                    CatalogueCode.OUTSIDE_RANGE,
                    "This must be above 0, not " + NumberText.of(value) + " " + unit,
                    "Write a positive number");
        }
        return value;
    }

    static double notNegative(Node node, String unit) {
        double value = node.quantity(unit);
        if (value < 0) {
            node.report(
                    CatalogueCode.OUTSIDE_RANGE,
                    "This must not be below 0, but is " + NumberText.of(value) + " " + unit,
                    "Write 0 or more");
        }
        return value;
    }

    /** A dose in uM: molar, or by mass or volume where the file says how to convert. */
    static double dose(Node node, double molarMassGramsPerMole, double pureMicromolar) {
        Optional<Quantity> written = node.quantity();
        if (written.isEmpty()) {
            return Double.NaN;
        }
        Optional<Double> dose = Compound.micromolar(written.get(), molarMassGramsPerMole, pureMicromolar);
        boolean byMassOrVolume = written.get().unit().dimension().units().contains("mg/mL")
                || written.get().unit().symbol().equals("%");
        if (dose.isEmpty() && byMassOrVolume) {
            node.report(
                    CatalogueCode.NO_CONVERSION,
                    "'" + written.get() + "' cannot be converted into uM",
                    "Add 'molar mass: ... g/mol' or, for per cent of volume, 'pure: ... M'");
            return Double.NaN;
        }
        return dose.isPresent() ? positiveDose(node, dose.get()) : node.quantity("uM");
    }

    private static double positiveDose(Node node, double micromolar) {
        if (micromolar <= 0) {
            node.report(CatalogueCode.OUTSIDE_RANGE, "A usual dose is above 0", "Write a positive number");
        }
        return micromolar;
    }
}
