package org.mitoferry.parameter;

import java.util.List;
import org.mitoferry.parameter.ParameterVocabulary.Known;

/**
 * What cells are fixed with, and what it does to the thin tubes between them.
 *
 * @param parameters those of {@link #VOCABULARY}
 */
public record Fixative(String name, List<String> aliases, ParameterSet parameters) implements Entry {

    /** What a fixative's file states. */
    public static final List<Known> VOCABULARY = List.of(
            new Known("breaksSmallNanotubes", "1", Limits.SHARE, "share of the small nanotubes that break"),
            new Known("breaksLargeNanotubes", "1", Limits.SHARE, "share of the large nanotubes that break"));

    public Fixative {
        aliases = List.copyOf(aliases);
    }

    public double shareOfSmallBroken() {
        return parameters.value("breaksSmallNanotubes");
    }

    public double shareOfLargeBroken() {
        return parameters.value("breaksLargeNanotubes");
    }
}
