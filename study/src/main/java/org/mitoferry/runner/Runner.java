package org.mitoferry.runner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mitoferry.readout.Transfer;
import org.mitoferry.table.Measurement;

/**
 * Carries out the jobs of one run. As many jobs go at once as there are threads; threads that are left over share the
 * inside of a job. Serves one run.
 */
public final class Runner {
    private final List<ArmJob> jobs;
    private final RunFolder folder;
    private final Pace pace;
    private final ProgressSum progress;
    private final Queue<ArmJob> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopping;

    /**
     * How often a job looks up from its work.
     *
     * @param sliceMinutes simulated minutes between two looks at whether to stop
     * @param snapshotMinutes simulated minutes between two snapshots, at least
     * @param snapshotSeconds seconds of work between them, at least: the whole state is written, which costs a short job more than it saves
     */
    public record Pace(double sliceMinutes, double snapshotMinutes, double snapshotSeconds) {
        /** Looks up every 10 simulated minutes; loses at most 20 seconds or 4 simulated hours of each job when it is killed. */
        public static final Pace USUAL = new Pace(10, 240, 20);
    }

    public Runner(List<ArmJob> jobs, RunFolder folder, Pace pace, RunProgress progress) {
        this.jobs = List.copyOf(jobs);
        this.folder = folder;
        this.pace = pace;
        this.progress = new ProgressSum(this.jobs.size(), progress);
    }

    /**
     * Carries out all that is not done yet.
     *
     * @param threads threads to work on, at least 1
     * @param places makes a place at the bench for so many threads
     * @return whether all is done; false when it was stopped before
     */
    public boolean run(int threads, IntFunction<? extends ArmPlace> places) {
        for (ArmJob job : jobs) {
            if (folder.finished(job).isPresent()) {
                progress.finishedBefore();
            } else {
                waiting.add(job);
            }
        }
        int atOnce = Math.min(threads, waiting.size());
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < atOnce; worker++) {
            int share = threads / atOnce + (worker < threads % atOnce ? 1 : 0);
            workers.add(Thread.ofPlatform().name("arm-" + (worker + 1)).start(() -> work(share, places)));
        }
        workers.forEach(Runner::await);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw thrown instanceof RuntimeException known ? known : new IllegalStateException("a job failed", thrown);
        }
        return progress.allFinished();
    }

    /** Asks all jobs to keep their state and end soon. For any thread; {@link #run} then returns false. */
    public void stop() {
        stopping = true;
    }

    /** The rows of all jobs in the order of the jobs; to be called when all is done. */
    public List<Measurement> rows() {
        List<Measurement> rows = new ArrayList<>();
        for (ArmJob job : jobs) {
            rows.addAll(kept(job).rows());
        }
        return rows;
    }

    /** Hands over the transfers of all jobs in the order of the jobs; to be called when all is done. */
    public void transfers(Consumer<Transfer> each) throws IOException {
        for (ArmJob job : jobs) {
            TransferBytes.read(kept(job).state(), each);
        }
    }

    /** Seconds that each job took, of all sittings, in the order of the jobs; to be called when all is done. */
    public List<Double> secondsOfJobs() {
        return jobs.stream().map(job -> kept(job).seconds()).toList();
    }

    private JobFile kept(ArmJob job) {
        return folder.finished(job).orElseThrow(() -> new IllegalStateException("there are no rows of " + job));
    }

    private void work(int threads, IntFunction<? extends ArmPlace> places) {
        try (ArmPlace place = places.apply(threads)) {
            ArmJob job = waiting.poll();
            while (job != null && !stopping) {
                carryOut(job, place);
                job = waiting.poll();
            }
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
            stopping = true;
        }
    }

    private void carryOut(ArmJob job, ArmPlace place) {
        Sitting sitting = Sitting.begin(job, place, folder.begun(job));
        ProgressSum.Share share = progress.share();
        double keptAt = sitting.carrier().elapsedMinutes();
        double keptAtSeconds =
                Double.NEGATIVE_INFINITY; // the first comes early: a folder that takes none shows it soon
        while (sitting.carrier().advance(pace.sliceMinutes())) {
            double now = sitting.carrier().elapsedMinutes();
            double seconds = sitting.seconds();
            boolean due = now - keptAt >= pace.snapshotMinutes() && seconds - keptAtSeconds >= pace.snapshotSeconds();
            if (stopping || due) {
                folder.keepBegun(job, seconds, sitting.rows(), sitting.carrier());
                keptAt = now;
                keptAtSeconds = seconds;
            }
            if (stopping) {
                return;
            }
            share.at(now / sitting.carrier().totalMinutes());
        }
        folder.keepFinished(
                job, sitting.seconds(), sitting.rows(), sitting.carrier().transfers());
        share.finished();
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

    /** One sitting at a job: from its start or from where it was left. */
    private record Sitting(ArmCarrier carrier, List<Measurement> rows, double secondsBefore, long began) {

        static Sitting begin(ArmJob job, ArmPlace place, Optional<JobFile> left) {
            long now = System.nanoTime();
            if (left.isPresent()) {
                List<Measurement> rows = new ArrayList<>(left.get().rows());
                DataInputStream state =
                        new DataInputStream(new ByteArrayInputStream(left.get().state()));
                try {
                    return new Sitting(
                            place.resume(job, state, rows::addAll),
                            rows,
                            left.get().seconds(),
                            now);
                } catch (IOException unreadable) {
                    // Written by another version: the job is done anew, which gives the rows of this version.
                }
            }
            List<Measurement> rows = new ArrayList<>();
            return new Sitting(place.start(job, rows::addAll), rows, 0, now);
        }

        double seconds() {
            return secondsBefore + (System.nanoTime() - began) * 1e-9;
        }
    }
}
