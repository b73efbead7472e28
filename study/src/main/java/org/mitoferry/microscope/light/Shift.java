package org.mitoferry.microscope.light;

/** How far a channel lies beside its true place. */
public record Shift(double xMicrometres, double yMicrometres, double zMicrometres) {
    public static final Shift NONE = new Shift(0, 0, 0);
}
