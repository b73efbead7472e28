package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.Node;

/** All entries of one kind, by name and alias. Immutable. */
public final class Shelf<T extends Entry> {
    private final CatalogueCode unknown;
    private final String noun;
    private final Map<String, T> byName = new LinkedHashMap<>();
    private final Map<String, T> byAnyName = new LinkedHashMap<>();

    Shelf(CatalogueCode unknown, String noun, List<T> entries) {
        this.unknown = unknown;
        this.noun = noun;
        for (T entry : entries) {
            byName.put(entry.name(), entry);
            byAnyName.putIfAbsent(entry.name(), entry);
        }
        for (T entry : entries) {
            entry.aliases().forEach(alias -> byAnyName.putIfAbsent(alias, entry));
        }
    }

    /** A shelf with other entries of the same names. */
    Shelf<T> map(UnaryOperator<T> change) {
        return new Shelf<>(unknown, noun, byName.values().stream().map(change).toList());
    }

    /** The entry of this name or alias. */
    public Optional<T> find(String nameOrAlias) {
        return Optional.ofNullable(byAnyName.get(nameOrAlias));
    }

    /** The entry a file names; a located {@code unknown-...} problem with what was probably meant when there is none. */
    public Optional<T> find(Node name) {
        String text = name.text();
        return text.isEmpty() ? Optional.empty() : find(text, name);
    }

    /** The entry of this name or alias; when there is none, a problem at {@code at} with what was probably meant. */
    public Optional<T> find(String nameOrAlias, Node at) {
        Optional<T> found = find(nameOrAlias);
        if (found.isEmpty()) {
            at.report(unknown, "There is no " + noun + " '" + nameOrAlias + "'", suggestion(nameOrAlias));
        }
        return found;
    }

    /** What was probably meant by an unknown name. */
    public String suggestion(String unknownName) {
        List<String> names =
                Suggestions.nearest(unknownName, byAnyName.keySet()).isEmpty()
                        ? names()
                        : List.copyOf(byAnyName.keySet());
        return Suggestions.sentence(unknownName, names);
    }

    /** Sorted by name. */
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    /** Sorted by name. */
    public List<T> all() {
        List<T> all = new ArrayList<>();
        names().forEach(name -> all.add(byName.get(name)));
        return all;
    }
}
