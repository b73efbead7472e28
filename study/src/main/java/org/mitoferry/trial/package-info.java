/**
 * Judges many studies cheaply: the same protocol with other seeds, other parameter sets, other numbers.
 *
 * <p><b>Unit of work.</b> One arm in one experiment. Its rows are a pure function of what {@link org.mitoferry.trial.ArmKey} writes down:
 * seed, experiment, place of the arm in the protocol, vessel, steps, media, and the resolved numbers of the cells, drugs, dyes, labels,
 * coats and fixatives that the steps bring in. Of groups of cells that the arm does not bring only what a dish takes from all groups is
 * written down: their order, names, shapes, lineages and radii. The classes of the model belong to the key as well, without what a
 * debugger reads, so that another program never takes over rows that it would not give. Where in doubt a thing is written down: at worst
 * an arm is computed again.
 *
 * <p><b>Store.</b> {@link org.mitoferry.trial.ArmStore} holds finished arms by the SHA-256 of their key. Whatever was computed once is
 * never computed again: arms that a change of a number does not touch, a search that goes on after an interruption, experiments that two
 * trials share. A file that is damaged is as good as none.
 *
 * <p><b>Trial.</b> A {@link org.mitoferry.trial.Trial} is a protocol with a set, changed numbers, a seed, experiments and the size of the
 * patch. {@link org.mitoferry.trial.TrialRunner} puts the arms of many trials into one queue, one arm a thread, and judges each trial by
 * {@link org.mitoferry.statistics.Verdicts}, as a run is. It computes only arms and keeps only quantities that an expectation names or
 * that are asked for; the findings are those of a run all the same.
 *
 * <p>The package keeps no transfers, no course between measure steps, no reports and no half-finished arms; for those there is
 * {@link org.mitoferry.runner}.
 */
@NullMarked
package org.mitoferry.trial;

import org.jspecify.annotations.NullMarked;
