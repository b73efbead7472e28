package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.drawing.MicrographFiles;
import org.mitoferry.explanation.ExplanationFiles;
import org.mitoferry.explanation.ExplanationStudy;
import org.mitoferry.judgement.SetFindings;
import org.mitoferry.report.SetFinding;
import org.mitoferry.runner.RunFiles;
import org.mitoferry.statistics.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry report}. */
@Command(
        name = "report",
        description = {
            "Judges the findings of a finished run and writes its report and figures anew, from its tables; likewise the",
            "pages of an explanation."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of the run, or of an explanation.")
    private Path folder = Path.of("");

    @Option(
            names = "--beside",
            paramLabel = "FOLDER",
            description = {
                "Another run of the same protocol, or a judgement: what its parameter sets come to stands beside this run's",
                "findings that more than one set explains; may be repeated."
            })
    private List<Path> beside = new ArrayList<>();

    @Option(
            names = "--micrographs",
            paramLabel = "FOLDER",
            description = {
                "What 'mitoferry measure' made of micrographs of this protocol: a panel of each arm and the kymographs of time-lapses",
                "go into the report, in place of those that the run kept."
            })
    private @Nullable Path micrographs;

    @Mixin
    private FigureOption figures = new FigureOption();

    @Spec
    private CommandSpec spec;

    private List<SetFinding> others() throws IOException {
        List<SetFinding> others = new ArrayList<>();
        for (Path one : beside) {
            others.addAll(SetFindings.in(one));
        }
        return others;
    }

    /** The pages of an explanation, from its tables. */
    private int explanation() throws IOException {
        if (!beside.isEmpty() || micrographs != null) {
            throw new ParameterException(
                    spec.commandLine(), "an explanation has nothing beside it: leave out --beside and --micrographs");
        }
        ExplanationStudy.Result result = ExplanationFiles.rewrite(folder);
        if (figures.wanted()) {
            ExplanationFiles.draw(folder, result);
        }
        spec.commandLine()
                .getOut()
                .println("Explanation: "
                        + folder.resolve(ExplanationFiles.PAGE).toAbsolutePath().normalize());
        return Exit.DONE;
    }

    @Override
    public Integer call() throws IOException {
        if (ExplanationFiles.in(folder)) {
            return explanation();
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = RunFiles.rebuild(
                folder,
                others(),
                micrographs == null ? Optional.empty() : Optional.of(MicrographFiles.measured(micrographs)));
        FindingsTable.print(findings, RunFiles.micrographFindings(folder), out, Ansi.AUTO);
        out.println(
                "Report: " + folder.resolve(RunFiles.REPORT).toAbsolutePath().normalize());
        out.flush();
        figures.draw(folder, out);
        return Exit.DONE;
    }
}
