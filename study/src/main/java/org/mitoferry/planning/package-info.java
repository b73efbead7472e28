/**
 * How many experiments, fields and cells it takes to show a finding.
 *
 * <p><b>Pilot.</b> A table of measurements in which both arms of the finding have experiments with fields: the model's, or a person's own.
 * The effect of an experiment is that on which the finding is tested ({@link org.mitoferry.statistics.PairedEffects#tested}): a difference
 * of logits, a logarithm of a ratio, or points where arms are to be equivalent.
 *
 * <p><b>Design.</b> {@code n} experiments with {@code f} fields an arm in each. It is carried out thousands of times on paper: experiments are
 * drawn from the pilot with replacement, fields within each without, and the finding is tested as {@code run} tests it, by the paired t test
 * over experiments (two-sided at the level asked for, and in the direction stated), or by two one-sided tests where the arms are to be
 * equivalent. A pilot of {@code E} experiments varies by {@code (E - 1)/E} of the variance it was drawn from, so deviations from the mean are
 * stretched by {@code sqrt(E/(E - 1))}. Cells are counted within fields: what more cells a field would bring is brought by more fields.
 *
 * <p><b>How sure.</b> The pilot is itself a sample. For each design an interval of its power is given over pilots drawn anew from the pilot
 * (Student's power with the mean and deviation of each, see {@link org.mitoferry.inference.StudentPower}).
 *
 * <p><b>Cost.</b> Of the designs that reach the power, the cheapest by hours of work is named; what an experiment and a field cost is said by
 * whoever asks.
 *
 * <p>The simulation asks about the significance of an effect, not about the size that a verdict asks for beside it.
 */
@NullMarked
package org.mitoferry.planning;

import org.jspecify.annotations.NullMarked;
