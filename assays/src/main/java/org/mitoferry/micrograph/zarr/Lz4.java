package org.mitoferry.micrograph.zarr;

import org.mitoferry.micrograph.MicrographProblem;

/** Unpacks a block of LZ4: runs of literal bytes, each followed by a copy of bytes that were written before. */
final class Lz4 {
    private static final int SHORTEST_COPY = 4;

    private Lz4() {}

    /** Fills exactly the given part of the target. */
    static void unpack(byte[] packed, int start, int length, byte[] target, int targetStart, int targetLength)
            throws MicrographProblem {
        int from = start;
        int end = start + length;
        int to = targetStart;
        int targetEnd = targetStart + targetLength;
        while (from < end) {
            int token = packed[from++] & 0xff;
            int literals = token >>> 4;
            if (literals == 15) {
                int more;
                do {
                    more = byteAt(packed, from++, end);
                    literals = Math.min(literals + more, Integer.MAX_VALUE / 2);
                } while (more == 255);
            }
            if (literals > end - from || literals > targetEnd - to) {
                throw damaged();
            }
            System.arraycopy(packed, from, target, to, literals);
            from += literals;
            to += literals;
            if (from == end) {
                break;
            }
            int back = byteAt(packed, from, end) | byteAt(packed, from + 1, end) << 8;
            from += 2;
            int copied = token & 15;
            if (copied == 15) {
                int more;
                do {
                    more = byteAt(packed, from++, end);
                    copied = Math.min(copied + more, Integer.MAX_VALUE / 2);
                } while (more == 255);
            }
            copied += SHORTEST_COPY;
            if (back == 0 || back > to - targetStart || copied > targetEnd - to) {
                throw damaged();
            }
            for (int i = 0; i < copied; i++, to++) {
                target[to] = target[to - back];
            }
        }
        if (to != targetEnd) {
            throw damaged();
        }
    }

    private static int byteAt(byte[] packed, int at, int end) throws MicrographProblem {
        if (at >= end) {
            throw damaged();
        }
        return packed[at] & 0xff;
    }

    private static MicrographProblem damaged() {
        return new MicrographProblem("is damaged: its LZ4-compressed data cannot be unpacked");
    }
}
