package org.mitoferry.trial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.mitoferry.table.Measurement;

/** The bytes of a stored arm: deflated, each text once, with the key inside and a checksum at the end. */
final class ArmFile {
    private static final int MAGIC = 0x4d46_4152;

    private ArmFile() {}

    static byte[] write(ArmKey key, StoredArm arm) throws IOException {
        Map<String, Integer> texts = new LinkedHashMap<>();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(table)) {
            for (Measurement row : arm.rows()) {
                write(row, texts, out);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeUTF(key.digest());
            out.writeDouble(arm.seconds());
            out.writeInt(texts.size());
            for (String text : texts.keySet()) {
                out.writeUTF(text);
            }
            out.writeInt(arm.rows().size());
            table.writeTo(out);
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array());
        return bytes.toByteArray();
    }

    /** @throws IOException when it is damaged or of another key */
    static StoredArm read(byte[] file, ArmKey key) throws IOException {
        int end = file.length - Long.BYTES;
        if (end < 0) {
            throw new IOException("too short");
        }
        CRC32 checksum = new CRC32();
        checksum.update(file, 0, end);
        if (ByteBuffer.wrap(file, end, Long.BYTES).getLong() != checksum.getValue()) {
            throw new IOException("checksum");
        }
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(file, 0, end)))) {
            if (in.readInt() != MAGIC || !in.readUTF().equals(key.digest())) {
                throw new IOException("of another arm");
            }
            double seconds = in.readDouble();
            String[] texts = new String[in.readInt()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in.readUTF();
            }
            int count = in.readInt();
            List<Measurement> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                rows.add(read(in, texts));
            }
            return new StoredArm(seconds, rows);
        }
    }

    private static void write(Measurement row, Map<String, Integer> texts, DataOutputStream out) throws IOException {
        out.writeInt(number(row.study(), texts));
        out.writeInt(row.experiment());
        out.writeInt(number(row.arm(), texts));
        out.writeInt(row.well());
        out.writeInt(row.field());
        out.writeInt(number(row.cell(), texts));
        out.writeInt(number(row.object(), texts));
        out.writeInt(number(row.quantity(), texts));
        out.writeDouble(row.value());
        out.writeInt(number(row.unit(), texts));
        out.writeInt(number(row.method(), texts));
        out.writeInt(number(row.reason(), texts));
    }

    private static Measurement read(DataInputStream in, String[] texts) throws IOException {
        return new Measurement(
                texts[in.readInt()],
                in.readInt(),
                texts[in.readInt()],
                in.readInt(),
                in.readInt(),
                texts[in.readInt()],
                texts[in.readInt()],
                texts[in.readInt()],
                in.readDouble(),
                texts[in.readInt()],
                texts[in.readInt()],
                texts[in.readInt()]);
    }

    private static int number(String text, Map<String, Integer> texts) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        texts.put(text, texts.size());
        return texts.size() - 1;
    }
}
