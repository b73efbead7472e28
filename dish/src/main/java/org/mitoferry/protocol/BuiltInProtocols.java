package org.mitoferry.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mitoferry.spelling.Suggestions;

/** The protocols that come with the program, by name. */
public final class BuiltInProtocols {
    private static final List<String> NAMES = List.of(
            "solimando-2025",
            "solimando-2025-controls",
            "knock-outs",
            "conditions",
            "quickstart",
            "deprivations",
            "low-density",
            "thin-medium");

    private BuiltInProtocols() {}

    /** Their names, the main one first. */
    public static List<String> list() {
        return NAMES;
    }

    /**
     * The text of one.
     *
     * @throws IllegalArgumentException for a name that is not in {@link #list()}; {@link #meant} says which was probably meant
     */
    public static String read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("There is no built-in protocol '" + name + "'. " + meant(name));
        }
        return resource("/org/mitoferry/protocols/" + name + ".yaml");
    }

    /** {@code Did you mean 'quickstart'?}, or all names. */
    public static String meant(String name) {
        return Suggestions.sentence(name, NAMES);
    }

    /** The JSON Schema (draft 2020-12) of protocols, for editors. */
    public static String schema() {
        return resource("/org/mitoferry/protocol/protocol.schema.json");
    }

    static String resource(String path) {
        try (InputStream stream = BuiltInProtocols.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: " + path + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
