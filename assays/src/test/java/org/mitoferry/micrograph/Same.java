package org.mitoferry.micrograph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares pictures sample by sample. */
public final class Same {
    private Same() {}

    /** Sizes and all samples. */
    public static void samples(Micrograph expected, Micrograph read) throws MicrographProblem {
        MicrographFacts facts = expected.facts();
        assertEquals(facts.depth(), read.facts().depth());
        assertEquals(facts.times(), read.facts().times());
        assertEquals(facts.channels().size(), read.facts().channels().size());
        for (int time = 0; time < facts.times(); time++) {
            for (int channel = 0; channel < facts.channels().size(); channel++) {
                Volume one = expected.volume(channel, time);
                Volume other = read.volume(channel, time);
                assertEquals(one.width(), other.width());
                for (int z = 0; z < one.depth(); z++) {
                    assertArrayEquals(
                            one.plane(z), other.plane(z), "channel " + channel + ", time " + time + ", plane " + z);
                }
            }
        }
    }
}
