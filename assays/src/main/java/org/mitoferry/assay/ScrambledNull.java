package org.mitoferry.assay;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;

/**
 * What a coefficient of colocalisation would be by chance: the second channel is moved about within the mask, the first stays.
 *
 * <p>Two ways, both with their own random numbers from a seed, so a result can be had again:
 * <ul>
 * <li>{@link #blocks}: the mask is laid out in blocks about as large as the point spread function (S. V. Costes and others, Biophys. J.
 * 86:3993,
 *     2004); whole blocks of the second channel change places at random and are mirrored at random. Only blocks that lie wholly in the mask
 *     take part, in the observed value too.
 * <li>{@link #shifts}: the second channel is shifted as a whole by a random vector, not shorter than a given one, and reflected at the box
 *     round the mask (after B. van Steensel and others, J. Cell Sci. 109:787, 1996). Its structures stay whole. Voxels count whose partner
 *     comes from within the mask.
 * </ul>
 *
 * <p>p is (1 + number of scrambled values not below the observed) / (1 + number of scrambles): the chance of as much colocalisation
 * without any relation. Beyond it, a caller should report observed over mean: more area of the second channel raises both.
 *
 * <p>Fails: blocks smaller than structures break them up, which makes nearly everything significant; both ways take it for granted that the
 * second channel may lie anywhere in the mask, so a nucleus, or an organelle's preference for the perinuclear zone, in itself makes
 * colocalisation: cut the nucleus out of the mask, and read shifts that are short. p tests one cell; the experiment is the replicate.
 */
public final class ScrambledNull {
    private static final int MOST_TRIES = 1000;

    /**
     * Observed and scrambled values.
     *
     * @param observed the coefficient of the picture as it is
     * @param scrambled the coefficients of the scrambles, in rising order
     */
    public record Result(double observed, double[] scrambled) {
        /** Mean of the scrambles. */
        public double mean() {
            return Arrays.stream(scrambled).average().orElse(Double.NaN);
        }

        /** Observed over the mean of the scrambles; 1 is chance. */
        public double ratio() {
            return observed / mean();
        }

        /** Chance of a scramble that is not below the observed value, 1 / (n + 1) to 1. */
        public double p() {
            long notBelow =
                    Arrays.stream(scrambled).filter(value -> value >= observed).count();
            return (1.0 + notBelow) / (1.0 + scrambled.length);
        }
    }

    private final Volume first;
    private final Volume second;
    private final Mask within;
    private final ToDoubleFunction<SamplePairs> coefficient;
    private final SplittableRandom random;
    private final int[] box;

    private ScrambledNull(
            Volume first, Volume second, Mask within, ToDoubleFunction<SamplePairs> coefficient, long seed) {
        this.first = first;
        this.second = second;
        this.within = within;
        this.coefficient = coefficient;
        this.random = new SplittableRandom(seed);
        this.box = box(within);
    }

    /** First and last plane, row and column of a mask. */
    private static int[] box(Mask mask) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1, -1};
        for (int z = 0; z < mask.depth(); z++) {
            for (int i = 0; i < mask.plane(z).length; i++) {
                if (mask.plane(z)[i]) {
                    int[] at = {z, i / mask.width(), i % mask.width()};
                    for (int k = 0; k < 3; k++) {
                        box[k] = Math.min(box[k], at[k]);
                        box[k + 3] = Math.max(box[k + 3], at[k]);
                    }
                }
            }
        }
        if (box[3] < 0) {
            throw new IllegalArgumentException("The mask is empty");
        }
        return box;
    }

    /**
     * Scrambles by blocks.
     *
     * @param blockMicrometres side of a block in the plane
     * @param blockPlanes its depth in planes
     * @param scrambles how many, above 0
     * @throws IllegalArgumentException when fewer than two whole blocks fit into the mask
     */
    public static Result blocks(
            Volume first,
            Volume second,
            Mask within,
            double blockMicrometres,
            int blockPlanes,
            int scrambles,
            long seed,
            ToDoubleFunction<SamplePairs> coefficient) {
        ScrambledNull scrambled = new ScrambledNull(first, second, within, coefficient, seed);
        int width = Math.max(
                1, (int) Math.rint(blockMicrometres / within.voxelSize().xMicrometres()));
        int height = Math.max(
                1, (int) Math.rint(blockMicrometres / within.voxelSize().yMicrometres()));
        Blocks blocks = Blocks.whole(within, width, height, blockPlanes, scrambled.box);
        float[] a = blocks.samples(first);
        float[] b = blocks.samples(second);
        double[] values = new double[scrambles];
        for (int i = 0; i < scrambles; i++) {
            values[i] = coefficient.applyAsDouble(new SamplePairs(a, blocks.scrambled(b, scrambled.random)));
        }
        Arrays.sort(values);
        return new Result(coefficient.applyAsDouble(new SamplePairs(a, b)), values);
    }

    /**
     * Scrambles by shifts.
     *
     * @param leastMicrometres no shift within the plane is shorter than this
     * @param scrambles how many, above 0
     * @throws IllegalArgumentException when the mask is too small for such shifts
     */
    public static Result shifts(
            Volume first,
            Volume second,
            Mask within,
            double leastMicrometres,
            int scrambles,
            long seed,
            ToDoubleFunction<SamplePairs> coefficient) {
        ScrambledNull scrambled = new ScrambledNull(first, second, within, coefficient, seed);
        double[] values = new double[scrambles];
        for (int i = 0; i < scrambles; i++) {
            values[i] = scrambled.shifted(leastMicrometres);
        }
        Arrays.sort(values);
        return new Result(coefficient.applyAsDouble(SamplePairs.of(first, second, within)), values);
    }

    private double shifted(double leastMicrometres) {
        double sizeX = within.voxelSize().xMicrometres();
        double sizeY = within.voxelSize().yMicrometres();
        int reachX = box[5] - box[2];
        int reachY = box[4] - box[1];
        int reachZ = (box[3] - box[0]) / 2;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            int dx = random.nextInt(-reachX, reachX + 1);
            int dy = random.nextInt(-reachY, reachY + 1);
            int dz = random.nextInt(-reachZ, reachZ + 1);
            if (Math.hypot(dx * sizeX, dy * sizeY) >= leastMicrometres) {
                SamplePairs pairs = pairsAt(dx, dy, dz);
                if (pairs.size() > 0) {
                    return coefficient.applyAsDouble(pairs);
                }
            }
        }
        throw new IllegalArgumentException("The mask is too small for shifts of " + leastMicrometres + " micrometres");
    }

    /** Pairs of the shifted channels where both come from the mask; none when that is less than a third of it. */
    private SamplePairs pairsAt(int dx, int dy, int dz) {
        int count = Math.toIntExact(within.count());
        float[] a = new float[count];
        float[] b = new float[count];
        int next = 0;
        int width = within.width();
        for (int z = box[0]; z <= box[3]; z++) {
            int fromZ = reflected(z + dz, box[0], box[3]);
            for (int y = box[1]; y <= box[4]; y++) {
                int fromRow = reflected(y + dy, box[1], box[4]) * width;
                for (int x = box[2]; x <= box[5]; x++) {
                    int from = fromRow + reflected(x + dx, box[2], box[5]);
                    int i = y * width + x;
                    if (within.plane(z)[i] && within.plane(fromZ)[from]) {
                        a[next] = first.plane(z)[i];
                        b[next++] = second.plane(fromZ)[from];
                    }
                }
            }
        }
        int kept = next < count / 3 ? 0 : next;
        return new SamplePairs(Arrays.copyOf(a, kept), Arrays.copyOf(b, kept));
    }

    private static int reflected(int index, int from, int to) {
        int size = to - from + 1;
        int folded = Math.floorMod(index - from, 2 * size);
        return from + (folded < size ? folded : 2 * size - 1 - folded);
    }
}
