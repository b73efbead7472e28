package org.mitoferry.micrograph.zeiss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Little CZI files. */
public final class CziBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<byte[]> entries = new ArrayList<>();

    public CziBuilder() {
        bytes.writeBytes(new byte[544]);
    }

    /**
     * Adds a subblock.
     *
     * @param dimensions letter, start, size and stored size, one after the other
     */
    public CziBuilder subblock(int pixelType, int compression, byte[] pixels, Object... dimensions) {
        int count = dimensions.length / 4;
        ByteBuffer entry = buffer(32 + 20 * count)
                .put((byte) 'D')
                .put((byte) 'V')
                .putInt(pixelType)
                .putLong(bytes.size())
                .putInt(0);
        entry.putInt(compression).position(28).putInt(count);
        for (int i = 0; i < dimensions.length; i += 4) {
            entry.putInt((int) ((String) dimensions[i]).charAt(0));
            entry.putInt((Integer) dimensions[i + 1])
                    .putInt((Integer) dimensions[i + 2])
                    .putFloat(0)
                    .putInt((Integer) dimensions[i + 3]);
        }
        entries.add(entry.array());
        ByteBuffer body = buffer(Math.max(256, 16 + entry.capacity()) + pixels.length);
        body.putInt(0).putInt(0).putLong(pixels.length).put(entry.array());
        body.position(body.capacity() - pixels.length).put(pixels);
        segment("ZISRAWSUBBLOCK", body.array());
        return this;
    }

    public Path write(Path file, String metadata) throws IOException {
        long metadataAt = bytes.size();
        byte[] text = metadata.getBytes(StandardCharsets.UTF_8);
        segment(
                "ZISRAWMETADATA",
                buffer(256 + text.length)
                        .putInt(text.length)
                        .position(256)
                        .put(text)
                        .array());
        long directoryAt = bytes.size();
        int total = entries.stream().mapToInt(entry -> entry.length).sum();
        ByteBuffer directory = buffer(128 + total).putInt(entries.size()).position(128);
        entries.forEach(directory::put);
        segment("ZISRAWDIRECTORY", directory.array());
        ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        all.put("ZISRAWFILE".getBytes(StandardCharsets.US_ASCII))
                .position(16)
                .putLong(512)
                .putLong(512)
                .putInt(1);
        all.putLong(32 + 52, directoryAt).putLong(32 + 60, metadataAt);
        return Files.write(file, all.array());
    }

    private void segment(String id, byte[] body) {
        ByteBuffer head = buffer(32)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .position(16)
                .putLong(body.length)
                .putLong(body.length);
        bytes.writeBytes(head.array());
        bytes.writeBytes(body);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
