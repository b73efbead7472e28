package org.mitoferry.micrograph.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.file.Pyramid;
import org.mitoferry.micrograph.file.Samples;

/** Appends pages to a TIFF file: the tiles of a page and of its smaller copies, then their directories. */
final class TiffWriter implements AutoCloseable {
    private static final int TILE = 256;

    private final FileChannel channel;
    private final boolean big;
    private long end;
    /** Where the offset of the next page has to be written. */
    private long link;

    private int pages;

    TiffWriter(Path file, boolean big) throws IOException {
        this.big = big;
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        ByteBuffer head = buffer(big ? 16 : 8).put((byte) 'I').put((byte) 'I').putShort((short) (big ? 43 : 42));
        if (big) {
            head.putShort((short) 8).putShort((short) 0).putLong(0);
        } else {
            head.putInt(0);
        }
        link = big ? 8 : 4;
        append(head);
    }

    /** Tiles of one plane that were written. */
    private record Tiles(int width, int height, int side, long[] offsets, long[] counts) {}

    void addPage(float[] plane, MicrographFacts facts, String description) throws IOException {
        List<Tiles> levels = new ArrayList<>();
        SampleType type = Samples.written(facts.samples());
        float[] level = plane;
        int width = facts.width();
        int height = facts.height();
        int count = Pyramid.levels(width, height);
        for (int i = 0; i < count; i++) {
            levels.add(writeTiles(level, width, height, type));
            if (i + 1 < count) {
                level = Pyramid.halved(level, width, height, facts.labelled(), !type.isFloating());
                width = Pyramid.half(width);
                height = Pyramid.half(height);
            }
        }
        long[] smaller = new long[count - 1];
        for (int i = 1; i < count; i++) {
            smaller[i - 1] = writeDirectory(directory(levels.get(i), type, true));
        }
        WrittenDirectory main = directory(levels.get(0), type, false);
        if (pages == 0) {
            main.ascii(270, description);
        }
        if (smaller.length > 0) {
            main.offsets(330, smaller);
        }
        resolution(main, facts);
        long at = writeDirectory(main);
        writeOffset(at, link);
        link = at + main.tableBytes() - (big ? 8 : 4);
        pages++;
    }

    private Tiles writeTiles(float[] plane, int width, int height, SampleType type) throws IOException {
        int side = Math.min(TILE, (Math.max(width, height) + 15) / 16 * 16);
        int across = (width + side - 1) / side;
        int down = (height + side - 1) / side;
        long[] offsets = new long[across * down];
        long[] counts = new long[across * down];
        byte[][] packed = IntStream.range(0, across * down)
                .parallel()
                .mapToObj(tile ->
                        TilePacking.pack(plane, width, height, tile % across * side, tile / across * side, side, type))
                .toArray(byte[][]::new);
        for (int tile = 0; tile < packed.length; tile++) {
            offsets[tile] = end;
            counts[tile] = packed[tile].length;
            append(ByteBuffer.wrap(packed[tile]));
        }
        return new Tiles(width, height, side, offsets, counts);
    }

    private WrittenDirectory directory(Tiles tiles, SampleType type, boolean smallerCopy) {
        WrittenDirectory directory = new WrittenDirectory(big);
        directory.number(254, WrittenDirectory.LONG, smallerCopy ? 1 : 0);
        directory.number(256, WrittenDirectory.LONG, tiles.width());
        directory.number(257, WrittenDirectory.LONG, tiles.height());
        directory.number(258, WrittenDirectory.SHORT, type.bits());
        directory.number(259, WrittenDirectory.SHORT, TiffPage.DEFLATE);
        directory.number(262, WrittenDirectory.SHORT, 1);
        directory.number(277, WrittenDirectory.SHORT, 1);
        directory.number(284, WrittenDirectory.SHORT, 1);
        directory.ascii(305, "Mitoferry");
        directory.number(317, WrittenDirectory.SHORT, type.isFloating() ? 1 : 2);
        directory.number(322, WrittenDirectory.LONG, tiles.side());
        directory.number(323, WrittenDirectory.LONG, tiles.side());
        directory.offsets(324, tiles.offsets());
        directory.offsets(325, tiles.counts());
        directory.number(339, WrittenDirectory.SHORT, type.isFloating() ? 3 : type.isSigned() ? 2 : 1);
        return directory;
    }

    /** Pixels per centimetre, for readers that do not look into the description. */
    private static void resolution(WrittenDirectory directory, MicrographFacts facts) {
        if (facts.voxelSize().isCalibrated()) {
            directory.ratio(282, 1e4 / facts.voxelSize().xMicrometres());
            directory.ratio(283, 1e4 / facts.voxelSize().yMicrometres());
            directory.number(296, WrittenDirectory.SHORT, 3);
        }
    }

    private long writeDirectory(WrittenDirectory directory) throws IOException {
        if (end % 2 != 0) {
            append(buffer(1));
        }
        long at = end;
        append(directory.bytesAt(at));
        return at;
    }

    private void writeOffset(long value, long place) throws IOException {
        ByteBuffer offset = buffer(big ? 8 : 4);
        if (big) {
            offset.putLong(value);
        } else {
            offset.putInt((int) value);
        }
        offset.rewind();
        channel.write(offset, place);
    }

    private void append(ByteBuffer bytes) throws IOException {
        bytes.rewind();
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        if (!big && end > 0xffff_ffffL) {
            throw new IOException("the file passed 4 GiB, which was not foreseen");
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
