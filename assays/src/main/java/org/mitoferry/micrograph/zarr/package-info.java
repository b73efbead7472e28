/**
 * OME-Zarr (OME-NGFF): 0.4 on Zarr 2 and 0.5 on Zarr 3 are read, 0.5 is written, both with label images.
 *
 * <p>A Zarr array is a folder of chunks, each a file, with a JSON text on its shape and on the codecs that a chunk went through. OME adds
 * which array is which level of a pyramid, what its axes are and how long a step along each is. The largest level is read. Codecs: zlib,
 * gzip, zstd, LZ4, and Blosc around LZ4, zlib or zstd with shuffled bytes or bits.
 *
 * <p>A chunk that is not there holds the fill value, says Zarr; a picture none of whose chunks of a volume are there counts as damaged all
 * the same (a label image does not: there may be no object).
 *
 * <p>What it does not do: shards, stores other than folders, plates (each field of one is a picture), transformations other than scale.
 *
 * <p>References: OME-NGFF 0.4 and 0.5 (ngff.openmicroscopy.org); Zarr specifications 2 and 3.0; the Blosc 1 chunk format; the LZ4 block
 * format.
 */
@NullMarked
package org.mitoferry.micrograph.zarr;

import org.jspecify.annotations.NullMarked;
