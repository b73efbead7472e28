package org.mitoferry.cli;

import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Option;

/** How a command that computes for long goes about it; none of it changes a result. */
final class WorkOptions {
    private static final String THREADS = "--threads";

    @Option(
            names = THREADS,
            paramLabel = "N",
            description = "Threads to use (all processors unless told); never changes the result.")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    /** At least 1, once {@code problems} has been asked. */
    int threads(Problems problems) {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            problems.report(
                    "out-of-range", Place.whole(THREADS), "'" + workers + "' threads are none", "Write 1 or more");
        }
        return workers;
    }

    boolean quiet() {
        return quiet;
    }
}
