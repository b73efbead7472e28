package org.mitoferry.image;

import java.util.stream.IntStream;

/**
 * Splits a volume into bands of rows and hands them to the threads there are.
 *
 * <p>The partition depends on the volume alone, and a task writes only into its own rows, so results do not depend on the number of
 * threads.
 */
final class Bands {
    static final int ROWS = 64;

    /** What is done with rows {@code firstRow} to {@code endRow - 1} of plane {@code z}. */
    interface Task {
        void run(int z, int firstRow, int endRow);
    }

    private Bands() {}

    static void forEach(int height, int depth, Task task) {
        forEach(height, depth, ROWS, task);
    }

    /** Bands of so many rows. */
    static void forEach(int height, int depth, int rows, Task task) {
        int bands = (height + rows - 1) / rows;
        IntStream.range(0, bands * depth).parallel().forEach(i -> {
            int first = i % bands * rows;
            task.run(i / bands, first, Math.min(height, first + rows));
        });
    }
}
