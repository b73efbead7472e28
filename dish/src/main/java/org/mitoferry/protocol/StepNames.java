package org.mitoferry.protocol;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.ScalarNode;

/**
 * The names steps may use: those of the vocabulary, and those the protocol defines itself. Each returns null with a problem for an unknown
 * one.
 */
final class StepNames {
    private final Vocabulary vocabulary;
    private final Set<String> cells;
    private final @Nullable Set<String> media;
    private final Set<String> arms;
    private final Set<String> channels;

    /**
     * @param cells those listed; all known ones where the list could not be read
     * @param media those listed; null where the list could not be read, and any name will do
     */
    StepNames(Vocabulary vocabulary, Set<String> cells, @Nullable Set<String> media, Set<String> arms) {
        this.vocabulary = vocabulary;
        this.cells = cells;
        this.media = media;
        this.arms = arms;
        this.channels = new LinkedHashSet<>();
        for (Collection<String> stains : List.of(vocabulary.dyes(), vocabulary.antibodies(), vocabulary.labels())) {
            stains.forEach(one -> channels.addAll(channelsOf(vocabulary, one)));
        }
    }

    /** The channels a stain shows in; its own name is always one. */
    static Set<String> channelsOf(Vocabulary vocabulary, String stain) {
        Set<String> channels = new LinkedHashSet<>(vocabulary.compound(stain).channels());
        channels.add(stain);
        return channels;
    }

    /** The groups of cells of the protocol. */
    Set<String> groups() {
        return cells;
    }

    @Nullable
    String cells(ScalarNode node) {
        String name = node.text();
        if (name.isEmpty() || cells.contains(name)) {
            return name.isEmpty() ? null : name;
        }
        if (vocabulary.cellTypes().contains(name)) {
            node.report(
                    ProtocolProblem.CELLS_NOT_LISTED,
                    "'" + name + "' is not listed under cells",
                    "Add '" + name + ": {density: 120 cells/mm2}' there");
        } else {
            Set<String> known = new LinkedHashSet<>(cells);
            known.addAll(vocabulary.cellTypes());
            node.report(
                    ProtocolProblem.UNKNOWN_CELL_TYPE,
                    "There is no cell type '" + name + "'",
                    Suggestions.sentence(name, known));
        }
        return null;
    }

    @Nullable
    String medium(ScalarNode node) {
        return Names.known(
                node, media == null ? List.of(node.text()) : media, ProtocolProblem.UNKNOWN_MEDIUM, "medium");
    }

    @Nullable
    String arm(ScalarNode node) {
        return Names.known(node, arms, ProtocolProblem.UNKNOWN_ARM, "arm");
    }

    @Nullable
    String coating(ScalarNode node) {
        return Names.known(node, vocabulary.coatings(), ProtocolProblem.UNKNOWN_COATING, "coating");
    }

    @Nullable
    String label(ScalarNode node) {
        return Names.known(node, vocabulary.labels(), ProtocolProblem.UNKNOWN_LABEL, "genetic label");
    }

    @Nullable
    String fixative(ScalarNode node) {
        return Names.known(node, vocabulary.fixatives(), ProtocolProblem.UNKNOWN_FIXATIVE, "fixative");
    }

    @Nullable
    String objective(ScalarNode node) {
        return Names.known(node, vocabulary.objectives(), ProtocolProblem.UNKNOWN_OBJECTIVE, "objective");
    }

    @Nullable
    String quantity(ScalarNode node) {
        return Names.known(node, vocabulary.quantities().keySet(), ProtocolProblem.UNKNOWN_QUANTITY, "quantity");
    }

    @Nullable
    String channel(ScalarNode node) {
        return Names.known(node, channels, ProtocolProblem.UNKNOWN_CHANNEL, "channel");
    }
}
