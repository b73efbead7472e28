package org.mitoferry.micrograph;

/** A picture of which a person knows better than the file. */
record RestatedMicrograph(Micrograph picture, MicrographFacts facts) implements Micrograph {
    @Override
    public Volume volume(int channel, int time) throws MicrographProblem {
        Volume read = picture.volume(channel, time);
        return new Volume(read.width(), read.height(), read.planes(), facts.voxelSize());
    }

    @Override
    public void close() {
        picture.close();
    }
}
