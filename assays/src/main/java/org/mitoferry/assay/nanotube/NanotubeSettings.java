package org.mitoferry.assay.nanotube;

/**
 * All that the count of nanotubes is told. Lengths are micrometres; what is compared with noise is in standard deviations of the noise of
 * the same quantity, which is measured in every picture.
 *
 * @param scaleLateralMicrometres standard deviation of the ridge filter in the plane, about that of the tubes as they are seen
 * @param scaleAxialMicrometres the same across planes
 * @param seedSignificance a voxel of a line has at least this ridge strength, in standard deviations of the noise of a second derivative
 * @param followedSignificance a line is followed as long as the mean ridge strength of a micrometre and a half ahead is at least this, in the same unit
 * @param joinedGapMicrometres free ends that point at each other, or at a body, over at most this distance are joined on trial
 * @param guardLateralMicrometres this close to a body nothing is looked for; ways are continued straight to the body
 * @param guardAxialMicrometres the same above and below bodies
 * @param leastLengthMicrometres from body to body
 * @param mostLengthMicrometres from body to body
 * @param mostTortuosity length over distance of the ends, above 1; nanotubes are taut
 * @param sharpestTurnDegrees largest change of direction within {@link #turnSpanMicrometres}
 * @param turnSpanMicrometres see there
 * @param mostDiameterMicrometres of the fitted cylinder
 * @param leastHeightMicrometres height above the substrate of the lowest twentieth of the middle four fifths
 * @param leastContrastSignificance median contrast of a micrometre of tube, in standard deviations of its noise
 * @param gapShare a stretch with less than this share of the tube's median contrast in the mean is a gap
 * @param longestGapMicrometres length of that stretch; of lines that are hardly brighter than noise it is longer
 * @param midbodyRatio a bulge in the middle of the way with this many times the median contrast is a midbody
 * @param mostBridgeMicrometres longer lines are no division bridges, whatever bulge they have (that of a crossing, for instance)
 * @param leastWidthFit of a line that is wider than two widths of the point spread function, the share of the light across it that a tube
 *     explains; 0 to 1
 * @param leastAspect length over diameter
 * @param leastEndContrastRatio of the darkest part of the last micrometre and a half before a cell over the median contrast; with less the line
 *     ends before the cell
 * @param smoothingMicrometres standard deviation along the line by which its course is smoothed
 */
public record NanotubeSettings(
        double scaleLateralMicrometres,
        double scaleAxialMicrometres,
        double seedSignificance,
        double followedSignificance,
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
        double mostBridgeMicrometres,
        double leastWidthFit,
        double leastAspect,
        double leastEndContrastRatio,
        double smoothingMicrometres) {

    public NanotubeSettings {
        positive(scaleLateralMicrometres, "scaleLateralMicrometres");
        positive(scaleAxialMicrometres, "scaleAxialMicrometres");
        positive(seedSignificance, "seedSignificance");
        positive(followedSignificance, "followedSignificance");
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
        positive(mostBridgeMicrometres, "mostBridgeMicrometres");
        share(gapShare, "gapShare");
        share(leastWidthFit, "leastWidthFit");
        share(leastEndContrastRatio, "leastEndContrastRatio");
        if (!(leastAspect >= 0)) {
            throw new IllegalArgumentException("leastAspect of nanotubes: " + leastAspect);
        }
    }

    /** What was tuned on virtual pictures of 0.16 x 0.16 x 0.4 micrometre voxels. */
    public static NanotubeSettings defaults() {
        return new NanotubeSettings(
                0.2, 0.4, 3.2, 1.8, 2.5, 0.45, 0.9, 1.5, 150, 1.06, 60, 1.5, 1.7, 0.8, 3, 0.3, 1, 2.2, 15, 0.5, 2, 0.4,
                0.8);
    }

    private static void share(double value, String what) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(what + " of nanotubes: " + value);
        }
    }

    private static void positive(double value, String what) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " of nanotubes: " + value);
        }
    }
}
