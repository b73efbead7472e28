package org.mitoferry.runner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.mitoferry.table.Measurement;

/**
 * What is kept of a job: the rows measured so far and, while it is not finished, the state it goes on from, then its transfers. A checksum
 * at the end tells a file that was damaged from one that is whole.
 *
 * @param seconds time spent on it so far, of all sittings
 * @param state state of the carrier; of a finished job its transfers, see {@link TransferBytes}
 */
record JobFile(double seconds, List<Measurement> rows, byte[] state) {
    private static final int MAGIC = 0x4d46_4a32;

    /** Writes the state of a carrier, or its transfers. */
    interface State {
        void writeTo(DataOutputStream out) throws IOException;
    }

    static void write(
            OutputStream target, String inputs, ArmJob job, double seconds, List<Measurement> rows, State state)
            throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32());
        DataOutputStream out = new DataOutputStream(checked);
        out.writeInt(MAGIC);
        out.writeUTF(inputs);
        out.writeUTF(job.arm());
        out.writeInt(job.experiment());
        out.writeDouble(seconds);
        out.writeInt(rows.size());
        for (Measurement row : rows) {
            writeRow(out, row);
        }
        state.writeTo(out);
        out.flush();
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    /**
     * @throws IOException when it is damaged, or belongs to another job or to other inputs
     */
    static JobFile read(byte[] file, String inputs, ArmJob job) throws IOException {
        if (file.length < Long.BYTES) {
            throw new IOException("too short");
        }
        int end = file.length - Long.BYTES;
        CRC32 checksum = new CRC32();
        checksum.update(file, 0, end);
        if (ByteBuffer.wrap(file, end, Long.BYTES).getLong() != checksum.getValue()) {
            throw new IOException("checksum");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, end));
        boolean fits = in.readInt() == MAGIC
                && in.readUTF().equals(inputs)
                && in.readUTF().equals(job.arm())
                && in.readInt() == job.experiment();
        if (!fits) {
            throw new IOException("of another run");
        }
        double seconds = in.readDouble();
        int count = in.readInt();
        List<Measurement> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(readRow(in));
        }
        return new JobFile(seconds, rows, in.readAllBytes());
    }

    private static void writeRow(DataOutputStream out, Measurement row) throws IOException {
        out.writeUTF(row.study());
        out.writeInt(row.experiment());
        out.writeUTF(row.arm());
        out.writeInt(row.well());
        out.writeInt(row.field());
        out.writeUTF(row.cell());
        out.writeUTF(row.object());
        out.writeUTF(row.quantity());
        out.writeDouble(row.value());
        out.writeUTF(row.unit());
        out.writeUTF(row.method());
        out.writeUTF(row.reason());
    }

    private static Measurement readRow(DataInputStream in) throws IOException {
        return new Measurement(
                in.readUTF(),
                in.readInt(),
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readDouble(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF());
    }
}
