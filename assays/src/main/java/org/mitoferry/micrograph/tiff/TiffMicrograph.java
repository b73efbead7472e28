package org.mitoferry.micrograph.tiff;

import java.nio.file.Path;
import java.util.Objects;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;

/** A series of a TIFF file. The file is open only while a volume is read. */
final class TiffMicrograph implements Micrograph {
    private final Path path;
    private final TiffFile file;
    private final MicrographFacts facts;
    private final PlaneTable planes;

    TiffMicrograph(Path path, TiffFile file, MicrographFacts facts, PlaneTable planes) {
        this.path = path;
        this.file = file;
        this.facts = facts;
        this.planes = planes;
    }

    @Override
    public MicrographFacts facts() {
        return facts;
    }

    @Override
    public Volume volume(int channel, int time) throws MicrographProblem {
        Objects.checkIndex(channel, facts.channels().size());
        Objects.checkIndex(time, facts.times());
        Bounds.volume(facts.width(), facts.height(), facts.depth());
        int together = planes.samplesPerPlane();
        float[][] read = new float[facts.depth()][];
        try (FileBytes bytes = FileBytes.open(path)) {
            bytes.setOrder(file.order());
            for (int z = 0; z < read.length; z++) {
                int index = planes.page(z, channel / together, time);
                read[z] = plane(bytes, planes.pageAt(file, index), index, channel % together);
            }
        }
        return new Volume(facts.width(), facts.height(), read, facts.voxelSize());
    }

    private float[] plane(FileBytes bytes, TiffPage page, int index, int sample) throws MicrographProblem {
        if (page.width() != facts.width() || page.height() != facts.height() || page.type() != facts.samples()) {
            throw new MicrographProblem("is damaged: page " + (index + 1) + " is of another size or kind than the first");
        }
        if (sample >= page.samplesPerPixel()) {
            throw new MicrographProblem("is damaged: page " + (index + 1) + " has fewer colours than the first");
        }
        if (page.compression() == TiffPage.JPEG) {
            return JpegPages.read(path, bytes.length(), page, index, sample);
        }
        return new TiffPixels(bytes, page).read(sample);
    }

    @Override
    public void close() {
        // Nothing stays open between two volumes.
    }
}
