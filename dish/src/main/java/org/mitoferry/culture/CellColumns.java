package org.mitoferry.culture;

import java.util.Arrays;

/** A number for every cell and each of a few columns: the content of each dye, the effect of each drug. New cells start at zero. */
public final class CellColumns {

    private final String name;
    private final int columns;
    private double[] values = new double[0];

    CellColumns(String name, int columns) {
        this.name = name;
        this.columns = columns;
    }

    public int columns() {
        return columns;
    }

    public double get(int cell, int column) {
        return values[cell * columns + column];
    }

    public void set(int cell, int column, double value) {
        values[cell * columns + column] = value;
    }

    /** Copies a cell's row to a daughter. */
    public void inherit(int mother, int daughter) {
        System.arraycopy(values, mother * columns, values, daughter * columns, columns);
    }

    void reserve(int cells) {
        if (cells * columns > values.length) {
            values = Arrays.copyOf(values, (cells + cells / 2) * columns);
        }
    }

    void visit(StateVisitor visitor, int cells) {
        reserve(cells);
        values = visitor.doubles(name, values, cells * columns);
    }
}
