/**
 * Carries out a study: every arm in every experiment, on as many threads as there are, and keeps what was done.
 *
 * <p><b>Jobs.</b> An arm in one experiment is a job ({@link org.mitoferry.runner.ArmJob}). Jobs know nothing of each
 * other, so any number of them runs at once; threads that are left over share the inside of a job. Since a job gives
 * the same bits on any number of threads, and since the rows are put together by arm and experiment and not by who was
 * ready first, the table is the same for every way of sharing the work.
 *
 * <p><b>Run folder.</b> {@link org.mitoferry.runner.RunFolder} is the one place that knows what lies where. While a run
 * goes on, {@code work/} holds one file per job: a snapshot (state of the culture and the rows measured so far) or, at
 * the end, the rows alone. A file is written whole or not at all, so a run that is killed at any moment goes on from
 * what it had, to the same bytes. {@code run.json} is written last: where it stands, the run is finished.
 *
 * <p><b>Inputs.</b> {@link org.mitoferry.runner.RunInputs} is what the result depends on: protocol, data, seed,
 * experiments, arms and fields, not the number of threads. A folder belongs to its inputs; other inputs are refused
 * there.
 *
 * <p>The package knows neither what a job does ({@link org.mitoferry.runner.ArmPlace} is given to it) nor what its rows mean.
 */
@NullMarked
package org.mitoferry.runner;

import org.jspecify.annotations.NullMarked;
