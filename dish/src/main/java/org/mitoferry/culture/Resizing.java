package org.mitoferry.culture;

import java.util.Arrays;

/**
 * Makes every array of a population as long as {@code size} members need, through the same walk that saves them.
 *
 * @param size number of members
 * @param several places a member has in the arrays whose names begin with arm or contact
 */
record Resizing(int size, int several) implements StateVisitor {
    private int places(String name) {
        return name.startsWith("arm") || name.startsWith("contact") ? size * several : size;
    }

    @Override
    public double[] doubles(String name, double[] values, int count) {
        return Arrays.copyOf(values, places(name));
    }

    @Override
    public int[] ints(String name, int[] values, int count) {
        return Arrays.copyOf(values, places(name));
    }

    @Override
    public long[] longs(String name, long[] values, int count) {
        return Arrays.copyOf(values, size);
    }

    @Override
    public byte[] bytes(String name, byte[] values, int count) {
        return Arrays.copyOf(values, size);
    }

    @Override
    public double number(String name, double value) {
        return value;
    }

    @Override
    public long count(String name, long value) {
        return value;
    }
}
