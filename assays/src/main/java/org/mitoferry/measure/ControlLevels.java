package org.mitoferry.measure;

/**
 * Above which signal a nucleus or a cell is positive, as a control of the same day has it; in intensity above the background. Infinite
 * where there is no control: then each picture gives its own, where it falls into two groups.
 *
 * @param caspaseSignal of a nucleus in caspase-3/7, in per cent of its nuclear stain, above 0
 * @param acceptorSignal mean of a cell in DiI, above 0
 */
public record ControlLevels(double caspaseSignal, double acceptorSignal) {
    public ControlLevels {
        if (!(caspaseSignal > 0 && acceptorSignal > 0)) {
            throw new IllegalArgumentException("Levels of controls out of range");
        }
    }

    /** No control. */
    public static ControlLevels defaults() {
        return new ControlLevels(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
