/**
 * How well any counter of nanotubes or mitochondria does against a known truth.
 *
 * <p>The truth is what the virtual microscope wrote beside a stack, or what a laboratory annotated on a real one
 * ({@link org.mitoferry.challenge.FieldTruth} reads both). Calls come from a table, from ImageJ's regions of interest or from
 * {@code mitoferry measure} ({@link org.mitoferry.challenge.FieldCalls}). {@link org.mitoferry.challenge.Challenge} compares them.
 *
 * <p>Nanotubes match as {@link org.mitoferry.assay.nanotube.NanotubeScore} says: both end cells right, less than a micrometre apart in the
 * mean. End cells of calls are read off the truth's label image, so that every counter is asked the same; without such an image those that
 * both sides name are compared, and where a side names none, lines alone. There are two scores. In the first only what an observer can tell
 * is asked for: a call along any other nanotube (too short, hidden, beyond the stack, an end at several cells, through a third cell), or along
 * a probe that touches a cell, is neither right nor wrong. In the second, with crowded ones, nanotubes with an end at several cells or
 * through a third one must be found, and a call along such a probe is wrong. A call lies along a line when its points are less than a
 * micrometre from it in the mean; one that lies along a line that is asked for as well counts.
 *
 * <p>Mitochondria match one to one with the objects that the truth has at the resolution.
 *
 * <p>Not here: whether a difference between two counters is more than chance; that needs several independent fields.
 */
@NullMarked
package org.mitoferry.challenge;

import org.jspecify.annotations.NullMarked;
