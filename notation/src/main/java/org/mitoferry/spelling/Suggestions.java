package org.mitoferry.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words nearest to an unknown one, and puts them into a sentence. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int MOST_LISTED = 12;

    private Suggestions() {}

    /**
     * The known words within a third of the word's length (at least one change), nearest first, at most three. When
     * some differ in nothing but the case of letters, only those.
     *
     * @return empty when nothing is near; equal distances keep the order of {@code known}
     */
    public static List<String> nearest(String word, Collection<String> known) {
        record Candidate(String word, int distance, int exactDistance) {}
        int allowed = Math.max(1, word.length() / 3);
        List<Candidate> candidates = new ArrayList<>();
        for (String one : known) {
            int distance = distance(fold(word), fold(one));
            boolean startsAlike = word.length() >= 3 && fold(one).startsWith(fold(word));
            if (distance <= allowed || startsAlike) {
                candidates.add(new Candidate(one, Math.min(distance, allowed), distance(word, one)));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::distance).thenComparingInt(Candidate::exactDistance));
        boolean onlyCaseDiffers = !candidates.isEmpty() && candidates.getFirst().distance() == 0;
        return candidates.stream()
                .filter(one -> !onlyCaseDiffers || one.distance() == 0)
                .map(Candidate::word)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** {@code Did you mean 'a' or 'b'?}, or what is known when nothing is near: {@code Known: a, b, c}. */
    public static String sentence(String word, Collection<String> known) {
        List<String> near = nearest(word, known);
        if (!near.isEmpty()) {
            return "Did you mean "
                    + String.join(
                            " or ", near.stream().map(one -> "'" + one + "'").toList()) + "?";
        }
        if (known.isEmpty()) {
            return "Nothing is known here";
        }
        List<String> listed = known.stream().limit(MOST_LISTED).toList();
        return "Known: " + String.join(", ", listed) + (known.size() > listed.size() ? ", ..." : "");
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Optimal string alignment distance of two words; three rows of the table are enough. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] freed = beforeLast;
            beforeLast = last;
            last = now;
            now = freed;
        }
        return last[b.length()];
    }
}
