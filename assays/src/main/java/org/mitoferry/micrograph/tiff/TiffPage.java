package org.mitoferry.micrograph.tiff;

import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;

/**
 * One image file directory, as far as pixels need it.
 *
 * @param bits of a sample; 0 when samples of a pixel differ
 * @param format 1 unsigned, 2 signed, 3 floating; 0 when samples of a pixel differ
 * @param tiled whether blocks are tiles of {@code blockWidth x blockHeight}, and not strips of {@code blockHeight} rows
 * @param pageResolution pixels per unit of the description, across and down; NaN where not stated
 * @param shift bytes to add to the offsets
 */
record TiffPage(
        long width,
        long height,
        int bits,
        int format,
        int samplesPerPixel,
        int compression,
        int photometric,
        int planar,
        int predictor,
        int fillOrder,
        long subfileType,
        boolean tiled,
        long blockWidth,
        long blockHeight,
        TiffEntry offsets,
        TiffEntry counts,
        Resolution pageResolution,
        long shift) {

    static final int PLAIN = 1;
    static final int LZW = 5;
    static final int JPEG = 7;
    static final int DEFLATE = 8;
    static final int ADOBE_DEFLATE = 32_946;
    static final int PACK_BITS = 32_773;
    static final int ZSTD = 50_000;

    private static final int WHITE_IS_ZERO = 0;
    private static final int YCBCR = 6;

    /** Pixels per unit; NaN where not stated. */
    record Resolution(double across, double down) {}

    /** Whether it is a smaller copy or a mask of another page. */
    boolean isAside() {
        return (subfileType & 5) != 0;
    }

    boolean isSeparate() {
        return planar == 2;
    }

    boolean whiteIsZero() {
        return photometric == WHITE_IS_ZERO && format == 1;
    }

    /** The page as many planes later as told, where planes follow each other without directories of their own. */
    TiffPage withPlanesSkipped(int planes) {
        long planeBytes = width * height * samplesPerPixel * bits / 8;
        return new TiffPage(
                width,
                height,
                bits,
                format,
                samplesPerPixel,
                compression,
                photometric,
                planar,
                predictor,
                fillOrder,
                subfileType,
                tiled,
                blockWidth,
                blockHeight,
                offsets,
                counts,
                pageResolution,
                planes * planeBytes);
    }

    /** Whether planes of both pages can be of one stack. */
    boolean looksLike(TiffPage other) {
        return width == other.width
                && height == other.height
                && bits == other.bits
                && format == other.format
                && samplesPerPixel == other.samplesPerPixel;
    }

    /** How a sample reads; packed samples of fewer bits read as the next larger. */
    SampleType type() throws MicrographProblem {
        if (photometric == YCBCR && compression != JPEG) {
            throw new MicrographProblem("stores colours as luminance and chrominance, which is not read");
        }
        if (format == 3) {
            switch (bits) {
                case 16:
                    return SampleType.HALF;
                case 32:
                    return SampleType.FLOAT;
                case 64:
                    return SampleType.DOUBLE;
                default:
                    break;
            }
        } else if (format == 2) {
            switch (bits) {
                case 8:
                    return SampleType.INT8;
                case 16:
                    return SampleType.INT16;
                case 32:
                    return SampleType.INT32;
                case 64:
                    return SampleType.INT64;
                default:
                    break;
            }
        } else if (format == 1) {
            if (bits == 1) {
                return SampleType.BIT;
            }
            if (bits >= 2 && bits <= 16) {
                return bits <= 8 ? SampleType.UINT8 : SampleType.UINT16;
            }
            if (bits == 32 || bits == 64) {
                return bits == 32 ? SampleType.UINT32 : SampleType.UINT64;
            }
        }
        throw new MicrographProblem("stores samples of " + bits + " bits in format " + format + ", which is not read");
    }

    /** Unsigned samples of a number of bits that is no whole number of bytes. */
    boolean isPacked() {
        return format == 1 && bits < 16 && bits != 8;
    }
}
