package org.mitoferry.micrograph.tiff;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;

/**
 * The pages of a TIFF file.
 *
 * @param order of the bytes of a number
 * @param pages in the order of the chain, at least one
 * @param description of the first page, empty where it has none
 */
record TiffFile(ByteOrder order, List<TiffPage> pages, String description) {
    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int FILL_ORDER = 266;
    private static final int IMAGE_DESCRIPTION = 270;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int PLANAR_CONFIGURATION = 284;
    private static final int PREDICTOR = 317;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int SAMPLE_FORMAT = 339;

    private static final int MOST_SAMPLES_PER_PIXEL = 4096;

    /** Whether a file that starts with these bytes is a TIFF file. */
    static boolean startsAsTiff(byte[] start) {
        if (start.length < 4) {
            return false;
        }
        boolean little = start[0] == 'I' && start[1] == 'I' && (start[2] == 42 || start[2] == 43) && start[3] == 0;
        boolean big = start[0] == 'M' && start[1] == 'M' && start[2] == 0 && (start[3] == 42 || start[3] == 43);
        return little || big;
    }

    static TiffFile read(FileBytes bytes) throws MicrographProblem {
        bytes.setOrder(bytes.unsignedByte(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean big = bytes.unsignedShort(2) == 43;
        if (big && (bytes.unsignedShort(4) != 8 || bytes.unsignedShort(6) != 0)) {
            throw new MicrographProblem("is damaged: its head is not that of a BigTIFF file");
        }
        return new Chain(bytes, big).read();
    }

    /** Walks from directory to directory. */
    private static final class Chain {
        private final FileBytes bytes;
        private final boolean big;
        private final Set<Long> seen = new HashSet<>();
        /** Entries of directories that do not overlap fit into the file; some slack for those that do. */
        private long entriesLeft;

        Chain(FileBytes bytes, boolean big) {
            this.bytes = bytes;
            this.big = big;
            this.entriesLeft = 100 + bytes.length() / 6;
        }

        TiffFile read() throws MicrographProblem {
            List<TiffPage> pages = new ArrayList<>();
            String description = "";
            long next = offset(big ? 8 : 4);
            while (next != 0) {
                if (!seen.add(next)) {
                    throw new MicrographProblem("is damaged: its chain of pages runs in a circle");
                }
                if (pages.size() == Bounds.MOST_PLANES) {
                    throw new MicrographProblem("has more than " + Bounds.MOST_PLANES + " pages");
                }
                long number = big ? bytes.unsignedLong(next) : bytes.unsignedShort(next);
                entriesLeft -= number;
                if (entriesLeft < 0) {
                    throw new MicrographProblem("is damaged: its pages have more entries than the file has room for");
                }
                long first = next + (big ? 8 : 2);
                Map<Integer, TiffEntry> entries = entries(first, number);
                pages.add(page(entries));
                if (pages.size() == 1) {
                    description = entries.getOrDefault(IMAGE_DESCRIPTION, TiffEntry.ABSENT)
                            .text(bytes);
                }
                next = offset(first + number * entrySize());
            }
            if (pages.isEmpty()) {
                throw new MicrographProblem("is a TIFF file without a page");
            }
            return new TiffFile(bytes.order(), pages, description);
        }

        private int entrySize() {
            return big ? 20 : 12;
        }

        private long offset(long position) throws MicrographProblem {
            return big ? bytes.unsignedLong(position) : bytes.unsignedInt(position);
        }

        private Map<Integer, TiffEntry> entries(long first, long number) throws MicrographProblem {
            if (!bytes.holds(first, number * entrySize())) {
                throw new MicrographProblem(
                        "is truncated or damaged: a page with " + number + " entries does not fit into the file");
            }
            Map<Integer, TiffEntry> entries = new HashMap<>();
            for (long i = 0; i < number; i++) {
                long at = first + i * entrySize();
                int type = bytes.unsignedShort(at + 2);
                long count = big ? bytes.unsignedLong(at + 4) : bytes.unsignedInt(at + 4);
                int size = TiffEntry.size(type);
                if (size == 0 || count == 0) {
                    continue;
                }
                long place = at + (big ? 12 : 8);
                boolean inline = count <= (big ? 8 : 4) / size;
                long position = inline ? place : offset(place);
                entries.putIfAbsent(bytes.unsignedShort(at), new TiffEntry(type, count, position));
            }
            return entries;
        }

        private TiffPage page(Map<Integer, TiffEntry> entries) throws MicrographProblem {
            long width = whole(entries, IMAGE_WIDTH, 0);
            long height = whole(entries, IMAGE_LENGTH, 0);
            boolean tiled = entries.containsKey(TILE_OFFSETS);
            return new TiffPage(
                    width,
                    height,
                    entry(entries, BITS_PER_SAMPLE).shared(bytes, 1),
                    entry(entries, SAMPLE_FORMAT).shared(bytes, 1),
                    samplesPerPixel(entries),
                    small(entries, COMPRESSION, 1),
                    small(entries, PHOTOMETRIC, 1),
                    small(entries, PLANAR_CONFIGURATION, 1),
                    small(entries, PREDICTOR, 1),
                    small(entries, FILL_ORDER, 1),
                    whole(entries, NEW_SUBFILE_TYPE, 0),
                    tiled,
                    tiled ? whole(entries, TILE_WIDTH, 0) : width,
                    tiled ? whole(entries, TILE_LENGTH, 0) : Math.min(height, whole(entries, ROWS_PER_STRIP, height)),
                    entry(entries, tiled ? TILE_OFFSETS : STRIP_OFFSETS),
                    entry(
                            entries,
                            tiled && entries.containsKey(TILE_BYTE_COUNTS) ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS),
                    new TiffPage.Resolution(
                            entry(entries, X_RESOLUTION).real(bytes),
                            entry(entries, Y_RESOLUTION).real(bytes)),
                    0);
        }

        private int samplesPerPixel(Map<Integer, TiffEntry> entries) throws MicrographProblem {
            long samples = whole(entries, SAMPLES_PER_PIXEL, 1);
            if (samples < 1 || samples > MOST_SAMPLES_PER_PIXEL) {
                throw new MicrographProblem("says that a pixel has " + samples + " samples");
            }
            return (int) samples;
        }

        private static TiffEntry entry(Map<Integer, TiffEntry> entries, int tag) {
            return entries.getOrDefault(tag, TiffEntry.ABSENT);
        }

        private long whole(Map<Integer, TiffEntry> entries, int tag, long otherwise) throws MicrographProblem {
            return entry(entries, tag).whole(bytes, 0, otherwise);
        }

        private int small(Map<Integer, TiffEntry> entries, int tag, int otherwise) throws MicrographProblem {
            return (int) Math.min(whole(entries, tag, otherwise), Integer.MAX_VALUE);
        }
    }
}
