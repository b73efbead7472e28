package org.mitoferry.micrograph;

import java.util.List;

/**
 * One series of a file, or a picture in memory. Not for several threads at once.
 *
 * <p>Series of one file share what they read from: closing one closes nothing for the others.
 */
public interface Micrograph extends AutoCloseable {
    MicrographFacts facts();

    /**
     * Reads one channel at one time.
     *
     * @param channel from 0
     * @param time from 0
     * @throws MicrographProblem when the file does not hold what it promised
     * @throws IndexOutOfBoundsException when there is no such channel or time
     */
    Volume volume(int channel, int time) throws MicrographProblem;

    @Override
    void close();

    /** The same picture with another voxel size, as when a person states it. */
    default Micrograph withVoxelSize(VoxelSize stated) {
        return new RestatedMicrograph(this, facts().withVoxelSize(stated));
    }

    /**
     * A picture in memory.
     *
     * @param volumes channel by channel within time by time: that of channel c at time t stands at {@code t * channels + c}
     */
    static Micrograph of(MicrographFacts facts, List<Volume> volumes) {
        return new MicrographInMemory(facts, volumes);
    }
}
