package org.mitoferry.microscope.light;

import java.util.Arrays;

/** Half of a symmetric kernel: weights exp(-t) I_n(t) for n = 0, 1, ... of variance t, by Miller's backward recurrence. */
final class DiscreteGaussian {

    private static final double NEGLIGIBLE = 1e-5;

    private DiscreteGaussian() {}

    /** @param variance in squared steps; 0 or less gives the kernel that changes nothing */
    static float[] half(double variance) {
        if (variance <= 1e-9) {
            return new float[] {1};
        }
        int most = (int) Math.ceil(8 * Math.sqrt(variance)) + 12;
        double[] bessel = new double[most + 2];
        bessel[most] = 1e-200;
        for (int n = most; n > 0; n--) {
            bessel[n - 1] = bessel[n + 1] + 2 * n / variance * bessel[n];
            if (bessel[n - 1] > 1e200) {
                for (int k = n - 1; k <= most; k++) {
                    bessel[k] *= 1e-300;
                }
            }
        }
        double sum = bessel[0];
        for (int n = 1; n <= most; n++) {
            sum += 2 * bessel[n];
        }
        int length = 1;
        while (length <= most && bessel[length] / sum > NEGLIGIBLE) {
            length++;
        }
        double kept = bessel[0];
        for (int n = 1; n < length; n++) {
            kept += 2 * bessel[n];
        }
        float[] half = new float[length];
        for (int n = 0; n < length; n++) {
            half[n] = (float) (bessel[n] / kept);
        }
        return Arrays.copyOf(half, length);
    }
}
