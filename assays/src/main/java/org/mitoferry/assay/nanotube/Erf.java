package org.mitoferry.assay.nanotube;

/** The normal distribution, by table (error below 1e-5): fits ask it millions of times. */
final class Erf {
    private static final double REACH = 6;
    private static final int PER_UNIT = 256;
    private static final double[] TABLE = table();

    private Erf() {}

    /** Share of a standard normal distribution below z. */
    static double normal(double z) {
        double at = (z + REACH) * PER_UNIT;
        if (!(at > 0)) {
            return 0;
        }
        if (at >= TABLE.length - 1) {
            return 1;
        }
        int i = (int) at;
        return TABLE[i] + (at - i) * (TABLE[i + 1] - TABLE[i]);
    }

    /** Simpson's rule from entry to entry. */
    private static double[] table() {
        double[] table = new double[(int) (2 * REACH * PER_UNIT) + 1];
        double step = 1.0 / PER_UNIT;
        for (int i = 1; i < table.length; i++) {
            double left = (i - 1) * step - REACH;
            table[i] = table[i - 1] + step / 6 * (density(left) + 4 * density(left + step / 2) + density(left + step));
        }
        return table;
    }

    static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }
}
