package org.mitoferry.micrograph.zarr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Inflating;

/**
 * Unpacks a chunk of Blosc 1.
 *
 * <p>Head of 16 bytes: versions of the format and of the codec, flags, size of a sample, length unpacked, length of a block, length packed.
 * Then the places of the blocks. A block is one stream, or one for each byte of a sample; a stream is its length and its bytes, which are
 * packed unless the length is the one unpacked. A block may have been shuffled: first all first bytes of its samples, then all second
 * ones, and so on; or the same with bits.
 */
final class Blosc {
    private static final int HEAD = 16;
    private static final int SHUFFLED = 1;
    private static final int COPIED = 2;
    private static final int BITS_SHUFFLED = 4;
    private static final int NOT_SPLIT = 16;
    private static final int MOST_STREAMS = 16;
    private static final int SHORTEST_STREAM = 128;

    private final byte[] packed;
    private final ByteBuffer numbers;
    private final int flags;
    private final int sampleBytes;
    private final int blockBytes;
    private final byte[] target;

    private Blosc(byte[] packed, int length) throws MicrographProblem {
        this.packed = packed;
        this.numbers = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        if (packed.length < HEAD || numbers.getInt(4) != length || numbers.getInt(12) > packed.length) {
            throw damaged();
        }
        this.flags = packed[2] & 0xff;
        this.sampleBytes = Math.max(1, packed[3] & 0xff);
        this.blockBytes = numbers.getInt(8);
        if (blockBytes < 1 || blockBytes > length && length > 0) {
            throw damaged();
        }
        this.target = new byte[length];
    }

    /** Unpacks to exactly that many bytes. */
    static byte[] unpack(byte[] packed, int length) throws MicrographProblem {
        Blosc chunk = new Blosc(packed, length);
        if ((chunk.flags & COPIED) != 0) {
            if (packed.length < HEAD + length) {
                throw damaged();
            }
            System.arraycopy(packed, HEAD, chunk.target, 0, length);
        } else {
            chunk.unpackBlocks();
        }
        return chunk.target;
    }

    private void unpackBlocks() throws MicrographProblem {
        int blocks = (target.length - 1) / blockBytes + 1;
        if (target.length == 0 || (long) blocks * 4 > packed.length - HEAD) {
            throw damaged();
        }
        byte[] shuffled = new byte[blockBytes];
        for (int block = 0; block < blocks; block++) {
            int to = block * blockBytes;
            int length = Math.min(blockBytes, target.length - to);
            int at = numbers.getInt(HEAD + 4 * block);
            boolean whole = length == blockBytes;
            if ((flags & SHUFFLED) != 0 && sampleBytes > 1) {
                unpackStreams(at, whole, shuffled, 0, length);
                unshuffleBytes(shuffled, length, to);
            } else if ((flags & BITS_SHUFFLED) != 0) {
                unpackStreams(at, whole, shuffled, 0, length);
                unshuffleBits(shuffled, length, to);
            } else {
                unpackStreams(at, whole, target, to, length);
            }
        }
    }

    private void unpackStreams(int start, boolean whole, byte[] into, int to, int length) throws MicrographProblem {
        boolean split = (flags & NOT_SPLIT) == 0
                && whole
                && sampleBytes <= MOST_STREAMS
                && blockBytes / sampleBytes >= SHORTEST_STREAM;
        int streams = split ? sampleBytes : 1;
        int each = length / streams;
        int at = start;
        for (int stream = 0; stream < streams; stream++) {
            if (at < HEAD || at > packed.length - 4) {
                throw damaged();
            }
            int stored = numbers.getInt(at);
            at += 4;
            if (stored < 0 || stored > packed.length - at) {
                throw damaged();
            }
            if (stored == each) {
                System.arraycopy(packed, at, into, to + stream * each, each);
            } else {
                unpackStream(at, stored, into, to + stream * each, each);
            }
            at += stored;
        }
        if (each * streams != length) {
            throw damaged();
        }
    }

    private void unpackStream(int at, int stored, byte[] into, int to, int length) throws MicrographProblem {
        switch (flags >>> 5) {
            case 1 -> Lz4.unpack(packed, at, stored, into, to, length);
            case 3 -> inflate(at, stored, into, to, length);
            case 4 -> Inflating.zstd(packed, at, stored, into, to, length);
            case 0 -> throw new MicrographProblem("is compressed by BloscLZ, which is not read");
            case 2 -> throw new MicrographProblem("is compressed by Snappy, which is not read");
            default -> throw damaged();
        }
    }

    private void inflate(int at, int stored, byte[] into, int to, int length) throws MicrographProblem {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, at, stored);
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(into, to + done, length - done);
                if (more == 0) {
                    throw damaged();
                }
                done += more;
            }
        } catch (DataFormatException cause) {
            throw new MicrographProblem("is damaged: its Blosc-compressed data cannot be unpacked", cause);
        } finally {
            inflater.end();
        }
    }

    private void unshuffleBytes(byte[] shuffled, int length, int to) {
        int samples = length / sampleBytes;
        for (int b = 0; b < sampleBytes; b++) {
            for (int i = 0; i < samples; i++) {
                target[to + i * sampleBytes + b] = shuffled[b * samples + i];
            }
        }
        int done = samples * sampleBytes;
        System.arraycopy(shuffled, done, target, to + done, length - done);
    }

    /** Bit k of byte b of all samples stands together, eight samples to a byte; blocks that are no multiple of that were left alone. */
    private void unshuffleBits(byte[] shuffled, int length, int to) {
        int samples = length / sampleBytes;
        int done = 0;
        if (samples % 8 == 0) {
            int rowBytes = samples / 8;
            for (int row = 0; row < 8 * sampleBytes; row++) {
                for (int i = 0; i < samples; i++) {
                    int bit = shuffled[row * rowBytes + i / 8] >>> i % 8 & 1;
                    target[to + i * sampleBytes + row / 8] |= (byte) (bit << row % 8);
                }
            }
            done = samples * sampleBytes;
        }
        System.arraycopy(shuffled, done, target, to + done, length - done);
    }

    private static MicrographProblem damaged() {
        return new MicrographProblem("is damaged: its Blosc-compressed data cannot be unpacked");
    }
}
