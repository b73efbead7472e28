package org.mitoferry.assay;

import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.SampleList;
import org.mitoferry.micrograph.Volume;

/**
 * The intensity of a field where there is no object: the median of samples that are farther from all objects than a guard. Where such
 * samples are less than a hundredth of the field, the fifth percentile of the whole field stands in, which is too high in a crowded field.
 */
final class FieldBackground {
    private static final int SAMPLES = 500_000;
    private static final double LEAST_SHARE = 0.01;
    private static final double LOW = 0.05;

    private final Mask outside;

    /** @param away distance of every voxel from the nearest object, infinite beyond a bound that is not below the guard */
    FieldBackground(Volume away, double guardMicrometres) {
        this.outside = Mask.above(away, guardMicrometres);
    }

    /** Where the objects are met only once. */
    static double of(Volume channel, Labels objects, double guardMicrometres) {
        return new FieldBackground(DistanceTransform.toMask(objects.any(), guardMicrometres), guardMicrometres)
                .of(channel);
    }

    double of(Volume channel) {
        long all = (long) channel.width() * channel.height() * channel.depth();
        if (outside.count() < LEAST_SHARE * all) {
            return SampleList.percentile(SampleList.of(channel, null, SAMPLES), LOW);
        }
        return SampleList.percentile(SampleList.of(channel, outside, SAMPLES), 0.5);
    }
}
