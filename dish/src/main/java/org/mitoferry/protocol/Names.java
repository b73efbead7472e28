package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.ScalarNode;

/** Looks names up, and says what was probably meant when one is not there. */
final class Names {
    private Names() {}

    /** The name as written when it is known; else a problem that begins {@code There is no <kind> 'name'}, and null. */
    static @Nullable String known(ScalarNode node, Collection<String> known, ProtocolProblem code, String kind) {
        String name = node.text();
        if (name.isEmpty() || known.contains(name)) {
            return name.isEmpty() ? null : name;
        }
        node.report(code, "There is no " + kind + " '" + name + "'", Suggestions.sentence(name, known));
        return null;
    }

    /** {@code A, B and C}. */
    static String and(Collection<String> words) {
        return joined(words, " and ");
    }

    /** {@code A, B or C}. */
    static String or(Collection<String> words) {
        return joined(words, " or ");
    }

    private static String joined(Collection<String> words, String last) {
        List<String> list = new ArrayList<>(words);
        if (list.isEmpty()) {
            return "";
        }
        String end = list.removeLast();
        return list.isEmpty() ? end : String.join(", ", list) + last + end;
    }
}
