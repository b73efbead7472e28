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
 * are parted in the shadow of the rest, by nuclei or where the neck is less than 0.55 of the thinner part. All lengths and shares stand in
 * {@link org.mitoferry.segmentation.SegmentationSettings}.
 *
 * <p>Type. Round and of the usual radius, and (where the donors' dye is given) with dye in a tenth of the body: JJN3; all others BMSC.
 * Where form and dye disagree the cell is marked doubtful, as a dead donor without dye or a stroma cell that has rounded up would be.
 *
 * <p>Measured on drawn scenes (hollow balls, stars with crossing arms, threads, photon noise; 0.16 x 0.4 micrometres): bodies overlap the
 * truth by 0.93 or more (intersection over union). There is no annotated picture of myeloma on stroma to measure it on; on real pictures of
 * other cells outlines were only looked at.
 *
 * <p>Each segmentation states its steps as a methods section would, its parameters in micrometres and how it fails. None is learned; a
 * person who has a better label image gives that instead.
 */
@NullMarked
package org.mitoferry.segmentation;

import org.jspecify.annotations.NullMarked;
