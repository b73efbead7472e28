package org.mitoferry.micrograph;

import java.util.List;
import java.util.Objects;

/** A picture that no file holds yet. */
final class MicrographInMemory implements Micrograph {
    private final MicrographFacts facts;
    private final List<Volume> volumes;

    MicrographInMemory(MicrographFacts facts, List<Volume> volumes) {
        this.facts = facts;
        this.volumes = List.copyOf(volumes);
        if (volumes.size() != facts.channels().size() * facts.times()) {
            throw new IllegalArgumentException(volumes.size() + " volumes for "
                    + facts.channels().size() + " channels at " + facts.times() + " times");
        }
        for (Volume volume : volumes) {
            if (volume.width() != facts.width()
                    || volume.height() != facts.height()
                    || volume.depth() != facts.depth()) {
                throw new IllegalArgumentException("A volume of another size than the picture");
            }
        }
    }

    @Override
    public MicrographFacts facts() {
        return facts;
    }

    @Override
    public Volume volume(int channel, int time) {
        int channels = facts.channels().size();
        Objects.checkIndex(channel, channels);
        Objects.checkIndex(time, facts.times());
        return volumes.get(time * channels + channel);
    }

    @Override
    public void close() {
        // Memory needs no closing.
    }
}
