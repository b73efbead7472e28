package org.mitoferry.measure;

import java.util.SplittableRandom;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Two hollow balls of 7 um with threads between them, in voxels of 0.25 x 0.5 um; seed 5. */
public final class DrawnField {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;
    private static final int DEPTH = 34;
    private static final double PIXEL = 0.25;
    private static final double STEP = 0.5;
    private static final double[][] BALLS = {{13, 15}, {37, 15}};
    private static final double RADIUS = 7;
    private static final double BOTTOM = 1;

    private DrawnField() {}

    /** @param threads whether one thread hangs between the balls and one lies on the bottom */
    public static Volume actin(VoxelSize voxels, boolean threads) {
        Volume volume = Volume.blank(WIDTH, HEIGHT, DEPTH, voxels);
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                double x = i % WIDTH * PIXEL;
                int line = i / WIDTH;
                double y = line * PIXEL;
                double h = z * STEP;
                double light = 0;
                for (double[] ball : BALLS) {
                    double r = Math.sqrt(square(x - ball[0]) + square(y - ball[1]) + square(h - RADIUS - BOTTOM));
                    light += r < RADIUS ? r > RADIUS - 0.6 ? 250 : 40 : 0;
                }
                if (threads && x > BALLS[0][0] && x < BALLS[1][0]) {
                    light += thread(y - 15, h - RADIUS - BOTTOM) + thread(y - 18.5, h - BOTTOM - 0.2);
                }
                volume.plane(z)[i] = (float) light;
            }
        }
        return noisy(Gaussian.smooth(volume, new Sigma(0.4, 0.4, 0.55)), 8, 3);
    }

    private static double thread(double across, double up) {
        return square(across) + square(up) < square(0.3) ? 260 : 0;
    }

    /** Ten bright spots inside the left ball, none elsewhere. */
    public static Volume spots(VoxelSize voxels) {
        Volume volume = Volume.blank(WIDTH, HEIGHT, DEPTH, voxels);
        for (int n = 0; n < 10; n++) {
            double angle = n * Math.PI / 5;
            int x = (int) Math.round((BALLS[0][0] + 4 * Math.cos(angle)) / PIXEL);
            int y = (int) Math.round((BALLS[0][1] + 4 * Math.sin(angle)) / PIXEL);
            int z = (int) Math.round((RADIUS + BOTTOM) / STEP);
            for (int d = 0; d < 9; d++) {
                volume.plane(z)[(y + d / 3 - 1) * WIDTH + x + d % 3 - 1] = 600;
            }
        }
        return noisy(Gaussian.smooth(volume, new Sigma(0.5, 0.5, 0.6)), 8, 6);
    }

    private static Volume noisy(Volume volume, double background, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (float[] plane : volume.planes()) {
            for (int i = 0; i < plane.length; i++) {
                double mean = plane[i] + background;
                plane[i] = (float) Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
        }
        return volume;
    }

    private static double square(double value) {
        return value * value;
    }
}
