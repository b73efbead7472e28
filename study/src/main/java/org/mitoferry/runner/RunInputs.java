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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the result of a run depends on, as short texts by name: long ones (the protocol, the data files) by their digest. The number of threads
 * is not among them.
 *
 * @param parts in a fixed order, by name
 */
public record RunInputs(Map<String, String> parts) {
    private static final int LONGEST_SHOWN = 60;

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
        parts.forEach((name, value) -> all.append(name).append('\n').append(value.length()).append('\n').append(value).append('\n'));
        return digest(all.toString());
    }

    /**
     * Reads the inputs kept in a JSON file: those under its key {@code inputs}, or the file itself where it has none.
     *
     * @return empty when there is no such file
     * @throws IOException when it cannot be read as such
     */
    static Optional<RunInputs> readFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Object read = new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(Files.readString(file));
        Object inner = read instanceof Map<?, ?> all && all.containsKey("inputs") ? all.get("inputs") : read;
        if (!(inner instanceof Map<?, ?> found)) {
            throw new IOException(file + " is not the record of a run");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        found.forEach((name, value) -> parts.put(String.valueOf(name), String.valueOf(value)));
        return Optional.of(new RunInputs(parts));
    }

    /** What differs from the inputs of a folder, in words: {@code seed: 3 there, 4 here}. Empty when nothing does. */
    List<String> differencesFrom(RunInputs there) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String other = there.parts.getOrDefault(part.getKey(), "");
            if (!other.equals(part.getValue())) {
                boolean shown = other.length() <= LONGEST_SHOWN && part.getValue().length() <= LONGEST_SHOWN;
                differences.add(
                        shown ? part.getKey() + ": " + other + " there, " + part.getValue() + " here" : part.getKey() + " differs");
            }
        }
        return differences;
    }
}
