/**
 * Nanotubes in stacks of F-actin: which lines between cells are nanotubes, and how long, thick and high they are.
 *
 * <p>{@link org.mitoferry.assay.nanotube.NanotubeAssay} is the way in; its comment has definition, method, references and how it fails.
 * {@link org.mitoferry.assay.nanotube.NanotubeSettings} holds every limit, in micrometres. {@link
 * org.mitoferry.assay.nanotube.NanotubeCount} is what comes out: calls, and every candidate that was rejected with its reason.
 * {@link org.mitoferry.assay.nanotube.NanotubeScore} compares any counter with a known truth.
 *
 * <p>From ridge strength to a call: {@link org.mitoferry.assay.nanotube.Tracing} follows lines by {@link
 * org.mitoferry.assay.nanotube.Fan fans} of straight rays, {@link org.mitoferry.assay.nanotube.Joining} joins what points at each other, {@link
 * org.mitoferry.assay.nanotube.Centring} sets a line onto its light, {@link org.mitoferry.assay.nanotube.Roots} tells to which
 * cells light leads at its ends, {@link org.mitoferry.assay.nanotube.Ends} ends it at the outlines of its
 * cells, {@link org.mitoferry.assay.nanotube.Brightness} and {@link org.mitoferry.assay.nanotube.CrossSection} measure it. {@link
 * org.mitoferry.assay.nanotube.NanotubeTracks} and {@link org.mitoferry.assay.nanotube.Kymograph} are for time-lapses.
 *
 * <p>Not here: what a picture cannot show (open ends, function), and learned detectors.
 */
@NullMarked
package org.mitoferry.assay.nanotube;

import org.jspecify.annotations.NullMarked;
