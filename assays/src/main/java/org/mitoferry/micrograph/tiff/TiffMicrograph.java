package org.mitoferry.micrograph.tiff;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;

/** A series of a TIFF file. The file is open only while a volume is read. */
final class TiffMicrograph implements Micrograph {
    /** Samples of a volume from which on several threads read it. */
    private static final int WORTH_SHARING = 1 << 20;

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
        float[][] read = new float[facts.depth()][];
        long samples = (long) facts.width() * facts.height() * facts.depth();
        if (samples < WORTH_SHARING) {
            try (FileBytes bytes = FileBytes.open(path)) {
                bytes.setOrder(file.order());
                for (int z = 0; z < read.length; z++) {
                    read[z] = plane(bytes, channel, time, z);
                }
            }
        } else {
            readShared(channel, time, read);
        }
        return new Volume(facts.width(), facts.height(), read, facts.voxelSize());
    }

    /** Planes on several threads, each with the file opened anew; of several problems the one of the lowest plane is told. */
    private void readShared(int channel, int time, float[][] read) throws MicrographProblem {
        @Nullable MicrographProblem[] problems = new @Nullable MicrographProblem[read.length];
        IntStream.range(0, read.length).parallel().forEach(z -> {
            try (FileBytes bytes = FileBytes.open(path)) {
                bytes.setOrder(file.order());
                read[z] = plane(bytes, channel, time, z);
            } catch (MicrographProblem problem) {
                problems[z] = problem;
            }
        });
        for (@Nullable MicrographProblem problem : problems) {
            if (problem != null) {
                throw problem;
            }
        }
    }

    private float[] plane(FileBytes bytes, int channel, int time, int z) throws MicrographProblem {
        int together = planes.samplesPerPlane();
        int index = planes.page(z, channel / together, time);
        return plane(bytes, planes.pageAt(file, index), index, channel % together);
    }

    private float[] plane(FileBytes bytes, TiffPage page, int index, int sample) throws MicrographProblem {
        if (page.width() != facts.width() || page.height() != facts.height() || page.type() != facts.samples()) {
            throw new MicrographProblem(
                    "is damaged: page " + (index + 1) + " is of another size or kind than the first");
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
