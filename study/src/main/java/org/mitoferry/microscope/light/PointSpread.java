package org.mitoferry.microscope.light;

/**
 * A Gaussian point spread function.
 *
 * @param lateralMicrometres full width at half maximum within a plane
 * @param axialMicrometres along the optical axis
 */
public record PointSpread(double lateralMicrometres, double axialMicrometres) {

    /** Full width at half maximum over the standard deviation. */
    public static final double WIDTHS = 2 * Math.sqrt(2 * StrictMath.log(2));

    /** Of directions over a quarter of the circle. */
    private static final double[] SQUARED_COSINES = new double[16];

    static {
        for (int i = 0; i < SQUARED_COSINES.length; i++) {
            double cosine = StrictMath.cos(Math.PI / 2 * (i + 0.5) / SQUARED_COSINES.length);
            SQUARED_COSINES[i] = cosine * cosine;
        }
    }

    public PointSpread {
        if (!(lateralMicrometres > 0 && axialMicrometres > 0)) {
            throw new IllegalArgumentException("a point spread function has a width");
        }
    }

    public double lateralSigma() {
        return lateralMicrometres / WIDTHS;
    }

    public double axialSigma() {
        return axialMicrometres / WIDTHS;
    }

    /**
     * Brightness on the axis of a level, filled cylinder over its light by cubic micrometre: the share of the point spread function that
     * lies in its section. Along each direction from the axis the integral is known; over directions it is even and periodic, so few steps
     * are exact to rounding.
     */
    public double onAxis(double radiusMicrometres) {
        double sum = 0;
        double lateral = lateralSigma() * lateralSigma();
        double axial = axialSigma() * axialSigma();
        for (double across : SQUARED_COSINES) {
            double fall = across / lateral + (1 - across) / axial;
            sum -= StrictMath.expm1(-fall * radiusMicrometres * radiusMicrometres / 2) / fall;
        }
        return sum / (SQUARED_COSINES.length * lateralSigma() * axialSigma());
    }

    /** Brightness in the middle of an upright sheet seen edge-on, over its light by cubic micrometre. */
    public double edgeOn(double thicknessMicrometres) {
        int steps = 64;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double x = thicknessMicrometres / 2 * (i + 0.5) / steps / lateralSigma();
            sum += StrictMath.exp(-x * x / 2);
        }
        return sum * thicknessMicrometres / steps / (Math.sqrt(2 * Math.PI) * lateralSigma());
    }
}
