package org.mitoferry.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mitoferry.culture.Crew;
import org.mitoferry.runner.ProgressSum;
import org.mitoferry.runner.RunProgress;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.table.Measurement;

/** Carries out trials: all arms that the store does not hold are one queue, which so many threads take from, one arm a thread. */
public final class TrialRunner {
    private final ArmStore store;
    private final int threads;
    private final RunProgress listener;
    private final String code = CodeDigest.compute();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopping;

    /** @param threads at least 1; does not change any result */
    public TrialRunner(ArmStore store, int threads, RunProgress listener) {
        if (threads < 1) {
            throw new IllegalArgumentException("trials need one thread at least, not " + threads);
        }
        this.store = store;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Computes what is missing and judges.
     *
     * @return one result for each trial, in their order; empty when it was stopped, with all finished arms kept
     * @throws java.io.UncheckedIOException when an arm cannot be kept
     */
    public Optional<List<TrialResult>> run(List<Trial> trials) {
        List<TrialResult> results = new ArrayList<>();
        return run(trials, results::add) ? Optional.of(results) : Optional.empty();
    }

    /**
     * As {@link #run(List)}, for more trials than memory holds the rows of.
     *
     * @param each is given the results, in the order of the trials, once all arms are done
     * @return whether all is done; false when it was stopped
     */
    public boolean run(List<Trial> trials, Consumer<TrialResult> each) {
        List<List<TrialArm>> work =
                trials.stream().map(trial -> trial.work(code)).toList();
        if (!compute(work)) {
            return false;
        }
        for (int i = 0; i < trials.size(); i++) {
            each.accept(result(trials.get(i), work.get(i)));
        }
        return true;
    }

    /** Digest of the classes that rows come from. */
    public String code() {
        return code;
    }

    /** Asks to end soon, leaving arms that are not finished. For any thread; {@link #run} then returns nothing. */
    public void stop() {
        stopping = true;
    }

    /** Number of arms that {@link #run} would have to compute. */
    public int missing(List<Trial> trials) {
        return (int) trials.stream()
                .flatMap(trial -> trial.work(code).stream())
                .map(TrialArm::key)
                .distinct()
                .filter(key -> !store.holds(key))
                .count();
    }

    private boolean compute(List<List<TrialArm>> work) {
        Map<ArmKey, TrialArm> each = new LinkedHashMap<>();
        work.forEach(arms -> arms.forEach(arm -> each.putIfAbsent(arm.key(), arm)));
        ProgressSum progress = new ProgressSum(each.size(), listener);
        Queue<TrialArm> waiting = new ConcurrentLinkedQueue<>();
        for (TrialArm arm : each.values()) {
            if (store.find(arm.key()).isPresent()) {
                progress.finishedBefore();
            } else {
                waiting.add(arm);
            }
        }
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, waiting.size()); i++) {
            workers.add(Thread.ofPlatform().name("trial-" + (i + 1)).start(() -> work(waiting, progress)));
        }
        workers.forEach(TrialRunner::await);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw thrown instanceof RuntimeException known ? known : new IllegalStateException("an arm failed", thrown);
        }
        return progress.allFinished();
    }

    private void work(Queue<TrialArm> waiting, ProgressSum progress) {
        try (Crew alone = new Crew(1)) {
            TrialArm arm = waiting.poll();
            while (arm != null && !stopping) {
                ProgressSum.Share share = progress.share();
                Optional<StoredArm> done = arm.carryOut(alone, share::at, () -> stopping);
                if (done.isEmpty()) {
                    return;
                }
                store.keep(arm.key(), done.get());
                share.finished();
                arm = waiting.poll();
            }
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
            stopping = true;
        }
    }

    private TrialResult result(Trial trial, List<TrialArm> work) {
        List<Measurement> rows = new ArrayList<>();
        double seconds = 0;
        for (TrialArm arm : work) {
            StoredArm stored = store.find(arm.key())
                    .orElseThrow(() -> new IllegalStateException(
                            "the arm '" + arm.arm().name() + "' is gone from " + store.folder()));
            rows.addAll(stored.rows());
            seconds += stored.seconds();
        }
        return new TrialResult(trial, Verdicts.judge(trial.protocol().expectations(), rows), rows, seconds);
    }

    private static void await(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
