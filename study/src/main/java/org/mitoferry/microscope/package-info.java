/**
 * A culture under the microscope: multichannel stacks, and the truth beside them.
 *
 * <pre>
 *   culture -> scene (what glows, and where) -> light (points, blur, noise) -> micrograph
 *                                           \-> truth (labels, nanotubes, objects)
 * </pre>
 *
 * <p><b>What comes from the state.</b> Cells with their arms, nanotubes with anchors, heights and diameters, mitochondria with lengths, labels
 * and potentials, whether a lysosome touches or holds one and where, masses and cages, plaques and their areas, caspase, life. Every
 * relation that a finding speaks of is among them, and the microscope adds none: lysosomes without a task lie blindly of foreign
 * mitochondria and meet them by chance alone, own mitochondria keep to their cell, decoys (filopodia, retraction fibres, division bridges,
 * stubs) join nothing that hovers.
 *
 * <p><b>What the microscope adds</b> has no such meaning: where in its cell an own mitochondrion, a lysosome or a stress fibre lies, how
 * filopodia and fibres bend, nucleoli, sizes and light of lysosomes, heights of bodies, noise. These are drawn by birth ids of what they
 * belong to, so two pictures of one culture show the same scene.
 *
 * <p><b>Numbers</b> stand in data files beside this package: {@code objectives.yaml}, {@code channels.yaml}, {@code detectors.yaml},
 * {@code settings.yaml}.
 *
 * <p><b>Not here</b>: scatter and refraction by cells, drift, uneven illumination, cells that move while a stack is taken, membranes inside
 * cells, other organelles, floating cells.
 */
@NullMarked
package org.mitoferry.microscope;

import org.jspecify.annotations.NullMarked;
