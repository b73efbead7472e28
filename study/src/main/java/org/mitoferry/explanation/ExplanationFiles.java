package org.mitoferry.explanation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.drawing.FigureFiles;
import org.mitoferry.explanation.CutLine.Kind;
import org.mitoferry.explanation.ExplanationStudy.Result;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.IntervalFigure;
import org.mitoferry.figure.IntervalFigure.Point;
import org.mitoferry.report.FigurePage;
import org.mitoferry.store.WholeFile;
import org.mitoferry.trial.TrialFacts;

/** An explanation as files: tables of values, a page in Markdown, and one with figures. */
public final class ExplanationFiles {
    /** How the explanation came about. */
    public static final String FACTS = "explanation.json";
    /** All of it to read. */
    public static final String MARKDOWN = "explanation.md";
    /** Figures with what they say, in one file that makes no request. */
    public static final String PAGE = "explanation.html";

    private ExplanationFiles() {}

    /** Writes all files into a folder; each is written whole or not at all. */
    public static void write(Path folder, Result result, TrialFacts facts) throws IOException {
        if (!result.rows().isEmpty()) {
            RowLine.TABLE.write(folder, result.rows());
        } else {
            CutLine.TABLE.write(folder, result.cuts());
            AnswerLine.TABLE.write(folder, result.answers());
            PredictionLine.TABLE.write(folder, result.predictions());
            TellingLine.TABLE.write(folder, result.telling());
        }
        WholeFile.write(folder.resolve(MARKDOWN), ExplanationPage.markdown(result, facts));
        List<String> paragraphs = new ArrayList<>(List.of(facts.conditions()));
        paragraphs.addAll(ExplanationPage.sentences(result));
        WholeFile.write(
                folder.resolve(PAGE),
                FigurePage.html(
                        result.finding().id() + ": " + result.finding().statement(), paragraphs, figures(result)));
        facts.write(folder, FACTS);
    }

    /** Draws all figures into the folder {@code figures} there, as SVG, PNG and PDF with their data. */
    public static void draw(Path folder, Result result) throws IOException {
        FigureFiles.write(folder.resolve(FigureFiles.FOLDER), figures(result));
    }

    /** Cuts of the first clause, rows, answers and predictions. */
    static List<Figure> figures(Result result) {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<CutLine> lines = result.cuts().stream()
                    .filter(line -> line.kind() == kind
                            && line.clause() == result.cuts().getFirst().clause())
                    .toList();
            if (!lines.isEmpty()) {
                figures.add(cuts(kind, lines));
            }
        }
        List<AnswerLine> answers = result.answers().stream()
                .filter(line -> line.clause() == result.answers().getFirst().clause())
                .toList();
        if (!answers.isEmpty()) {
            figures.add(draw(
                    "answers",
                    "The finding under each rival answer",
                    "Effect of the finding with its 95 % interval over experiments, were one answer right and all others not.",
                    answers.getFirst().unit(),
                    answers.stream()
                            .map(line -> new Point(line.answer(), "", line.effect(), line.low(), line.high()))
                            .toList()));
        }
        for (String experiment : result.predictions().stream()
                .map(PredictionLine::experiment)
                .distinct()
                .toList()) {
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
