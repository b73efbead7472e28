/**
 * How much oxygen a planned culture leaves its cells: a question to be asked before an experiment, not after it.
 *
 * <p>Two parts. {@link org.mitoferry.oxygen.RestingRespiration} lets a few cells of a type rest in rich medium and air and reads off what
 * one of them would breathe with oxygen in plenty; so the answer follows from the same model as a run, and from the same data files.
 * {@link org.mitoferry.oxygen.OxygenCurves} puts that into the steady state of diffusion and respiration
 * ({@link org.mitoferry.medium.PericellularOxygen}) over a range of gases and heights.
 *
 * <p>It takes respiration as it is at rest. Cells that lose their potential breathe faster, cells that die or give up demand breathe less;
 * a run shows that, this does not.
 */
@NullMarked
package org.mitoferry.oxygen;

import org.jspecify.annotations.NullMarked;
