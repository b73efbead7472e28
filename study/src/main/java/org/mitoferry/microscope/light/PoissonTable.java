package org.mitoferry.microscope.light;

/**
 * Poisson numbers of one mean by inversion, with a table that says where to begin: the same numbers as {@link VoxelDraws#poisson} up to a
 * mean of {@value VoxelDraws#INVERSION_UP_TO}.
 */
final class PoissonTable {

    /** Draws are looked up by parts as fine as this: few of them hold a step of the distribution. */
    private static final int PARTS = 1 << 12;

    /** No number above is looked up. */
    private static final int NUMBERS = 256;

    /** A large mean has the numbers in the middle of so many equally likely parts. */
    private static final int FINE_PARTS = 1 << 14;

    private final double mean;
    /** The number of all draws of a part; where a part has several, -1 less the first of them. */
    private final short[] begin = new short[PARTS];

    private final double[] below = new double[NUMBERS];
    private final int[] middles;

    PoissonTable(double mean) {
        this.mean = mean;
        if (inverted()) {
            for (int number = 0; number < NUMBERS; number++) {
                below[number] = VoxelDraws.poissonBelow(mean, number);
            }
            for (int part = 0; part < PARTS; part++) {
                int first = first(0, part / (double) PARTS);
                begin[part] = (short) ((part + 1) / (double) PARTS > below[first] ? -1 - first : first);
            }
        }
        middles = new int[mean > VoxelDraws.INVERSION_UP_TO ? FINE_PARTS : 0];
        for (int part = 0; part < middles.length; part++) {
            middles[part] = (int) VoxelDraws.poisson(mean, (part + 0.5) / FINE_PARTS);
        }
    }

    private boolean inverted() {
        return mean > 0 && mean <= VoxelDraws.INVERSION_UP_TO;
    }

    double at(double draw) {
        if (!inverted()) {
            return mean > 0 ? middles[(int) (draw * FINE_PARTS)] : 0;
        }
        int number = begin[(int) (draw * PARTS)];
        return number >= 0 ? number : first(-1 - number, draw);
    }

    private int first(int least, double draw) {
        int number = least;
        while (number < NUMBERS - 1 && draw > below[number]) {
            number++;
        }
        return number;
    }
}
