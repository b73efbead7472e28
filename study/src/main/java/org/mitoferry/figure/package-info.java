/**
 * Figures: one definition each, as a Vega-Lite specification that carries its own data, so that the report, a page or a notebook draw the same.
 *
 * <p>{@link org.mitoferry.figure.Figures} lists what is drawn. Two forms exist. A comparison of arms is a SuperPlot (Lord et al., Journal of Cell
 * Biology 2020, doi:10.1083/jcb.202001064): small points are fields, large points experiments, joined across arms because they share donor and day,
 * and the bar is the mean over experiments with its 95 % Student interval. A course is one line an arm over time, with the range over experiments.
 * Arms stand in rows, so that their names never overlap. Colours are those of Okabe and Ito (2008), which colour-blind readers tell apart.
 *
 * <p>Intervals drawn are those of each arm's own mean and describe; what is compared within experiments is in the findings. The package draws no pixels
 * and knows no page.
 */
@NullMarked
package org.mitoferry.figure;

import org.jspecify.annotations.NullMarked;
