package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.explanation.CutLine.Kind;
import org.mitoferry.explanation.ExplanationStudy.Result;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.IntervalFigure;
import org.mitoferry.figure.IntervalFigure.Point;

/** The figures of an explanation: of its finding's first clause. */
final class ExplanationFigures {

    private ExplanationFigures() {}

    static List<Figure> all(Result result) {
        return Stream.of(
                        Stream.of(Kind.values()).flatMap(kind -> cuts(result, kind).stream()),
                        answers(result).stream(),
                        experiments(result).stream())
                .flatMap(figures -> figures)
                .toList();
    }

    static List<Figure> cuts(Result result, Kind kind) {
        List<CutLine> lines = result.cuts().stream()
                .filter(line -> line.kind() == kind
                        && line.clause() == result.cuts().getFirst().clause())
                .toList();
        return lines.isEmpty() ? List.of() : List.of(cuts(kind, lines));
    }

    static List<Figure> answers(Result result) {
        List<AnswerLine> answers = result.answers().stream()
                .filter(line -> line.clause() == result.answers().getFirst().clause())
                .toList();
        return answers.isEmpty()
                ? List.of()
                : List.of(draw(
                        "answers",
                        "The finding under each rival answer",
                        "Effect of the finding with its 95 % interval over experiments, were one answer right and all others not.",
                        answers.getFirst().unit(),
                        answers.stream()
                                .map(line -> new Point(line.answer(), "", line.effect(), line.low(), line.high()))
                                .toList()));
    }

    /** One an experiment, those that need the fewest repeats first. */
    static List<Figure> experiments(Result result) {
        List<Figure> figures = new ArrayList<>();
        for (String experiment : ExplanationTables.ordered(result)) {
            List<PredictionLine> lines = result.predictions().stream()
                    .filter(line -> line.experiment().equals(experiment))
                    .toList();
            figures.add(draw(
                    "experiment-" + experiment.replaceAll("[^A-Za-z0-9]+", "-"),
                    sentence(experiment),
                    lines.getFirst().compared() + ". At the bench: "
                            + lines.getFirst().atTheBench() + ".",
                    lines.getFirst().unit(),
                    lines.stream()
                            .map(line -> new Point(line.answer(), "", line.effect(), line.low(), line.high()))
                            .toList()));
        }
        return figures;
    }

    private static Figure cuts(Kind kind, List<CutLine> lines) {
        List<Point> points = new ArrayList<>();
        for (String set : lines.stream().map(CutLine::set).distinct().toList()) {
            CutLine full = lines.stream()
                    .filter(line -> line.set().equals(set))
                    .findFirst()
                    .orElseThrow();
            points.add(new Point("nothing changed", set, full.full(), full.fullLow(), full.fullHigh()));
        }
        lines.forEach(
                line -> points.add(new Point(line.name(), line.set(), line.left(), line.leftLow(), line.leftHigh())));
        return draw(
                kind.words().replace(' ', '-'),
                switch (kind) {
                    case LINK_CUT -> "What is left of the effect when a link is cut";
                    case EFFECT_OFF -> "What is left without one effect of the drug";
                    case EFFECT_ALONE -> "What one effect of the drug does alone";
                },
                lines.getFirst().expected() + ", with the 95 % interval over experiments.",
                lines.getFirst().unit(),
                points);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Figure draw(String id, String title, String caption, String unit, List<Point> points) {
        boolean ratio = unit.equals("ratio");
        return IntervalFigure.draw(
                id, title, caption, ratio ? "Ratio" : "Difference (percentage points)", ratio, ratio ? 1 : 0, points);
    }
}
