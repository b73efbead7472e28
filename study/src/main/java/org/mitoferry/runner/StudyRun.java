package org.mitoferry.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.mitoferry.statistics.Finding;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.store.RunFacts;
import org.mitoferry.store.TransferStore;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.Measurement;

/** One run from its plan to its report, in a folder that is open. */
public final class StudyRun {
    private final RunPlan plan;
    private final RunFolder folder;
    private final String programVersion;
    private final List<ArmJob> jobs;
    private final Runner runner;

    /**
     * @param programVersion kept in the record of the run
     */
    public StudyRun(RunPlan plan, RunFolder folder, RunProgress progress, String programVersion) {
        this.plan = plan;
        this.folder = folder;
        this.programVersion = programVersion;
        this.jobs = plan.jobs();
        this.runner = new Runner(jobs, folder, Runner.Pace.USUAL, progress);
    }

    /**
     * Carries the plan out, or goes on with it, and writes all files of the folder.
     *
     * @param threads at least 1; does not change the result
     * @return the findings, in the order of the protocol; empty when it was stopped before its end
     * @throws UncheckedIOException when a file cannot be written; what was done is kept
     */
    public Optional<List<Finding>> run(int threads) {
        return run(threads, share -> new BenchPlace(plan, share));
    }

    /** Asks the run to keep what it has and end soon. For any thread. */
    public void stop() {
        runner.stop();
    }

    Optional<List<Finding>> run(int threads, IntFunction<? extends ArmPlace> places) {
        long began = System.nanoTime();
        List<Finding> findings;
        try {
            WholeFile.write(folder.path().resolve(RunFiles.PROTOCOL), plan.protocolText());
            plan.laboratory().data().keepIn(folder.path());
            if (!runner.run(threads, places)) {
                return Optional.empty();
            }
            double seconds = (System.nanoTime() - began) * 1e-9;
            List<Measurement> rows = runner.rows();
            MeasurementStore.write(folder.path(), rows);
            TransferStore.write(folder.path(), runner::transfers);
            findings = RunFiles.write(folder.path(), plan.protocol(), plan.laboratory(), rows, facts(threads, seconds));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        folder.removeWork();
        return Optional.of(findings);
    }

    private RunFacts facts(int threads, double seconds) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mitoferry", programVersion);
        versions.put("java", Runtime.version().toString());
        Map<String, Double> timings = new LinkedHashMap<>();
        timings.put("last sitting", seconds);
        List<Double> secondsOfJobs = runner.secondsOfJobs();
        for (int i = 0; i < jobs.size(); i++) {
            ArmJob job = jobs.get(i);
            timings.put(
                    String.format(Locale.ROOT, "%s, experiment %d", job.arm(), job.experiment()), secondsOfJobs.get(i));
        }
        return new RunFacts(
                plan.protocol().seed(),
                plan.protocol().experiments(),
                plan.protocol().vessel().fields(),
                folder.inputs().parts(),
                versions,
                Machine.facts(threads),
                timings);
    }
}
