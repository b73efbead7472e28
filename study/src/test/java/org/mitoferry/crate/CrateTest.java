package org.mitoferry.crate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the specification of RO-Crate 1.1 says must be. */
class CrateTest {

    @TempDir
    Path folder;

    private final Map<String, JsonNode> entities = new LinkedHashMap<>();
    private JsonNode metadata;

    @BeforeEach
    void a_folder_is_described() throws IOException {
        Files.writeString(folder.resolve("protocol.yaml"), "title: x");
        Files.writeString(folder.resolve("run.json"), "{}");
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("figures/a plot & \u00b5.svg"), "<svg/>");
        Crate.write(
                folder,
                new Crate.Facts(
                        "a run",
                        "what it was",
                        Optional.of("doi:10.1000/1"),
                        LocalDate.of(2026, 1, 2),
                        "1.0",
                        "protocol.yaml"),
                List.of(Path.of("figures/a plot & \u00b5.svg"), Path.of("protocol.yaml"), Path.of("run.json")));
        metadata = JsonMapper.shared().readTree(Files.readString(folder.resolve(Crate.FILE)));
        metadata.path("@graph")
                .forEach(entity ->
                        assertEquals(null, entities.put(entity.path("@id").asString(), entity), "every @id once"));
    }

    @Test
    void the_metadata_is_flat_json_ld_in_the_context_of_the_specification() {
        assertEquals(
                "https://w3id.org/ro/crate/1.1/context",
                metadata.path("@context").asString());
        assertTrue(metadata.path("@graph").isArray());
        for (JsonNode entity : entities.values()) {
            assertTrue(entity.path("@id").isString() && entity.path("@type").isString(), entity::toString);
            entity.properties()
                    .forEach(property -> property.getValue()
                            .forEach(value -> assertTrue(
                                    !value.isObject() || value.size() == 1 && value.has("@id"), property::toString)));
        }
    }

    @Test
    void the_descriptor_is_about_the_root_and_says_which_specification_it_conforms_to() {
        JsonNode descriptor = entities.get("ro-crate-metadata.json");
        assertEquals("CreativeWork", descriptor.path("@type").asString());
        assertEquals("./", descriptor.path("about").path("@id").asString());
        assertEquals(
                "https://w3id.org/ro/crate/1.1",
                descriptor.path("conformsTo").path("@id").asString());
    }

    @Test
    void the_root_is_a_dataset_with_name_description_day_and_licence() {
        JsonNode root = entities.get("./");
        assertEquals("Dataset", root.path("@type").asString());
        assertFalse(root.path("name").asString("").isEmpty());
        assertFalse(root.path("description").asString("").isEmpty());
        assertDoesNotThrow(() -> LocalDate.parse(root.path("datePublished").asString()));
        JsonNode licence = entities.get(root.path("license").path("@id").asString());
        assertFalse(licence.path("name").asString("").isEmpty());
        assertFalse(licence.path("description").asString("").isEmpty());
    }

    @Test
    void every_file_of_the_folder_is_a_part_of_the_root_with_its_size_and_there_under_its_address() throws IOException {
        Set<String> parts = new TreeSet<>();
        for (JsonNode part : entities.get("./").path("hasPart")) {
            String id = part.path("@id").asString();
            JsonNode file = entities.get(id);
            assertEquals("File", file.path("@type").asString(), id);
            assertFalse(URI.create(id).isAbsolute(), id);
            String name = URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
            parts.add(name);
            assertEquals(
                    String.valueOf(Files.size(folder.resolve(name))),
                    file.path("contentSize").asString());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> there = new TreeSet<>(all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(Crate.FILE))
                    .toList());
            assertEquals(there, parts);
        }
    }

    @Test
    void what_is_referred_to_is_described_or_lies_in_the_web() {
        for (JsonNode entity : entities.values()) {
            entity.properties().forEach(property -> {
                JsonNode value = property.getValue();
                List<JsonNode> targets = value.isArray() ? List.copyOf(value.values()) : List.of(value);
                for (JsonNode target : targets) {
                    String id = target.path("@id").asString("");
                    assertTrue(
                            !target.isObject()
                                    || entities.containsKey(id)
                                    || URI.create(id).isAbsolute(),
                            property::toString);
                }
            });
        }
    }

    @Test
    void the_run_tells_what_was_carried_out_by_what_and_what_came_of_it() {
        JsonNode run = entities.get("#run");
        assertEquals("CreateAction", run.path("@type").asString());
        assertEquals("protocol.yaml", run.path("object").path("@id").asString());
        assertEquals(
                "SoftwareApplication",
                entities.get(run.path("instrument").path("@id").asString())
                        .path("@type")
                        .asString());
        assertEquals(2, run.path("result").size());
    }
}
