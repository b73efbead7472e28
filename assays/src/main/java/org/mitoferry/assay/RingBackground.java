package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Region;
import org.mitoferry.image.SampleList;
import org.mitoferry.micrograph.Volume;

/**
 * The intensity round each object: the median of the samples in its planes that lie in a ring round it and in no ring's hole of another. What
 * lies over and under an object, as the glow of its own cell and of those above, lies round it too, so it is taken off with that.
 */
final class RingBackground {

    /** A ring of fewer samples, as where objects are packed, gives way to the background of the field. */
    private static final int FEWEST_SAMPLES = 50;

    private RingBackground() {}

    /**
     * The background of each object, in the order of {@link LabelStatistics}.
     *
     * @param guardMicrometres from all objects to the ring
     * @param widthMicrometres of the ring, above 0
     * @param fieldBackground where a ring has too few samples
     */
    static List<Double> of(
            Volume channel, Labels objects, double guardMicrometres, double widthMicrometres, double fieldBackground) {
        double reach = guardMicrometres + widthMicrometres;
        Volume away = DistanceTransform.toMask(objects.any(), reach);
        int pixels = (int) Math.ceil(reach / channel.voxelSize().xMicrometres());
        List<Double> levels = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(objects, null)) {
            float[] ring = ring(channel, away, item.box().widened(pixels, 0, channel), guardMicrometres, reach);
            levels.add(ring.length < FEWEST_SAMPLES ? fieldBackground : SampleList.percentile(ring, 0.5));
        }
        return levels;
    }

    private static float[] ring(Volume channel, Volume away, Region box, double guard, double reach) {
        float[] samples = new float[64];
        int next = 0;
        for (int z = box.firstZ(); z < box.endZ(); z++) {
            for (int y = box.firstY(); y < box.endY(); y++) {
                for (int i = y * channel.width() + box.firstX(); i < y * channel.width() + box.endX(); i++) {
                    float distance = away.plane(z)[i];
                    if (distance > guard && distance <= reach) {
                        samples = next == samples.length ? Arrays.copyOf(samples, 2 * next) : samples;
                        samples[next++] = channel.plane(z)[i];
                    }
                }
            }
        }
        return Arrays.copyOf(samples, next);
    }
}
