package org.mitoferry.assay;

import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;

/**
 * How much of each of two dyes is seen in the other's channel, and how to take it off.
 *
 * <p>What is seen is (first, second) = ((1, b), (a, 1)) (true first, true second), above the background; the matrix is inverted (flow
 * cytometry's compensation: C. B. Bagwell and E. G. Adams, Ann. N. Y. Acad. Sci. 677:167, 1993). Each entry is read from a control that
 * holds one dye alone: the sum of the other channel over the sum of its own, above the background of each.
 *
 * <p>Fails: where a control is saturated or dimmer than the sample; where the spectrum moves with the environment; where a control of one
 * dye holds the other after all (aggregates in a monomer control are read as spill-over).
 *
 * @param firstIntoSecond share of the first dye's signal that the second channel sees, 0 or more
 * @param secondIntoFirst share of the second dye's signal that the first channel sees, 0 or more; the product is below 1
 */
public record Spillover(double firstIntoSecond, double secondIntoFirst) {
    /** No spill-over. */
    public static final Spillover NONE = new Spillover(0, 0);

    public Spillover {
        if (!(firstIntoSecond >= 0 && secondIntoFirst >= 0 && firstIntoSecond * secondIntoFirst < 1)) {
            throw new IllegalArgumentException("Spill-over of " + firstIntoSecond + " and " + secondIntoFirst);
        }
    }

    /**
     * The share that one channel sees of the dye of the other, from a control with this dye alone.
     *
     * @param own the channel of the dye
     * @param other the channel that it spills into
     * @param within where the dye is
     * @param ownBackground intensity of the own channel without dye
     * @param otherBackground intensity of the other channel without dye
     * @return 0 or more; NaN where the control has no signal
     */
    public static double share(Volume own, Volume other, Mask within, double ownBackground, double otherBackground) {
        SamplePairs pairs = SamplePairs.of(own, other, within);
        double signal = pairs.size() * (SamplePairs.mean(pairs.first()) - ownBackground);
        double spilt = pairs.size() * (SamplePairs.mean(pairs.second()) - otherBackground);
        return signal > 0 ? Math.max(0, spilt / signal) : Double.NaN;
    }

    /** The first dye's own signal, from what both channels saw. */
    public double first(double first, double second) {
        return (first - secondIntoFirst * second) / (1 - firstIntoSecond * secondIntoFirst);
    }

    /** The second dye's own signal, from what both channels saw. */
    public double second(double first, double second) {
        return (second - firstIntoSecond * first) / (1 - firstIntoSecond * secondIntoFirst);
    }
}
