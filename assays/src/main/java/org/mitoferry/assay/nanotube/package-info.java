/**
 * Nanotubes in stacks of F-actin: which lines between cells are nanotubes, and how long, thick and high they are.
 *
 * <p>{@link org.mitoferry.assay.nanotube.NanotubeAssay} is the way in; its comment has definition, method, references and how it fails.
 * {@link org.mitoferry.assay.nanotube.NanotubeSettings} holds every limit, in micrometres. {@link
 * org.mitoferry.assay.nanotube.NanotubeCount} is what comes out: calls, and every candidate that was rejected with its reason.
 * {@link org.mitoferry.assay.nanotube.NanotubeScore} compares any counter with a known truth.
 *
 * <p>Not here: what a picture cannot show (open ends, function), and learned detectors.
 */
@NullMarked
package org.mitoferry.assay.nanotube;

import org.jspecify.annotations.NullMarked;
