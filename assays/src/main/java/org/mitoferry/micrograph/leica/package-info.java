/**
 * LIF, the container of Leica's LAS AF and LAS X.
 *
 * <p>A head holds an XML text in UTF-16 that describes a tree of elements; an element with an image names its dimensions, each with the
 * number of bytes from one index to the next, and the block of memory that follows further down in the file. Dimensions 1 to 3 are x, y
 * and z in the order in which they were scanned (an xz scan has its z as rows), 4 is time, 5 and 9 are emission and excitation wavelength
 * (which become channels), and what is left (tiles of a mosaic, rotations) becomes series of their own. A length spans from the middle of
 * the first pixel to the middle of the last one.
 *
 * <p>What it does not do: XLEF and LOF files beside it, stitching of mosaics.
 *
 * <p>Reference: Leica's description of the LIF format version 1.1; the readers readlif and Bio-Formats for what it leaves open.
 */
@NullMarked
package org.mitoferry.micrograph.leica;

import org.jspecify.annotations.NullMarked;
