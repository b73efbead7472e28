package org.mitoferry.micrograph;

import java.util.List;

/**
 * What is known of one series of a file without reading a pixel.
 *
 * @param file name of the file, without folders
 * @param series name of the series within it, empty where there is none
 * @param width pixels in a row
 * @param height rows in a plane
 * @param depth planes in a stack
 * @param channels at least one
 * @param times at least one
 * @param voxelSize of a voxel; {@link VoxelSize#UNCALIBRATED} where the file says nothing
 * @param frameIntervalSeconds from one time to the next, or NaN where not stated
 * @param samples how a sample is stored
 * @param labelled whether samples are numbers of objects (0 is background) and not intensities
 */
public record MicrographFacts(
        String file,
        String series,
        int width,
        int height,
        int depth,
        List<MicrographChannel> channels,
        int times,
        VoxelSize voxelSize,
        double frameIntervalSeconds,
        SampleType samples,
        boolean labelled) {

    public MicrographFacts {
        channels = List.copyOf(channels);
        if (width < 1 || height < 1 || depth < 1 || times < 1 || channels.isEmpty()) {
            throw new IllegalArgumentException("Sizes of a picture are at least 1");
        }
    }

    /** The same picture with the voxel size that a person states, which outranks that of the file. */
    public MicrographFacts withVoxelSize(VoxelSize stated) {
        return new MicrographFacts(
                file, series, width, height, depth, channels, times, stated, frameIntervalSeconds, samples, labelled);
    }

    /** The same picture under another time step, in seconds. */
    public MicrographFacts withFrameIntervalSeconds(double stated) {
        return new MicrographFacts(
                file, series, width, height, depth, channels, times, voxelSize, stated, samples, labelled);
    }

    /** Names of the channels, in order. */
    public List<String> channelNames() {
        return channels.stream().map(MicrographChannel::name).toList();
    }
}
