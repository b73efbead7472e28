package org.mitoferry.crate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mitoferry.store.WholeFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the metadata of a folder as an RO-Crate 1.1. */
public final class Crate {

    /** File name of the metadata, fixed by the specification. */
    public static final String FILE = "ro-crate-metadata.json";

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";
    private static final String PROFILE = "https://w3id.org/ro/crate/1.1";
    private static final String LICENCE = "#licence";
    private static final String PROGRAM = "#mitoferry";
    private static final String RUN = "#run";
    private static final String DOI = "https://doi.org/";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("gif", "image/gif"),
            Map.entry("html", "text/html"),
            Map.entry("json", "application/json"),
            Map.entry("md", "text/markdown"),
            Map.entry("parquet", "application/vnd.apache.parquet"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("tif", "image/tiff"),
            Map.entry("yaml", "application/yaml"));

    /** What the files of a run are, by name. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("protocol.yaml", "The protocol as it was carried out"),
            Map.entry("measurements.csv", "All measurements, one row each"),
            Map.entry("measurements.parquet", "All measurements, one row each"),
            Map.entry("transfers.parquet", "Every mitochondrion that went from one cell into another"),
            Map.entry("findings.json", "What was expected and what came of it"),
            Map.entry("findings-micrographs.json", "The same judged from virtual micrographs"),
            Map.entry("report.html", "The report of the run"),
            Map.entry("run.json", "Seed, versions, machine and times"));

    /**
     * What the folder as a whole is.
     *
     * @param cite of the publication that the protocol follows, such as {@code doi:10.1000/1}
     * @param day on which the run was finished
     * @param version of the program
     * @param protocol file name of the protocol in the folder
     */
    public record Facts(
            String name, String description, Optional<String> cite, LocalDate day, String version, String protocol) {}

    private final Path folder;
    private final Facts facts;
    private final List<Path> files;
    private final ArrayNode graph;

    private Crate(Path folder, Facts facts, List<Path> files, ArrayNode graph) {
        this.folder = folder;
        this.facts = facts;
        this.files = files;
        this.graph = graph;
    }

    /**
     * Writes the metadata into a folder, whole or not at all.
     *
     * @param files below the folder, relative to it; a metadata file of before is passed over
     */
    public static void write(Path folder, Facts facts, List<Path> files) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("@context", CONTEXT);
        List<Path> described =
                files.stream().filter(file -> !file.toString().equals(FILE)).toList();
        new Crate(folder, facts, described, root.putArray("@graph")).fill();
        WholeFile.write(folder.resolve(FILE), MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n");
    }

    private void fill() throws IOException {
        ObjectNode descriptor = entity(FILE, "CreativeWork");
        reference(descriptor, "about", "./");
        reference(descriptor, "conformsTo", PROFILE);
        ObjectNode root = entity("./", "Dataset");
        root.put("name", facts.name()).put("description", facts.description());
        root.put("datePublished", facts.day().toString());
        reference(root, "license", LICENCE);
        root.set("hasPart", references(files));
        reference(root, "mentions", RUN);
        facts.cite().ifPresent(cite -> reference(root, "citation", address(cite)));
        for (Path file : files) {
            file(file);
        }
        act();
        around();
    }

    private void file(Path file) throws IOException {
        ObjectNode entity = entity(id(file), "File");
        String name = slashed(file);
        entity.put("name", name);
        String known = KNOWN.get(name);
        if (known != null) {
            entity.put("description", known);
        } else if (name.startsWith("figures/")) {
            entity.put("description", "A figure of the report, or the data in it");
        }
        String format = FORMATS.get(name.substring(name.lastIndexOf('.') + 1));
        if (format != null) {
            entity.put("encodingFormat", format);
        }
        entity.put("contentSize", String.valueOf(Files.size(folder.resolve(file))));
        entity.put("sha256", digest(folder.resolve(file)));
    }

    private void act() {
        ObjectNode act = entity(RUN, "CreateAction");
        act.put("name", "Carrying out the protocol").put("endTime", facts.day().toString());
        reference(act, "instrument", PROGRAM);
        if (files.stream().anyMatch(file -> slashed(file).equals(facts.protocol()))) {
            reference(act, "object", facts.protocol());
        }
        act.set(
                "result",
                references(files.stream()
                        .filter(file -> !slashed(file).equals(facts.protocol()))
                        .toList()));
    }

    private void around() {
        ObjectNode program = entity(PROGRAM, "SoftwareApplication");
        program.put("name", "Mitoferry").put("version", facts.version());
        program.put("description", "An in-silico laboratory for mitochondria transfer between cells");
        ObjectNode licence = entity(LICENCE, "CreativeWork");
        licence.put("name", "No licence stated")
                .put("description", "Whoever carried the run out decides under which licence its results may be used.");
        facts.cite().ifPresent(cite -> {
            ObjectNode article = entity(address(cite), "ScholarlyArticle");
            article.put("name", "The publication that the protocol follows").put("identifier", cite);
        });
    }

    private ObjectNode entity(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static void reference(ObjectNode entity, String property, String id) {
        entity.putObject(property).put("@id", id);
    }

    private static ArrayNode references(List<Path> files) {
        ArrayNode all = MAPPER.createArrayNode();
        files.forEach(file -> all.addObject().put("@id", id(file)));
        return all;
    }

    private static String address(String cite) {
        return cite.startsWith("doi:") ? DOI + cite.substring("doi:".length()) : "#cited";
    }

    private static String slashed(Path file) {
        return parts(file).stream().collect(Collectors.joining("/"));
    }

    /** The path as a relative URI. */
    private static String id(Path file) {
        return parts(file).stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static List<String> parts(Path file) {
        return new ArrayList<>(StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .toList());
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
