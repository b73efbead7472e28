package org.mitoferry.runner;

/** Sums what the jobs say of themselves. For any thread. */
public final class ProgressSum {
    private final int jobs;
    private final RunProgress listener;
    private double sum;
    private int finished;

    public ProgressSum(int jobs, RunProgress listener) {
        this.jobs = jobs;
        this.listener = listener;
    }

    /** The part of one job. */
    public final class Share {
        private double done;

        /** So much of the job is done, 0 to 1. */
        public void at(double share) {
            synchronized (ProgressSum.this) {
                sum += share - done;
                done = share;
                tell();
            }
        }

        /** The job is carried out to its end. */
        public void finished() {
            synchronized (ProgressSum.this) {
                finished++;
                at(1);
            }
        }
    }

    /** A job that begins. */
    public Share share() {
        return new Share();
    }

    /** A job that was found finished; told with the next thing that is done, so that a listener can tell the pace of this sitting. */
    public synchronized void finishedBefore() {
        finished++;
        sum++;
        if (finished == jobs) {
            tell();
        }
    }

    /** Whether no job is left. */
    public synchronized boolean allFinished() {
        return finished == jobs;
    }

    private void tell() {
        listener.at(jobs == 0 ? 1 : Math.clamp(sum / jobs, 0, 1), finished, jobs);
    }
}
