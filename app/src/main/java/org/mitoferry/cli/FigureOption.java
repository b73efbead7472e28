package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.mitoferry.runner.RunFigures;
import picocli.CommandLine.Option;

/** Whether figures are written as files, and the writing of those of a run. */
final class FigureOption {

    @Option(
            names = "--no-figures",
            description =
                    "Draws no figures as files (SVG, PNG, PDF), which takes about a second each; the report has them all the same.")
    private boolean none;

    boolean wanted() {
        return !none;
    }

    /** Draws the figures of a finished run, if they are wanted. */
    void draw(Path run, PrintWriter out) throws IOException {
        if (none) {
            return;
        }
        RunFigures figures = RunFigures.of(run);
        if (figures.count() > 0) {
            figures.write(drawn -> {});
            out.println("Figures: " + figures.count() + " in "
                    + figures.place().toAbsolutePath().normalize());
        }
    }
}
