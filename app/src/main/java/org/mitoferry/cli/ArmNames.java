package org.mitoferry.cli;

import java.util.ArrayList;
import java.util.List;

/** Arms named on the command line, with commas between them; a name may hold commas itself. */
final class ArmNames {
    private ArmNames() {}

    /**
     * The names that a text holds.
     *
     * @param known the arms there are: of several ways to part the text, that with the longest of these is taken from the left
     */
    static List<String> in(String text, List<String> known) {
        String[] parts = text.split(",", -1);
        List<String> names = new ArrayList<>();
        int begin = 0;
        while (begin < parts.length) {
            int end = begin + 1;
            for (int longest = parts.length; longest > begin + 1; longest--) {
                if (known.contains(joined(parts, begin, longest))) {
                    end = longest;
                    break;
                }
            }
            names.add(joined(parts, begin, end));
            begin = end;
        }
        return names;
    }

    private static String joined(String[] parts, int begin, int end) {
        return String.join(",", List.of(parts).subList(begin, end)).strip();
    }
}
