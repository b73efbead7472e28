package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mitoferry.explanation.CutLine.Kind;
import org.mitoferry.explanation.ExplanationStudy.Result;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.EffectWords;
import org.mitoferry.writing.MarkdownTable;

/** The tables of an explanation, for people. */
final class ExplanationTables {
    private static final double PERCENT = 100;

    private ExplanationTables() {}

    /** What is left, one line a link or effect, one pair of columns a set. */
    static MarkdownTable cuts(Result result, Kind kind) {
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
        return table;
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

    static MarkdownTable answers(Result result) {
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
        return table;
    }

    static MarkdownTable predictions(Result result) {
        List<String> answers = distinct(result.predictions().stream().map(PredictionLine::answer));
        List<String> heads = new ArrayList<>(List.of("experiment", "compared"));
        heads.addAll(answers);
        MarkdownTable table = new MarkdownTable("l", heads);
        for (String experiment : ordered(result)) {
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
        return table;
    }

    static MarkdownTable telling(Result result) {
        List<String> experiments = ordered(result);
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
        return table;
    }

    static MarkdownTable rows(Result result) {
        MarkdownTable table = new MarkdownTable("l", List.of("set", "row", "", "here", "effect"));
        for (RowLine row : result.rows()) {
            table.add(List.of(
                    row.set(),
                    row.row(),
                    row.statement(),
                    row.verdict().words(),
                    EffectWords.both(row.effect(), row.low(), row.high(), row.unit())));
        }
        return table;
    }

    /** Names of experiments, those that need the fewest repeats first. */
    static List<String> ordered(Result result) {
        return ExperimentRank.of(result.telling()).stream()
                .map(ExperimentRank::experiment)
                .toList();
    }

    private static List<String> distinct(Stream<String> names) {
        return names.distinct().toList();
    }
}
