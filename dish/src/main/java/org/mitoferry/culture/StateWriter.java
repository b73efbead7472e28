package org.mitoferry.culture;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Saves a state: every field with its name and length, big-endian. */
public final class StateWriter implements StateVisitor {

    private final DataOutputStream out;

    public StateWriter(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public double[] doubles(String name, double[] values, int count) {
        ByteBuffer buffer = head(name, count, Double.BYTES);
        buffer.asDoubleBuffer().put(values, 0, count);
        tail(buffer);
        return values;
    }

    @Override
    public int[] ints(String name, int[] values, int count) {
        ByteBuffer buffer = head(name, count, Integer.BYTES);
        buffer.asIntBuffer().put(values, 0, count);
        tail(buffer);
        return values;
    }

    @Override
    public long[] longs(String name, long[] values, int count) {
        ByteBuffer buffer = head(name, count, Long.BYTES);
        buffer.asLongBuffer().put(values, 0, count);
        tail(buffer);
        return values;
    }

    @Override
    public byte[] bytes(String name, byte[] values, int count) {
        ByteBuffer buffer = head(name, count, 1);
        buffer.put(0, values, 0, count);
        tail(buffer);
        return values;
    }

    @Override
    public double number(String name, double value) {
        ByteBuffer buffer = head(name, 1, Double.BYTES);
        buffer.putDouble(0, value);
        tail(buffer);
        return value;
    }

    @Override
    public long count(String name, long value) {
        ByteBuffer buffer = head(name, 1, Long.BYTES);
        buffer.putLong(0, value);
        tail(buffer);
        return value;
    }

    private ByteBuffer head(String name, int count, int bytesEach) {
        try {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            out.writeShort(text.length);
            out.write(text);
            out.writeInt(count);
            return ByteBuffer.allocate(count * bytesEach);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tail(ByteBuffer buffer) {
        try {
            out.write(buffer.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
