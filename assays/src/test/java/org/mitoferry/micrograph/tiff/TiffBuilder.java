package org.mitoferry.micrograph.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Little TIFF files of any kind, true or lying: one strip a page, classic, lowest byte first. */
public final class TiffBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> links = new ArrayList<>(List.of(4));
    private final List<Integer> starts = new ArrayList<>();

    public TiffBuilder() {
        bytes.writeBytes(new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0});
    }

    /** What a page says; each may be a lie. */
    public static final class Page {
        private final WrittenDirectory directory = new WrittenDirectory(false);
        private final byte[] data;

        public Page(int width, int height, int bits, byte[] data) {
            this.data = data;
            longs(256, width)
                    .longs(257, height)
                    .shorts(258, bits)
                    .shorts(259, 1)
                    .shorts(262, 1)
                    .longs(279, data.length);
        }

        public Page longs(int tag, long value) {
            directory.number(tag, WrittenDirectory.LONG, value);
            return this;
        }

        public Page shorts(int tag, int value) {
            directory.number(tag, WrittenDirectory.SHORT, value);
            return this;
        }

        public Page text(String description) {
            directory.ascii(270, description);
            return this;
        }

        public Page ratio(int tag, double value) {
            directory.ratio(tag, value);
            return this;
        }

        /** Strips that all stand at one place. */
        public Page everyStrip(int strips, long at, long bytes) {
            long[] values = new long[strips];
            Arrays.fill(values, at);
            directory.offsets(273, values);
            long[] lengths = new long[strips];
            Arrays.fill(lengths, bytes);
            directory.offsets(279, lengths);
            return this;
        }

        /** Two strips one after the other, as separate colours are. */
        public Page halves() {
            directory.offsets(279, new long[] {data.length / 2, data.length / 2});
            return this;
        }
    }

    public TiffBuilder page(Page page) {
        int at = bytes.size();
        bytes.writeBytes(page.data);
        return directory(page, at);
    }

    /** A page whose pixels stand at a place of its own. */
    public TiffBuilder directory(Page page, long pixelsAt) {
        page.directory.offsets(273, new long[] {pixelsAt});
        return written(page);
    }

    /** Two strips that follow each other. */
    public TiffBuilder pageOfHalves(Page page) {
        int at = bytes.size();
        bytes.writeBytes(page.data);
        page.directory.offsets(273, new long[] {at, at + page.data.length / 2});
        return written(page.halves());
    }

    /** A page that says all of itself; its data stand before it. */
    public TiffBuilder complete(Page page) {
        bytes.writeBytes(page.data);
        return written(page);
    }

    private TiffBuilder written(Page page) {
        if (bytes.size() % 2 == 1) {
            bytes.write(0);
        }
        starts.add(bytes.size());
        links.add(bytes.size() + page.directory.tableBytes() - 4);
        bytes.writeBytes(page.directory.bytesAt(bytes.size()).array());
        return this;
    }

    public Path write(Path file) throws IOException {
        return write(file, 0);
    }

    /** @param afterTheLast where the last page says that the next one is */
    public Path write(Path file, int afterTheLast) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < links.size(); i++) {
            all.putInt(links.get(i), i < starts.size() ? starts.get(i) : afterTheLast);
        }
        return Files.write(file, all.array());
    }

    /** Where the first page's directory stands. */
    public int firstPage() {
        return starts.get(0);
    }
}
