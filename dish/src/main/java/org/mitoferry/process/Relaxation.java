package org.mitoferry.process;

/** First-order relaxation, one backward Euler step: no overshoot at any step. */
final class Relaxation {

    private Relaxation() {}

    static double towards(double value, double target, double minutes, double timeConstantMinutes) {
        return (timeConstantMinutes * value + minutes * target) / (timeConstantMinutes + minutes);
    }
}
