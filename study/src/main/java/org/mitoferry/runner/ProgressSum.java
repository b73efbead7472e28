package org.mitoferry.runner;

/** Sums what the jobs say of themselves. For any thread. */
final class ProgressSum {
    private final int jobs;
    private final RunProgress listener;
    private double sum;
    private int finished;

    ProgressSum(int jobs, RunProgress listener) {
        this.jobs = jobs;
        this.listener = listener;
    }

    /** The part of one job. */
    final class Share {
        private double done;

        void at(double share) {
            synchronized (ProgressSum.this) {
                sum += share - done;
                done = share;
                tell();
            }
        }
    }

    Share share() {
        return new Share();
    }

    /** A job that was carried out to its end by way of a share, or one that was found finished. */
    synchronized void finished(boolean before) {
        finished++;
        sum += before ? 1 : 0;
        tell();
    }

    synchronized boolean allFinished() {
        return finished == jobs;
    }

    private void tell() {
        listener.at(jobs == 0 ? 1 : Math.clamp(sum / jobs, 0, 1), finished, jobs);
    }
}
