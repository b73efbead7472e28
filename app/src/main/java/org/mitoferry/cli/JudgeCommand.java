package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoferry.judgement.JudgedClause;
import org.mitoferry.judgement.Judgement;
import org.mitoferry.judgement.JudgementPage;
import org.mitoferry.trial.Judging;
import org.mitoferry.trial.TrialFacts;
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

    @Mixin
    private ArmsOption arms = new ArmsOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TrialOptions.Asked asked = options.read(new Problems(), arms);
        Sitting sitting = new Sitting(options, asked, spec);
        Judging judging = new Judging();
        if (!sitting.of(runner -> runner.run(asked.trials(), judging))) {
            return Exit.INTERRUPTED;
        }
        JudgedClause.TABLE.write(options.out(), judging.lines());
        TrialFacts facts = sitting.facts(Map.of(), judging.secondsComputing());
        facts.write(options.out(), Judgement.FACTS);
        print(Judgement.of(judging.lines()), facts);
        return Exit.DONE;
    }

    private void print(Judgement judgement, TrialFacts facts) {
        PrintWriter print = spec.commandLine().getOut();
        print.println();
        table(judgement).print(print, TextTable.Paint.NONE);
        print.println();
        print.println(facts.conditions());
        judgement.sets().forEach(set -> print.println(JudgementPage.firm(judgement, set)));
        Path table = options.out().resolve(JudgedClause.TABLE.name());
        print.println("Judged: " + table.toAbsolutePath().normalize());
    }

    /** One line a finding, one pair of columns a set. */
    private static TextTable table(Judgement judgement) {
        TextTable table = new TextTable("ll" + "rl".repeat(judgement.sets().size()));
        List<String> head = new ArrayList<>(List.of("finding", "origin"));
        judgement.sets().forEach(set -> head.addAll(List.of("holds in", set + ": effect, 5-95 %")));
        table.add(head.toArray(String[]::new));
        for (Judgement.Row row : judgement.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.id(), row.origin()));
            for (String set : judgement.sets()) {
                Optional<Judgement.InSet> in = row.in(set).filter(Judgement.InSet::judged);
                cells.add(in.map(one -> one.holds() + " of " + one.seeds()).orElse("-"));
                cells.add(in.map(one -> JudgementPage.spread(one.clauses().getFirst()))
                        .orElse("-"));
            }
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }
}
