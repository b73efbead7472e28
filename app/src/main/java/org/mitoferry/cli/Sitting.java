package org.mitoferry.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.mitoferry.runner.Machine;
import org.mitoferry.trial.ArmStore;
import org.mitoferry.trial.TrialFacts;
import org.mitoferry.trial.TrialRunner;
import picocli.CommandLine.Model.CommandSpec;

/** One go at trials: with progress on the screen, stopped by Ctrl-C, and with a record of how it came about. */
final class Sitting {
    private final TrialOptions options;
    private final TrialOptions.Asked asked;
    private final CommandSpec spec;
    private final long began = System.nanoTime();
    private String code = "";

    Sitting(TrialOptions options, TrialOptions.Asked asked, CommandSpec spec) {
        this.options = options;
        this.asked = asked;
        this.spec = spec;
    }

    /** Carries work out, and gives what it gives. */
    <T> T of(Function<TrialRunner, T> work) {
        try (ProgressView progress =
                ProgressView.of(options.quiet(), spec.commandLine().getErr())) {
            TrialRunner runner = new TrialRunner(new ArmStore(options.store()), asked.threads(), progress);
            code = runner.code();
            try (Interruption _ =
                    Interruption.stops(runner::stop, spec.commandLine().getErr())) {
                return work.apply(runner);
            }
        }
    }

    /**
     * The record of the sitting.
     *
     * @param more inputs beside those that all commands have
     */
    TrialFacts facts(Map<String, String> more, double secondsComputing) {
        Map<String, String> inputs = new LinkedHashMap<>(asked.inputs());
        inputs.putAll(more);
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mitoferry", Versions.program());
        versions.put("model", code);
        versions.put("java", Runtime.version().toString());
        return new TrialFacts(
                inputs, versions, Machine.facts(asked.threads()), secondsComputing, (System.nanoTime() - began) * 1e-9);
    }
}
