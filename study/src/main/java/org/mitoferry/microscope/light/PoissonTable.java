package org.mitoferry.microscope.light;

/**
 * Poisson numbers of one mean by inversion, with a table that says where to begin: the same numbers as {@link VoxelDraws#poisson} up to a
 * mean of {@value VoxelDraws#INVERSION_UP_TO}.
 */
final class PoissonTable {

    private static final int PARTS = 256;

    /** A large mean has the numbers in the middle of so many equally likely parts. */
    private static final int FINE_PARTS = 1 << 14;

    private final double mean;
    private final int[] begin = new int[PARTS];
    private final double[] below = new double[PARTS];
    private final int[] middles;

    PoissonTable(double mean) {
        this.mean = mean;
        if (inverted()) {
            for (int part = 0; part < PARTS; part++) {
                begin[part] = (int) VoxelDraws.poisson(mean, part / (double) PARTS);
            }
            for (int number = 0; number < PARTS; number++) {
                below[number] = VoxelDraws.poissonBelow(mean, number);
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
        while (number < PARTS - 1 && draw > below[number]) {
            number++;
        }
        return number;
    }
}
