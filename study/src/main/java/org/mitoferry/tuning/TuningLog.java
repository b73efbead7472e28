package org.mitoferry.tuning;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.table.CsvRecords;

/**
 * The studies of a tuning as they come, one line each: values, objective, and its parts. A tuning that goes on after an interruption
 * writes its log from the first line again, from stored arms, and so to the same bytes.
 */
public final class TuningLog implements AutoCloseable {
    private final BufferedWriter out;
    private final List<Logged> studies = new ArrayList<>();
    private final TuningPlan plan;

    private final Consumer<Logged> listener;

    private TuningLog(TuningPlan plan, BufferedWriter out, Consumer<Logged> listener) {
        this.plan = plan;
        this.out = out;
        this.listener = listener;
    }

    /**
     * Begins a log file, in place of one that is there.
     *
     * @param listener is told of each study when it stands in the log
     */
    public static TuningLog begin(Path file, TuningPlan plan, Consumer<Logged> listener) throws IOException {
        TuningLog log = new TuningLog(plan, Files.newBufferedWriter(file, StandardCharsets.UTF_8), listener);
        log.write(log.head());
        return log;
    }

    void add(Logged study) {
        studies.add(study);
        try {
            write(line(study));
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the tuning cannot be written: " + e.getMessage(), e);
        }
        listener.accept(study);
    }

    /** All so far. */
    List<Logged> studies() {
        return List.copyOf(studies);
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.flush();
    }

    private String head() {
        List<String> head = new ArrayList<>(List.of("phase", "evaluation", "generation", "seed", "objective"));
        plan.space().numbers().forEach(number -> head.add(number.name() + " (" + number.unit() + ")"));
        plan.objective().expectations().stream()
                .filter(row -> !row.clauses().isEmpty())
                .forEach(row -> head.add("row " + row.id()));
        plan.objective().bands().forEach(band -> head.add("band " + band.name()));
        plan.objective().bands().forEach(band -> head.add(band.name()));
        head.add("pull");
        return CsvRecords.line(head);
    }

    private String line(Logged study) {
        Judged judged = study.judged();
        List<String> line = new ArrayList<>(List.of(
                study.phase(),
                Integer.toString(studies.size()),
                Integer.toString(study.generation()),
                Long.toString(study.seed()),
                digits(judged.total())));
        for (double value : study.values()) {
            line.add(NumberText.of(value));
        }
        judged.parts().values().forEach(part -> line.add(digits(part)));
        judged.bandValues().values().forEach(value -> line.add(Double.isNaN(value) ? "" : digits(value)));
        line.add(digits(judged.pull()));
        return CsvRecords.line(line);
    }

    static String digits(double value) {
        return NumberText.of(Double.parseDouble(String.format(Locale.ROOT, "%.5g", value)));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
