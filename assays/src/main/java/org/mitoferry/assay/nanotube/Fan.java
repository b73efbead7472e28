package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.micrograph.Volume;

/**
 * Looks ahead along straight ways: the mean strength of a ridge along rays that start at a place and part from a direction by less than an
 * angle.
 *
 * <p>The mean over a ray of a micrometre and a half tells a dim line from noise where single voxels do not, carries over gaps and goes straight
 * on at crossings. A sample counts at most {@code most}, so that one bright spot is no line.
 */
final class Fan {
    static final double REACH = 1.5;
    private static final double STEP = 0.25;
    private static final int SAMPLES = (int) (REACH / STEP);

    private final Sampler strength;
    private final Surroundings surroundings;
    private final boolean flat;
    private final double most;
    /** Rays as (along, across, up) of length 1, the middle one first. */
    private final double[][] rays;

    /** Of the ray that was best last: its direction. */
    final double[] best = new double[3];

    private final double[] across = new double[3];
    private final double[] up = new double[3];
    private final double[] ray = new double[3];

    Fan(Volume strength, Surroundings surroundings, double halfAngleDegrees, int steps, double most) {
        this.strength = new Sampler(strength);
        this.surroundings = surroundings;
        this.flat = strength.depth() == 1;
        this.most = most;
        rays = rays(halfAngleDegrees, steps, flat);
    }

    /** Directions that part from a first one, (1, 0, 0), by at most an angle. */
    static double[][] rays(double halfAngleDegrees, int steps, boolean flat) {
        List<double[]> found = new ArrayList<>();
        found.add(new double[] {1, 0, 0});
        for (int a = -steps; a <= steps; a++) {
            for (int b = flat ? 0 : -steps; b <= (flat ? 0 : steps); b++) {
                if ((a != 0 || b != 0) && a * a + b * b <= steps * steps) {
                    double angle = Math.toRadians(halfAngleDegrees * Math.sqrt(a * a + b * b) / steps);
                    double share = StrictMath.sin(angle) / Math.sqrt(a * a + b * b);
                    found.add(new double[] {StrictMath.cos(angle), share * a, share * b});
                }
            }
        }
        return found.toArray(double[][]::new);
    }

    /** Places beside the origin, across and up of a direction, itself first. */
    double[][] offsets(double[] direction, double micrometres, int steps) {
        frame(direction);
        List<double[]> found = new ArrayList<>();
        found.add(new double[3]);
        for (int a = -steps; a <= steps; a++) {
            for (int b = flat ? 0 : -steps; b <= (flat ? 0 : steps); b++) {
                if (a != 0 || b != 0) {
                    found.add(new double[] {
                        micrometres * (a * across[0] + b * up[0]),
                        micrometres * (a * across[1] + b * up[1]),
                        micrometres * (a * across[2] + b * up[2])
                    });
                }
            }
        }
        return found.toArray(double[][]::new);
    }

    /** Writes the direction that has the given parts along, across and up of another. */
    void turned(double[] direction, double[] part, double[] out) {
        frame(direction);
        for (int k = 0; k < 3; k++) {
            out[k] = part[0] * direction[k] + part[1] * across[k] + part[2] * up[k];
        }
    }

    /** Mean strength along the best ray; of equal ones the first. Its direction is then in {@link #best}. */
    double best(double x, double y, double z, double[] direction) {
        frame(direction);
        double most = -1;
        for (double[] part : rays) {
            for (int k = 0; k < 3; k++) {
                ray[k] = part[0] * direction[k] + part[1] * across[k] + part[2] * up[k];
            }
            double mean = mean(x, y, z, ray, 1);
            if (mean > most) {
                most = mean;
                System.arraycopy(ray, 0, best, 0, 3);
            }
        }
        return most;
    }

    private void frame(double[] direction) {
        double norm = Math.hypot(direction[0], direction[1]);
        across[0] = norm < 1e-9 ? 1 : -direction[1] / norm;
        across[1] = norm < 1e-9 ? 0 : direction[0] / norm;
        up[0] = -direction[2] * across[1];
        up[1] = direction[2] * across[0];
        up[2] = direction[0] * across[1] - direction[1] * across[0];
    }

    /** Mean strength along one ray, up to the first body; it starts a step away; {@code sign} -1 looks back. */
    double mean(double x, double y, double z, double[] direction, int sign) {
        double sum = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            double away = sign * i * STEP;
            double px = x + away * direction[0];
            double py = y + away * direction[1];
            double pz = z + away * direction[2];
            if (surroundings.wallAt(px, py, pz) != 0) {
                return i == 1 ? 0 : sum / (i - 1);
            }
            sum += Math.min(most, strength.at(px, py, pz));
        }
        return sum / SAMPLES;
    }

    double at(double x, double y, double z) {
        return strength.at(x, y, z);
    }

    /** The direction to both sides of a place along which the ridge is strongest; the mean of both sides. */
    double bothSides(double x, double y, double z, double[] direction) {
        int turns = 18;
        int rises = flat ? 0 : 3;
        double strongest = -1;
        for (int b = -rises; b <= rises; b++) {
            double rise = Math.toRadians(20.0 * b);
            for (int a = 0; a < turns; a++) {
                double turn = Math.PI * a / turns;
                ray[0] = StrictMath.cos(rise) * StrictMath.cos(turn);
                ray[1] = StrictMath.cos(rise) * StrictMath.sin(turn);
                ray[2] = StrictMath.sin(rise);
                double ahead = mean(x, y, z, ray, 1);
                double behind = mean(x, y, z, ray, -1);
                double mean = (ahead + behind) / 2;
                if (mean > strongest) {
                    strongest = mean;
                    System.arraycopy(ray, 0, direction, 0, 3);
                }
            }
        }
        return strongest;
    }
}
