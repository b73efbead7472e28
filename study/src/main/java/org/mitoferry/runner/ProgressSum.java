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

        /** The job is carried out to its end. */
        void finished() {
            synchronized (ProgressSum.this) {
                finished++;
                at(1);
            }
        }
    }

    Share share() {
        return new Share();
    }

    /** A job that was found finished; told with the next thing that is done, so that a listener can tell the pace of this sitting. */
    synchronized void finishedBefore() {
        finished++;
        sum++;
        if (finished == jobs) {
            tell();
        }
    }

    synchronized boolean allFinished() {
        return finished == jobs;
    }

    private void tell() {
        listener.at(jobs == 0 ? 1 : Math.clamp(sum / jobs, 0, 1), finished, jobs);
    }
}
