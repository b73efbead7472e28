package org.mitoferry.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** Seeds of the command line: {@code 5001-5020}, {@code 7}, {@code 1-5,9}. */
final class SeedList {
    private static final Pattern PART = Pattern.compile("(\\d{1,15})(?:-(\\d{1,15}))?");
    private static final int MOST = 10_000;

    private SeedList() {}

    /** The seeds in the order written, each once; what cannot be read is reported. */
    static List<Long> in(String option, String text, Problems problems) {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            long first = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
            long last = matcher.matches() && matcher.group(2) != null ? Long.parseLong(matcher.group(2)) : first;
            if (!matcher.matches() || last < first || last - first >= MOST) {
                problems.report(
                        "not-seeds",
                        Place.whole(option),
                        "'" + part.strip() + "' is no seed and no range of seeds",
                        "Write seeds such as 5001-5020 or 1,2,7-9");
                return new ArrayList<>();
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
        }
        return List.copyOf(seeds);
    }
}
