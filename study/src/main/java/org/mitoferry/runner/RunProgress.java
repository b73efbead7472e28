package org.mitoferry.runner;

/** Is told how far a run is. Called by any thread, one at a time. */
public interface RunProgress {
    /** For those who do not want to know. */
    RunProgress SILENT = (done, finishedJobs, jobs) -> {};

    /**
     * @param done share of the whole run, 0 to 1; never falls
     * @param finishedJobs jobs that are finished
     * @param jobs all jobs
     */
    void at(double done, int finishedJobs, int jobs);
}
