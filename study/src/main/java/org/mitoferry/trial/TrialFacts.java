package org.mitoferry.trial;

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
 * What was carried out, and with what. Maps keep their order.
 *
 * @param inputs all that the verdicts depend on, by name: {@code name} is the protocol's, {@code field} the size of the patch
 * @param versions version of the laboratory and its Java, by name
 * @param machine processor, memory, operating system, by name
 * @param secondsComputing what all arms took when they were computed, summed over threads
 * @param seconds wall time of the last sitting
 */
public record TrialFacts(
        Map<String, String> inputs,
        Map<String, String> versions,
        Map<String, String> machine,
        double secondsComputing,
        double seconds) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public TrialFacts {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    }

    /** One of the inputs; empty when there is none of that name. */
    public String input(String name) {
        return inputs.getOrDefault(name, "");
    }

    /** What stands under all numbers: seeds, experiments, size of the patch. */
    public String conditions() {
        return "Seeds " + input("seeds") + ", " + input("experiments") + " experiments each, on a patch of "
                + input("field") + ".";
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
    public static TrialFacts read(Path folder, String file) throws IOException {
        Path place = folder.resolve(file);
        try {
            return MAPPER.readValue(Files.readString(place), TrialFacts.class);
        } catch (JacksonException broken) {
            throw new IOException(place + " is damaged", broken);
        }
    }
}
