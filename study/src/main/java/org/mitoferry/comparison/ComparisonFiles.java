package org.mitoferry.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.drawing.FigureFiles;
import org.mitoferry.figure.ComparisonFigure;
import org.mitoferry.figure.DoseFigure;
import org.mitoferry.figure.Figure;
import org.mitoferry.inference.DoseResponse;
import org.mitoferry.inference.Estimate;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.report.FigurePage;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.CsvRecords;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as files: two tables, all of it as JSON, and the SuperPlot. */
public final class ComparisonFiles {
    /** One line an analysis. */
    public static final String CSV = "comparison.csv";
    /** Everything. */
    public static final String JSON = "comparison.json";
    /** The numbers compared, one line an arm and experiment. */
    public static final String VALUES = "values.csv";
    /** The SuperPlot as a page that makes no request. */
    public static final String PAGE = "comparison.html";
    /** The same as Vega-Lite. */
    public static final String FIGURE = "comparison.vl.json";

    /** The EC50 of a dose response, one line an arm. */
    public static final String DOSES = "dose-response.csv";

    private static final double CONFIDENCE = 0.95;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ComparisonFiles() {}

    /** Writes all files into a folder, which is made where it is missing; each is written whole or not at all. */
    public static void write(Path folder, Comparison comparison) throws IOException {
        Figure figure = ComparisonFigure.of(comparison.question().quantity(), comparison.values());
        WholeFile.write(folder.resolve(CSV), csv(comparison));
        WholeFile.write(folder.resolve(VALUES), values(comparison));
        WholeFile.write(folder.resolve(FIGURE), figure.specification() + "\n");
        WholeFile.write(folder.resolve(PAGE), FigurePage.html(figure.title(), sentences(comparison), List.of(figure)));
        WholeFile.write(folder.resolve(JSON), json(comparison));
    }

    /** Draws the SuperPlot into the folder {@code figures} there, as SVG, PNG and PDF with its data. */
    public static void draw(Path folder, Comparison comparison) throws IOException {
        Figure figure = ComparisonFigure.of(comparison.question().quantity(), comparison.values());
        FigureFiles.write(folder.resolve(FigureFiles.FOLDER), List.of(figure));
    }

    /** Writes a dose response: its numbers, its page and its definition. */
    public static void write(Path folder, DoseComparison doses) throws IOException {
        Figure figure = figure(doses);
        WholeFile.write(folder.resolve(DOSES), doseTable(doses));
        WholeFile.write(folder.resolve(FIGURE), figure.specification() + "\n");
        WholeFile.write(folder.resolve(PAGE), FigurePage.html(figure.title(), doses.sentences(), List.of(figure)));
    }

    /** Draws it likewise. */
    public static void draw(Path folder, DoseComparison doses) throws IOException {
        FigureFiles.write(folder.resolve(FigureFiles.FOLDER), List.of(figure(doses)));
    }

    /** Draws the SuperPlot of a synergy. */
    public static void draw(Path folder, Comparison comparison, Synergy synergy) throws IOException {
        FigureFiles.write(
                folder.resolve(FigureFiles.FOLDER),
                List.of(
                        ComparisonFigure.of(comparison.question().quantity(), comparison.values()),
                        ComparisonFigure.named("bliss", comparison.question().quantity(), synergy.shares())));
    }

    private static Figure figure(DoseComparison doses) {
        List<DoseFigure.Line> lines = new ArrayList<>();
        for (DoseComparison.Series series : doses.series()) {
            DoseResponse curve = series.curve();
            Estimate middle = series.middle();
            lines.add(new DoseFigure.Line(
                    series.arm(),
                    series.points().stream()
                            .map(point -> new double[] {point.dose(), point.response()})
                            .toList(),
                    curve == null ? null : curve::at,
                    middle == null ? Double.NaN : Math.exp(middle.value()),
                    middle == null ? Double.NaN : Math.exp(middle.low(CONFIDENCE)),
                    middle == null ? Double.NaN : Math.exp(middle.high(CONFIDENCE)),
                    (int) series.points().stream()
                            .map(DoseComparison.Point::experiment)
                            .distinct()
                            .count()));
        }
        return DoseFigure.draw(doses.question().quantity(), doses.dose(), lines);
    }

    private static String doseTable(DoseComparison doses) {
        StringBuilder text = new StringBuilder(CsvRecords.line(List.of(
                "quantity",
                "arm",
                "dose",
                "ec50",
                "low",
                "high",
                "confidence",
                "slope",
                "lower",
                "upper",
                "n",
                "remark")));
        for (DoseComparison.Series series : doses.series()) {
            DoseResponse curve = series.curve();
            Estimate middle = series.middle();
            text.append(CsvRecords.line(List.of(
                    doses.question().quantity(),
                    series.arm(),
                    doses.dose(),
                    text(middle == null ? Double.NaN : Math.exp(middle.value())),
                    text(middle == null ? Double.NaN : Math.exp(middle.low(CONFIDENCE))),
                    text(middle == null ? Double.NaN : Math.exp(middle.high(CONFIDENCE))),
                    text(CONFIDENCE),
                    text(curve == null ? Double.NaN : curve.slope()),
                    text(curve == null ? Double.NaN : curve.lower()),
                    text(curve == null ? Double.NaN : curve.upper()),
                    String.valueOf(series.experiments().size()),
                    series.remark())));
        }
        return text.toString();
    }

    static String csv(Comparison comparison) {
        StringBuilder text = new StringBuilder(CsvRecords.line(List.of(
                "quantity",
                "arm",
                "versus",
                "role",
                "method",
                "unit",
                "n",
                "nVersus",
                "effectUnit",
                "effect",
                "low",
                "high",
                "confidence",
                "p",
                "pHolm",
                "remark")));
        for (Contrast contrast : comparison.contrasts()) {
            line(text, comparison, contrast, contrast.decisive(), contrast.pHolm());
            contrast.beside().forEach(one -> line(text, comparison, contrast, one, Double.NaN));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Comparison comparison, Contrast contrast, Analysis one, double pHolm) {
        text.append(CsvRecords.line(List.of(
                comparison.question().quantity(),
                contrast.arm(),
                contrast.versus(),
                one.role().word(),
                one.method(),
                one.unit().word(),
                String.valueOf(one.n()),
                String.valueOf(one.nVersus()),
                one.effectUnit(),
                text(one.effect()),
                text(one.low()),
                text(one.high()),
                text(one.confidence()),
                text(one.p()),
                text(pHolm),
                one.remark())));
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }

    private static String values(Comparison comparison) {
        StringBuilder text = new StringBuilder(
                CsvRecords.line(List.of("quantity", "arm", "experiment", "name", "value", "cells", "fields")));
        comparison.values().forEach((arm, values) -> {
            for (ExperimentValue value : values.experiments().values()) {
                text.append(CsvRecords.line(List.of(
                        comparison.question().quantity(),
                        arm,
                        String.valueOf(value.experiment()),
                        comparison.experiments().getOrDefault(value.experiment(), ""),
                        text(value.value()),
                        text(value.cells()),
                        String.valueOf(value.fields().size()))));
            }
        });
        return text.toString();
    }

    /** What a page says above its figure. */
    static List<String> sentences(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        boolean several = comparison.contrasts().size() > 1;
        for (Contrast contrast : comparison.contrasts()) {
            Analysis one = contrast.decisive();
            String p = Double.isNaN(one.p()) ? "no p" : "p = " + ComparisonWords.number(one.p());
            String holm = Double.isNaN(contrast.pHolm()) || !several
                    ? ""
                    : ", by Holm " + ComparisonWords.number(contrast.pHolm());
            sentences.add(contrast.arm() + " against " + contrast.versus() + ": " + one.effectUnit() + " "
                    + ComparisonWords.number(one.effect()) + " (" + ComparisonWords.number(one.low()) + " to "
                    + ComparisonWords.number(one.high()) + "), " + p + holm + "; " + one.method() + "; n = " + one.n()
                    + " and "
                    + one.nVersus() + " " + one.unit().plural() + ". " + one.remark());
        }
        sentences.addAll(comparison.remarks());
        List<String> names = new ArrayList<>();
        comparison.experiments().forEach((number, name) -> {
            if (!name.equals(String.valueOf(number))) {
                names.add(number + " is " + name);
            }
        });
        if (!names.isEmpty()) {
            sentences.add("Experiments: " + String.join(", ", names) + ".");
        }
        return sentences;
    }

    private static String json(Comparison comparison) {
        ObjectNode root = MAPPER.createObjectNode();
        Question question = comparison.question();
        root.put("table", Path.of(comparison.table()).getFileName().toString());
        root.put("quantity", question.quantity()).put("cells", question.cells()).put("which", question.which());
        root.put("unit", question.unit().word())
                .put("scale", comparison.scale().effect())
                .put("seed", question.seed());
        ObjectNode ladders = root.putObject("n");
        comparison.ladders().forEach((arm, ladder) -> {
            ObjectNode counts = ladders.putObject(arm);
            ladder.counts().forEach((level, n) -> counts.put(level.plural(), n));
        });
        ArrayNode overall = root.putArray("overall");
        comparison
                .overall()
                .forEach(one -> number(
                        number(
                                overall.addObject().put("method", one.method()).put("paperStyle", one.paperStyle()),
                                "statistic",
                                one.statistic()),
                        "p",
                        one.p()));
        ArrayNode contrasts = root.putArray("contrasts");
        for (Contrast contrast : comparison.contrasts()) {
            ObjectNode node = contrasts.addObject();
            node.put("arm", contrast.arm()).put("versus", contrast.versus()).put("pairs", contrast.pairs());
            number(node, "pHolm", contrast.pHolm());
            analysis(node.putObject("decisive"), contrast.decisive());
            ArrayNode beside = node.putArray("beside");
            contrast.beside().forEach(one -> analysis(beside.addObject(), one));
        }
        ArrayNode remarks = root.putArray("remarks");
        comparison.remarks().forEach(remarks::add);
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void analysis(ObjectNode node, Analysis one) {
        node.put("role", one.role().word())
                .put("method", one.method())
                .put("unit", one.unit().word());
        node.put("n", one.n()).put("nVersus", one.nVersus()).put("effectUnit", one.effectUnit());
        number(number(number(node, "effect", one.effect()), "low", one.low()), "high", one.high());
        number(number(node, "confidence", one.confidence()), "p", one.p());
        node.put("remark", one.remark());
    }

    /** A number that does not exist is null. */
    private static ObjectNode number(ObjectNode node, String key, double value) {
        return node.put(key, Double.isFinite(value) ? Double.valueOf(value) : null);
    }
}
