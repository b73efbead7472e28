package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * What {@link Ridges} found at every voxel: how strong a bright line is there, which way it runs and at which scale it is seen best.
 *
 * <p>The direction is a line without an arrow: d and -d mean the same. It is kept in 32 bits a voxel (octahedral map, error below 0.01
 * degrees).
 */
public final class RidgeField {
    private static final int HALF_RANGE = 32767;

    private final Volume strength;
    private final int[][] directions;
    private final byte[][] scales;

    RidgeField(Volume strength, int[][] directions, byte[][] scales) {
        this.strength = strength;
        this.directions = directions;
        this.scales = scales;
    }

    /** Strength in intensity; 0 where no line is. */
    public Volume strength() {
        return strength;
    }

    /** Index into the list of scales of the one that answered most strongly; 0 where no line is. */
    public int scale(int x, int y, int z) {
        return scales[z][y * strength.width() + x];
    }

    /** Writes the unit direction of the line in micrometre space into {@code out}; all 0 where no line is. */
    public void direction(int x, int y, int z, double[] out) {
        int i = y * strength.width() + x;
        if (strength.plane(z)[i] == 0) {
            out[0] = 0;
            out[1] = 0;
            out[2] = 0;
            return;
        }
        unpack(directions[z][i], out);
    }

    static int pack(double x, double y, double z) {
        double norm = Math.abs(x) + Math.abs(y) + Math.abs(z);
        double u = x / norm;
        double v = y / norm;
        if (z < 0) {
            double folded = (1 - Math.abs(v)) * (u < 0 ? -1 : 1);
            v = (1 - Math.abs(u)) * (v < 0 ? -1 : 1);
            u = folded;
        }
        return (int) Math.round(u * HALF_RANGE) << 16 | (int) Math.round(v * HALF_RANGE) & 0xffff;
    }

    static void unpack(int packed, double[] out) {
        double u = (packed >> 16) / (double) HALF_RANGE;
        double v = (short) packed / (double) HALF_RANGE;
        double z = 1 - Math.abs(u) - Math.abs(v);
        double x = z >= 0 ? u : (1 - Math.abs(v)) * (u < 0 ? -1 : 1);
        double y = z >= 0 ? v : (1 - Math.abs(u)) * (v < 0 ? -1 : 1);
        double scale = 1 / Math.sqrt(x * x + y * y + z * z);
        out[0] = x * scale;
        out[1] = y * scale;
        out[2] = z * scale;
    }
}
