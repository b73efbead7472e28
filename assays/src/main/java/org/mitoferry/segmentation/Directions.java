package org.mitoferry.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Steps on a grid in 32 directions: in each those of a few pixels that lie within about half of the angle to the next direction. */
final class Directions {
    static final int COUNT = 32;
    /** The longest step, in pixels along an axis. */
    static final int REACH = 6;

    private static final int[][] FORMS = {
        {1, 0}, {6, 1}, {5, 1}, {4, 1}, {3, 1}, {5, 2}, {2, 1}, {5, 3}, {3, 2}, {4, 3}, {5, 4}, {1, 1}
    };
    private static final double CONE_DEGREES = 9.8;

    private final int stride;
    private final int[][][] steps = new int[COUNT][][];
    private final double[][] lengths = new double[COUNT][];

    /** @param stride from a pixel to the one below it */
    Directions(int stride) {
        this.stride = stride;
        for (int direction = 0; direction < COUNT; direction++) {
            List<int[]> found = new ArrayList<>();
            for (int[] form : FORMS) {
                for (int mirror = 0; mirror < 8; mirror++) {
                    int[] vector = mirrored(form, mirror);
                    if (isAlong(vector, direction) && found.stream().noneMatch(one -> Arrays.equals(one, vector))) {
                        found.add(vector);
                    }
                }
            }
            steps[direction] = found.stream().map(this::pixels).toArray(int[][]::new);
            lengths[direction] = found.stream()
                    .mapToDouble(vector -> Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1]))
                    .toArray();
        }
    }

    /** In radians, from the x axis to the y axis. */
    static double angle(int direction) {
        return 2 * Math.PI * direction / COUNT;
    }

    private static int[] mirrored(int[] form, int mirror) {
        int along = form[mirror & 1];
        int across = form[1 - (mirror & 1)];
        return new int[] {(mirror & 2) == 0 ? along : -along, (mirror & 4) == 0 ? across : -across};
    }

    private static boolean isAlong(int[] vector, int direction) {
        double off = Math.toDegrees(StrictMath.atan2(vector[1], vector[0]) - angle(direction));
        return Math.abs(off - 360 * Math.rint(off / 360)) <= CONE_DEGREES;
    }

    private int[] pixels(int[] vector) {
        int count = Math.max(Math.abs(vector[0]), Math.abs(vector[1]));
        int[] pixels = new int[count];
        for (int k = 1; k <= count; k++) {
            pixels[k - 1] =
                    Math.round((float) k * vector[1] / count) * stride + Math.round((float) k * vector[0] / count);
        }
        return pixels;
    }

    /** Steps in a direction: of each the pixels it goes through, counted from where it begins, its end last. */
    int[][] steps(int direction) {
        return steps[direction];
    }

    /** Lengths of these steps in pixels. */
    double[] lengths(int direction) {
        return lengths[direction];
    }
}
