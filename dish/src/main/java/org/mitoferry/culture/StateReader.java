package org.mitoferry.culture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Loads a state that {@link StateWriter} saved. A field that is not the one expected means a file of another version: {@link IOException},
 * wrapped as unchecked, with both names.
 */
public final class StateReader implements StateVisitor {

    private final DataInputStream in;

    public StateReader(DataInputStream in) {
        this.in = in;
    }

    @Override
    public double[] doubles(String name, double[] values, int count) {
        ByteBuffer buffer = field(name, count, Double.BYTES);
        double[] read = new double[buffer.capacity() / Double.BYTES];
        buffer.asDoubleBuffer().get(read);
        return read;
    }

    @Override
    public int[] ints(String name, int[] values, int count) {
        ByteBuffer buffer = field(name, count, Integer.BYTES);
        int[] read = new int[buffer.capacity() / Integer.BYTES];
        buffer.asIntBuffer().get(read);
        return read;
    }

    @Override
    public long[] longs(String name, long[] values, int count) {
        ByteBuffer buffer = field(name, count, Long.BYTES);
        long[] read = new long[buffer.capacity() / Long.BYTES];
        buffer.asLongBuffer().get(read);
        return read;
    }

    @Override
    public byte[] bytes(String name, byte[] values, int count) {
        return field(name, count, 1).array();
    }

    @Override
    public double number(String name, double value) {
        return field(name, 1, Double.BYTES).getDouble(0);
    }

    @Override
    public long count(String name, long value) {
        return field(name, 1, Long.BYTES).getLong(0);
    }

    private ByteBuffer field(String expected, int count, int bytesEach) {
        try {
            int letters = in.readUnsignedShort();
            byte[] text = in.readNBytes(letters);
            if (text.length < letters) {
                throw new EOFException();
            }
            String name = new String(text, StandardCharsets.UTF_8);
            if (!name.equals(expected)) {
                throw new IOException("this snapshot has '" + name + "' where '" + expected
                        + "' is expected: another version wrote it");
            }
            int entries = in.readInt();
            if (entries != count) {
                throw new IOException("this snapshot is of a culture of another shape: '" + name + "' has " + entries
                        + " entries, not " + count);
            }
            int bytes = Math.multiplyExact(entries, bytesEach);
            byte[] read = in.readNBytes(bytes);
            if (read.length < bytes) {
                throw new IOException("this snapshot ends within '" + name + "'");
            }
            return ByteBuffer.wrap(read);
        } catch (EOFException e) {
            throw new UncheckedIOException(new IOException("this snapshot ends before '" + expected + "'", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
