package org.mitoferry.imaging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Culture;
import org.mitoferry.microscope.Channel;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.protocol.Vocabulary;
import org.mitoferry.readout.Readout;

/** What the stains and labels of an arm show. */
final class Stained {

    private static final Map<String, String> UNITS = Readout.quantities();

    private final BenchJob job;
    private final Microscope microscope;
    private final Vocabulary vocabulary;

    Stained(BenchJob job, Microscope microscope, Vocabulary vocabulary) {
        this.job = job;
        this.microscope = microscope;
        this.vocabulary = vocabulary;
    }

    /** The unit of a quantity. */
    static String unit(String quantity) {
        return UNITS.getOrDefault(quantity, "1");
    }

    /** The channels of an image step; see {@link #withControl}. */
    List<Channel> shownIn(Step.Image step, Culture culture) {
        return withControl(microscope.channels(step.channels(), culture));
    }

    /** The channels that all stains and labels before a step show in. */
    List<Channel> shownBefore(Step until, Culture culture) {
        return withControl(microscope.channels(before(job.arm(), until), culture));
    }

    /** An arm without the donors' dye is looked at in its light all the same, where others have it: it is their control. */
    private List<Channel> withControl(List<Channel> channels) {
        Channel donor = microscope.equipment().channel(Sights.DONOR).orElseThrow();
        boolean elsewhere = job.protocol().arms().stream()
                .flatMap(arm -> before(arm, null).stream())
                .anyMatch(name -> microscope
                        .equipment()
                        .channel(name)
                        .filter(donor::equals)
                        .isPresent());
        if (channels.isEmpty() || channels.contains(donor) || !elsewhere) {
            return channels;
        }
        List<Channel> all = new ArrayList<>(channels);
        all.add(donor);
        return all;
    }

    private List<String> before(Protocol.Arm arm, @org.jspecify.annotations.Nullable Step until) {
        Set<String> names = new LinkedHashSet<>();
        for (Step step : arm.steps()) {
            if (step == until) {
                break;
            }
            switch (step) {
                case Step.Stain stain -> stain.with().forEach(dose -> names.addAll(shownBy(dose.compound())));
                case Step.Label label -> names.addAll(shownBy(label.with()));
                default -> {
                    // shows nothing
                }
            }
        }
        return names.stream().filter(microscope::shows).toList();
    }

    private Set<String> shownBy(String stain) {
        Set<String> channels = vocabulary.compound(stain).channels();
        return channels.isEmpty() ? Set.of(stain) : channels;
    }
}
