/**
 * What is counted and measured in micrographs, one class to an assay, each with its definition, references, units and how it fails.
 *
 * <p>Cells come as {@link org.mitoferry.assay.Cells}: labels on the grid of the picture and a group for each, from a segmentation or from a
 * person's label image. Channels come as volumes by their role. Each assay has one record of settings in micrometres with defaults, a
 * {@code measure} that gives what was found, refused things and reasons included, and {@code rows} that write it as tidy rows for one
 * {@link org.mitoferry.assay.FieldOfView}; zero counts are rows, and what could not be measured is a row with a reason.
 *
 * <table>
 * <caption>Assays</caption>
 * <tr><th>class</th><th>channels</th><th>quantities</th></tr>
 * <tr><td>{@link org.mitoferry.assay.MitochondriaTransfer}</td><td>donor mitochondria</td><td>number per cell, size of each</td></tr>
 * <tr><td>{@link org.mitoferry.assay.Lamp1Contact}</td><td>and Lamp1</td><td>contact, enclosure, M1, M2, over a null</td></tr>
 * <tr><td>{@link org.mitoferry.assay.ActinCages}</td><td>and actin</td><td>cage index, caged share</td></tr>
 * <tr><td>{@link org.mitoferry.assay.FissionPoints}</td><td>and Lamp1</td><td>constrictions, marked ones over chance</td></tr>
 * <tr><td>{@link org.mitoferry.assay.JunctionPlaques}</td><td>CX43</td><td>plaques at contacts, mitochondria at them, over nulls</td></tr>
 * <tr><td>{@link org.mitoferry.assay.Jc1}</td><td>JC-1 monomer and aggregate</td><td>ratio of sums</td></tr>
 * <tr><td>{@link org.mitoferry.assay.CaspaseFraction}</td><td>nuclei, caspase-3/7</td><td>positive share by type</td></tr>
 * <tr><td>{@link org.mitoferry.assay.AcceptorCells}</td><td>DiI, donor mitochondria</td><td>positive share of acceptors</td></tr>
 * <tr><td>{@link org.mitoferry.assay.DyeEquivalence}</td><td>donor mitochondria</td><td>mean signal of cells, share of direct</td></tr>
 * </table>
 *
 * <p>Colocalisation: {@link org.mitoferry.assay.Colocalisation} (by samples), {@link org.mitoferry.assay.ObjectContacts} (by objects),
 * {@link org.mitoferry.assay.ScrambledNull} (what chance alone would give).
 *
 * <p>Nanotubes have a package of their own, {@code org.mitoferry.assay.nanotube}.
 */
@NullMarked
package org.mitoferry.assay;

import org.jspecify.annotations.NullMarked;
