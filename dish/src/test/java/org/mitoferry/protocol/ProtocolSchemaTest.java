package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mitoferry.yaml.Problem;

/** The schema for editors against the same files as the reader: it sees mistakes of form, and must not see any where there are none. */
class ProtocolSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(BuiltInProtocols.schema());

    /** What a schema can see. */
    private static final Set<String> OF_FORM = Set.of(
            "unknown-key",
            "missing-key",
            "not-a-mapping",
            "not-a-list",
            "empty-value",
            "not-a-whole-number",
            "not-yes-or-no",
            "unknown-step",
            "step-with-several-keys",
            "origin-not-understood",
            "not-a-number",
            "empty-section",
            "placeholder-not-quoted",
            "override-not-understood",
            "rule-not-understood");

    /** No YAML, so nothing that a schema could be held against. */
    private static final Set<String> UNREADABLE = Set.of("tab", "broken-yaml", "duplicate-key");

    static Stream<String> good() {
        return Corpus.names("good").stream();
    }

    static Stream<String> brokenInForm() {
        return Corpus.names("broken").stream()
                .filter(name -> has(name, OF_FORM) && !has(name, UNREADABLE) && !onCommandLine(name));
    }

    static Stream<String> brokenInMeaning() {
        return Corpus.names("broken").stream().filter(name -> !has(name, OF_FORM) && !has(name, UNREADABLE));
    }

    private static boolean has(String name, Set<String> codes) {
        return Corpus.read("broken", name).problems().stream()
                .map(Problem::code)
                .anyMatch(codes::contains);
    }

    private static boolean onCommandLine(String name) {
        return !Corpus.overrides(Corpus.text("broken", name + ".yaml")).isEmpty();
    }

    private static List<Error> errors(String text) {
        return SCHEMA.validate(text, InputFormat.YAML);
    }

    @ParameterizedTest
    @MethodSource("good")
    void the_schema_accepts_good_protocols(String name) {
        assertEquals(List.of(), errors(Corpus.text("good", name + ".yaml")));
    }

    @Test
    void the_schema_accepts_the_built_in_protocols_and_the_template() {
        for (String name : BuiltInProtocols.list()) {
            assertEquals(List.of(), errors(BuiltInProtocols.read(name)), name);
        }
        assertEquals(List.of(), errors(ProtocolTemplate.text()));
    }

    @ParameterizedTest
    @MethodSource("brokenInForm")
    void the_schema_refuses_mistakes_of_form(String name) {
        assertNotEquals(List.of(), errors(Corpus.text("broken", name + ".yaml")));
    }

    @ParameterizedTest
    @MethodSource("brokenInMeaning")
    void the_schema_leaves_mistakes_of_meaning_to_the_reader(String name) {
        assertEquals(List.of(), errors(Corpus.text("broken", name + ".yaml")));
    }

    @Test
    void the_published_schema_is_the_one_that_ships() throws IOException {
        assertEquals(Files.readString(Path.of("../docs/protocol.schema.json")), BuiltInProtocols.schema());
    }
}
