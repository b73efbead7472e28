package org.mitoferry.culture;

/**
 * Walks the state of a culture field by field. Saving, loading and comparing are three visitors over the one walk, so they cannot drift
 * apart.
 *
 * <p>Each method is given the present value and returns the one to hold from now on: a saving visitor returns what it was given, a loading
 * one what it read. Names are for messages and comparisons; order is fixed by the walk.
 */
public interface StateVisitor {
    double[] doubles(String name, double[] values, int count);

    int[] ints(String name, int[] values, int count);

    long[] longs(String name, long[] values, int count);

    byte[] bytes(String name, byte[] values, int count);

    double number(String name, double value);

    long count(String name, long value);
}
