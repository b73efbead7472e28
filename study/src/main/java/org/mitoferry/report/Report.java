package org.mitoferry.report;

import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.Figures;

/** Writes the report of one run. */
public final class Report {

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
        PageFrame.head(html, input.protocol().name() + ": " + input.protocol().title());
        html.open("body").open("main").raw("\n");
        new HeadSection(input, html).write();
        new DesignSection(input.protocol(), html).write();
        new FindingsSection(input, html).write();
        FigureSection figures = new FigureSection(input, html);
        figures.compared(compared);
        List<Figure> overview = Figures.overview(input.protocol(), input.measurements());
        figures.overview(overview);
        new MicrographSection(input, html).write(figures);
        PublicationSections publication = new PublicationSections(input, html);
        publication.sets();
        new ChainSection(input, html).write();
        new OxygenSection(input, html).write(figures, courses);
        figures.courses(courses.stream().filter(f -> !OxygenSection.isOxygen(f)).toList());
        RecordSections records = new RecordSections(input, html);
        records.ledgers();
        records.methods();
        records.assumptions();
        publication.failed();
        publication.weakSpots();
        new ChecklistSection(input, html).write();
        records.parameters();
        records.run();
        html.closeBlock("main");
        List<Figure> kymographs = input.beside().micrographs().kymographs();
        PageFrame.scripts(
                html, Stream.of(compared, courses, overview, kymographs).anyMatch(drawn -> !drawn.isEmpty()));
        html.closeBlock("body").closeBlock("html");
        return html.toString();
    }
}
