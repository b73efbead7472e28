package org.mitoferry.benchmarks;

import java.util.Arrays;

/**
 * What memory gives and takes: the triad {@code a = b + s c} over arrays far larger than caches (McCalpin 1995), three numbers of eight
 * bytes a place.
 *
 * @param oneThread bytes a second
 * @param twoThreads bytes a second of two threads, each with arrays of its own
 */
record Bandwidth(double oneThread, double twoThreads) {

    private static final int PLACES = 8 << 20;
    private static final int BYTES_A_PLACE = 24;
    private static final int GOES = 6;

    static Bandwidth measured() throws InterruptedException {
        Arrays3 own = new Arrays3();
        double alone = bytes(1) / Trial.shortest(GOES, own::triad);
        Arrays3 other = new Arrays3();
        double best = Double.POSITIVE_INFINITY;
        for (int go = 0; go < GOES; go++) {
            int number = go;
            Thread second = Thread.ofPlatform().unstarted(() -> other.triad(number));
            long before = System.nanoTime();
            second.start();
            own.triad(number);
            second.join();
            best = Math.min(best, (System.nanoTime() - before) * 1e-9);
        }
        return new Bandwidth(alone, bytes(2) / best);
    }

    private static double bytes(int threads) {
        return (double) threads * PLACES * BYTES_A_PLACE;
    }

    private static final class Arrays3 {
        private final double[] a = new double[PLACES];
        private final double[] b = new double[PLACES];
        private final double[] c = new double[PLACES];

        Arrays3() {
            Arrays.fill(b, 1);
            Arrays.fill(c, 2);
        }

        Object triad(int go) {
            double s = go + 0.5;
            for (int i = 0; i < PLACES; i++) {
                a[i] = b[i] + s * c[i];
            }
            return a[go];
        }
    }
}
