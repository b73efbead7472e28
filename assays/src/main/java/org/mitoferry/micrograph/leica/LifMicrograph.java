package org.mitoferry.micrograph.leica;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Objects;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;
import org.mitoferry.micrograph.file.Samples;

/**
 * An image of a LIF file. The file is open only while a volume is read.
 *
 * @param start byte of its first pixel
 */
record LifMicrograph(Path path, MicrographFacts facts, LifImage image, long start) implements Micrograph {
    @Override
    public Volume volume(int channel, int time) throws MicrographProblem {
        Objects.checkIndex(channel, facts.channels().size());
        Objects.checkIndex(time, facts.times());
        Bounds.volume(facts.width(), facts.height(), facts.depth());
        int stated = image.channelOffsets().length;
        long first = start
                + image.channelOffsets()[channel % stated]
                + channel / stated * image.waves().step()
                + time * image.time().step();
        float[][] planes = new float[facts.depth()][facts.width() * facts.height()];
        try (FileBytes bytes = FileBytes.open(path)) {
            for (int z = 0; z < planes.length; z++) {
                for (int y = 0; y < facts.height(); y++) {
                    readRow(bytes, first + z * image.z().step() + y * image.y().step(), planes[z], y * facts.width());
                }
            }
        }
        return new Volume(facts.width(), facts.height(), planes, facts.voxelSize());
    }

    private void readRow(FileBytes bytes, long at, float[] plane, int to) throws MicrographProblem {
        int width = facts.width();
        long step = image.x().step();
        byte[] row = bytes.bytes(at, (width - 1) * step + image.samples().bytes());
        Samples.convert(image.samples(), ByteOrder.LITTLE_ENDIAN, row, 0, (int) step, plane, to, width);
    }

    @Override
    public void close() {
        // Nothing stays open between two volumes.
    }
}
