package org.mitoferry.micrograph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Pictures of random samples, for writing and reading back. */
public final class Pictures {
    private Pictures() {}

    /** Two channels at two times; whole numbers over the whole range that a float holds, or floats. */
    public static Micrograph random(SampleType type, int width, int height, int depth, boolean labelled) {
        List<MicrographChannel> channels = labelled
                ? List.of(MicrographChannel.named("cells"))
                : List.of(
                        new MicrographChannel("actin <&> \"F\" \u00b5", 488.0, 520.5, 0x00ff00),
                        new MicrographChannel("Lamp1", Double.NaN, Double.NaN, -1));
        MicrographFacts facts = new MicrographFacts(
                "made up",
                "field 1",
                width,
                height,
                depth,
                channels,
                labelled ? 1 : 2,
                VoxelSize.of(0.16, 0.4),
                labelled ? Double.NaN : 12.5,
                type,
                labelled);
        return random(facts, 7);
    }

    static Micrograph random(MicrographFacts facts, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Volume> volumes = new ArrayList<>();
        for (int i = 0; i < facts.channels().size() * facts.times(); i++) {
            Volume volume = Volume.blank(facts.width(), facts.height(), facts.depth(), facts.voxelSize());
            for (float[] plane : volume.planes()) {
                for (int s = 0; s < plane.length; s++) {
                    plane[s] = sample(facts.samples(), random);
                }
            }
            volumes.add(volume);
        }
        return Micrograph.of(facts, volumes);
    }

    private static float sample(SampleType type, SplittableRandom random) {
        if (type.isFloating()) {
            return (float) random.nextDouble(-1e6, 1e6);
        }
        long range = 1L << Math.min(24, type.isSigned() ? type.bits() - 1 : type.bits());
        return random.nextLong(type.isSigned() ? -range : 0, range);
    }
}
