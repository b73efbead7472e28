/**
 * What becomes of the findings when a tuned number is another one.
 *
 * <p>Each number of status {@code tuned} that a protocol uses ({@link org.mitoferry.robustness.TunedNumber}: parameters of its cells,
 * numbers of its drugs' effects) is multiplied by each factor, one at a time, and clipped to its plausible range. Everything is judged
 * again on the same seeds: an experiment of a seed is a block, with the same donor, day, hands and draws, and all blocks of all seeds are
 * judged as one study ({@link org.mitoferry.trial.TrialResult#pooled}).
 *
 * <p>For every clause the change of its effect against the base is the mean of the differences within blocks,
 *
 * <pre>d_b = e_b(changed) - e_b(base),    mean(d) +- t(0.975, n-1) s/sqrt(n)</pre>
 *
 * in percentage points, or on logarithms for ratios, where the change is a factor. A finding is lost when it holds with the base and not
 * with the change; a clause is broken when its effect does not reach the minimum that it asks for, or has the other sign.
 *
 * <p>{@code robustness.csv} has one line a set, number, factor and clause ({@link org.mitoferry.robustness.RobustnessLine}); every table is
 * made from it. {@code robustness.json} says what was varied with what.
 *
 * <p>The package does not vary two numbers at once, and says nothing of numbers that are not tuned.
 */
@NullMarked
package org.mitoferry.robustness;

import org.jspecify.annotations.NullMarked;
