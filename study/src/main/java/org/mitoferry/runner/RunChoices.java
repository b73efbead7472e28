package org.mitoferry.runner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CatalogueCode;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * What is chosen for one run otherwise than the protocol says.
 *
 * @param experiments number of experiments; empty for that of the protocol
 * @param arms names of the arms to run; empty for all
 * @param seed empty for that of the protocol
 * @param fields fields of view; empty for those of the vessel
 * @param set the parameter set; empty for that of the protocol
 */
public record RunChoices(
        OptionalInt experiments, List<String> arms, OptionalLong seed, OptionalInt fields, Optional<String> set) {
    private static final int MOST_EXPERIMENTS = 1000;
    private static final int MOST_FIELDS = 1000;

    /** As the protocol says. */
    public static final RunChoices NONE =
            new RunChoices(OptionalInt.empty(), List.of(), OptionalLong.empty(), OptionalInt.empty(), Optional.empty());

    public RunChoices {
        arms = List.copyOf(arms);
    }

    /** Reports what cannot be done with this protocol and catalogue, under the names of the command line's options. */
    public void check(Protocol protocol, Catalogue catalogue, Problems problems) {
        range("--experiments", experiments, MOST_EXPERIMENTS, problems);
        range("--fields", fields, MOST_FIELDS, problems);
        set.filter(name -> catalogue.sets().find(name).isEmpty())
                .ifPresent(name -> problems.report(
                        CatalogueCode.UNKNOWN_SET,
                        Place.whole("--set"),
                        "There is no parameter set '" + name + "'",
                        catalogue.sets().suggestion(name)));
        List<String> known = protocol.arms().stream().map(Protocol.Arm::name).toList();
        for (String arm : arms) {
            if (!known.contains(arm)) {
                List<String> near = Suggestions.nearest(arm, known);
                String instead = near.isEmpty()
                        ? "Its arms are: " + String.join(", ", known)
                        : "Did you mean '" + String.join("' or '", near) + "'?";
                problems.report("unknown-arm", Place.whole("--arms"), "The protocol has no arm '" + arm + "'", instead);
            }
        }
    }

    /** The protocol with the chosen seed and numbers. All its arms stay in it: one may take the medium of another. */
    Protocol applyTo(Protocol protocol) {
        Protocol.Vessel vessel = protocol.vessel();
        return new Protocol(
                protocol.name(),
                protocol.title(),
                protocol.cite(),
                new Protocol.Vessel(
                        vessel.kind(),
                        vessel.mediumHeightMillimetres(),
                        vessel.fieldWidthMicrometres(),
                        vessel.fieldHeightMicrometres(),
                        vessel.wells(),
                        fields.orElse(vessel.fields())),
                protocol.cells(),
                protocol.media(),
                experiments.orElse(protocol.experiments()),
                seed.orElse(protocol.seed()),
                set.orElse(protocol.parameterSet()),
                protocol.arms(),
                protocol.expectations(),
                protocol.overrides(),
                protocol.effectOverrides(),
                protocol.comparisons(),
                protocol.unstated());
    }

    /** The arms to run, in the order of the protocol. */
    public List<Protocol.Arm> armsOf(Protocol protocol) {
        return protocol.arms().stream()
                .filter(arm -> arms.isEmpty() || arms.contains(arm.name()))
                .toList();
    }

    private static void range(String option, OptionalInt number, int most, Problems problems) {
        if (number.isPresent() && (number.getAsInt() < 1 || number.getAsInt() > most)) {
            problems.report(
                    "out-of-range",
                    Place.whole(option),
                    "'" + number.getAsInt() + "' is outside 1 to " + most,
                    "Write a number from 1 to " + most);
        }
    }
}
