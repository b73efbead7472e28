/**
 * The culture: populations of cells and organelles as parallel primitive arrays, and the whole state of a dish in one saveable object.
 *
 * <p>No object stands for an organelle. Each population is one structure of arrays with int handles (slots):
 *
 * <ul>
 *   <li>{@link org.mitoferry.culture.Cells}, whose slots are never reused;
 *   <li>{@link org.mitoferry.culture.Mitochondria} of a cell's own, in the contiguous segment of their host, so that one thread can carry a
 *       host through a step alone;
 *   <li>{@link org.mitoferry.culture.ForeignMitochondria}, in no order, sorted by host through an index ({@code gather});
 *   <li>{@link org.mitoferry.culture.Plaques} of connexin 43, {@link org.mitoferry.culture.Masses} of foreign mitochondria with their
 *       cages, {@link org.mitoferry.culture.Nanotubes} and the {@link org.mitoferry.culture.NanotubeVesicles} in them;
 *   <li>what only grows: {@link org.mitoferry.culture.TransferLog}, {@link org.mitoferry.culture.FissionLog},
 *       {@link org.mitoferry.culture.NanotubeHistory}.
 * </ul>
 *
 * <p>Drugs, dyes, labels and residual bodies are columns beside the cells ({@link org.mitoferry.culture.CellColumns}). Random draws are
 * counter-based ({@link org.mitoferry.culture.Draws}): a pure function of seed, birth id, step and purpose, never of a slot or a thread.
 * {@link org.mitoferry.culture.StateVisitor} walks the state once for saving, loading and comparing.
 *
 * <p>Joined, inside, touched, captured, caged, cut by a lysosome: such relations are state here, and not worked out from places by who
 * looks. Lysosomes are a number of their cell, and have a place only where they touch or hold a mitochondrion or travel in a nanotube.
 *
 * <p>Conventions: lengths in micrometres, times in minutes, amounts in fmol, potentials in millivolts as magnitudes (positive; the matrix
 * is negative inside), fractions from 0 to 1.
 *
 * <p>The package holds state and its bookkeeping; what happens to it is written in {@code org.mitoferry.process}, what a person does to it
 * in {@code org.mitoferry.bench}.
 */
@NullMarked
package org.mitoferry.culture;

import org.jspecify.annotations.NullMarked;
