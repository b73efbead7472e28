package org.mitoferry.assay.nanotube;

/**
 * What is measured of a candidate. NaN where it cannot be.
 *
 * @param lengthMicrometres of the smoothed line, from body to body
 * @param tortuosity length over the distance of its ends, 1 or more
 * @param sharpestTurnDegrees see {@link NanotubeSettings#sharpestTurnDegrees}
 * @param rawFwhmMicrometres full width at half maximum of the Gaussian fitted across the tube, as read
 * @param widthFit share of the variance beyond that of noise that this fit explains, 0 to 1; below 0.9 a width is doubtful
 * @param diameterMicrometres of a filled cylinder that, convolved with the stated point spread function, looks like it; NaN for
 *     what was rejected for another reason
 * @param atTheLimit whether the diameter lies below the lateral width of the point spread function, where it tells little but 'thin'
 * @param paperStyleDiameterMicrometres root of squared width less squared width of the point spread function, 0 when that is negative; too
 *     small by 15 to 36 %, given for comparison with papers alone
 * @param heightMicrometres median height above the substrate
 * @param hoverMicrometres height above the substrate of the lowest twentieth of the middle of the tube
 * @param contrast median light over that beside it, in intensity
 * @param contrastSignificance contrast over its noise
 * @param darkestRatio contrast of its darkest micrometre over the median
 * @param bulgeRatio brightest micrometre of the middle half over the median
 * @param endContrastRatio light of the dimmer end, in the darkest part of the last micrometre and a half before its cell, over the median; NaN for
 *     a line with a free end
 */
public record TubeMeasures(
        double lengthMicrometres,
        double tortuosity,
        double sharpestTurnDegrees,
        double rawFwhmMicrometres,
        double widthFit,
        double diameterMicrometres,
        boolean atTheLimit,
        double paperStyleDiameterMicrometres,
        double heightMicrometres,
        double hoverMicrometres,
        double contrast,
        double contrastSignificance,
        double darkestRatio,
        double bulgeRatio,
        double endContrastRatio) {

    TubeMeasures withDiameter(double micrometres, double limitMicrometres) {
        return new TubeMeasures(
                lengthMicrometres,
                tortuosity,
                sharpestTurnDegrees,
                rawFwhmMicrometres,
                widthFit,
                micrometres,
                micrometres < limitMicrometres,
                paperStyleDiameterMicrometres,
                heightMicrometres,
                hoverMicrometres,
                contrast,
                contrastSignificance,
                darkestRatio,
                bulgeRatio,
                endContrastRatio);
    }
}
