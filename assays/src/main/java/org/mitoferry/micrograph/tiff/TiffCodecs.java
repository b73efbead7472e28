package org.mitoferry.micrograph.tiff;

import java.nio.ByteOrder;
import java.util.Arrays;
import org.mitoferry.micrograph.MicrographProblem;

/** The compressions and predictors that TIFF brought along, into buffers of the size that a block should have. */
final class TiffCodecs {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_FREE = 258;
    private static final int MOST_CODES = 4096;

    private TiffCodecs() {}

    /** Bytes in runs (TIFF 6.0, section 9). */
    static void packBits(byte[] packed, byte[] target, int length) throws MicrographProblem {
        int from = 0;
        int to = 0;
        while (to < length) {
            if (from >= packed.length) {
                throw tooShort();
            }
            int head = packed[from++];
            if (head >= 0) {
                int count = Math.min(head + 1, length - to);
                if (from + count > packed.length) {
                    throw tooShort();
                }
                System.arraycopy(packed, from, target, to, count);
                from += head + 1;
                to += count;
            } else if (head != -128) {
                if (from >= packed.length) {
                    throw tooShort();
                }
                int end = Math.min(to + 1 - head, length);
                Arrays.fill(target, to, end, packed[from++]);
                to = end;
            }
        }
    }

    /**
     * LZW (TIFF 6.0, section 13): codes of 9 to 12 bits, highest bit first, and a code becomes one bit longer one code early.
     *
     * <p>A string of the table is the piece of the output where it was first written, so that the table holds places and lengths.
     */
    static void lzw(byte[] packed, byte[] target, int length) throws MicrographProblem {
        if (packed.length >= 2 && packed[0] == 0 && (packed[1] & 1) != 0) {
            throw new MicrographProblem("is compressed by LZW as it was before TIFF 5, which is not read");
        }
        int[] start = new int[MOST_CODES];
        int[] size = new int[MOST_CODES];
        int free = FIRST_FREE;
        int width = 9;
        long bits = 0;
        int held = 0;
        int from = 0;
        int to = 0;
        int lastStart = -1;
        int lastSize = 0;
        while (to < length) {
            while (held < width) {
                if (from == packed.length) {
                    throw tooShort();
                }
                bits = bits << 8 | packed[from++] & 0xffL;
                held += 8;
            }
            held -= width;
            int code = (int) (bits >>> held) & ((1 << width) - 1);
            if (code == CLEAR) {
                free = FIRST_FREE;
                width = 9;
                lastStart = -1;
                continue;
            }
            if (code == END) {
                throw tooShort();
            }
            int began = to;
            if (code < CLEAR) {
                target[to++] = (byte) code;
            } else {
                if (lastStart < 0 || code > free || code >= MOST_CODES) {
                    throw new MicrographProblem("is damaged: its LZW-compressed data cannot be unpacked");
                }
                // The code that is about to be made is the last string and its own first byte: the piece that starts
                // with the last string.
                int source = code == free ? lastStart : start[code];
                int count = code == free ? lastSize + 1 : size[code];
                int end = Math.min(to + count, length);
                while (to < end) {
                    target[to++] = target[source++];
                }
            }
            if (lastStart >= 0 && free < MOST_CODES) {
                start[free] = lastStart;
                size[free] = lastSize + 1;
                free++;
                if (free + 1 >= 1 << width && width < 12) {
                    width++;
                }
            }
            lastStart = began;
            lastSize = to - began;
        }
    }

    /** Undoes differences to the pixel on the left, in rows of {@code samples} numbers. */
    static void undoDifferences(byte[] raw, int rows, int samples, int apart, int bits, ByteOrder order)
            throws MicrographProblem {
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        int bytes = bits / 8;
        if (bytes * 8 != bits || bytes > 8 || Integer.bitCount(bytes) != 1) {
            throw new MicrographProblem("stores differences of samples of " + bits + " bits, which is not read");
        }
        if (bytes == 2) {
            undoDifferencesOfShorts(raw, rows, samples, apart, little);
            return;
        }
        for (int row = 0; row < rows; row++) {
            int begin = row * samples * bytes;
            for (int i = begin + apart * bytes; i < begin + samples * bytes; i += bytes) {
                int carry = 0;
                for (int b = 0; b < bytes; b++) {
                    int at = little ? i + b : i + bytes - 1 - b;
                    int sum = (raw[at] & 0xff) + (raw[at - apart * bytes] & 0xff) + carry;
                    raw[at] = (byte) sum;
                    carry = sum >>> 8;
                }
            }
        }
    }

    /** By far the most usual kind. */
    private static void undoDifferencesOfShorts(byte[] raw, int rows, int samples, int apart, boolean little) {
        int low = little ? 0 : 1;
        int high = 1 - low;
        for (int row = 0; row < rows; row++) {
            int begin = row * samples * 2;
            for (int sample = 0; sample < apart && sample < samples; sample++) {
                int sum = 0;
                for (int i = begin + sample * 2; i < begin + samples * 2; i += apart * 2) {
                    sum += raw[i + low] & 0xff | raw[i + high] << 8;
                    raw[i + low] = (byte) sum;
                    raw[i + high] = (byte) (sum >>> 8);
                }
            }
        }
    }

    /**
     * Undoes the predictor of floating numbers (Technical Note 3): in a row all highest bytes come first, then all second highest, and
     * bytes are differences. Numbers come out in the given order.
     */
    static void undoFloatDifferences(byte[] raw, int rows, int samples, int apart, int bits, ByteOrder order) {
        int bytes = bits / 8;
        int rowBytes = samples * bytes;
        byte[] copy = new byte[rowBytes];
        for (int row = 0; row < rows; row++) {
            int begin = row * rowBytes;
            for (int i = apart; i < rowBytes; i++) {
                raw[begin + i] += raw[begin + i - apart];
            }
            System.arraycopy(raw, begin, copy, 0, rowBytes);
            for (int sample = 0; sample < samples; sample++) {
                for (int b = 0; b < bytes; b++) {
                    int to = order == ByteOrder.BIG_ENDIAN ? b : bytes - 1 - b;
                    raw[begin + sample * bytes + to] = copy[b * samples + sample];
                }
            }
        }
    }

    private static MicrographProblem tooShort() {
        return new MicrographProblem("is truncated or damaged: its compressed data end too early");
    }
}
