package org.mitoferry.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.store.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the result of a run depends on, as short texts by name: long ones (the protocol, the data files) by their
 * digest. The number of threads is not among them.
 *
 * @param parts in a fixed order, by name
 */
public record RunInputs(Map<String, String> parts) {
    private static final int LONGEST_SHOWN = 60;
    private static final String KEY = "options";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public RunInputs {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** SHA-256 of a text, as 64 hexadecimal digits. */
    public static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One digest of all parts. */
    public String digest() {
        StringBuilder all = new StringBuilder();
        parts.forEach((name, value) -> all.append(name)
                .append('\n')
                .append(value.length())
                .append('\n')
                .append(value)
                .append('\n'));
        return digest(all.toString());
    }

    /** Writes them as JSON, under the key that the facts of a finished run have them too. */
    public void keepIn(Path file) throws IOException {
        WholeFile.write(file, MAPPER.writeValueAsString(Map.of(KEY, parts)));
    }

    /**
     * Reads the inputs kept in a JSON file under its key {@code options}, which is where the facts of a finished run have them too.
     *
     * @return empty when there is no such file
     * @throws IOException when it cannot be read as such
     */
    static Optional<RunInputs> readFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<String, String> parts = new LinkedHashMap<>();
            JsonNode kept = MAPPER.readTree(Files.readString(file)).path(KEY);
            kept.properties()
                    .forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
            return Optional.of(new RunInputs(parts));
        } catch (JacksonException broken) {
            throw new IOException(file + " is not the record of a run", broken);
        }
    }

    /** What differs from the inputs of a folder, in words: {@code seed: 3 there, 4 here}. Empty when nothing does. */
    List<String> differencesFrom(RunInputs there) {
        List<String> differences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(parts.keySet());
        names.addAll(there.parts.keySet());
        for (String name : names) {
            String here = parts.getOrDefault(name, "");
            String other = there.parts.getOrDefault(name, "");
            if (!other.equals(here)) {
                boolean shown = other.length() <= LONGEST_SHOWN && here.length() <= LONGEST_SHOWN;
                differences.add(
                        shown ? name + ": " + told(other) + " there, " + told(here) + " here" : name + " differs");
            }
        }
        return differences;
    }

    private static String told(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
