package org.mitoferry.assay.nanotube;

/**
 * All that the count of nanotubes is told. Lengths are micrometres; what is compared with noise is in standard deviations of the noise of
 * the same quantity, which is measured in every picture.
 *
 * @param scaleLateralMicrometres standard deviation of the ridge filter in the plane, about that of the tubes as they are seen
 * @param scaleAxialMicrometres the same across planes
 * @param seedSignificance a voxel of a line has at least this ridge strength, in standard deviations of the noise of a second derivative
 * @param bridgedGapMicrometres voxels this close to one of those may be crossed by a way between cells
 * @param joinedGapMicrometres free ends that point at each other, or at a body, over at most this distance are joined on trial
 * @param guardLateralMicrometres this close to a body nothing is looked for; ways are continued straight to the body
 * @param guardAxialMicrometres the same above and below bodies
 * @param leastLengthMicrometres from body to body
 * @param mostLengthMicrometres from body to body
 * @param mostTortuosity length over distance of the ends, above 1
 * @param sharpestTurnDegrees largest change of direction within {@link #turnSpanMicrometres}
 * @param turnSpanMicrometres see there
 * @param mostDiameterMicrometres of the fitted cylinder
 * @param leastHeightMicrometres median height above the substrate
 * @param leastContrastSignificance median contrast of a micrometre of tube, in standard deviations of its noise
 * @param gapShare a stretch with less than this share of the tube's median contrast is a gap
 * @param longestGapMicrometres the longest gap that is passed over
 * @param midbodyRatio a bulge in the middle of the way with this many times the median contrast is a midbody
 * @param smoothingMicrometres standard deviation along the line by which its course is smoothed
 */
public record NanotubeSettings(
        double scaleLateralMicrometres,
        double scaleAxialMicrometres,
        double seedSignificance,
        double bridgedGapMicrometres,
        double joinedGapMicrometres,
        double guardLateralMicrometres,
        double guardAxialMicrometres,
        double leastLengthMicrometres,
        double mostLengthMicrometres,
        double mostTortuosity,
        double sharpestTurnDegrees,
        double turnSpanMicrometres,
        double mostDiameterMicrometres,
        double leastHeightMicrometres,
        double leastContrastSignificance,
        double gapShare,
        double longestGapMicrometres,
        double midbodyRatio,
        double smoothingMicrometres) {

    public NanotubeSettings {
        positive(scaleLateralMicrometres, "scaleLateralMicrometres");
        positive(scaleAxialMicrometres, "scaleAxialMicrometres");
        positive(seedSignificance, "seedSignificance");
        positive(bridgedGapMicrometres, "bridgedGapMicrometres");
        positive(joinedGapMicrometres, "joinedGapMicrometres");
        positive(guardLateralMicrometres, "guardLateralMicrometres");
        positive(guardAxialMicrometres, "guardAxialMicrometres");
        positive(leastLengthMicrometres, "leastLengthMicrometres");
        positive(mostLengthMicrometres - leastLengthMicrometres, "mostLengthMicrometres");
        positive(mostTortuosity - 1, "mostTortuosity");
        positive(sharpestTurnDegrees, "sharpestTurnDegrees");
        positive(turnSpanMicrometres, "turnSpanMicrometres");
        positive(mostDiameterMicrometres, "mostDiameterMicrometres");
        positive(longestGapMicrometres, "longestGapMicrometres");
        positive(midbodyRatio - 1, "midbodyRatio");
        positive(smoothingMicrometres, "smoothingMicrometres");
        if (!(gapShare >= 0 && gapShare < 1)) {
            throw new IllegalArgumentException("gapShare of nanotubes: " + gapShare);
        }
    }

    /** What was tuned on virtual pictures of 0.16 x 0.16 x 0.4 micrometre voxels. */
    public static NanotubeSettings defaults() {
        return new NanotubeSettings(
                0.2, 0.4, 3.2, 0.5, 2.5, 0.45, 1.2, 1.5, 80, 1.5, 60, 1.5, 1.3, 0.8, 3, 0.3, 0.65, 2.2, 0.8);
    }

    private static void positive(double value, String what) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " of nanotubes: " + value);
        }
    }
}
