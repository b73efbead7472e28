package org.mitoferry.runner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mitoferry.readout.Transfer;

/** Transfers of a finished job, or of the finished wells of one, as they are kept until the run is put together. */
final class TransferBytes {

    private TransferBytes() {}

    static void write(DataOutputStream out, List<Transfer> transfers) throws IOException {
        out.writeInt(transfers.size());
        for (Transfer transfer : transfers) {
            out.writeUTF(transfer.study());
            out.writeInt(transfer.experiment());
            out.writeUTF(transfer.arm());
            out.writeInt(transfer.well());
            out.writeDouble(transfer.timeMinutes());
            out.writeDouble(transfer.xMicrometres());
            out.writeDouble(transfer.yMicrometres());
            out.writeUTF(transfer.route());
            out.writeUTF(transfer.fromCells());
            out.writeLong(transfer.fromId());
            out.writeUTF(transfer.toCells());
            out.writeLong(transfer.toId());
            out.writeLong(transfer.mitochondrion());
            out.writeDouble(transfer.lengthMicrometres());
            out.writeDouble(transfer.potentialMillivolts());
            out.writeDouble(transfer.tag());
        }
    }

    static void read(byte[] bytes, Consumer<Transfer> each) throws IOException {
        read(new DataInputStream(new ByteArrayInputStream(bytes)), each);
    }

    static void read(DataInputStream in, Consumer<Transfer> each) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            each.accept(new Transfer(
                    in.readUTF(),
                    in.readInt(),
                    in.readUTF(),
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readLong(),
                    in.readUTF(),
                    in.readLong(),
                    in.readLong(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble()));
        }
    }
}
