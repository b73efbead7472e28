/**
 * CZI, the container of Zeiss's ZEN.
 *
 * <p>A file is a row of segments. The directory lists subblocks, each a rectangle of one plane with its place in every dimension; the
 * metadata segment holds an XML text with the scaling and the channels. Subblocks of a smaller copy (a pyramid) are left out; those that
 * share a plane are tiles and are laid down in the order of the mosaic. A scene, and every other dimension that is neither place, channel
 * nor time (view, angle, phase ...), makes series of its own.
 *
 * <p>Pixels are read as they are, or unpacked from zstd. What it does not do: JPEG, JPEG XR and LZW, files in several parts, complex
 * numbers, correction of the places of tiles by their overlap.
 *
 * <p>Reference: ZISRAW (CZI) file format, design specification 1.2.2 (Carl Zeiss Microscopy).
 */
@NullMarked
package org.mitoferry.micrograph.zeiss;

import org.jspecify.annotations.NullMarked;
