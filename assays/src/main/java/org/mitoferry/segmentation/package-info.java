/**
 * What in a micrograph is a nucleus, a cell, an organelle: from volumes to labels.
 *
 * <p>{@link org.mitoferry.segmentation.Nuclei} finds nuclei of about one size, also where they touch.
 *
 * <p>Each segmentation states its steps as a methods section would, its parameters in micrometres and how it fails. None is learned; a
 * person who has a better label image gives that instead.
 */
@NullMarked
package org.mitoferry.segmentation;

import org.jspecify.annotations.NullMarked;
