package org.mitoferry.micrograph.zeiss;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;
import org.mitoferry.micrograph.file.Inflating;
import org.mitoferry.micrograph.file.Samples;

/**
 * A scene of a CZI file. The file is open only while a volume is read.
 *
 * @param tiles pieces of each plane, those on top last
 * @param left of its leftmost pixel on the stage
 * @param top of its uppermost pixel on the stage
 * @param samples of a pixel, each a channel
 */
record CziMicrograph(Path path, MicrographFacts facts, Map<Plane, List<CziTile>> tiles, int left, int top, int samples)
        implements Micrograph {
    private static final int PLAIN = 0;
    private static final int ZSTD = 5;
    private static final int ZSTD_WITH_HEAD = 6;

    /** The place of a plane in its scene, from 0. */
    record Plane(int time, int channel, int z) implements Comparable<Plane> {
        private static final Comparator<Plane> ORDER = Comparator.comparingInt(Plane::time)
                .thenComparingInt(Plane::channel)
                .thenComparingInt(Plane::z);

        @Override
        public int compareTo(Plane other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public Volume volume(int channel, int time) throws MicrographProblem {
        Objects.checkIndex(channel, facts.channels().size());
        Objects.checkIndex(time, facts.times());
        Bounds.volume(facts.width(), facts.height(), facts.depth());
        float[][] planes = new float[facts.depth()][];
        try (FileBytes bytes = FileBytes.open(path)) {
            for (int z = 0; z < planes.length; z++) {
                List<CziTile> pieces = tiles.get(new Plane(time, channel / samples, z));
                if (pieces == null) {
                    throw new MicrographProblem("does not hold plane " + (z + 1) + " of channel " + (channel + 1)
                            + " at time " + (time + 1));
                }
                planes[z] = new float[facts.width() * facts.height()];
                for (CziTile piece : pieces) {
                    lay(piece, pixels(bytes, piece), channel % samples, planes[z]);
                }
            }
        }
        return new Volume(facts.width(), facts.height(), planes, facts.voxelSize());
    }

    private void lay(CziTile piece, byte[] raw, int sample, float[] plane) throws MicrographProblem {
        SampleType type = piece.type();
        int stride = type.bytes() * samples;
        for (int row = 0; row < piece.height(); row++) {
            int from = row * piece.width() * stride + piece.stored(sample) * type.bytes();
            int to = (piece.top() - top + row) * facts.width() + piece.left() - left;
            Samples.convert(type, ByteOrder.LITTLE_ENDIAN, raw, from, stride, plane, to, piece.width());
        }
    }

    private static byte[] pixels(FileBytes bytes, CziTile piece) throws MicrographProblem {
        long head = piece.filePosition() + CziFile.SEGMENT_HEAD;
        if (!new String(bytes.bytes(piece.filePosition(), 16), StandardCharsets.ISO_8859_1)
                .startsWith("ZISRAWSUBBLOCK")) {
            throw new MicrographProblem("is truncated or damaged: a piece of the picture is not where it should be");
        }
        long metadata = bytes.unsignedInt(head);
        long length = bytes.unsignedLong(head + 8);
        long entry = CziTile.entryLength(bytes, head + 16);
        long start = head + Math.max(256, 16 + entry) + metadata;
        int needed = Bounds.buffer((long) piece.width()
                * piece.height()
                * piece.samples()
                * piece.type().bytes());
        if (piece.compression() == PLAIN) {
            if (length < needed) {
                throw new MicrographProblem("is truncated or damaged: a piece of " + needed + " bytes has " + length);
            }
            return bytes.bytes(start, needed);
        }
        byte[] packed = bytes.bytes(start, length);
        switch (piece.compression()) {
            case ZSTD -> {
                byte[] raw = new byte[needed];
                Inflating.zstd(packed, 0, packed.length, raw, 0, needed);
                return raw;
            }
            case ZSTD_WITH_HEAD -> {
                return unpackWithHead(packed, needed);
            }
            case 1 -> throw new MicrographProblem("is compressed by JPEG inside CZI, which is not read");
            case 4 ->
                throw new MicrographProblem("is compressed by JPEG XR, which is not read; ZEN saves it uncompressed");
            default ->
                throw new MicrographProblem(
                        "is compressed by method " + piece.compression() + " of CZI, which is not read");
        }
    }

    /** A head of one or three bytes says whether low and high bytes of 16-bit samples were stored apart. */
    private static byte[] unpackWithHead(byte[] packed, int needed) throws MicrographProblem {
        int head = packed.length == 0 ? 0 : packed[0];
        if (head != 1 && head != 3 || packed.length < head) {
            throw new MicrographProblem("is damaged: zstd-compressed pixels do not start as such");
        }
        byte[] raw = new byte[needed];
        Inflating.zstd(packed, head, packed.length - head, raw, 0, needed);
        boolean apart = head == 3 && packed[1] == 1 && (packed[2] & 1) != 0;
        if (!apart) {
            return raw;
        }
        byte[] joined = new byte[needed];
        int half = needed / 2;
        for (int i = 0; i < half; i++) {
            joined[2 * i] = raw[i];
            joined[2 * i + 1] = raw[half + i];
        }
        return joined;
    }

    @Override
    public void close() {
        // Nothing stays open between two volumes.
    }
}
