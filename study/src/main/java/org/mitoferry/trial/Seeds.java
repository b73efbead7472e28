package org.mitoferry.trial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Lists of seeds as people write them: {@code 5001-5020}, {@code 7}, {@code 1-5,9}. */
public final class Seeds {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,15})(?:\\s*-\\s*(\\d{1,15}))?\\s*");
    private static final int MOST = 10_000;

    private Seeds() {}

    /** The seeds in the order written, each once; none where a part is no seed and no range of at most 10,000 seeds. */
    public static Optional<List<Long>> in(String text) {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            long first = Long.parseLong(matcher.group(1));
            long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
            if (last < first || last - first >= MOST) {
                return Optional.empty();
            }
            LongStream.rangeClosed(first, last).forEach(seeds::add);
        }
        return Optional.of(List.copyOf(seeds));
    }

    /** {@code 5001-5020}, or all of them where they do not follow each other. */
    public static String words(List<Long> seeds) {
        boolean follow = seeds.size() > 1;
        for (int i = 1; i < seeds.size(); i++) {
            follow &= seeds.get(i) == seeds.get(i - 1) + 1;
        }
        return follow
                ? seeds.getFirst() + "-" + seeds.getLast()
                : seeds.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
