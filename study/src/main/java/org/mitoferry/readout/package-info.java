/**
 * The truth: quantities read off the culture itself, under the names that assays use for the same thing in a micrograph.
 *
 * <p><b>Rows.</b> Most rows are aggregates of one group of cells in one field of view; the fields tile the simulated patch, so every cell
 * is counted once. A row's {@code method} is {@code truth}, its {@code cell} the name of the group in the protocol, its {@code object} the
 * time ({@code t=24 h}). Three kinds say more in {@code object}, parts joined by {@code "; "}:
 *
 * <ul>
 *   <li>one object a row, with its classes: {@code t=24 h; nanotube 17; large; homotypic}, in the field it lies in (field 0: its place is
 *       not known any more);
 *   <li>a class of a group, for the whole well (field 0): {@code t=24 h; joined}, {@code t=24 h; route connexosome};
 *   <li>ratios whose base are single objects or events that few fields have (masses, nanotubes, fissions, plaques), once for the well
 *       (field 0).
 * </ul>
 *
 * <p>With every set of quantities come {@code cells}, the count that fractions refer to. What has no value (no living cell, dye not loaded,
 * no such object) is a row without a number and with a reason; so is what only a micrograph has ({@code nanotubeFwhm_um}, {@code pearson},
 * {@code cageIndex}).
 *
 * <p><b>Definitions</b> stand with each theme: {@link org.mitoferry.readout.CellQuantities cells},
 * {@link org.mitoferry.readout.NanotubeQuantities nanotubes}, {@link org.mitoferry.readout.CargoQuantities cargo},
 * {@link org.mitoferry.readout.ForeignQuantities foreign mitochondria}, {@link org.mitoferry.readout.JunctionQuantities junctions},
 * {@link org.mitoferry.readout.LysosomeQuantities lysosomes and cages}, {@link org.mitoferry.readout.FissionMarks fissions},
 * {@link org.mitoferry.readout.LabelQuantities labels}. Every spatial relation among them (joined, inside, touched, captured, caged) is
 * state of the culture. Chance levels are computed exactly from that state, not shuffled.
 *
 * <p>Beside the quantities stand the {@link org.mitoferry.readout.Ledgers books}, which must close, and the
 * {@link org.mitoferry.readout.Transfer transfers}, one by one.
 *
 * <p>The package draws no random numbers and changes nothing it reads.
 */
@NullMarked
package org.mitoferry.readout;

import org.jspecify.annotations.NullMarked;
