package org.mitoferry.planning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mitoferry.drawing.FigureFiles;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.PowerFigure;
import org.mitoferry.planning.Plan.Design;
import org.mitoferry.report.FigurePage;
import org.mitoferry.report.PagePart;
import org.mitoferry.store.CsvLines;
import org.mitoferry.store.WholeFile;

/** A plan as files: a table of designs, a page in Markdown, and one with the power curves. */
public final class PlanFiles {
    /** How the plan came about. */
    public static final String FACTS = "plan.json";
    /** All of it to read. */
    public static final String MARKDOWN = "plan.md";
    /** The power curves in one file that makes no request. */
    public static final String PAGE = "plan.html";

    static final CsvLines<Design> TABLE = new CsvLines<>(
            "plan.csv",
            List.of("experiments", "fields", "power", "low", "high", "hours"),
            design -> List.of(
                    Integer.toString(design.experiments()),
                    Integer.toString(design.fields()),
                    CsvLines.field(design.power()),
                    CsvLines.field(design.low()),
                    CsvLines.field(design.high()),
                    CsvLines.field(design.hours())),
            from -> new Design(
                    from.integer(), from.integer(), from.number(), from.number(), from.number(), from.number()));

    private PlanFiles() {}

    /** Writes all files into a folder; each is written whole or not at all. */
    public static void write(Path folder, String title, Plan plan, Pilot pilot, String source) throws IOException {
        Figure figure = figure(plan);
        TABLE.write(folder, plan.designs());
        WholeFile.write(folder.resolve(MARKDOWN), PlanPage.markdown(title, plan, pilot, source));
        WholeFile.write(
                folder.resolve(PAGE),
                FigurePage.ofParts(
                        title,
                        "",
                        PlanPage.sentences(plan, pilot, source),
                        List.of(
                                PagePart.of(List.of(figure)),
                                new PagePart(PlanPage.POWER, List.of(), PlanPage.table(plan), ""))));
    }

    /** Draws the power curves into the folder {@code figures} there, as SVG, PNG and PDF with their data. */
    public static void draw(Path folder, Plan plan) throws IOException {
        FigureFiles.write(folder.resolve(FigureFiles.FOLDER), List.of(figure(plan)));
    }

    private static Figure figure(Plan plan) {
        List<PowerFigure.Curve> curves = plan.question().fields().stream()
                .map(fields -> new PowerFigure.Curve(
                        fields == 1 ? "1 field an arm" : fields + " fields an arm",
                        plan.curve(fields).stream()
                                .map(design -> new double[] {design.experiments(), design.power()})
                                .toList()))
                .toList();
        return PowerFigure.draw(curves, plan.question().power());
    }
}
