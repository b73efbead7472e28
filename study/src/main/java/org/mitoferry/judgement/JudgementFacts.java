package org.mitoferry.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mitoferry.store.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was judged, and with what. Maps keep their order.
 *
 * @param inputs all that the verdicts depend on, by name: {@code name} is the protocol's, {@code field} the size of the patch
 * @param versions version of the laboratory and its Java, by name
 * @param machine processor, memory, operating system, by name
 * @param secondsComputing what all arms took when they were computed, summed over threads
 * @param seconds wall time of the last sitting
 */
public record JudgementFacts(
        Map<String, String> inputs,
        Map<String, String> versions,
        Map<String, String> machine,
        double secondsComputing,
        double seconds) {

    /** File name of the facts of a judgement. */
    public static final String FILE = "judge.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public JudgementFacts {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    }

    /** Writes the facts into a file of a folder. */
    public void write(Path folder, String file) throws IOException {
        WholeFile.write(folder.resolve(file), MAPPER.writeValueAsString(this).replace("\r\n", "\n") + "\n");
    }

    /**
     * Reads the facts from a file of a folder.
     *
     * @throws IOException when there are none, or they cannot be read
     */
    public static JudgementFacts read(Path folder, String file) throws IOException {
        try {
            return MAPPER.readValue(Files.readString(folder.resolve(file)), JudgementFacts.class);
        } catch (JacksonException broken) {
            throw new IOException(file + " cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }
}
