package org.mitoferry.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a publication beside the protocol that follows it; a data file of this package.
 *
 * @param cite as the protocol cites it
 * @param sets parameter sets that all reproduce it, by name
 * @param underEachSet findings that no set alone may stand for
 * @param weakSpots what it leaves open
 */
record Publication(String cite, List<String> sets, List<String> underEachSet, List<WeakSpot> weakSpots) {

    /**
     * A weak spot of a publication.
     *
     * @param findings that rest on it
     * @param spot in one sentence
     * @param why it matters
     * @param settledBy what would settle it
     * @param arms arms of {@code protocol} that would, empty where none does
     * @param protocol built-in protocol that has these arms
     * @param controls its findings that would tell
     * @param sources who says so
     */
    record WeakSpot(
            List<String> findings,
            String spot,
            String why,
            String settledBy,
            List<String> arms,
            String protocol,
            List<String> controls,
            List<String> sources) {}

    private static final String FILE = "publications.json";

    /** The publication that a protocol cites, where something is known of it. */
    static Optional<Publication> of(@Nullable String cite) {
        return all().stream().filter(one -> one.cite().equals(cite)).findFirst();
    }

    static List<Publication> all() {
        return List.of(JsonMapper.shared().readValue(text(FILE), Publication[].class));
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Publication.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("resource " + resource, failure);
        }
    }
}
