package org.mitoferry.micrograph.tiff;

import java.nio.charset.StandardCharsets;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.FileBytes;

/**
 * One tag of a directory: where its values stand.
 *
 * @param type of TIFF 6.0, section 2, or 16 to 18 of BigTIFF
 */
record TiffEntry(int type, long count, long position) {
    static final TiffEntry ABSENT = new TiffEntry(4, 0, 0);

    boolean isAbsent() {
        return count == 0;
    }

    static int size(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 0;
        };
    }

    /** A whole number of it, or the other one where the tag is absent. */
    long whole(FileBytes bytes, long index, long otherwise) throws MicrographProblem {
        if (isAbsent()) {
            return otherwise;
        }
        if (index >= count) {
            throw new MicrographProblem("is damaged: a list of " + count + " numbers has no number " + (index + 1));
        }
        long place = position + index * size(type);
        return switch (type) {
            case 1, 6, 7 -> bytes.unsignedByte(place);
            case 3, 8 -> bytes.unsignedShort(place);
            case 4, 9, 13 -> bytes.unsignedInt(place);
            case 16, 17, 18 -> bytes.unsignedLong(place);
            default -> throw new MicrographProblem("is damaged: a number is stored as type " + type);
        };
    }

    /** The first numbers of it. */
    long[] wholes(FileBytes bytes, int number) throws MicrographProblem {
        if (number > count || !bytes.holds(position, number * (long) size(type))) {
            throw new MicrographProblem("is truncated or damaged: " + number + " blocks of pixels are needed, and "
                    + count + " are listed");
        }
        long[] all = new long[number];
        for (int i = 0; i < number; i++) {
            all[i] = whole(bytes, i, 0);
        }
        return all;
    }

    /** The one value that all samples of a pixel share; 0 when they differ. */
    int shared(FileBytes bytes, int otherwise) throws MicrographProblem {
        long first = whole(bytes, 0, otherwise);
        for (long i = 1; i < Math.min(count, 64); i++) {
            if (whole(bytes, i, first) != first) {
                return 0;
            }
        }
        return (int) Math.min(first, Integer.MAX_VALUE);
    }

    /** A ratio of two numbers or a floating number; NaN where it is neither. */
    double real(FileBytes bytes) throws MicrographProblem {
        if (isAbsent()) {
            return Double.NaN;
        }
        return switch (type) {
            case 5 -> (double) bytes.unsignedInt(position) / bytes.unsignedInt(position + 4);
            case 11 -> bytes.singleFloat(position);
            case 3, 4 -> whole(bytes, 0, 0);
            default -> Double.NaN;
        };
    }

    /** A text: UTF-8 where it is such, and Latin-1 otherwise; empty where there is none. */
    String text(FileBytes bytes) throws MicrographProblem {
        if (isAbsent() || size(type) != 1) {
            return "";
        }
        byte[] all = bytes.bytes(position, count);
        int length = 0;
        while (length < all.length && all[length] != 0) {
            length++;
        }
        String text = new String(all, 0, length, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : new String(all, 0, length, StandardCharsets.ISO_8859_1);
    }
}
