package org.mitoferry.culture;

/**
 * What cells meet in this step: concentrations where they are, one entry per place and substance. A place is a column of medium at a level
 * ({@link Culture#placeOf}); where all cells lie on the bottom it is the column.
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
    /** Concentration of substance s at place c: {@code [c * substances + s]}. */
    public final double[] bottom;
    /** Share of the glucose that the cells of a place would take up in a step and their layer can give: 1 unless it runs out. */
    public final double[] glucoseShare;

    public Surroundings(int places, int substances) {
        this.substances = substances;
        bottom = new double[places * substances];
        glucoseShare = new double[places];
    }

    public double at(int place, int substance) {
        return bottom[place * substances + substance];
    }

    public void set(int place, int substance, double concentration) {
        bottom[place * substances + substance] = concentration;
    }
}
