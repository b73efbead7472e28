package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;

/**
 * Light along a nanotube over time, and the speed of what moves in it.
 *
 * <p>Row t of the kymograph is the channel sampled along the line at frame t, mean of three places across. Speed: for every speed of a
 * scan the kymograph, less its mean over time (which takes away what stands still), is summed along lines of that slope;
 * the variance of these sums is largest at the slope of the tracks (a Radon transform by slope). The sign is that of the line's direction.
 *
 * <p>Fails: one speed is given for the whole kymograph, so pauses and reversals lower its {@link Speed#contrast}; two
 * cargoes of different speed give the stronger; an object must move by more than its own width while it is seen; a line that itself sways
 * must be traced anew in every frame. Faster than one object spacing a frame, directions cannot be told.
 */
public final class Kymograph {
    private final double[][] rows;
    private final double stepMicrometres;
    private final double intervalSeconds;

    /**
     * A speed.
     *
     * @param micrometresPerSecond positive towards the line's last point
     * @param contrast variance along tracks of this speed over the mean of all speeds; near 1 nothing moves
     */
    public record Speed(double micrometresPerSecond, double contrast) {}

    private Kymograph(double[][] rows, double stepMicrometres, double intervalSeconds) {
        this.rows = rows;
        this.stepMicrometres = stepMicrometres;
        this.intervalSeconds = intervalSeconds;
    }

    /**
     * @param frames the channel at every time, at least 3
     * @param line where the tube lies in all of them
     * @param stepMicrometres between places along the line
     */
    public static Kymograph of(List<Volume> frames, Polyline line, double stepMicrometres, double intervalSeconds) {
        if (frames.size() < 3 || !(intervalSeconds > 0)) {
            throw new IllegalArgumentException(
                    "A kymograph of " + frames.size() + " frames at " + intervalSeconds + " s");
        }
        Polyline even = line.resampled(stepMicrometres);
        double step = even.lengthMicrometres() / Math.max(1, even.size() - 1);
        double[][] rows = new double[frames.size()][even.size()];
        double[] along = new double[3];
        double[] across = new double[3];
        double[] up = new double[3];
        for (int t = 0; t < rows.length; t++) {
            Sampler sampler = new Sampler(frames.get(t));
            for (int i = 0; i < even.size(); i++) {
                Sampler.frame(even, i, along, across, up);
                for (double u = -0.15; u <= 0.151; u += 0.15) {
                    rows[t][i] += sampler.at(even.x()[i] + u * across[0], even.y()[i] + u * across[1], even.z()[i]) / 3;
                }
            }
        }
        return new Kymograph(rows, step, intervalSeconds);
    }

    /** Row t holds the light along the line at frame t. The array itself, not a copy. */
    public double[][] rows() {
        return rows;
    }

    public double stepMicrometres() {
        return stepMicrometres;
    }

    /** The speed along which the kymograph is brightest, among speeds from -most to most in steps. */
    public Speed speed(double mostMicrometresPerSecond, double stepMicrometresPerSecond) {
        double[][] moving = withoutStanding();
        List<Double> variances = new ArrayList<>();
        double best = 0;
        double at = 0;
        int steps = (int) Math.rint(mostMicrometresPerSecond / stepMicrometresPerSecond);
        for (int k = -steps; k <= steps; k++) {
            double speed = k * stepMicrometresPerSecond;
            double variance = variance(moving, speed * intervalSeconds / stepMicrometres);
            variances.add(variance);
            if (variance > best) {
                best = variance;
                at = speed;
            }
        }
        double mean = variances.stream().mapToDouble(v -> v).average().orElse(1);
        return new Speed(at, mean == 0 ? 1 : best / mean);
    }

    private double[][] withoutStanding() {
        double[][] out = new double[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            out[t] = rows[t].clone();
        }
        for (int i = 0; i < rows[0].length; i++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += row[i];
            }
            for (double[] row : out) {
                row[i] -= sum / rows.length;
            }
        }
        return out;
    }

    /** Of the means along slopes, over all starts for which at least half of the frames lie on the line. */
    private static double variance(double[][] moving, double placesPerFrame) {
        int places = moving[0].length;
        int reach = (int) Math.ceil(Math.abs(placesPerFrame) * moving.length);
        double[] sums = new double[places + 2 * reach];
        int count = 0;
        for (int start = -reach; start < places + reach; start++) {
            double sum = 0;
            int frames = 0;
            for (int t = 0; t < moving.length; t++) {
                double place = start + placesPerFrame * t;
                int left = (int) Math.floor(place);
                if (left >= 0 && left < places - 1) {
                    double share = place - left;
                    sum += moving[t][left] + share * (moving[t][left + 1] - moving[t][left]);
                    frames++;
                }
            }
            if (2 * frames >= moving.length) {
                sums[count++] = sum / Math.sqrt(frames);
            }
        }
        return Arrays.stream(sums, 0, count).map(v -> v * v).average().orElse(0);
    }
}
