/**
 * What in a micrograph is a nucleus, a cell, an organelle: from volumes to labels.
 *
 * <p>{@link org.mitoferry.segmentation.Nuclei} finds nuclei of about one size, also where they touch.
 * {@link org.mitoferry.segmentation.CellBodies} finds cell bodies in actin or membrane, with nuclei or without;
 * {@link org.mitoferry.segmentation.CellLabels} takes those of another program instead. Both give a
 * {@link org.mitoferry.segmentation.CellMap}: labels and what is known of each {@link org.mitoferry.segmentation.Cell}.
 *
 * <p>How bodies are found. A threshold on the roots of the samples (Li) gives what is cell; interiors of cortices are filled, the halo is
 * peeled to half of the brightest nearby, and an opening by a disc of r = 1.2 micrometres strips what is narrower than 2 r. With D the
 * distance to the outside, a round cell of radius R has max D near R in space, while a spread cell of height h has max D = h / 2: what
 * holds D of R / 1.5 or more is round, and basins of D stay apart where they meet at less than 0.85 of the shallower maximum. Spread cells
 * are parted in the shadow of the rest, by the straightest ways from nuclei (arms go on straight through crossings), or without nuclei where
 * the neck is less than 0.55 of the thinner part. All lengths and shares stand in
 * {@link org.mitoferry.segmentation.SegmentationSettings}.
 *
 * <p>The stack need not hold round cells whole. Beyond its end at the substrate (where columns that hold little lie) all counts as
 * outside, so flat cells stay flat; its other end and the edges of the picture are no borders, so a ball that goes on beyond them is as
 * deep as it is wide there. Of a ball that the edge cuts less is asked, if it stands as high as a round cell.
 *
 * <p>Type. In space round is what is thick: volume over shadow of two thirds of the usual radius or more, half where the stack ends within
 * it; a lamella of 2 micrometres with a dome of 6 comes nowhere near. On a plane round is what looks it, and, where the donors' dye is
 * given, has dye. Dye is what stands five standard deviations of the noise above the middle of all bodies, or above Otsu's threshold where
 * that lies lower and parts signal from noise; a donor has it in 3 % of its body at least (in virtual fields JJN3 have 6 to 14 %, BMSC with
 * hundreds of foreign mitochondria 1 %). Where form and dye disagree the cell is marked doubtful: a dead donor without dye, or a stroma
 * cell that has rounded up.
 *
 * <p>Measured on one drawn scene of seven cells (hollow balls, stars with crossing arms, threads, photon noise), on which the shares were
 * also chosen: all are found with the right type, and bodies overlap the truth (intersection over union in space) by 0.93 or more with
 * voxels of 0.16 x 0.4 micrometres; with 0.25 x 0.5 by 0.94 where round and 0.79 where flat. What is measured on virtual micrographs
 * of whole cultures, with seeds apart for tuning and scoring, stands in docs/assays.md. There is no annotated picture of myeloma on
 * stroma to measure it on; on real pictures of other cells outlines were looked at and cells counted.
 *
 * <p>{@link org.mitoferry.segmentation.Organelles} finds bright bodies of a few micrometres at most: mitochondria, lysosomes, plaques.
 *
 * <p>Each segmentation states its steps as a methods section would, its parameters in micrometres and how it fails. None is learned; a
 * person who has a better label image gives that instead.
 */
@NullMarked
package org.mitoferry.segmentation;

import org.jspecify.annotations.NullMarked;
