package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class ThreadsTest {
    /** Bands that are worked on inside a pool use the threads of that pool. */
    private static float[][] on(int threads, Volume volume) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> {
                        Volume flat = Background.topHat(Median.filter(volume, 1, 1), 0.8);
                        Volume lines = Ridges.strength(flat, new Ridges.Scale(0.2, 0.3), 0);
                        return DistanceTransform.toMask(Mask.above(lines, 0.5)).planes();
                    })
                    .join();
        }
    }

    @Test
    void the_bits_do_not_depend_on_the_number_of_threads() {
        Random random = new Random(5);
        Volume noise = Drawn.of(50, 150, 6, VoxelSize.of(0.15, 0.3), at -> 20 + 5 * random.nextGaussian());
        assertArrayEquals(on(1, noise), on(3, noise));
    }
}
