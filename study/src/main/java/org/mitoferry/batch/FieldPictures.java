package org.mitoferry.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.drawing.KymographFiles;
import org.mitoferry.image.Labels;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.FieldChannels;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.tiff.OmeTiff;
import org.mitoferry.overlay.Overlay;
import org.mitoferry.segmentation.CellMap;

/**
 * What a person looks at beside the rows of a field: the overlay, the cells as a label image, the courses of nanotubes and,
 * of a time-lapse, their kymographs.
 *
 * @param channels the field, still open
 * @param result of it
 * @param parameters it was measured with
 */
record FieldPictures(FieldChannels channels, FieldResult result, AssayParameters parameters) {
    static final String OVERLAY = "overlay.png";
    static final String CELLS = "cells.ome.tif";
    static final String NANOTUBES = "nanotubes.csv";
    static final String MITOCHONDRIA = "mitochondria.csv";

    private static final int MOST_16_BIT = 65_535;

    void write(Path folder) throws IOException {
        try {
            if (Overlay.canWrite()) {
                ImageIO.write(
                        Overlay.draw(channels, result, parameters),
                        "png",
                        folder.resolve(OVERLAY).toFile());
            }
            CellMap cells = result.map();
            if (cells != null) {
                OmeTiff.write(folder.resolve(CELLS), labelled(cells.labels()));
            }
        } catch (MicrographProblem broken) {
            throw new IOException(broken.getMessage(), broken);
        }
        KymographFiles.write(folder, result);
        NanotubeCount nanotubes = result.nanotubes();
        if (nanotubes != null) {
            Files.writeString(folder.resolve(NANOTUBES), FoundTables.nanotubes(nanotubes), StandardCharsets.UTF_8);
        }
        MitochondriaTransfer.Result transfer = result.transfer();
        if (transfer != null) {
            Files.writeString(folder.resolve(MITOCHONDRIA), FoundTables.mitochondria(transfer), StandardCharsets.UTF_8);
        }
    }

    private static Micrograph labelled(Labels labels) {
        Volume volume = Volume.blank(labels.width(), labels.height(), labels.depth(), labels.voxelSize());
        for (int z = 0; z < labels.depth(); z++) {
            for (int i = 0; i < labels.plane(z).length; i++) {
                volume.plane(z)[i] = labels.plane(z)[i];
            }
        }
        MicrographFacts facts = new MicrographFacts(
                "",
                "cells",
                labels.width(),
                labels.height(),
                labels.depth(),
                List.of(MicrographChannel.named("cells")),
                1,
                labels.voxelSize(),
                Double.NaN,
                labels.count() > MOST_16_BIT ? SampleType.UINT32 : SampleType.UINT16,
                true);
        return Micrograph.of(facts, List.of(volume));
    }
}
