package org.mitoferry.micrograph.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A directory to be written: its table, with the offset of the next directory left at 0, and then the values that do not fit in. */
final class WrittenDirectory {
    static final int SHORT = 3;
    static final int LONG = 4;

    private static final int ASCII = 2;
    private static final int RATIONAL = 5;
    private static final int LONG8 = 16;

    private final boolean big;
    private final Map<Integer, Entry> entries = new TreeMap<>();

    WrittenDirectory(boolean big) {
        this.big = big;
    }

    private record Entry(int type, int count, byte[] values) {}

    void number(int tag, int type, long value) {
        ByteBuffer bytes = buffer(type == SHORT ? 2 : 4);
        if (type == SHORT) {
            bytes.putShort((short) value);
        } else {
            bytes.putInt((int) value);
        }
        entries.put(tag, new Entry(type, 1, bytes.array()));
    }

    void offsets(int tag, long[] values) {
        ByteBuffer bytes = buffer(values.length * offsetBytes());
        for (long value : values) {
            putOffset(bytes, value);
        }
        entries.put(tag, new Entry(big ? LONG8 : LONG, values.length, bytes.array()));
    }

    /** Characters beyond ASCII come out as question marks. */
    void ascii(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        entries.put(tag, new Entry(ASCII, bytes.length, bytes));
    }

    void ratio(int tag, double value) {
        long below = 1;
        while (below < 1_000_000 && value * below * 10 < 0xffff_ffffL) {
            below *= 10;
        }
        long above = Math.min(Math.round(value * below), 0xffff_ffffL);
        entries.put(
                tag,
                new Entry(
                        RATIONAL,
                        1,
                        buffer(8).putInt((int) above).putInt((int) below).array()));
    }

    /** The table alone, up to and with the offset of the next directory. */
    int tableBytes() {
        return (big ? 8 : 2) + entries.size() * (big ? 20 : 12) + offsetBytes();
    }

    private int offsetBytes() {
        return big ? 8 : 4;
    }

    /** All of it, as it is at this byte of the file. */
    ByteBuffer bytesAt(long at) {
        int total = tableBytes();
        for (Entry entry : entries.values()) {
            total += beside(entry);
        }
        ByteBuffer bytes = buffer(total);
        if (big) {
            bytes.putLong(entries.size());
        } else {
            bytes.putShort((short) entries.size());
        }
        int values = tableBytes();
        for (Map.Entry<Integer, Entry> tagged : entries.entrySet()) {
            Entry entry = tagged.getValue();
            bytes.putShort((short) (int) tagged.getKey()).putShort((short) entry.type());
            putOffset(bytes, entry.count());
            int place = bytes.position();
            if (beside(entry) == 0) {
                bytes.put(entry.values());
            } else {
                putOffset(bytes, at + values);
                bytes.put(values, entry.values());
                values += beside(entry);
            }
            bytes.position(place + offsetBytes());
        }
        return bytes;
    }

    /** Bytes that values take beside the table, made even; 0 when they fit into it. */
    private int beside(Entry entry) {
        int length = entry.values().length;
        return length <= offsetBytes() ? 0 : length + length % 2;
    }

    private void putOffset(ByteBuffer bytes, long value) {
        if (big) {
            bytes.putLong(value);
        } else {
            bytes.putInt((int) value);
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
