package org.mitoferry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code findings.json} and {@code run.json}. Numbers that do not exist are {@code null}. */
public final class RunJson {

    /** File name of the findings. */
    public static final String FINDINGS = "findings.json";

    /** File name of the findings judged from micrographs. */
    public static final String MICROGRAPH_FINDINGS = "findings-micrographs.json";

    /** File name of the facts of the run. */
    public static final String RUN = "run.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunJson() {}

    /** Writes the findings as an array of objects, in the order given. */
    public static void writeFindings(Path folder, List<Finding> findings) throws IOException {
        writeFindings(folder, FINDINGS, findings);
    }

    /** Writes those judged from micrographs, likewise. */
    public static void writeMicrographFindings(Path folder, List<Finding> findings) throws IOException {
        writeFindings(folder, MICROGRAPH_FINDINGS, findings);
    }

    private static void writeFindings(Path folder, String name, List<Finding> findings) throws IOException {
        ArrayNode array = MAPPER.createArrayNode();
        for (Finding finding : findings) {
            array.add(node(finding));
        }
        WholeFile.write(folder.resolve(name), text(array));
    }

    /** The numbers of a finding are those of its first clause, but for {@code p}, the largest of all, and {@code pHolm}. */
    private static ObjectNode node(Finding f) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", f.id());
        node.put("statement", f.statement());
        node.put("expected", f.expected());
        node.put("origin", f.origin().name().toLowerCase(Locale.ROOT));
        node.put("verdict", f.verdict().words());
        interval(node, f.effect(), f.intervalLow(), f.intervalHigh());
        number(node, "pExperiment", f.pExperiment());
        number(node, "pField", f.pField());
        node.put("n", f.n());
        node.put("effectUnit", f.effectUnit());
        number(node, "intervalConfidence", f.intervalConfidence());
        node.put("test", f.test());
        number(node, "pSignedRank", f.pSignedRank());
        number(node, "p", f.p());
        number(node, "pHolm", f.pHolm());
        node.put("method", f.method());
        node.put("why", f.why());
        ArrayNode clauses = node.putArray("clauses");
        f.clauses().forEach(clause -> clauses.add(node(clause)));
        return node;
    }

    private static ObjectNode node(ClauseFinding c) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("quantity", c.quantity());
        node.put("expected", c.expected());
        node.put("verdict", c.verdict().words());
        interval(node, c.effect(), c.intervalLow(), c.intervalHigh());
        number(node, "pExperiment", c.pExperiment());
        number(node, "pField", c.pField());
        node.put("n", c.n());
        node.put("effectUnit", c.effectUnit());
        number(node, "intervalConfidence", c.intervalConfidence());
        node.put("test", c.test());
        number(node, "pSignedRank", c.pSignedRank());
        node.put("method", c.method());
        node.put("why", c.why());
        return node;
    }

    private static void interval(ObjectNode node, double effect, double low, double high) {
        number(node, "effect", effect);
        ArrayNode interval = node.putArray("interval");
        number(interval, low);
        number(interval, high);
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }

    private static void number(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.addNull();
        }
    }

    /** Writes the facts of the run. */
    public static void writeRun(Path folder, RunFacts facts) throws IOException {
        WholeFile.write(folder.resolve(RUN), text(facts));
    }

    /**
     * Reads the facts of a run.
     *
     * @throws IOException when the file is missing or is not such a file
     */
    public static RunFacts readRun(Path folder) throws IOException {
        Path file = folder.resolve(RUN);
        try {
            return MAPPER.readValue(Files.readString(file), RunFacts.class);
        } catch (JacksonException broken) {
            throw new IOException(file.getFileName() + " cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }

    private static String text(Object value) {
        return MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
    }
}
