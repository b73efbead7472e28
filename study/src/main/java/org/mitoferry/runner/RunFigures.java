package org.mitoferry.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.mitoferry.drawing.FigureFiles;
import org.mitoferry.drawing.MicrographFiles;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.Figures;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.MeasuredBy;
import org.mitoferry.table.Measurement;

/** The figures of a finished run, those of its report, as files in its folder. */
public final class RunFigures {

    private final Path folder;
    private final Protocol protocol;
    private final List<Figure> figures;

    private RunFigures(Path folder, Protocol protocol, List<Figure> figures) {
        this.folder = folder;
        this.protocol = protocol;
        this.figures = List.copyOf(figures);
    }

    /**
     * What there is to draw; nothing is written.
     *
     * @throws RunRefused when the folder holds no finished run
     */
    public static RunFigures of(Path folder) throws IOException {
        RunFiles.Finished run = RunFiles.finished(folder);
        List<Figure> figures = all(run.protocol(), MeasuredBy.truth(run.measurements()));
        figures.addAll(MicrographFiles.kept(folder).kymographs());
        return new RunFigures(folder, run.protocol(), figures);
    }

    /** Where they are written. */
    public Path place() {
        return folder.resolve(FigureFiles.FOLDER);
    }

    public int count() {
        return figures.size();
    }

    /**
     * Draws them all, which takes about a second each and some for the start.
     *
     * @param progress told how many stand, after each
     */
    public void write(IntConsumer progress) throws IOException {
        FigureFiles.write(place(), figures, progress);
        RunCrate.write(folder, protocol);
    }

    private static List<Figure> all(Protocol protocol, List<Measurement> truth) {
        List<Figure> figures = new ArrayList<>(Figures.compared(protocol, truth));
        figures.addAll(Figures.overview(protocol, truth));
        figures.addAll(Figures.courses(protocol, truth));
        return figures;
    }
}
