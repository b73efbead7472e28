package org.mitoferry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that carry one protocol out are asked of it: which arms, seed, set and other values. */
final class PlanOptions {
    @Parameters(index = "0", paramLabel = "PROTOCOL|FILE", description = "A built-in protocol by name, or a file.")
    private String protocol = "";

    @Mixin
    private ArmsOption arms = new ArmsOption();

    @Option(names = "--seed", paramLabel = "N", description = "Another seed of all random draws.")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "NAME",
            description = "Another parameter set, such as junction-uptake; those of your own lie in folders 'sets'.")
    private @Nullable String set;

    @Option(
            names = "--override",
            paramLabel = "NAME=VALUE",
            description = {
                "Another value of a parameter, such as \"BMSC.glycogen=0 fmol\", or the strength of a drug's effect,",
                "such as \"FCCP.uncoupling=off\"; may be repeated."
            })
    private List<String> overrides = new ArrayList<>();

    @Mixin
    private DataOption data = new DataOption();

    ProtocolSource source(Problems problems) {
        return ProtocolSource.read(protocol, data.paths(), overrides, problems);
    }

    /** @param read the protocol, null where it could not be read */
    RunChoices choices(@Nullable Protocol read, OptionalInt experiments, OptionalInt fields) {
        List<String> known = read == null
                ? List.of()
                : read.arms().stream().map(Protocol.Arm::name).toList();
        return new RunChoices(
                experiments,
                arms.names(known),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                fields,
                Optional.ofNullable(set).map(String::strip));
    }
}
