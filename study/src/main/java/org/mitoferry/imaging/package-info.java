/**
 * A protocol at the microscope: the pictures of every {@code image} step, as files a person keeps.
 *
 * <pre>
 *   design.csv            one line a stack: file, arm, experiment, well, field, hours, channels
 *   NAME.ome.tif          the stack; a time-lapse with all its frames (or NAME.ome.zarr)
 *   NAME.png              the brightest planes of each channel, and of up to three together
 *   NAME.gif              of a time-lapse: a movie with scale bar and clock
 *   truth/NAME/           what was there, see {@link org.mitoferry.microscope.TruthFiles}; of a time-lapse its first frame, and
 *                         nanotubes.csv with the nanotubes of each
 *   protocol.yaml         as it was carried out
 *   run.json              what the pictures depend on; written last
 * </pre>
 *
 * <p>A NAME says arm, experiment, well, number of the image step in its arm, and field: {@code 02-jjn3-ogd-e1-w1-i1-f3}. Each file is
 * written whole or not at all, the stack last; stacks that are there are not taken again. One field is in memory at a time; frames of a
 * time-lapse lie on disk until its file is written. Arms are carried out one after the other, each by all threads.
 *
 * <p><b>Which channels</b>: those that the step names, which are those of all stains and labels so far where it names none.
 *
 * <p><b>Not here</b>: what is measured in the pictures.
 */
@NullMarked
package org.mitoferry.imaging;

import org.jspecify.annotations.NullMarked;
