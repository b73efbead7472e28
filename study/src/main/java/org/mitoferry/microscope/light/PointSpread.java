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
     * lies in its section.
     */
    public double onAxis(double radiusMicrometres) {
        int steps = 64;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double r = radiusMicrometres * (i + 0.5) / steps;
            for (int j = 0; j < steps; j++) {
                double angle = Math.PI / 2 * (j + 0.5) / steps;
                double x = r * StrictMath.cos(angle) / lateralSigma();
                double z = r * StrictMath.sin(angle) / axialSigma();
                sum += r * StrictMath.exp(-(x * x + z * z) / 2);
            }
        }
        double ring = radiusMicrometres / steps * Math.PI / 2 / steps * 4;
        return sum * ring / (2 * Math.PI * lateralSigma() * axialSigma());
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
