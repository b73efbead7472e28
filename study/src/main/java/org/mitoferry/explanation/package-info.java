/**
 * Which mechanism carries a finding, and which experiment would tell the rival readings of it apart.
 *
 * <p><b>Cuts.</b> A link of the chain is cut, without a drug, in both arms of a finding, and the effect is measured again on the same
 * donors, days and random draws. With {@code F} the effect with the whole chain and {@code L} what is left of it, both by experiment, the
 * share that the link carries is {@code 1 - mean(L)/mean(F)}, with the 95 % confidence set of a ratio of paired means (Fieller, Journal of
 * the Royal Statistical Society B 1954, 16:175). Shares of several links need not add up to one: links stand in a row, and a chain is lost
 * with any of them. A drug's effects are switched off one at a time (what the finding needs) and left alone one at a time (what is enough).
 *
 * <p><b>Answers.</b> A rival reading is a parameter set and some overrides. Under each, the finding is judged, and a few experiments that
 * another laboratory could do are carried out: rows of other protocols.
 *
 * <p><b>Telling apart.</b> Where two answers predict effects of an experiment whose difference, within the same seeds, has an interval
 * without 0, the number of experiments is given with which a two-sided one-sample t test at 5 % rejects the one prediction with a power of
 * 80 % while the other is true, with the larger of the two standard deviations between experiments. Experiments are ranked by these
 * numbers ({@link org.mitoferry.explanation.ExperimentRank}), since repeats are what a laboratory pays with.
 *
 * <p>The package measures the model, not cells: it says what would follow if an answer were right.
 */
@NullMarked
package org.mitoferry.explanation;

import org.jspecify.annotations.NullMarked;
