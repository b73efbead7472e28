/**
 * From glowing bodies to photons on a detector.
 *
 * <p><b>Paint.</b> What glows in a channel is a list of analytic bodies: lines, rods, shells, balls, patches and reliefs, in micrometres of
 * the stack's frame, each with its amount of light. They are spread over the voxels as points with quadratic B-spline weights. These add
 * h^2/4 to the variance of every point wherever it lies between voxels of size h, and nothing else up to the second moment, so that what
 * the blur has still to do is known exactly.
 *
 * <p><b>Blur.</b> The point spread function is a Gaussian along each axis, the convolution separable, its kernel the discrete Gaussian exp(-t)
 * I_n(t) (Lindeberg 1990, doi:10.1109/34.49051), whose variance is t for every t, small ones too. A pixel integrates over its width, which
 * adds h^2/12; planes are sections. Where voxels are coarser than the point spread function allows, points read as wide as the B-spline.
 *
 * <p><b>Noise.</b> Photons are Poisson numbers of the expected light, read noise is Gaussian, both drawn by voxel number, so that bytes do
 * not depend on threads. Counts are rounded and saturate.
 *
 * <p>Not here: wings of real point spread functions, spherical aberration deep in the sample, pinhole and polarisation effects, scatter,
 * pixels that differ.
 */
@NullMarked
package org.mitoferry.microscope.light;

import org.jspecify.annotations.NullMarked;
