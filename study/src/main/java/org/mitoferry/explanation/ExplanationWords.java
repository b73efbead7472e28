package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoferry.explanation.CutLine.Kind;
import org.mitoferry.explanation.ExplanationStudy.Result;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.writing.EffectWords;

/** What an explanation comes to, in sentences. */
final class ExplanationWords {
    private static final double NEARLY_ALL = 0.8;

    private ExplanationWords() {}

    /** What to take away. */
    static List<String> sentences(Result result) {
        List<String> sentences = new ArrayList<>();
        sets(result).forEach(set -> {
            full(result, set)
                    .ifPresent(full -> sentences.add("Under " + set + " the effect is "
                            + EffectWords.both(full.full(), full.fullLow(), full.fullHigh(), full.unit()) + " ("
                            + full.expected()
                            + ")."));
            carried(result, set).ifPresent(sentences::add);
            byDrug(result, set).ifPresent(sentences::add);
        });
        rowSentences(result, sentences);
        if (!result.answers().isEmpty()) {
            List<String> enough = enough(result);
            sentences.add("Of the answers, "
                    + (enough.isEmpty()
                            ? "none gives the finding alone"
                            : "enough for the finding alone: " + list(enough))
                    + ".");
        }
        if (!result.telling().isEmpty()) {
            experiments(result, sentences);
        }
        return sentences;
    }

    /** Answers that give the finding alone. */
    private static List<String> enough(Result result) {
        return distinct(result.answers().stream()
                .filter(line -> line.verdict() == Verdict.HOLDS)
                .map(AnswerLine::answer));
    }

    /** Which experiment to do first, and which one between the answers that are enough. */
    private static void experiments(Result result, List<String> sentences) {
        List<ExperimentRank> ranked = ExperimentRank.of(result.telling()).stream()
                .filter(rank -> rank.told() > 0)
                .toList();
        if (ranked.isEmpty()) {
            sentences.add("None of the experiments tells any two answers apart with " + TellingApart.MOST
                    + " repeats or fewer.");
            return;
        }
        sentences.add("Of " + ranked.getFirst().pairs() + " pairs of answers, fewest repeats first: "
                + ranked.stream().map(ExplanationWords::words).collect(Collectors.joining("; ")) + ".");
        List<String> enough = enough(result);
        for (int i = 0; i < enough.size(); i++) {
            for (int j = i + 1; j < enough.size(); j++) {
                sentences.add(apart(result, enough.get(i), enough.get(j)));
            }
        }
    }

    private static String words(ExperimentRank rank) {
        return "'" + rank.experiment() + "' tells " + rank.told() + " apart with "
                + (rank.fewest() == rank.most() ? "" : rank.fewest() + " to ") + rank.most() + " repeats";
    }

    /** How two answers are told apart with the fewest repeats. */
    private static String apart(Result result, String one, String other) {
        String pair = "Between '" + one + "' and '" + other + "', which are both enough, ";
        return result.telling().stream()
                .filter(line -> line.isOf(one, other) && line.needed() > 0)
                .min(Comparator.comparingInt(TellingLine::needed))
                .map(line -> pair + "'" + line.experiment() + "' decides with " + line.needed()
                        + (line.needed() == 1 ? " repeat." : " repeats."))
                .orElse(pair + "none of the experiments decides.");
    }

    private static Optional<String> carried(Result result, String set) {
        List<CutLine> links = of(result, set, Kind.LINK_CUT);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        List<String> gone = names(links, CutLine::gone);
        List<String> all = names(links, line -> !line.gone() && line.shareLow() > 0 && line.share() >= NEARLY_ALL);
        List<String> part = names(links, line -> !line.gone() && line.shareLow() > 0 && line.share() < NEARLY_ALL);
        List<String> larger = names(links, line -> !line.gone() && line.shareHigh() < 0);
        String without = gone.isEmpty()
                ? ""
                : " Without " + list(gone)
                        + " neither arm shows a quarter of what is measured, so nothing is left to explain.";
        if (all.isEmpty() && part.isEmpty() && larger.isEmpty()) {
            return Optional.of("Under " + set + " no link is shown to carry any of it: the intervals of "
                    + (gone.isEmpty() ? "all" : "all other") + " shares hold 0." + without);
        }
        return Optional.of("Under " + set + " "
                + (all.isEmpty()
                        ? "no link carries four fifths of it or more"
                        : "four fifths or more go with " + list(all))
                + (part.isEmpty() ? "" : ", a part with " + list(part))
                + (larger.isEmpty() ? "" : ", and it grows without " + list(larger))
                + "." + without);
    }

    private static Optional<String> byDrug(Result result, String set) {
        List<CutLine> alone = of(result, set, Kind.EFFECT_ALONE);
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        // Effects are compared by their direction: 0 is none for points, 1 for ratios
        List<String> enough = names(alone, line -> clear(line) && line.share() <= 1 - NEARLY_ALL);
        List<String> some = names(alone, line -> clear(line) && line.share() > 1 - NEARLY_ALL && line.share() < 1);
        return Optional.of("Of the drug's effects under " + set + " "
                + (enough.isEmpty()
                        ? "none gives four fifths of it alone"
                        : list(enough) + " gives four fifths of it or more alone")
                + (some.isEmpty() ? "" : ", a part " + list(some))
                + ".");
    }

    private static boolean clear(CutLine line) {
        double none = line.unit().equals("ratio") ? 1 : 0;
        return line.leftLow() > none || line.leftHigh() < none;
    }

    private static void rowSentences(Result result, List<String> sentences) {
        for (String set : distinct(result.rows().stream().map(RowLine::set))) {
            List<RowLine> rows =
                    result.rows().stream().filter(row -> row.set().equals(set)).toList();
            List<String> failing = rows.stream()
                    .filter(row -> row.verdict() == Verdict.FAILS)
                    .map(RowLine::row)
                    .toList();
            long tested = rows.stream()
                    .filter(row -> row.verdict() != Verdict.NOT_TESTED)
                    .count();
            sentences.add("Under " + set + " " + result.id() + " "
                    + (failing.isEmpty() && tested == rows.size() ? "holds" : "does not hold as a whole") + ": "
                    + (tested - failing.size()) + " of " + rows.size() + " rows hold"
                    + (failing.isEmpty() ? "" : "; not " + list(failing)) + ".");
        }
    }

    private static Optional<CutLine> full(Result result, String set) {
        return result.cuts().stream().filter(line -> line.set().equals(set)).findFirst();
    }

    private static List<String> sets(Result result) {
        return distinct(result.cuts().stream().map(CutLine::set));
    }

    private static List<CutLine> of(Result result, String set, Kind kind) {
        return result.cuts().stream()
                .filter(line -> line.set().equals(set) && line.kind() == kind)
                .toList();
    }

    private static List<String> names(List<CutLine> lines, Predicate<CutLine> which) {
        return distinct(lines.stream().filter(which).map(CutLine::name));
    }

    private static List<String> distinct(Stream<String> names) {
        return names.distinct().toList();
    }

    private static String list(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
