package org.mitoferry.assay.nanotube;

/**
 * The Gaussian point spread function of the channel that is measured, as full widths at half maximum. What a person states here is what
 * diameters are corrected for; a measured one (beads in the same channel) is better than one from the aperture.
 *
 * @param lateralFwhmMicrometres in the plane, above 0
 * @param axialFwhmMicrometres across planes, above 0
 */
public record PointSpread(double lateralFwhmMicrometres, double axialFwhmMicrometres) {
    /** Full width at half maximum of a Gaussian over its standard deviation. */
    static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * StrictMath.log(2));

    public PointSpread {
        if (!(lateralFwhmMicrometres > 0 && axialFwhmMicrometres > 0)) {
            throw new IllegalArgumentException(
                    "Point spread function: " + lateralFwhmMicrometres + ", " + axialFwhmMicrometres);
        }
    }

    /** A 63x/1.40 oil objective and a green dye, as such microscopes are found rather than as theory has them. */
    public static PointSpread confocalGreen() {
        return new PointSpread(0.23, 0.65);
    }

    double lateralSigmaMicrometres() {
        return lateralFwhmMicrometres / FWHM_PER_SIGMA;
    }

    double axialSigmaMicrometres() {
        return axialFwhmMicrometres / FWHM_PER_SIGMA;
    }
}
