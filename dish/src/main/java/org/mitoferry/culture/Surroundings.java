package org.mitoferry.culture;

/**
 * What the cells of each column of medium meet in this step: concentrations at the bottom, one entry per column and substance.
 *
 * <p>The first substances are always the same; drugs and dyes follow.
 */
public final class Surroundings {
    /** Oxygen, uM. */
    public static final int OXYGEN = 0;
    /** Glucose, uM. */
    public static final int GLUCOSE = 1;
    /** Lactate, uM. */
    public static final int LACTATE = 2;
    /** Serum, %. */
    public static final int SERUM = 3;
    /** Soluble survival factor, uM. */
    public static final int SURVIVAL_FACTOR = 4;
    /** Number of substances that every medium has. */
    public static final int ALWAYS = 5;

    private final int substances;
    /** Concentration of substance s at the bottom of column c: {@code [c * substances + s]}. */
    public final double[] bottom;
    /** Share of the glucose a column's cells would take up in a step that its lowest layer can give: 1 unless it runs out. */
    public final double[] glucoseShare;

    public Surroundings(int columns, int substances) {
        this.substances = substances;
        bottom = new double[columns * substances];
        glucoseShare = new double[columns];
    }

    public double at(int column, int substance) {
        return bottom[column * substances + substance];
    }

    public void set(int column, int substance, double concentration) {
        bottom[column * substances + substance] = concentration;
    }
}
