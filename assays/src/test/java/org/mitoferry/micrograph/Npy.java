package org.mitoferry.micrograph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unsigned 16-bit numbers that numpy stored (format 1.0). */
final class Npy {
    private Npy() {}

    static int[] unsignedShorts(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int head = 10 + bytes.getShort(8);
        String header = new String(bytes.array(), 10, head - 10, StandardCharsets.US_ASCII);
        if (!header.contains("'<u2'") || !header.contains("'fortran_order': False")) {
            throw new IOException("Not the stored form that is expected: " + header);
        }
        int[] values = new int[(bytes.capacity() - head) / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = Short.toUnsignedInt(bytes.getShort(head + 2 * i));
        }
        return values;
    }
}
