package org.mitoferry.micrograph.file;

import java.util.Locale;
import org.mitoferry.micrograph.MicrographProblem;

/** What may be allocated on the word of a file. */
public final class Bounds {
    /** Names, times and channels beyond this are a lie. */
    public static final int MOST_PLANES = 10_000_000;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    private Bounds() {}

    /** Half of what this Java machine may ever hold: the rest is for who asked. */
    private static long mostBytes() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    /** The length of a buffer of that many bytes. */
    public static int buffer(long bytes) throws MicrographProblem {
        if (bytes < 0 || bytes > LARGEST_ARRAY || bytes > mostBytes()) {
            throw new MicrographProblem("asks for " + gibibytes(bytes) + " in one piece, more than can be held");
        }
        return (int) bytes;
    }

    /** Checks the sizes of a picture; returns the samples of a plane. */
    public static int plane(long width, long height) throws MicrographProblem {
        if (width < 1 || height < 1) {
            throw new MicrographProblem("says that it is " + width + " x " + height + " pixels large");
        }
        if (width > LARGEST_ARRAY || height > LARGEST_ARRAY || width * height > LARGEST_ARRAY) {
            throw new MicrographProblem(
                    "says that it is " + width + " x " + height + " pixels large, more than can be held");
        }
        return (int) (width * height);
    }

    /** Checks that a stack of floats can be held. */
    public static void volume(long width, long height, long depth) throws MicrographProblem {
        long samples = plane(width, height);
        if (depth < 1 || depth > MOST_PLANES) {
            throw new MicrographProblem("says that a stack has " + depth + " planes");
        }
        if (samples * depth > mostBytes() / Float.BYTES) {
            throw new MicrographProblem("a stack of " + width + " x " + height + " x " + depth + " needs "
                    + gibibytes(samples * depth * Float.BYTES) + ", more than the " + gibibytes(mostBytes())
                    + " that may be held (java -Xmx gives more)");
        }
    }

    /** Checks the number of planes that a file promises. */
    public static int planes(long depth, long channels, long times) throws MicrographProblem {
        if (depth < 1
                || channels < 1
                || times < 1
                || depth > MOST_PLANES
                || channels > MOST_PLANES
                || times > MOST_PLANES
                || depth * channels > MOST_PLANES
                || depth * channels * times > MOST_PLANES) {
            throw new MicrographProblem(
                    "says that it has " + depth + " planes of " + channels + " channels at " + times + " times");
        }
        return (int) (depth * channels * times);
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / (1L << 30));
    }
}
