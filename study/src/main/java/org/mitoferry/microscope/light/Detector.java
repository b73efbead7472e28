package org.mitoferry.microscope.light;

/**
 * What turns light into numbers.
 *
 * @param countsPerPhoton gain
 * @param offsetCounts what it reads in the dark
 * @param readNoisePhotons standard deviation of its noise, in photons
 * @param bits of a sample: it reads at most 2^bits - 1
 */
public record Detector(double countsPerPhoton, double offsetCounts, double readNoisePhotons, int bits) {

    private static final long READ = 0x5851F42D4C957F2DL;
    private static final long PART = 0x14057B7EF767814FL;

    public Detector {
        if (!(countsPerPhoton > 0) || bits < 8 || bits > 16 || readNoisePhotons < 0) {
            throw new IllegalArgumentException("no detector: " + countsPerPhoton + " counts, " + bits + " bits");
        }
    }

    /** What it reads of one scan. */
    public void read(float[] photons, double background, long seed, long firstVoxel) {
        read(photons, background, 1, dark(background, 1), seed, firstVoxel);
    }

    /** What it reads of background alone: the mean of some scans. */
    public DarkCounts dark(double background, int scans) {
        double scatter = readNoisePhotons * Math.sqrt(scans);
        return new DarkCounts(scans * background, scatter, countsPerPhoton / scans, offsetCounts, (1 << bits) - 1);
    }

    /**
     * What it reads in a plane, in place of the photons expected there: the mean of some scans, each with its own noise.
     *
     * @param photons expected of the specimen, without background; become counts
     * @param background expected in every voxel
     * @param scans how many, 1 or more
     * @param dark readings of these
     * @param seed of the stack's channel and time
     * @param firstVoxel number of the first sample in the stack
     */
    public void read(float[] photons, double background, int scans, DarkCounts dark, long seed, long firstVoxel) {
        double scatter = readNoisePhotons * Math.sqrt(scans);
        double[] noise = VoxelDraws.NORMAL;
        double perElectron = countsPerPhoton / scans;
        double top = (1 << bits) - 1;
        for (int i = 0; i < photons.length; i++) {
            long voxel = firstVoxel + i;
            double expected = photons[i];
            if (expected == 0) {
                photons[i] = dark.of(VoxelDraws.bits(seed, voxel));
                continue;
            }
            double electrons = PoissonDraws.number(
                    scans * (background + expected), VoxelDraws.bits(seed, voxel), VoxelDraws.bits(seed ^ PART, voxel));
            if (readNoisePhotons > 0) {
                electrons += scatter * noise[VoxelDraws.part(seed ^ READ, voxel)];
            }
            double counts = Math.rint(offsetCounts + perElectron * electrons);
            photons[i] = (float) Math.max(0, Math.min(top, counts));
        }
    }
}
