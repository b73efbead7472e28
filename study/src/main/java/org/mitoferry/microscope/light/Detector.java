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

    public Detector {
        if (!(countsPerPhoton > 0) || bits < 8 || bits > 16 || readNoisePhotons < 0) {
            throw new IllegalArgumentException("no detector: " + countsPerPhoton + " counts, " + bits + " bits");
        }
    }

    /**
     * What it reads where so many photons are expected.
     *
     * @param seed of the stack's channel and time
     * @param voxel its number in the stack
     */
    public float read(double expectedPhotons, long seed, long voxel) {
        double photons = VoxelDraws.poisson(expectedPhotons, VoxelDraws.uniform(seed, voxel));
        double noise = readNoisePhotons > 0
                ? readNoisePhotons * VoxelDraws.normalOf(VoxelDraws.uniform(seed ^ READ, voxel))
                : 0;
        double counts = Math.rint(offsetCounts + countsPerPhoton * (photons + noise));
        return (float) Math.max(0, Math.min((1 << bits) - 1, counts));
    }
}
