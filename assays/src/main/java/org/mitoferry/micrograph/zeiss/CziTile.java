package org.mitoferry.micrograph.zeiss;

import java.util.Map;
import java.util.TreeMap;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;

/**
 * A subblock as the directory lists it.
 *
 * @param filePosition byte where its segment starts
 * @param others places in dimensions that are neither x, y, z, channel, time nor mosaic, by their letters
 */
record CziTile(
        int pixelType,
        long filePosition,
        int compression,
        boolean smallerCopy,
        int left,
        int top,
        int width,
        int height,
        int z,
        int channel,
        int time,
        int mosaic,
        Map<String, Integer> others) {

    static final int ENTRY_HEAD = 32;
    static final int DIMENSION = 20;
    private static final int MOST_DIMENSIONS = 40;

    /** Bytes of the entry that starts there. */
    static long entryLength(FileBytes bytes, long at) throws MicrographProblem {
        long dimensions = bytes.unsignedInt(at + 28);
        if (bytes.unsignedByte(at) != 'D' || bytes.unsignedByte(at + 1) != 'V' || dimensions > MOST_DIMENSIONS) {
            throw new MicrographProblem("is damaged: its directory has no entry at byte " + at);
        }
        return ENTRY_HEAD + DIMENSION * dimensions;
    }

    static CziTile read(FileBytes bytes, long at) throws MicrographProblem {
        long end = at + entryLength(bytes, at);
        Map<String, int[]> spans = new TreeMap<>();
        boolean smaller = false;
        for (long next = at + ENTRY_HEAD; next < end; next += DIMENSION) {
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                int letter = bytes.unsignedByte(next + i);
                if (letter > 32 && letter < 127) {
                    letters.append((char) letter);
                }
            }
            int size = bytes.signedInt(next + 8);
            int stored = bytes.signedInt(next + 16);
            smaller |= stored != 0 && stored != size;
            spans.put(letters.toString(), new int[] {bytes.signedInt(next + 4), size});
        }
        if (bytes.signedInt(at + 14) != 0) {
            throw new MicrographProblem("is one part of a set of several files, which is not read");
        }
        int[] x = spans.getOrDefault("X", new int[2]);
        int[] y = spans.getOrDefault("Y", new int[2]);
        Bounds.plane(x[1], y[1]);
        Map<String, Integer> others = new TreeMap<>();
        for (Map.Entry<String, int[]> span : spans.entrySet()) {
            if (!"X Y Z C T M".contains(span.getKey())) {
                others.put(span.getKey(), span.getValue()[0]);
            }
        }
        return new CziTile(
                bytes.signedInt(at + 2),
                bytes.unsignedLong(at + 6),
                bytes.signedInt(at + 18),
                smaller,
                x[0],
                y[0],
                x[1],
                y[1],
                start(spans, "Z"),
                start(spans, "C"),
                start(spans, "T"),
                start(spans, "M"),
                others);
    }

    private static int start(Map<String, int[]> spans, String letter) {
        int[] span = spans.get(letter);
        return span == null ? 0 : span[0];
    }

    /** Samples of a pixel, stored as blue, green, red and perhaps opacity. */
    int samples() {
        return switch (pixelType) {
            case 3, 4, 8 -> 3;
            case 9 -> 4;
            default -> 1;
        };
    }

    SampleType type() throws MicrographProblem {
        return switch (pixelType) {
            case 0, 3, 9 -> SampleType.UINT8;
            case 1, 4 -> SampleType.UINT16;
            case 2, 8 -> SampleType.FLOAT;
            case 12 -> SampleType.INT32;
            case 13 -> SampleType.DOUBLE;
            default -> throw new MicrographProblem("stores pixels of type " + pixelType + " of CZI, which is not read");
        };
    }

    /** Where channel {@code sample} of red, green, blue stands among the samples of a pixel. */
    int stored(int sample) {
        return samples() >= 3 && sample < 3 ? 2 - sample : sample;
    }
}
