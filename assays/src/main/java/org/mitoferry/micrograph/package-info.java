/**
 * Pictures from a microscope as files hold them: stacks of several channels and times, with the size of their voxels.
 *
 * <p>A {@link org.mitoferry.micrograph.Micrograph} is one series of a file: its {@link org.mitoferry.micrograph.MicrographFacts} are
 * known once it is open, its pixels are read when a {@link org.mitoferry.micrograph.Volume} (one channel at one time) is asked for. All
 * lengths are micrometres, all times seconds, all wavelengths nanometres, whatever the file used. A file that says nothing of its pixel
 * size is uncalibrated, and asking such a picture for a length throws {@link org.mitoferry.micrograph.Uncalibrated}: a resolution in dots
 * per inch, as scanners and drawing programs write it, is not a calibration.
 *
 * <p>Samples become {@code float}. That is exact for whole numbers up to 2^24 and for single floats; doubles are rounded, and larger whole
 * numbers are refused, since two labels must not become one.
 *
 * <p>What is wrong with a file is told by {@link org.mitoferry.micrograph.MicrographProblem} in one line. Nothing is allocated on the word
 * of a file alone: sizes are compared with the file's own length and with a bound first.
 */
@NullMarked
package org.mitoferry.micrograph;

import org.jspecify.annotations.NullMarked;
