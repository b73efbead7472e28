package org.mitoferry.micrograph.file;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mitoferry.micrograph.MicrographProblem;

/** Compressed bytes into a buffer of the size that they should have; whatever would go beyond it is not unpacked. */
public final class Inflating {
    private Inflating() {}

    /** Unpacks zlib's format (RFC 1950). */
    public static void zlib(byte[] packed, int start, int length, byte[] target, int targetLength)
            throws MicrographProblem {
        inflate(new Inflater(), packed, start, length, target, targetLength);
    }

    /** Unpacks gzip's format (RFC 1952), of one member. */
    public static void gzip(byte[] packed, byte[] target) throws MicrographProblem {
        int start = gzipHeader(packed);
        inflate(new Inflater(true), packed, start, packed.length - start, target, target.length);
    }

    /** Unpacks zstd's format (RFC 8878). */
    public static void zstd(byte[] packed, int start, int length, byte[] target, int targetStart, int targetLength)
            throws MicrographProblem {
        long unpacked;
        try {
            unpacked = Zstd.decompressByteArray(target, targetStart, targetLength, packed, start, length);
        } catch (ZstdException damaged) {
            throw damaged("zstd", damaged);
        }
        if (Zstd.isError(unpacked)) {
            throw new MicrographProblem(
                    "is damaged: its zstd-compressed data end with '" + Zstd.getErrorName(unpacked) + "'");
        }
        if (unpacked != targetLength) {
            throw tooShort();
        }
    }

    private static void inflate(
            Inflater inflater, byte[] packed, int start, int length, byte[] target, int targetLength)
            throws MicrographProblem {
        try {
            inflater.setInput(packed, start, length);
            int done = 0;
            while (done < targetLength) {
                int more = inflater.inflate(target, done, targetLength - done);
                if (more == 0) {
                    // At the end, hungry for more, or in want of a dictionary: nothing else will come.
                    throw tooShort();
                }
                done += more;
            }
        } catch (DataFormatException damaged) {
            throw damaged("deflate", damaged);
        } finally {
            inflater.end();
        }
    }

    private static int gzipHeader(byte[] packed) throws MicrographProblem {
        if (packed.length < 18 || packed[0] != 0x1f || packed[1] != (byte) 0x8b || packed[2] != 8) {
            throw new MicrographProblem("is damaged: gzip-compressed data do not start as such");
        }
        int flags = packed[3];
        int next = 10;
        if ((flags & 4) != 0) {
            next += 2 + (packed[next] & 0xff) + ((packed[next + 1] & 0xff) << 8);
        }
        for (int text = flags & 24; text != 0; text &= text - 1) {
            while (next < packed.length && packed[next] != 0) {
                next++;
            }
            next++;
        }
        if ((flags & 2) != 0) {
            next += 2;
        }
        if (next > packed.length) {
            throw tooShort();
        }
        return next;
    }

    private static MicrographProblem tooShort() {
        return new MicrographProblem("is truncated or damaged: its compressed data end too early");
    }

    private static MicrographProblem damaged(String method, Exception cause) {
        return new MicrographProblem("is damaged: its " + method + "-compressed data cannot be unpacked", cause);
    }
}
