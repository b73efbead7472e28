package org.mitoferry.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.drawing.KymographFiles;
import org.mitoferry.drawing.MicrographFiles;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.measure.FieldChannels;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.overlay.Overlay;

/**
 * What a run keeps of the micrographs that it measures: of each arm and moment one field of the first experiment, where lines and bodies or
 * JC-1 are seen, as in the panels of a publication. Nuclei and a marker of death alone are numbers, not pictures.
 */
final class KeptField {

    private static final List<ChannelRole> SHOWN =
            List.of(ChannelRole.ACTIN, ChannelRole.LIFE_ACT, ChannelRole.MEMBRANE, ChannelRole.JC1_AGGREGATE);

    private final Path folder;
    private final BenchJob job;

    KeptField(Path folder, BenchJob job) {
        this.folder = folder;
        this.job = job;
    }

    /** Keeps the field if it is one of those. */
    void keep(FieldChannels channels, FieldResult result, AssayParameters parameters) throws MicrographProblem {
        FieldOfView view = result.view();
        boolean first = view.experiment() == 1 && view.well() == 1 && view.field() == 1;
        if (!first || SHOWN.stream().noneMatch(channels::has) || !Overlay.canWrite()) {
            return;
        }
        Path place = folder.resolve(name(view));
        try {
            KymographFiles.write(place, result);
            MicrographFiles.keep(place, Overlay.draw(channels, result, parameters));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Its place in the protocol, the arm, and the hours since the start of the arm. */
    private String name(FieldOfView view) {
        int place = job.protocol().arms().indexOf(job.arm()) + 1;
        String hours = String.format(Locale.ROOT, "%.2f", view.hours()).replaceAll("\\.?0+$", "");
        return String.format(
                Locale.ROOT, "%02d-%s-%sh", place, FieldName.plain(job.arm().name()), hours.replace('.', '-'));
    }
}
