/**
 * Finds values of uncertain numbers with which the findings of a protocol come out: a program, not a person.
 *
 * <p><b>What is searched.</b> All values of the status {@code tuned} that the cells of the protocol have, and what the tuning file adds,
 * each inside its plausible range. A range is measured from 0 to 1, logarithmically where it is positive and spans more than threefold.
 *
 * <p><b>Objective</b> of one study, smaller is better:
 * <pre>
 *   J = sum over clauses of c(z) + w sum over bands of d^2 + lambda sum over numbers of (u - u0)^2
 *   c(z) = q / (1 + q / 50),  q = max(0, 2 - z)^2
 * </pre>
 * d is the distance of a mean outside its plausible band in lengths of the band, at most 2; u - u0 is the move of a number in lengths of
 * its range, so that what does not matter stays. c bends so that one hopeless clause costs 50 at most and still shows the way.
 *
 * <p><b>z</b> says how surely a new study of six experiments would let the clause hold: about 98 % of them at z = 2. With m the mean
 * effect on the clause's own scale, b its bound, e = s / sqrt(6), and t the quantile of the interval of six experiments:
 * <pre>
 *   ratio, points (ln ratio, points)     min( (m - b) / e, m / e - t(0.975) )     the size, and the interval clear of nothing
 *   equivalent    (ln, points, share)    (margin - |m|) / e - t(0.95)
 *   above, below, between, median between, share above
 *                                        (distance inside the nearer bound) / e - t(0.95)
 *   two classes                          z(p) sqrt(6 / n) - z(0.05)                Stouffer's score grows with sqrt(n)
 *   zero                                 2 when it is, else -m / (m + 0.01)
 *   not tested                           0
 * </pre>
 * Points are tested on logits; here the interval as printed, in points, stands for them. The spread s over the n experiments at hand is
 * read off the interval of the finding and moderated, s^2 = (2 s0^2 + (n - 1) s^2) / (n + 1), by a usual spread s0 of 0.1 in ln ratios, 2
 * points, 0.02 in shares or a tenth of the bound (Smyth 2004, Statistical Applications in Genetics and Molecular Biology 3, 3): two
 * experiments that happen to be equal are not certain.
 *
 * <p><b>Search.</b> sep-CMA-ES (Ros and Hansen 2008, Parallel Problem Solving from Nature X, 296-305) of Hipparchus. All candidates of a
 * generation have the same seed, and so meet the same donors, days and places; the seeds of the tuning take turns. The answer is the mean
 * of the last distribution, to three significant digits. It is compared with the start on several seeds, and the start is kept where it is
 * not beaten. Then each number that moved goes back to its start alone: the parts of the objective that rise say what it moved for.
 *
 * <p><b>The same again.</b> A tuning is a function of its file, the data files and the program. With a store of arms an interrupted one
 * goes on by being run again: what was computed is read.
 *
 * <p><b>Not done.</b> No posterior: one point is found, and other points may do as well. What staying inside a band costs is read off the
 * studies that the search happened to make. Whether rows hold is judged elsewhere, on seeds that no tuning has seen.
 */
@NullMarked
package org.mitoferry.tuning;

import org.jspecify.annotations.NullMarked;
