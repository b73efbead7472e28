package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.parameter.ParameterVocabulary.Known;

/**
 * A dye: what it reports, how fast it loads and in which light it is seen.
 *
 * @param channels at least one; a dye with two colours has two
 * @param parameters those of its kind
 * @param source where the usual dose is from
 */
public record Dye(
        String name,
        List<String> aliases,
        Kind kind,
        double usualMicromolar,
        double molarMassGramsPerMole,
        List<Channel> channels,
        ParameterSet parameters,
        String source)
        implements Compound {

    /** One colour. */
    public record Channel(String name, double excitationNanometres, double emissionNanometres) {}

    public Dye {
        aliases = List.copyOf(aliases);
        channels = List.copyOf(channels);
    }

    /** Dyes are weighed or dissolved, not poured pure. */
    @Override
    public double pureMicromolar() {
        return Double.NaN;
    }

    /** Time constant of equilibration with the cells. */
    public double loadingMinutes() {
        return parameters.value("loading");
    }

    /** Whether it shows a second colour where much of it has gathered, as JC-1 does. */
    public boolean aggregates() {
        return parameters.find("aggregationPotential").isPresent();
    }

    /** What a dye reports. */
    public enum Kind {
        POTENTIAL(
                List.of(new Known("charge", "1", Limits.POSITIVE, "charge number in the Nernst law")),
                List.of(
                        new Known(
                                "aggregationPotential",
                                "mV",
                                Limits.POSITIVE,
                                "magnitude of the membrane potential at which half of the dye is aggregated"),
                        new Known(
                                "aggregationHill",
                                "1",
                                Limits.POSITIVE,
                                "steepness of aggregation in the matrix concentration"),
                        new Known(
                                "bleedThrough",
                                "1",
                                Limits.SHARE,
                                "share of the monomer's light in the aggregate's channel"))),
        CASPASE(
                List.of(
                        new Known(
                                "rise",
                                "min",
                                Limits.POSITIVE,
                                "time constant of the signal after the caspase is active"),
                        new Known(
                                "background",
                                "1",
                                Limits.SHARE,
                                "signal of a living cell over that of a full positive")),
                List.of()),
        DNA(
                List.of(new Known(
                        "entryIntoLiving",
                        "1",
                        Limits.SHARE,
                        "signal of a living cell's nucleus over that of a fixed one")),
                List.of()),
        MEMBRANE(
                List.of(new Known(
                        "contactLeak", "1/h", Limits.NOT_NEGATIVE, "share handed on to a touching cell in an hour")),
                List.of()),
        MITOCHONDRIAL(
                List.of(
                        new Known("charge", "1", Limits.POSITIVE, "charge number in the Nernst law, for loading"),
                        new Known(
                                "contactLeak",
                                "1/h",
                                Limits.NOT_NEGATIVE,
                                "share handed on to a touching cell in an hour without a mitochondrion"),
                        new Known("fading", "1/h", Limits.NOT_NEGATIVE, "loss from a mitochondrion once bound")),
                List.of());

        private static final Known LOADING =
                new Known("loading", "min", Limits.POSITIVE, "time constant of equilibration with the cells");

        private final List<Known> required;
        private final List<Known> known;

        Kind(List<Known> required, List<Known> optional) {
            this.required = new ArrayList<>(required);
            this.known = new ArrayList<>(required);
            this.known.addAll(optional);
        }

        /** Parameters that a dye of this kind must have. */
        public List<Known> required() {
            return withLoading(required);
        }

        /** Parameters that a dye of this kind may have, those it must have among them. */
        public List<Known> known() {
            return withLoading(known);
        }

        private static List<Known> withLoading(List<Known> others) {
            List<Known> all = new ArrayList<>(List.of(LOADING));
            all.addAll(others);
            return all;
        }
    }
}
