package org.mitoferry.micrograph.tiff;

import java.nio.ByteOrder;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;
import org.mitoferry.micrograph.file.Inflating;
import org.mitoferry.micrograph.file.Samples;

/** Reads one sample of every pixel of a page, block by block (strips are blocks as wide as the page). */
final class TiffPixels {
    /** Blocks may share their bytes, as blank ones do; beyond this, reading them would take for ever. */
    private static final double OVERLAP = 64;

    private static final double HARMLESS = 64 << 20;

    private final FileBytes bytes;
    private final TiffPage page;
    private final ByteOrder order;
    private final SampleType type;
    private final int width;
    private final int height;
    private final int blockWidth;
    private final int blockHeight;
    /** Samples of a pixel that stand together in a block. */
    private final int together;

    private final long rowBytes;

    /** Checks sizes against each other; nothing large is allocated. */
    TiffPixels(FileBytes bytes, TiffPage page) throws MicrographProblem {
        this.bytes = bytes;
        this.page = page;
        this.order = bytes.order();
        this.type = page.type();
        Bounds.plane(page.width(), page.height());
        Bounds.plane(page.blockWidth(), page.blockHeight());
        this.width = (int) page.width();
        this.height = (int) page.height();
        this.blockWidth = (int) page.blockWidth();
        this.blockHeight = (int) page.blockHeight();
        this.together = page.isSeparate() ? 1 : page.samplesPerPixel();
        this.rowBytes = ((long) blockWidth * together * page.bits() + 7) / 8;
        if (page.fillOrder() != 1 && page.isPacked()) {
            throw new MicrographProblem("stores bits in reversed order, which is not read");
        }
        if (page.predictor() < 1 || page.predictor() > 3 || page.predictor() == 3 && !type.isFloating()) {
            throw new MicrographProblem("uses predictor " + page.predictor() + ", which is not read");
        }
    }

    /** Reads sample {@code sample} (from 0) of every pixel, row by row. */
    float[] read(int sample) throws MicrographProblem {
        int across = (width - 1) / blockWidth + 1;
        int down = (height - 1) / blockHeight + 1;
        long blocks = (long) across * down;
        long first = page.isSeparate() ? blocks * sample : 0;
        int listed = Bounds.buffer(first + blocks);
        long[] offsets = page.offsets().wholes(bytes, listed);
        long[] counts = counts(listed, offsets);
        checkPlausible(counts, (int) first, blocks);
        float[] target = new float[width * height];
        byte[] raw = new byte[Bounds.buffer(rowBytes * blockHeight)];
        for (int j = 0; j < down; j++) {
            int rows = Math.min(blockHeight, height - j * blockHeight);
            // A tile is whole even where it hangs over the edge; the last strip is as long as needed.
            int stored = page.tiled() ? blockHeight : rows;
            for (int i = 0; i < across; i++) {
                int block = (int) first + j * across + i;
                unpack(offsets[block] + page.shift(), counts[block], raw, Bounds.buffer(rowBytes * stored));
                undoPredictor(raw, stored);
                convert(raw, rows, page.isSeparate() ? 0 : sample, target, i * blockWidth, j * blockHeight);
            }
        }
        if (page.whiteIsZero() && type.bits() <= 16) {
            float white = (1 << page.bits()) - 1;
            for (int i = 0; i < target.length; i++) {
                target[i] = white - target[i];
            }
        }
        return target;
    }

    private long[] counts(int listed, long[] offsets) throws MicrographProblem {
        if (!page.counts().isAbsent()) {
            return page.counts().wholes(bytes, listed);
        }
        if (listed != 1) {
            throw new MicrographProblem("is damaged: the lengths of its blocks of pixels are not listed");
        }
        return new long[] {Math.max(0, bytes.length() - offsets[0])};
    }

    /** A few bytes cannot be a large picture: this is asked before room is made for it. */
    private void checkPlausible(long[] counts, int first, long blocks) throws MicrographProblem {
        long most = switch (page.compression()) {
            case TiffPage.PLAIN -> 1;
            case TiffPage.PACK_BITS -> 64;
            case TiffPage.LZW -> 4096;
            case TiffPage.DEFLATE, TiffPage.ADOBE_DEFLATE -> 1100;
            case TiffPage.ZSTD -> 50_000;
            default ->
                throw new MicrographProblem(
                        "is compressed by method " + page.compression() + " of TIFF, which is not read");
        };
        long stored = 0;
        double listed = 0;
        for (int i = first; i < first + blocks; i++) {
            stored += Math.min(counts[i], bytes.length());
            listed += counts[i];
        }
        if (page.compression() != TiffPage.PLAIN && listed > OVERLAP * (double) bytes.length() + HARMLESS) {
            throw new MicrographProblem("is lying: its blocks of pixels should have " + (long) listed
                    + " bytes, and it has " + bytes.length());
        }
        double pixels = (double) width * height * together * page.bits() / 8;
        if (pixels > (double) most * (stored + blocks)
                || (double) rowBytes * blockHeight > (double) most * (stored + blocks)) {
            throw new MicrographProblem("is truncated or lying: " + width + " x " + height + " pixels cannot come from "
                    + stored + " bytes");
        }
    }

    private void unpack(long offset, long count, byte[] raw, int length) throws MicrographProblem {
        if (page.compression() == TiffPage.PLAIN) {
            if (count < length) {
                throw new MicrographProblem(
                        "is truncated or damaged: a block of pixels has " + count + " bytes instead of " + length);
            }
            System.arraycopy(bytes.bytes(offset, length), 0, raw, 0, length);
            return;
        }
        byte[] packed = bytes.bytes(offset, count);
        switch (page.compression()) {
            case TiffPage.PACK_BITS -> TiffCodecs.packBits(packed, raw, length);
            case TiffPage.LZW -> TiffCodecs.lzw(packed, raw, length);
            case TiffPage.ZSTD -> Inflating.zstd(packed, 0, packed.length, raw, 0, length);
            default -> Inflating.zlib(packed, 0, packed.length, raw, length);
        }
    }

    private void undoPredictor(byte[] raw, int rows) throws MicrographProblem {
        int samples = blockWidth * together;
        if (page.predictor() == 2) {
            TiffCodecs.undoDifferences(raw, rows, samples, together, page.bits(), order);
        } else if (page.predictor() == 3) {
            TiffCodecs.undoFloatDifferences(raw, rows, samples, together, page.bits(), order);
        }
    }

    private void convert(byte[] raw, int rows, int sample, float[] target, int left, int top) throws MicrographProblem {
        int columns = Math.min(blockWidth, width - left);
        for (int row = 0; row < rows; row++) {
            int to = (top + row) * width + left;
            int from = (int) (row * rowBytes);
            if (page.isPacked()) {
                unpackBits(raw, from, sample, target, to, columns);
            } else {
                int size = type.bytes();
                Samples.convert(type, order, raw, from + sample * size, together * size, target, to, columns);
            }
        }
    }

    /** Samples of a few bits, highest bit first, without gaps in a row. */
    private void unpackBits(byte[] raw, int from, int sample, float[] target, int to, int columns) {
        int bits = page.bits();
        for (int column = 0; column < columns; column++) {
            long at = from * 8L + ((long) column * together + sample) * bits;
            int value = 0;
            for (int bit = 0; bit < bits; bit++, at++) {
                value = value << 1 | raw[(int) (at >>> 3)] >>> (7 - (int) (at & 7)) & 1;
            }
            target[to + column] = value;
        }
    }
}
