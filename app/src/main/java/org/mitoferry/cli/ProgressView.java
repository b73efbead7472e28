package org.mitoferry.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.mitoferry.runner.RunProgress;

/** Shows how far a run is: a bar with the time left on a terminal, a line at every tenth elsewhere. */
interface ProgressView extends RunProgress, AutoCloseable {

    @Override
    void close();

    /** The view that fits: none when {@code quiet}. */
    static ProgressView of(boolean quiet, PrintWriter err) {
        if (quiet) {
            return new Silent();
        }
        Console console = System.console();
        return console != null && console.isTerminal() ? new Bar() : new Lines(err);
    }

    /** Nothing. */
    final class Silent implements ProgressView {
        @Override
        public void at(double done, int finishedJobs, int jobs) {}

        @Override
        public void close() {}
    }

    /** A bar that is drawn over. */
    final class Bar implements ProgressView {
        private static final int STEPS = 1000;
        private static final int UPDATE_MILLISECONDS = 250;

        private @Nullable ProgressBar bar;

        @Override
        public void at(double done, int finishedJobs, int jobs) {
            long step = Math.round(done * STEPS);
            ProgressBar shown = bar;
            if (shown == null) {
                shown = startingFrom(step);
                bar = shown;
            }
            shown.stepTo(step);
            shown.setExtraMessage(" " + finishedJobs + " of " + jobs + " arms");
        }

        /** What was done in earlier sittings says nothing of the speed of this one. */
        private static ProgressBar startingFrom(long step) {
            return new ProgressBarBuilder()
                    .setTaskName("Running")
                    .setInitialMax(STEPS)
                    .startsFrom(step, Duration.ZERO)
                    .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    /** A line at every tenth. */
    final class Lines implements ProgressView {
        private static final int TENTHS = 10;

        private final PrintWriter err;
        private final long began = System.nanoTime();
        private double first = Double.NaN;
        private int lastTenth = -1;

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void at(double done, int finishedJobs, int jobs) {
            if (Double.isNaN(first)) {
                first = done;
            }
            int tenth = (int) (done * TENTHS + 1e-9);
            if (tenth == lastTenth || done >= 1 && finishedJobs < jobs) {
                return;
            }
            lastTenth = tenth;
            double seconds = (System.nanoTime() - began) * 1e-9;
            String left = done > first && done < 1
                    ? ", about " + Durations.words(seconds * (1 - done) / (done - first)) + " left"
                    : "";
            err.println(tenth * TENTHS + " % done, " + finishedJobs + " of " + jobs + " arms finished" + left);
        }

        @Override
        public void close() {}
    }
}
