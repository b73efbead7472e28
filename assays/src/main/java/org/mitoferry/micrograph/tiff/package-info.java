/**
 * TIFF in its dialects: plain, ImageJ's hyperstacks, tifffile's shaped files, OME-TIFF; classic and BigTIFF; and a writer of OME-TIFF.
 *
 * <p>A TIFF file is a chain of pages (image file directories) of tags. {@code TiffFile} reads the chain, {@code TiffPixels} a page's strips
 * or tiles (as they are, PackBits, LZW, deflate, zstd; predictors 2 and 3; 1 to 32 bits, floats of 16, 32 and 64), and the dialect says
 * which page is which plane. JPEG-compressed pages go through the TwelveMonkeys reader. The samples of one pixel (red, green, blue) are
 * channels. A palette is how a picture was shown and not what was measured: the indices are read, as ImageJ does.
 *
 * <p>Pages of a plain file are planes of one stack, since nothing says otherwise; pages of another size form a series of their own. Its
 * dots per inch are no calibration. ImageJ leaves the distance of planes out where it is 1, so that it counts as not stated.
 *
 * <p>What it does not do: OME-TIFF spread over several files, planes that are missing, JPEG 2000, fax codes, old-style JPEG and LZW.
 *
 * <p>References: TIFF 6.0 (Adobe 1992) with its Technical Note 3 on predictors; the BigTIFF design; OME-TIFF specification 2016-06 of the
 * Open Microscopy Environment; ij.io.TiffDecoder of ImageJ 1.54 for the meaning of its description.
 */
@NullMarked
package org.mitoferry.micrograph.tiff;

import org.jspecify.annotations.NullMarked;
