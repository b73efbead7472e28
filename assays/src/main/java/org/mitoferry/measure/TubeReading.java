package org.mitoferry.measure;

/**
 * How called nanotubes are sorted, filled and followed.
 *
 * @param largeFromMicrometres diameter from which a nanotube is large, above 0
 * @param cargoMarginMicrometres what lies nearer to an end is not cargo, 0 or more
 * @param followedWithinMicrometres mean distance of a line from one look to the next, above 0
 * @param lookMinutes frames of a time-lapse within this time are one look, their mean, 0 or more
 * @param mostMissedLooks a track goes on when it was missed for at most this many looks, 0 or more
 * @param fastestMicrometresPerSecond largest speed of cargo that is looked for, above 0
 * @param leastSpeedContrast of a kymograph below which nothing moves, 1 or more
 */
public record TubeReading(
        double largeFromMicrometres,
        double cargoMarginMicrometres,
        double followedWithinMicrometres,
        double lookMinutes,
        int mostMissedLooks,
        double fastestMicrometresPerSecond,
        double leastSpeedContrast) {
    public TubeReading {
        boolean positive = largeFromMicrometres > 0 && followedWithinMicrometres > 0 && fastestMicrometresPerSecond > 0;
        if (!(positive
                && cargoMarginMicrometres >= 0
                && lookMinutes >= 0
                && mostMissedLooks >= 0
                && leastSpeedContrast >= 1)) {
            throw new IllegalArgumentException("Reading of nanotubes out of range");
        }
    }

    /** Large from 0.7 um; cargo farther than 1 um from both ends; looks of 3 min; tracks of 1.5 um and two missed looks. */
    public static TubeReading defaults() {
        return new TubeReading(0.7, 1, 1.5, 3, 2, 2, 3);
    }
}
