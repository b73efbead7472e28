package org.mitoferry.image;

import java.util.Arrays;

/**
 * A line in space through points, in micrometres.
 *
 * <p>A line that was traced from voxel to voxel is a staircase and up to a quarter too long. {@link #smoothed} first sets points at equal
 * distances and then smooths them along the line by a Gaussian g, applied as 2 g - g g ("twicing", J. W. Tukey 1977): a Gaussian alone
 * pulls a circle of radius R in by s^2 / 2 R^2 of it, this one by the square of that share, while stairs are flattened all the same. The
 * ends stay where they are; beyond them the line is continued by its point reflection.
 *
 * @param x at least one point, micrometres
 * @param y as many
 * @param z as many
 */
public record Polyline(double[] x, double[] y, double[] z) {
    private static final int POINTS_PER_SIGMA = 4;

    public Polyline {
        if (x.length == 0 || x.length != y.length || x.length != z.length) {
            throw new IllegalArgumentException(
                    "A line of " + x.length + ", " + y.length + " and " + z.length + " coordinates");
        }
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** The points from one on, up to but without another. */
    public Polyline part(int from, int end) {
        return new Polyline(
                Arrays.copyOfRange(x, from, end), Arrays.copyOfRange(y, from, end), Arrays.copyOfRange(z, from, end));
    }

    /** The same points, last first. */
    public Polyline reversed() {
        Polyline out = part(0, size());
        for (int i = 0; i < size(); i++) {
            out.x[i] = x[size() - 1 - i];
            out.y[i] = y[size() - 1 - i];
            out.z[i] = z[size() - 1 - i];
        }
        return out;
    }

    /** The same points and one more behind them, in micrometres. */
    public Polyline with(double nextX, double nextY, double nextZ) {
        Polyline out =
                new Polyline(Arrays.copyOf(x, size() + 1), Arrays.copyOf(y, size() + 1), Arrays.copyOf(z, size() + 1));
        out.x[size()] = nextX;
        out.y[size()] = nextY;
        out.z[size()] = nextZ;
        return out;
    }

    /** These points, then those of another line. */
    public Polyline with(Polyline next) {
        int points = size() + next.size();
        Polyline out = new Polyline(Arrays.copyOf(x, points), Arrays.copyOf(y, points), Arrays.copyOf(z, points));
        System.arraycopy(next.x, 0, out.x, size(), next.size());
        System.arraycopy(next.y, 0, out.y, size(), next.size());
        System.arraycopy(next.z, 0, out.z, size(), next.size());
        return out;
    }

    /** Sum of the lengths of its pieces. */
    public double lengthMicrometres() {
        double length = 0;
        for (int i = 1; i < x.length; i++) {
            length += piece(i);
        }
        return length;
    }

    /** Distance of its ends. */
    public double endToEndMicrometres() {
        int last = x.length - 1;
        return norm(x[last] - x[0], y[last] - y[0], z[last] - z[0]);
    }

    /** Points at equal distances along this line, both ends among them, not farther apart than the step. */
    public Polyline resampled(double stepMicrometres) {
        double length = lengthMicrometres();
        int pieces = Math.max(1, (int) Math.ceil(length / stepMicrometres - 1e-9));
        if (length == 0) {
            return this;
        }
        double[][] out = new double[3][pieces + 1];
        int piece = 1;
        double before = 0;
        for (int i = 0; i <= pieces; i++) {
            double wanted = length * i / pieces;
            while (piece < x.length - 1 && before + piece(piece) < wanted) {
                before += piece(piece);
                piece++;
            }
            double size = piece(piece);
            double share = size == 0 ? 0 : Math.clamp((wanted - before) / size, 0.0, 1.0);
            out[0][i] = x[piece - 1] + share * (x[piece] - x[piece - 1]);
            out[1][i] = y[piece - 1] + share * (y[piece] - y[piece - 1]);
            out[2][i] = z[piece - 1] + share * (z[piece] - z[piece - 1]);
        }
        return new Polyline(out[0], out[1], out[2]);
    }

    /**
     * A smooth line of points a quarter of the sigma apart.
     *
     * @param sigmaMicrometres along the line; about twice the largest side of a voxel takes its stairs away
     */
    public Polyline smoothed(double sigmaMicrometres) {
        Polyline even = resampled(sigmaMicrometres / POINTS_PER_SIGMA);
        if (even.size() < 3) {
            return even;
        }
        double spacing = even.lengthMicrometres() / (even.size() - 1);
        double[] weights = weights(sigmaMicrometres / spacing);
        return new Polyline(twice(even.x, weights), twice(even.y, weights), twice(even.z, weights));
    }

    /** Writes the unit direction at a point, from the point before to the one after, into {@code out}; zeros where they coincide. */
    public void direction(int point, double[] out) {
        int before = Math.max(0, point - 1);
        int after = Math.min(x.length - 1, point + 1);
        double dx = x[after] - x[before];
        double dy = y[after] - y[before];
        double dz = z[after] - z[before];
        double length = norm(dx, dy, dz);
        double scale = length == 0 ? 0 : 1 / length;
        out[0] = dx * scale;
        out[1] = dy * scale;
        out[2] = dz * scale;
    }

    private double piece(int end) {
        return norm(x[end] - x[end - 1], y[end] - y[end - 1], z[end] - z[end - 1]);
    }

    private static double norm(double dx, double dy, double dz) {
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static double[] weights(double sigma) {
        int radius = (int) Math.ceil(4 * sigma);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double[] twice(double[] samples, double[] weights) {
        double[] once = once(samples, weights);
        double[] again = once(once, weights);
        double[] out = new double[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = 2 * once[i] - again[i];
        }
        return out;
    }

    private static double[] once(double[] samples, double[] weights) {
        int radius = weights.length / 2;
        double[] out = new double[samples.length];
        for (int i = 0; i < out.length; i++) {
            for (int j = -radius; j <= radius; j++) {
                out[i] += weights[j + radius] * beyond(samples, i + j);
            }
        }
        return out;
    }

    /** A sample, continued by point reflection at the ends; a line shorter than the reach is continued again and again. */
    private static double beyond(double[] samples, int index) {
        int last = samples.length - 1;
        int period = Math.floorDiv(index, 2 * last);
        int folded = Math.floorMod(index, 2 * last);
        double drift = 2.0 * period * (samples[last] - samples[0]);
        return drift + (folded <= last ? samples[folded] : 2 * samples[last] - samples[2 * last - folded]);
    }
}
