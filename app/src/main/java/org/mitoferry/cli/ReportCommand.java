package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mitoferry.runner.RunFiles;
import org.mitoferry.statistics.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry report}. */
@Command(
        name = "report",
        description = "Judges the findings of a finished run and writes its report and figures anew, from its tables.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of the run.")
    private Path folder = Path.of("");

    @Mixin
    private FigureOption figures = new FigureOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = RunFiles.rebuild(folder);
        FindingsTable.print(findings, RunFiles.micrographFindings(folder), out, Ansi.AUTO);
        out.println(
                "Report: " + folder.resolve(RunFiles.REPORT).toAbsolutePath().normalize());
        out.flush();
        figures.draw(folder, out);
        return Exit.DONE;
    }
}
