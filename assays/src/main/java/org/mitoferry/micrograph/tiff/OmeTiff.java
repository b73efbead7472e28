package org.mitoferry.micrograph.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Pyramid;
import org.mitoferry.micrograph.file.Samples;
import org.mitoferry.micrograph.file.WholeOrNot;

/**
 * Writes OME-TIFF: tiles of 256 x 256, deflate with the difference to the left (whole numbers only), smaller copies as sub-directories,
 * BigTIFF where the file may pass 4 GiB. The same pictures give the same bytes.
 */
public final class OmeTiff {
    /** The limit of 32-bit offsets, with room for directories and for data that deflate makes longer. */
    private static final double MOST_CLASSIC_BYTES = 3.9e9;

    private OmeTiff() {}

    /** Writes one picture; a file that stood there is replaced once the new one is whole. */
    public static void write(Path file, Micrograph picture) throws MicrographProblem {
        write(file, List.of(picture));
    }

    /**
     * Writes pictures as series of one file, reading one volume at a time.
     *
     * @throws MicrographProblem when the file cannot be written or a picture cannot be read
     * @throws IllegalArgumentException when a sample does not fit its {@link MicrographFacts#samples}
     */
    public static void write(Path file, List<Micrograph> pictures) throws MicrographProblem {
        write(file, pictures, needsBig(pictures));
    }

    static void write(Path file, List<Micrograph> pictures, boolean big) throws MicrographProblem {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("No picture to write");
        }
        String description =
                OmeXmlText.of(pictures.stream().map(Micrograph::facts).toList());
        WholeOrNot.file(file, place -> {
            try (TiffWriter writer = new TiffWriter(place, big)) {
                for (Micrograph picture : pictures) {
                    writePlanes(writer, picture, description);
                }
            }
        });
    }

    private static void writePlanes(TiffWriter writer, Micrograph picture, String description)
            throws IOException, MicrographProblem {
        MicrographFacts facts = picture.facts();
        for (int time = 0; time < facts.times(); time++) {
            for (int channel = 0; channel < facts.channels().size(); channel++) {
                for (float[] plane : picture.volume(channel, time).planes()) {
                    writer.addPage(plane, facts, description);
                }
            }
        }
    }

    static boolean needsBig(List<Micrograph> pictures) {
        double bytes = 0;
        for (Micrograph picture : pictures) {
            MicrographFacts facts = picture.facts();
            double planes = (double) facts.depth() * facts.channels().size() * facts.times();
            double samples = (facts.width() + 256.0) * (facts.height() + 256.0);
            double copies = Pyramid.levels(facts.width(), facts.height()) > 1 ? 1.4 : 1;
            bytes += planes
                    * (samples * copies * Samples.written(facts.samples()).bytes() + 4096);
        }
        return bytes > MOST_CLASSIC_BYTES;
    }
}
