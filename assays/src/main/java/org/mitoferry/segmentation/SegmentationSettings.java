package org.mitoferry.segmentation;

/**
 * All that the search for cells is told, in micrometres. The defaults suit myeloma cells on stroma through a 40x or 63x objective.
 *
 * @param gridMicrometres pixels are averaged to blocks of at most this width before anything is looked for
 * @param smoothingMicrometres standard deviation of the Gaussian in the plane before the threshold
 * @param thresholdShare of the Li threshold (of the roots of the samples) above which is cell; lower for dim lamellae
 * @param leastContrast what lies above a threshold has a mean this many standard deviations of the noise above the rest, else it is none
 * @param closingRadiusMicrometres gaps in a cortex, and between stress fibres, up to twice this width are bridged
 * @param openingRadiusMicrometres what is narrower than twice this (nanotubes, filopodia, tips of arms) belongs to no body
 * @param roundRadiusMicrometres radius of the usual round cell
 * @param roundTolerance a round cell's radius lies between the usual one divided and multiplied by this, above 1
 * @param leastRoundness {@link Cell#roundness} from which a cell is round, 0 to 1
 * @param nucleusDiameterMicrometres of the usual nucleus
 * @param leastBodyRadiusMicrometres a body must hold a disc of this radius, else it is debris or part of an arm
 * @param leastSpreadRadiusMicrometres without nuclei, what hangs on to a spread cell and holds no disc of this radius is an arm of it
 * @param roundNeckShare two round bodies whose neck is narrower than this share of the thinner one are two, 0 to 1
 * @param spreadNeckShare the same for spread cells; without nuclei this alone parts them
 * @param turnMicrometres with nuclei, a spread cell goes on straight: a turn by a right angle is as far from its nucleus as so long a way
 * @param edgeMicrometres with nuclei, what comes in over the edge of the picture is so far from a nucleus there
 * @param leastDonorShare a donor has at least this share of its body in the signal of the donor dye, 0 to 1; in space a round cell with
 *     less is doubtful, on a plane it is called spread
 * @param roundName what round cells are called
 * @param spreadName what the others are called
 */
public record SegmentationSettings(
        double gridMicrometres,
        double smoothingMicrometres,
        double thresholdShare,
        double leastContrast,
        double closingRadiusMicrometres,
        double openingRadiusMicrometres,
        double roundRadiusMicrometres,
        double roundTolerance,
        double leastRoundness,
        double nucleusDiameterMicrometres,
        double leastBodyRadiusMicrometres,
        double leastSpreadRadiusMicrometres,
        double roundNeckShare,
        double spreadNeckShare,
        double turnMicrometres,
        double edgeMicrometres,
        double leastDonorShare,
        String roundName,
        String spreadName) {

    public SegmentationSettings {
        positive(gridMicrometres, "gridMicrometres");
        positive(thresholdShare, "thresholdShare");
        positive(roundRadiusMicrometres, "roundRadiusMicrometres");
        positive(nucleusDiameterMicrometres, "nucleusDiameterMicrometres");
        positive(leastSpreadRadiusMicrometres, "leastSpreadRadiusMicrometres");
        positive(leastBodyRadiusMicrometres, "leastBodyRadiusMicrometres");
        atLeast(0, smoothingMicrometres, "smoothingMicrometres");
        atLeast(0, leastContrast, "leastContrast");
        atLeast(0, closingRadiusMicrometres, "closingRadiusMicrometres");
        atLeast(0, openingRadiusMicrometres, "openingRadiusMicrometres");
        atLeast(0, turnMicrometres, "turnMicrometres");
        atLeast(0, edgeMicrometres, "edgeMicrometres");
        atLeast(1, roundTolerance, "roundTolerance");
        share(leastRoundness, "leastRoundness");
        share(roundNeckShare, "roundNeckShare");
        share(spreadNeckShare, "spreadNeckShare");
        share(leastDonorShare, "leastDonorShare");
    }

    /** JJN3 (round, radius 7 micrometres) and BMSC (spread). */
    public static SegmentationSettings defaults() {
        return new SegmentationSettings(
                0.5, 0.4, 1, 3, 0.8, 1.2, 7, 1.5, 0.7, 12, 2.5, 4.5, 0.85, 0.55, 640, 60, 0.03, "JJN3", "BMSC");
    }

    private static void positive(double value, String what) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, what, value);
    }

    private static void atLeast(double least, double value, String what) {
        require(value >= least && value < Double.POSITIVE_INFINITY, what, value);
    }

    private static void share(double value, String what) {
        require(value >= 0 && value <= 1, what, value);
    }

    private static void require(boolean holds, String what, double value) {
        if (!holds) {
            throw new IllegalArgumentException(what + " of a segmentation: " + value);
        }
    }

    /** For bodies in the dim light of a potential dye: blocks of a micrometre, and more smoothing. */
    public SegmentationSettings dim() {
        return new SegmentationSettings(
                Math.max(1, gridMicrometres),
                Math.max(0.8, smoothingMicrometres),
                thresholdShare,
                leastContrast,
                closingRadiusMicrometres,
                openingRadiusMicrometres,
                roundRadiusMicrometres,
                roundTolerance,
                leastRoundness,
                nucleusDiameterMicrometres,
                leastBodyRadiusMicrometres,
                leastSpreadRadiusMicrometres,
                roundNeckShare,
                spreadNeckShare,
                turnMicrometres,
                edgeMicrometres,
                leastDonorShare,
                roundName,
                spreadName);
    }
}
