package org.mitoferry.process;

/** First-order relaxation towards a target. */
final class Relaxation {

    private Relaxation() {}

    /** One backward Euler step: no overshoot at any step. */
    static double towards(double value, double target, double minutes, double timeConstantMinutes) {
        return (timeConstantMinutes * value + minutes * target) / (timeConstantMinutes + minutes);
    }

    /** The exact law, for any time in one go. */
    static double exactly(double value, double target, double minutes, double timeConstantMinutes) {
        return target + (value - target) * StrictMath.exp(-minutes / timeConstantMinutes);
    }
}
