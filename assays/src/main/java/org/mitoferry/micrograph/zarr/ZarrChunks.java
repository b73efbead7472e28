package org.mitoferry.micrograph.zarr;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;
import org.mitoferry.micrograph.file.Inflating;

/** Reads chunks of an array. */
record ZarrChunks(ZarrArray array) {
    /** A chunk may be this large whatever its file has; beyond, its file has to bear it out. */
    private static final long HARMLESS = 64 << 20;

    private static final int MOST_UNPACKED_PER_BYTE = 4096;

    /** Where a chunk is stored if it is there at all. */
    Path file(long[] place) {
        StringBuilder key = new StringBuilder(array.keyStart());
        for (int i = 0; i < place.length; i++) {
            key.append(i == 0 ? "" : array.separator()).append(place[i]);
        }
        return array.folder().resolve(key.toString());
    }

    /** Its samples as bytes. */
    byte[] read(Path file) throws MicrographProblem {
        long samples = 1;
        for (int side : array.chunk()) {
            samples *= side;
        }
        int length = Bounds.buffer(samples * array.type().bytes());
        byte[] bytes;
        try (FileBytes open = FileBytes.open(file)) {
            if (length > HARMLESS && length > open.length() * MOST_UNPACKED_PER_BYTE) {
                throw new MicrographProblem("is lying: a chunk of " + open.length() + " bytes cannot hold " + length);
            }
            if (open.length() > 2L * length + HARMLESS) {
                throw new MicrographProblem(
                        "is damaged: a chunk of " + length + " bytes has a file of " + open.length());
            }
            bytes = open.bytes(0, open.length());
        }
        List<ZarrArray.Codec> codecs = array.codecs();
        for (int i = codecs.size() - 1; i >= 0; i--) {
            boolean checked = i > 0 && codecs.get(i - 1) == ZarrArray.Codec.CRC32C;
            bytes = undo(codecs.get(i), bytes, checked ? length + 4 : length);
        }
        if (bytes.length != length) {
            throw new MicrographProblem(
                    "is truncated or damaged: a chunk has " + bytes.length + " bytes instead of " + length);
        }
        return bytes;
    }

    private static byte[] undo(ZarrArray.Codec codec, byte[] packed, int length) throws MicrographProblem {
        switch (codec) {
            case CRC32C -> {
                return checked(packed);
            }
            case BLOSC -> {
                return Blosc.unpack(packed, length);
            }
            default -> {
                byte[] target = new byte[length];
                switch (codec) {
                    case ZLIB -> Inflating.zlib(packed, 0, packed.length, target, length);
                    case GZIP -> Inflating.gzip(packed, target);
                    case ZSTD -> Inflating.zstd(packed, 0, packed.length, target, 0, length);
                    default -> {
                        // Four bytes of length stand before the block.
                        if (packed.length < 4) {
                            throw new MicrographProblem(
                                    "is truncated or damaged: a chunk has " + packed.length + " bytes");
                        }
                        Lz4.unpack(packed, 4, packed.length - 4, target, 0, length);
                    }
                }
                return target;
            }
        }
    }

    private static byte[] checked(byte[] bytes) throws MicrographProblem {
        int length = bytes.length - 4;
        if (length >= 0) {
            CRC32C sum = new CRC32C();
            sum.update(bytes, 0, length);
            long stored = 0;
            for (int i = 3; i >= 0; i--) {
                stored = stored << 8 | bytes[length + i] & 0xff;
            }
            if (stored == sum.getValue()) {
                return Arrays.copyOf(bytes, length);
            }
        }
        throw new MicrographProblem("is damaged: the check sum of a chunk is wrong");
    }
}
