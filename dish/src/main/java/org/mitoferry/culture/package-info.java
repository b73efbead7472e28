/**
 * The culture: populations of cells and organelles as parallel primitive arrays, and the whole state of a dish in one saveable object.
 *
 * <p>No object stands for an organelle. {@link org.mitoferry.culture.Cells} and {@link org.mitoferry.culture.Mitochondria} are structures of
 * arrays with int handles (slots); a mitochondrion lies in the contiguous segment of its host, so that one thread can carry a host through a
 * step alone. Random draws are counter-based ({@link org.mitoferry.culture.Draws}): a pure function of seed, birth id, step and purpose, never of
 * a slot or a thread. {@link org.mitoferry.culture.StateVisitor} walks the state once for saving, loading and comparing.
 *
 * <p>Conventions: lengths in micrometres, times in minutes, amounts in fmol, potentials in millivolts as magnitudes (positive; the matrix is
 * negative inside), fractions from 0 to 1.
 *
 * <p>The package holds state and its bookkeeping; what happens to it is written in {@code org.mitoferry.process}, what a person does to it in
 * {@code org.mitoferry.bench}.
 */
@NullMarked
package org.mitoferry.culture;

import org.jspecify.annotations.NullMarked;
