/**
 * Figures: one definition each, as a Vega-Lite specification that carries its own data, so that the report, a page or a notebook draw the
 * same.
 *
 * <p>{@link org.mitoferry.figure.Figures} lists what is drawn. Some forms: A comparison of arms is a SuperPlot (Lord et al., Journal
 * of Cell Biology 2020, doi:10.1083/jcb.202001064): small points are fields, large points experiments, joined across arms because they
 * share donor and day, and the bar is the mean over experiments with its 95 % Student interval. A course is one line an arm over time, with
 * the range over experiments; of more arms than there are colours, each has a panel. Lifetimes are Kaplan-Meier curves, thin ones of
 * experiments and thick ones of all objects of a class. Where two classes of objects are expected, a histogram on a logarithmic axis
 * carries the two components fitted and the single skewed one. A kymograph has the position along a nanotube to the right and time downwards. Arms stand in rows, so that their names never overlap. Colours are those of
 * Okabe and Ito (2008), which colour-blind readers tell apart.
 *
 * <p>Intervals drawn are those of each arm's own mean and describe; what is compared within experiments is in the findings. The package
 * draws no pixels and knows no page.
 */
@NullMarked
package org.mitoferry.figure;

import org.jspecify.annotations.NullMarked;
