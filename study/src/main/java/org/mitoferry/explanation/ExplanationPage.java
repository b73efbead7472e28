package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoferry.explanation.CutLine.Kind;
import org.mitoferry.explanation.ExplanationStudy.Result;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.trial.TrialFacts;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.EffectWords;
import org.mitoferry.writing.MarkdownTable;

/** An explanation in Markdown and in sentences. */
public final class ExplanationPage {
    private static final double NEARLY_ALL = 0.8;
    private static final double PERCENT = 100;

    private ExplanationPage() {}

    /** The whole page; ends with a line end. */
    public static String markdown(Result result, TrialFacts facts) {
        return "# " + result.finding().id() + ": " + result.finding().statement() + "\n\n" + text(result, facts, "## ");
    }

    /** The same without its title, for a place in another page. */
    public static String section(Result result, TrialFacts facts) {
        return text(result, facts, "### ");
    }

    private static String text(Result result, TrialFacts facts, String level) {
        StringBuilder text = new StringBuilder(facts.conditions()).append("\n\n");
        for (String sentence : sentences(result)) {
            text.append("- ").append(sentence).append('\n');
        }
        if (!result.rows().isEmpty()) {
            text.append('\n').append(rows(result));
        }
        for (Kind kind : Kind.values()) {
            if (result.cuts().stream().anyMatch(line -> line.kind() == kind)) {
                text.append('\n')
                        .append(level)
                        .append(heading(kind))
                        .append("\n\n")
                        .append(cuts(result, kind));
                text.append("\nBelow each effect, what is measured in the arm compared with and in the arm.\n");
            }
        }
        if (!result.answers().isEmpty()) {
            text.append('\n').append(level).append("Rival answers\n\n").append(answers(result));
        }
        if (!result.predictions().isEmpty()) {
            text.append('\n')
                    .append(level)
                    .append("What experiments would show under each answer\n\n")
                    .append(predictions(result))
                    .append('\n')
                    .append(level)
                    .append("How many experiments tell two answers apart\n\n")
                    .append(telling(result));
        }
        return text.toString();
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case LINK_CUT -> "What is left when a link is cut";
            case EFFECT_OFF -> "What is left without one effect of the drug";
            case EFFECT_ALONE -> "What one effect of the drug does alone";
        };
    }

    /** What to take away. */
    public static List<String> sentences(Result result) {
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
            List<String> enough = distinct(result.answers().stream()
                    .filter(line -> line.verdict() == Verdict.HOLDS)
                    .map(AnswerLine::answer));
            sentences.add("Of the answers, "
                    + (enough.isEmpty()
                            ? "none gives the finding alone"
                            : "enough for the finding alone: " + list(enough))
                    + ".");
        }
        if (!result.telling().isEmpty()) {
            sentences.add(best(result));
        }
        return sentences;
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
            sentences.add("Under " + set + " " + result.finding().id() + " "
                    + (failing.isEmpty() && tested == rows.size() ? "holds" : "does not hold as a whole") + ": "
                    + (tested - failing.size()) + " of " + rows.size() + " rows hold"
                    + (failing.isEmpty() ? "" : "; not " + list(failing)) + ".");
        }
    }

    /** The experiment that tells most pairs apart, and with how many repeats. */
    private static String best(Result result) {
        String best = "";
        long most = 0;
        int repeats = 0;
        long pairs = 0;
        for (String experiment : distinct(result.telling().stream().map(TellingLine::experiment))) {
            List<TellingLine> lines = result.telling().stream()
                    .filter(line -> line.experiment().equals(experiment))
                    .toList();
            long told = lines.stream().filter(line -> line.needed() > 0).count();
            pairs = lines.size();
            if (told > most) {
                most = told;
                best = experiment;
                repeats = lines.stream().mapToInt(TellingLine::needed).max().orElse(0);
            }
        }
        return most == 0
                ? "None of the experiments tells any two answers apart with " + TellingApart.MOST + " repeats or fewer."
                : "The experiment that tells most pairs of answers apart is '" + best + "': " + most + " of " + pairs
                        + ", with at most " + repeats + " repeats.";
    }

    /** What is left, one line a link or effect, one pair of columns a set. */
    static String cuts(Result result, Kind kind) {
        List<CutLine> lines =
                result.cuts().stream().filter(line -> line.kind() == kind).toList();
        List<String> sets = distinct(lines.stream().map(CutLine::set));
        List<String> heads = new ArrayList<>(List.of(kind == Kind.LINK_CUT ? "link" : "effect"));
        sets.forEach(
                set -> heads.addAll(List.of(set + ": left", kind == Kind.EFFECT_ALONE ? "of the whole" : "carried")));
        MarkdownTable table = new MarkdownTable("l", heads);
        for (int clause : lines.stream().map(CutLine::clause).distinct().toList()) {
            for (String name : distinct(lines.stream().map(CutLine::name))) {
                List<String> cells = new ArrayList<>();
                cells.add(label(lines, name, clause));
                for (String set : sets) {
                    CutLine line = lines.stream()
                            .filter(one -> one.set().equals(set) && one.name().equals(name) && one.clause() == clause)
                            .findFirst()
                            .orElseThrow();
                    cells.add(EffectWords.both(line.left(), line.leftLow(), line.leftHigh(), line.unit())
                            + MarkdownTable.BREAK
                            + arms(line));
                    cells.add(share(line));
                }
                table.add(cells);
            }
        }
        return table.toString();
    }

    /** {@code 24 % to 41 %}, from the arm compared with to the arm. */
    private static String arms(CutLine line) {
        boolean share = line.unit().equals("points");
        return (share ? percent(line.versus()) + " %" : Digits.measured(line.versus())) + " \u2192 "
                + (share ? percent(line.arm()) + " %" : Digits.measured(line.arm()));
    }

    private static String label(List<CutLine> lines, String name, int clause) {
        boolean several = lines.stream().map(CutLine::clause).distinct().count() > 1;
        String does = lines.stream()
                .filter(line -> line.name().equals(name))
                .map(CutLine::does)
                .findFirst()
                .orElse("");
        return name + (does.isEmpty() ? "" : " (" + does + ")") + (several ? ", clause " + clause : "");
    }

    private static String share(CutLine line) {
        boolean alone = line.kind() == Kind.EFFECT_ALONE;
        double value = alone ? 1 - line.share() : line.share();
        double low = alone ? 1 - line.shareHigh() : line.shareLow();
        double high = alone ? 1 - line.shareLow() : line.shareHigh();
        if (line.gone()) {
            return "nothing to carry";
        }
        if (Double.isNaN(value)) {
            return Digits.NONE;
        }
        return percent(value) + " %" + (Double.isNaN(low) ? "" : " (" + percent(low) + " to " + percent(high) + ")");
    }

    private static String percent(double share) {
        return Digits.fixed(PERCENT * share, 0);
    }

    static String answers(Result result) {
        MarkdownTable table = new MarkdownTable("l", List.of("answer", "", "set", "effect", "finding", "source"));
        for (AnswerLine line : result.answers()) {
            table.add(List.of(
                    line.answer(),
                    line.says(),
                    line.set(),
                    EffectWords.both(line.effect(), line.low(), line.high(), line.unit()),
                    line.verdict().words(),
                    line.source()));
        }
        return table.toString();
    }

    static String predictions(Result result) {
        List<String> answers = distinct(result.predictions().stream().map(PredictionLine::answer));
        List<String> heads = new ArrayList<>(List.of("experiment", "compared"));
        heads.addAll(answers);
        MarkdownTable table = new MarkdownTable("l", heads);
        for (String experiment : distinct(result.predictions().stream().map(PredictionLine::experiment))) {
            List<PredictionLine> lines = result.predictions().stream()
                    .filter(line -> line.experiment().equals(experiment))
                    .toList();
            List<String> cells = new ArrayList<>(List.of(
                    "**" + experiment + "**" + MarkdownTable.BREAK
                            + lines.getFirst().atTheBench(),
                    lines.getFirst().compared()));
            for (String answer : answers) {
                cells.add(lines.stream()
                        .filter(line -> line.answer().equals(answer))
                        .map(line -> EffectWords.both(line.effect(), line.low(), line.high(), line.unit()))
                        .findFirst()
                        .orElse(Digits.NONE));
            }
            table.add(cells);
        }
        return table.toString();
    }

    static String telling(Result result) {
        List<String> experiments = distinct(result.telling().stream().map(TellingLine::experiment));
        List<String> heads = new ArrayList<>(List.of("this answer", "from that"));
        heads.addAll(experiments);
        MarkdownTable table = new MarkdownTable("llr", heads);
        Set<List<String>> pairs = new LinkedHashSet<>();
        result.telling().forEach(line -> pairs.add(List.of(line.one(), line.other())));
        for (List<String> pair : pairs) {
            List<String> cells = new ArrayList<>(pair);
            for (String experiment : experiments) {
                cells.add(result.telling().stream()
                        .filter(line -> line.experiment().equals(experiment)
                                && List.of(line.one(), line.other()).equals(pair))
                        .map(line -> line.needed() == 0 ? Digits.NONE : Integer.toString(line.needed()))
                        .findFirst()
                        .orElse(Digits.NONE));
            }
            table.add(cells);
        }
        return table
                + "\nExperiments needed to reject the one answer while the other is true (power 80 %, two-sided 5 %); "
                + Digits.NONE + " where what they predict does not differ clearly, or " + TellingApart.MOST
                + " are too few.\n";
    }

    static String rows(Result result) {
        MarkdownTable table = new MarkdownTable("l", List.of("set", "row", "", "here", "effect"));
        for (RowLine row : result.rows()) {
            table.add(List.of(
                    row.set(),
                    row.row(),
                    row.statement(),
                    row.verdict().words(),
                    EffectWords.both(row.effect(), row.low(), row.high(), row.unit())));
        }
        return table.toString();
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
