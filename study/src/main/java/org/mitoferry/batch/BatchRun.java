package org.mitoferry.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.Battery;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.measure.FieldChannels;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.segmentation.CellLabels;
import org.mitoferry.table.Measurement;

/** Measures the fields of a plan, as many at a time as memory holds, and keeps each as soon as it is finished. */
public final class BatchRun {
    static final String FIELDS = "fields";

    /** Memory that measuring takes, in channels of the picture. */
    private static final int CHANNELS_OF_WORK = 14;

    private static final double SHARE_OF_MEMORY = 0.7;

    /** Told after every field. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param name of the field's folder
         * @param why it failed; empty where it did not
         */
        void finished(String name, String why, int done, int all);
    }

    private final BatchPlan plan;
    private final AssayParameters parameters;
    private final Path out;
    private final String program;
    private final Listener listener;
    private final String assays = Digests.ofAssays();
    private final String parametersDigest;
    private volatile boolean stopped;
    private int done;

    /**
     * @param out folder of the results
     * @param program version of the program
     */
    public BatchRun(BatchPlan plan, AssayParameters parameters, Path out, String program, Listener listener) {
        this.plan = plan;
        this.parameters = parameters;
        this.out = out;
        this.program = program;
        this.listener = listener;
        this.parametersDigest = Digests.of(parameters.text());
    }

    /** Asks for no further field. */
    public void stop() {
        stopped = true;
    }

    /** What came of one field: either of the two. */
    private record Outcome(@Nullable FailedField failed, FieldFolder.@Nullable Facts facts) {}

    /**
     * Measures what is not measured yet and writes the tables.
     *
     * @param threads 1 or more; changes the time, never the result
     * @return empty when it was stopped before its end
     */
    public Optional<BatchResult> run(int threads) throws IOException {
        Files.createDirectories(out.resolve(FIELDS));
        List<Outcome> outcomes = new ArrayList<>();
        int together = together(threads);
        try (ForkJoinPool pool = new ForkJoinPool(threads);
                ExecutorService fields = Executors.newFixedThreadPool(together)) {
            List<Future<Optional<Outcome>>> waiting = plan.jobs().stream()
                    .map(job -> fields.submit((Callable<Optional<Outcome>>) () -> stopped
                            ? Optional.empty()
                            : Optional.of(
                                    told(job, pool.submit(() -> outcome(job)).get()))))
                    .toList();
            for (Future<Optional<Outcome>> one : waiting) {
                one.get().ifPresent(outcomes::add);
            }
        } catch (ExecutionException failure) {
            throw unwrapped(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        if (outcomes.size() < plan.jobs().size()) {
            return Optional.empty();
        }
        return Optional.of(tables(outcomes));
    }

    private int together(int threads) {
        long largest = plan.jobs().stream()
                .mapToLong(job -> job.bytes() * (job.roles().size() + CHANNELS_OF_WORK))
                .max()
                .orElse(1);
        double fitting = SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() / Math.max(1, largest);
        return (int) Math.clamp(fitting, 1, threads);
    }

    private static RuntimeException unwrapped(ExecutionException failure) throws IOException {
        Throwable cause = failure.getCause();
        while (cause instanceof ExecutionException inner && inner.getCause() != null) {
            cause = inner.getCause();
        }
        if (cause instanceof IOException broken) {
            throw broken;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mistake ? mistake : new IllegalStateException(cause);
    }

    private synchronized Outcome told(FieldJob job, Outcome outcome) {
        done++;
        FailedField failed = outcome.failed();
        listener.finished(
                job.name(),
                failed == null ? "" : failed.why(),
                done,
                plan.jobs().size());
        return outcome;
    }

    private Outcome outcome(FieldJob job) throws IOException {
        try {
            String sha256 = Digests.of(job.path());
            Path cells = job.cells();
            String key = key(job, sha256, cells == null ? "" : Digests.of(cells));
            FieldFolder folder = new FieldFolder(out.resolve(FIELDS).resolve(job.name()));
            Optional<FieldFolder.Facts> finished = folder.finished(key);
            return new Outcome(null, finished.isPresent() ? finished.get() : measured(job, key, sha256, folder));
        } catch (MicrographProblem broken) {
            return failed(job, String.valueOf(broken.getMessage()));
        } catch (OutOfMemoryError tooLarge) {
            return failed(
                    job, "is too large for the memory that Java may use; give more with -Xmx, or fewer --threads");
        } catch (UncheckedIOException broken) {
            throw broken;
        } catch (RuntimeException mistake) {
            // One odd picture must not cost the night that the others took.
            return failed(job, "the program failed on it (" + mistake + "), which is a mistake of the program");
        }
    }

    private Outcome failed(FieldJob job, String why) throws IOException {
        Path stale = out.resolve(FIELDS).resolve(job.name());
        FieldFolder.removeField(stale);
        return new Outcome(new FailedField(job.file(), job.series() + 1, job.view(), why), null);
    }

    /** Digest of all that the results of a field depend on. */
    private String key(FieldJob job, String sha256, String cells) {
        return Digests.of(String.join(
                "\n",
                program,
                assays,
                parametersDigest,
                job.view().toString(),
                Integer.toString(job.series()),
                job.roles().toString(),
                job.voxelSize().toString(),
                sha256,
                cells));
    }

    private FieldFolder.Facts measured(FieldJob job, String key, String sha256, FieldFolder folder)
            throws IOException, MicrographProblem {
        List<Micrograph> series = Micrographs.open(job.path());
        try (Micrograph picture = series.get(job.series()).withVoxelSize(job.voxelSize())) {
            FieldChannels channels = FieldChannels.of(job.view(), picture, job.roles());
            Path cells = job.cells();
            if (cells != null) {
                channels = channels.withCells(drawn(cells));
            }
            FieldResult result = Battery.measure(channels, parameters);
            FieldFolder.Facts facts = new FieldFolder.Facts(
                    key,
                    job.file(),
                    job.series() + 1,
                    sha256,
                    voxel(job),
                    job.roles().stream()
                            .map(role -> role.map(ChannelRole::word).orElse(""))
                            .toList(),
                    result.notes());
            FieldPictures pictures = new FieldPictures(channels, result, parameters);
            folder.write(facts, result.rows(), pictures::write);
            return facts;
        } finally {
            series.forEach(Micrograph::close);
        }
    }

    private static CellLabels drawn(Path cells) throws MicrographProblem {
        try {
            return CellLabels.read(cells);
        } catch (MicrographProblem broken) {
            throw new MicrographProblem("its label image " + cells.getFileName() + " " + broken.getMessage(), broken);
        }
    }

    private static List<Double> voxel(FieldJob job) {
        List<Double> voxel = new ArrayList<>(Arrays.asList(null, null, null));
        if (job.voxelSize().isCalibrated()) {
            voxel.set(0, job.voxelSize().xMicrometres());
            voxel.set(1, job.voxelSize().yMicrometres());
        }
        if (job.voxelSize().hasPlaneDistance()) {
            voxel.set(2, job.voxelSize().zMicrometres());
        }
        return voxel;
    }

    private BatchResult tables(List<Outcome> outcomes) throws IOException {
        List<FailedField> failed = new ArrayList<>(plan.failed());
        List<FieldJob> finished = new ArrayList<>();
        List<FieldFolder.Facts> facts = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.failed() != null) {
                failed.add(outcome.failed());
            } else if (outcome.facts() != null) {
                finished.add(plan.jobs().get(i));
                facts.add(outcome.facts());
            }
        }
        removeOthers(finished);
        List<FailedField> empty = withoutNumbers(finished);
        failed.addAll(empty);
        BatchResult result = new BatchResult(finished.size() - empty.size(), failed);
        BatchFiles.write(out, program, assays, parameters, finished, facts, failed);
        return result;
    }

    /** Fields whose rows say why, and nothing else. */
    private List<FailedField> withoutNumbers(List<FieldJob> finished) throws IOException {
        List<FailedField> empty = new ArrayList<>();
        for (FieldJob job : finished) {
            List<Measurement> rows = new FieldFolder(out.resolve(FIELDS).resolve(job.name())).rows();
            if (rows.stream().allMatch(row -> Double.isNaN(row.value()))) {
                String why = rows.isEmpty()
                        ? "no assay reads its channels"
                        : rows.getFirst().reason();
                empty.add(new FailedField(job.file(), job.series() + 1, job.view(), why));
            }
        }
        return empty;
    }

    /** Fields that the design does not have any more. */
    private void removeOthers(List<FieldJob> finished) throws IOException {
        Set<String> kept = new HashSet<>();
        finished.forEach(job -> kept.add(job.name()));
        List<Path> others;
        try (Stream<Path> folders = Files.list(out.resolve(FIELDS))) {
            others = folders.filter(Files::isDirectory)
                    .filter(folder -> !kept.contains(folder.getFileName().toString()))
                    .toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        for (Path other : others) {
            FieldFolder.removeField(other);
        }
    }
}
