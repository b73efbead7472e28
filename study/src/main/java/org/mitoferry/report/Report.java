package org.mitoferry.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.Figures;

/** Writes the report of one run. */
public final class Report {

    private static final List<String> LIBRARIES = List.of("vega", "vega-lite", "vega-embed");
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'; img-src data: blob:";

    private final ReportInput input;
    private final Html html = new Html();

    private Report(ReportInput input) {
        this.input = input;
    }

    /** The report as one HTML file that makes no request; the same input gives the same text. */
    public static String html(ReportInput input) {
        return new Report(input).write();
    }

    private String write() {
        List<Figure> compared = Figures.compared(input.protocol(), input.measurements());
        List<Figure> courses = Figures.courses(input.protocol(), input.measurements());
        head();
        html.open("body").open("main").raw("\n");
        new HeadSection(input, html).write();
        new FindingsSection(input, html).write();
        new DesignSection(input.protocol(), html).write();
        FigureSection figures = new FigureSection(input, html);
        figures.compared(compared);
        new OxygenSection(input, html).write(figures, courses);
        figures.courses(courses.stream().filter(f -> !OxygenSection.isOxygen(f)).toList());
        RecordSections records = new RecordSections(input, html);
        records.ledgers();
        records.methods();
        records.assumptions();
        records.parameters();
        records.run();
        html.closeBlock("main");
        if (!compared.isEmpty() || !courses.isEmpty()) {
            LIBRARIES.forEach(this::library);
        }
        html.open("script").raw("\n" + resource("report.js")).closeBlock("script");
        html.closeBlock("body").closeBlock("html");
        return html.toString();
    }

    private void head() {
        html.raw("<!doctype html>\n").open("html", "lang", "en").raw("\n").open("head").raw("\n");
        html.open("meta", "charset", "utf-8").raw("\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).raw("\n");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").raw("\n");
        html.open("meta", "name", "color-scheme", "content", "light dark").raw("\n");
        html.element("title", input.protocol().name() + ": " + input.protocol().title()).raw("\n");
        html.open("style").raw("\n" + resource("report.css")).closeBlock("style").closeBlock("head");
    }

    private void library(String name) {
        html.open("script").raw("\n/*!\n" + resource("vega/" + name + ".LICENSE.txt") + "*/\n");
        html.raw(resource("vega/" + name + ".min.js").replace("</script", "<\\/script")).closeBlock("script");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("resource " + name, failure);
        }
    }
}
