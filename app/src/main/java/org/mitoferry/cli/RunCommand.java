package org.mitoferry.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.runner.RunFolder;
import org.mitoferry.runner.RunPlan;
import org.mitoferry.runner.StudyRun;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry run}. */
@Command(
        name = "run",
        description = "Carries out a protocol, judges its findings and writes a report.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The same command again goes on after an interruption, or says that the run is done.",
            "Examples:",
            "  mitoferry run quickstart",
            "  mitoferry run solimando-2025 --seed 7 --experiments 3",
            "  mitoferry run mine.yaml --override BMSC.cx43=0 --out runs/no-cx43"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PROTOCOL|FILE", description = "A built-in protocol by name, or a file.")
    private String protocol = "";

    @Option(names = "--experiments", paramLabel = "N", description = "So many independent experiments.")
    private @Nullable Integer experiments;

    @Option(names = "--arms", paramLabel = "ARM", split = ",", description = "Only these arms, by name, with commas between them.")
    private List<String> arms = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Another seed of all random draws.")
    private @Nullable Long seed;

    @Option(names = "--fields", paramLabel = "N", description = "So many fields of view an arm.")
    private @Nullable Integer fields;

    @Option(names = "--override", paramLabel = "NAME=VALUE", description = "Another value of a parameter, such as BMSC.cx43=0; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (all processors unless told); never changes the result.")
    private @Nullable Integer threads;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The run folder, instead of runs/<protocol>-<seed>.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        ProtocolSource source = ProtocolSource.find(protocol, data.files(), overrides, problems);
        RunChoices choices = new RunChoices(
                experiments == null ? OptionalInt.empty() : OptionalInt.of(experiments),
                arms.stream().map(String::strip).toList(),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                fields == null ? OptionalInt.empty() : OptionalInt.of(fields));
        source.protocol().ifPresent(read -> choices.check(read, problems));
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            problems.report("out-of-range", Place.whole("--threads"), "'" + workers + "' threads are none", "Write 1 or more");
        }
        problems.throwIfAny();
        Protocol read = source.protocol().orElseThrow();
        RunPlan plan = RunPlan.of(read, source.text(), source.laboratory(), choices);
        Path folder = out == null ? Path.of("runs", plan.protocol().name() + "-" + plan.protocol().seed()) : out;
        return carryOut(plan, folder, workers);
    }
}
