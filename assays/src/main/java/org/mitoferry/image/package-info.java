/**
 * Kernels on volumes: what a measurement of a micrograph is made of.
 *
 * <p>A kernel takes a {@link org.mitoferry.micrograph.Volume}, a {@link org.mitoferry.image.Mask} or
 * {@link org.mitoferry.image.Labels} and gives a new one; inputs are never written to. Lengths are micrometres and are divided by the size
 * of the voxels, so anisotropic stacks need no resampling; a kernel that also serves pictures without calibration has a form in pixels that
 * says so in its name.
 *
 * <p>Smoothing and derivatives: {@link org.mitoferry.image.Gaussian}, {@link org.mitoferry.image.Median}. Lines:
 * {@link org.mitoferry.image.Ridges} (in intensity), {@link org.mitoferry.image.Frangi} (as scikit-image has it). Spots:
 * {@link org.mitoferry.image.Spots}. Background: {@link org.mitoferry.image.Background}. What is signal:
 * {@link org.mitoferry.image.Thresholds}. Objects: {@link org.mitoferry.image.Components}, {@link org.mitoferry.image.Holes},
 * {@link org.mitoferry.image.DistanceTransform}, {@link org.mitoferry.image.Watershed},
 * {@link org.mitoferry.image.LabelStatistics}. Lines of objects: {@link org.mitoferry.image.Thinning},
 * {@link org.mitoferry.image.MinimalPaths}, {@link org.mitoferry.image.Polyline}.
 *
 * <p>Each kernel states its equation, its source, what it does at the edge and how it fails. All are deterministic: work is parted by the
 * form of the volume, every task writes into its own rows, ties are broken by the order of the scan. Where a foreign implementation has a
 * convention (scipy, scikit-image, Fiji) it is followed and tested by its stored output.
 *
 * <p>Not here: deconvolution, registration, learned models, anything in time.
 */
@NullMarked
package org.mitoferry.image;

import org.jspecify.annotations.NullMarked;
