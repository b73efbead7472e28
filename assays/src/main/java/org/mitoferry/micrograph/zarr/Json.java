package org.mitoferry.micrograph.zarr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mitoferry.micrograph.MicrographProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON texts of a store. */
final class Json {
    private static final long LONGEST = 16 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Json() {}

    /** The text; a missing node where there is no such file. */
    static JsonNode read(Path file) throws MicrographProblem {
        if (!Files.isRegularFile(file)) {
            return MissingNode.getInstance();
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new MicrographProblem("its " + file.getFileName() + " is too long to be read");
            }
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JacksonException damaged) {
            throw new MicrographProblem(
                    "its " + file.getFileName() + " is damaged: " + damaged.getOriginalMessage(), damaged);
        } catch (IOException failure) {
            throw new MicrographProblem("cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** A whole number from 1 on. */
    static long positive(JsonNode node, String what) throws MicrographProblem {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 1) {
            throw new MicrographProblem("is damaged: " + what + " is " + shortText(node));
        }
        return node.asLong();
    }

    static String shortText(JsonNode node) {
        String text = node.isMissingNode() ? "missing" : node.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
