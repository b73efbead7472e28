package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;

/**
 * What nuclei show in a channel: its mean in per cent of that of the nuclear stain, both less what lies round the nucleus. Where nuclei lie
 * and how much stain they hold is worked out once for all channels.
 */
public final class NucleusSignals {
    private final Labels nuclei;
    private final List<String> types;
    private final RingBackground rings;
    private final double[] stained;

    /**
     * @param stain the nuclear stain
     * @param types of the nuclei, by their labels
     */
    public NucleusSignals(Labels nuclei, Volume stain, List<String> types, CaspaseFraction.Settings settings) {
        this.nuclei = nuclei;
        this.types = types;
        this.rings = new RingBackground(
                nuclei, settings.guardMicrometres(), settings.ringMicrometres(), settings.leastRingSamples());
        this.stained = above(LabelStatistics.of(nuclei, stain), stain);
    }

    /** The signals in the order of the labels. */
    public List<CaspaseFraction.Nucleus> of(Volume channel) {
        List<LabelStatistics.Item> items = LabelStatistics.of(nuclei, channel);
        double[] light = above(items, channel);
        List<CaspaseFraction.Nucleus> signals = new ArrayList<>();
        for (int i = 0; i < light.length; i++) {
            int label = items.get(i).label();
            double signal = stained[i] > 0 ? 100 * light[i] / stained[i] : 0;
            signals.add(new CaspaseFraction.Nucleus(label, types.get(label - 1), signal));
        }
        return signals;
    }

    /** The mean of each nucleus less what lies round it. */
    private double[] above(List<LabelStatistics.Item> items, Volume channel) {
        double[] above = rings.of(channel);
        for (int i = 0; i < above.length; i++) {
            above[i] = items.get(i).mean() - above[i];
        }
        return above;
    }
}
