package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mitoferry.judgement.JudgedClause;
import org.mitoferry.judgement.JudgedCsv;
import org.mitoferry.judgement.Judgement;
import org.mitoferry.judgement.JudgementFacts;
import org.mitoferry.runner.Machine;
import org.mitoferry.trial.ArmStore;
import org.mitoferry.trial.TrialRunner;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mitoferry judge}. */
@Command(
        name = "judge",
        description = "Judges a protocol on many seeds: in how many each finding holds, and how its effect spreads.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "OUT gets judged.csv (one line a set, seed, finding and clause) and judge.json. Finished arms stay in the store,",
            "so the same command goes on after an interruption, and more seeds cost only themselves.",
            "Examples:",
            "  mitoferry judge quickstart --seeds 1-5 --out judged/quickstart",
            "  mitoferry judge solimando-2025 --seeds 1-20 --set nanotube-capture --set junction-uptake",
            "      --field \"0.7 mm x 0.7 mm\" --out judged/small",
            "  mitoferry table judged/small --into README.md"
        })
final class JudgeCommand implements Callable<Integer> {
    @Mixin
    private TrialOptions options = new TrialOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TrialOptions.Asked asked = options.read(new Problems());
        List<JudgedClause> lines = new ArrayList<>();
        double[] computing = {0};
        long began = System.nanoTime();
        String code;
        try (ProgressView progress =
                ProgressView.of(options.quiet(), spec.commandLine().getErr())) {
            TrialRunner runner = new TrialRunner(new ArmStore(options.store()), asked.threads(), progress);
            code = runner.code();
            try (Interruption _ =
                    Interruption.stops(runner::stop, spec.commandLine().getErr())) {
                boolean done = runner.run(asked.trials(), result -> {
                    lines.addAll(JudgedClause.of(
                            result.trial().protocol().parameterSet(),
                            result.trial().protocol().seed(),
                            result.findings()));
                    computing[0] += result.seconds();
                });
                if (!done) {
                    return Exit.INTERRUPTED;
                }
            }
        }
        double seconds = (System.nanoTime() - began) * 1e-9;
        JudgedCsv.write(options.out(), lines);
        facts(asked, code, computing[0], seconds).write(options.out(), JudgementFacts.FILE);
        print(asked, lines);
        return Exit.DONE;
    }

    private static JudgementFacts facts(TrialOptions.Asked asked, String code, double computing, double seconds) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mitoferry", Versions.program());
        versions.put("model", code);
        versions.put("java", Runtime.version().toString());
        return new JudgementFacts(asked.inputs(), versions, Machine.facts(asked.threads()), computing, seconds);
    }

    private void print(TrialOptions.Asked asked, List<JudgedClause> lines) {
        PrintWriter print = spec.commandLine().getOut();
        print.println();
        JudgementText.print(Judgement.of(lines), asked.inputs(), print);
        print.println("Judged: "
                + options.out().resolve(JudgedCsv.FILE).toAbsolutePath().normalize());
    }
}
