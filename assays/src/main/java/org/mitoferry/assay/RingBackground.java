package org.mitoferry.assay;

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
    private final Volume away;
    private final double guardMicrometres;
    private final double reachMicrometres;
    private final int leastSamples;
    private final List<Region> boxes;
    private final FieldBackground field;

    /**
     * @param guardMicrometres from all objects to the ring
     * @param widthMicrometres of the ring, above 0
     * @param leastSamples a ring of fewer, as where objects are packed, gives way to the background of the field
     */
    RingBackground(Labels objects, double guardMicrometres, double widthMicrometres, int leastSamples) {
        this.guardMicrometres = guardMicrometres;
        this.reachMicrometres = guardMicrometres + widthMicrometres;
        this.leastSamples = leastSamples;
        this.away = DistanceTransform.toMask(objects.any(), reachMicrometres);
        this.field = new FieldBackground(away, guardMicrometres);
        int pixels = (int) Math.ceil(reachMicrometres / away.voxelSize().xMicrometres());
        this.boxes = LabelStatistics.of(objects, null).stream()
                .map(item -> item.box().widened(pixels, 0, away))
                .toList();
    }

    /** The background of each object, in the order of {@link LabelStatistics}. */
    double[] of(Volume channel) {
        double outside = field.of(channel);
        double[] levels = new double[boxes.size()];
        for (int i = 0; i < levels.length; i++) {
            float[] ring = ring(channel, boxes.get(i));
            levels[i] = ring.length < leastSamples ? outside : SampleList.percentile(ring, 0.5);
        }
        return levels;
    }

    private float[] ring(Volume channel, Region box) {
        float[] samples = new float[64];
        int next = 0;
        for (int z = box.firstZ(); z < box.endZ(); z++) {
            for (int y = box.firstY(); y < box.endY(); y++) {
                for (int i = y * channel.width() + box.firstX(); i < y * channel.width() + box.endX(); i++) {
                    float distance = away.plane(z)[i];
                    if (distance > guardMicrometres && distance <= reachMicrometres) {
                        samples = next == samples.length ? Arrays.copyOf(samples, 2 * next) : samples;
                        samples[next++] = channel.plane(z)[i];
                    }
                }
            }
        }
        return Arrays.copyOf(samples, next);
    }
}
