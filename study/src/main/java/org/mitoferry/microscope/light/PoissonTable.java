package org.mitoferry.microscope.light;

/** Poisson numbers of one mean by inversion, with a table that says where to begin: the same numbers as {@link VoxelDraws#poisson}. */
final class PoissonTable {

    private static final int PARTS = 256;

    private final double mean;
    private final int[] begin = new int[PARTS];
    private final double[] below = new double[PARTS];

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
    }

    private boolean inverted() {
        return mean > 0 && mean <= VoxelDraws.INVERSION_UP_TO;
    }

    double at(double draw) {
        if (!inverted()) {
            return VoxelDraws.poisson(mean, draw);
        }
        int number = begin[(int) (draw * PARTS)];
        while (number < PARTS - 1 && draw > below[number]) {
            number++;
        }
        return number;
    }
}
