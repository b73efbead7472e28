package org.mitoferry.explanation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mitoferry.drawing.FigureFiles;
import org.mitoferry.explanation.ExplanationStudy.Result;
import org.mitoferry.store.CsvLines;
import org.mitoferry.store.WholeFile;
import org.mitoferry.trial.TrialFacts;

/** An explanation as files: tables of values, a page in Markdown, and one with figures. */
public final class ExplanationFiles {
    /** How the explanation came about. */
    public static final String FACTS = "explanation.json";
    /** All of it to read. */
    public static final String MARKDOWN = "explanation.md";
    /** The same with figures, in one file that makes no request. */
    public static final String PAGE = "explanation.html";
    /** What the facts call the finding. */
    public static final String FINDING = "finding";
    /** What they call its statement. */
    public static final String STATEMENT = "statement";

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
        pages(folder, result, facts);
        facts.write(folder, FACTS);
    }

    private static void pages(Path folder, Result result, TrialFacts facts) throws IOException {
        WholeFile.write(folder.resolve(MARKDOWN), ExplanationPage.markdown(result, facts));
        WholeFile.write(folder.resolve(PAGE), ExplanationPage.html(result, facts));
    }

    /** Whether a folder holds an explanation. */
    public static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(FACTS));
    }

    /**
     * Reads an explanation from its tables.
     *
     * @param facts that lie beside them
     */
    public static Result read(Path folder, TrialFacts facts) throws IOException {
        return new Result(
                facts.input(FINDING),
                facts.input(STATEMENT),
                lines(CutLine.TABLE, folder),
                lines(AnswerLine.TABLE, folder),
                lines(PredictionLine.TABLE, folder),
                lines(TellingLine.TABLE, folder),
                lines(RowLine.TABLE, folder),
                facts.secondsComputing());
    }

    private static <T> List<T> lines(CsvLines<T> table, Path folder) throws IOException {
        return table.in(folder) ? table.read(folder) : List.of();
    }

    /** Writes the pages of an explanation anew, from its tables. */
    public static Result rewrite(Path folder) throws IOException {
        TrialFacts facts = TrialFacts.read(folder, FACTS);
        Result result = read(folder, facts);
        pages(folder, result, facts);
        return result;
    }

    /** Draws all figures into the folder {@code figures} there, as SVG, PNG and PDF with their data. */
    public static void draw(Path folder, Result result) throws IOException {
        FigureFiles.write(folder.resolve(FigureFiles.FOLDER), ExplanationFigures.all(result));
    }
}
