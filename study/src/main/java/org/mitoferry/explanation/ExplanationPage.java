package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.explanation.CutLine.Kind;
import org.mitoferry.explanation.ExplanationStudy.Result;
import org.mitoferry.report.FigurePage;
import org.mitoferry.report.PagePart;
import org.mitoferry.trial.TrialFacts;
import org.mitoferry.writing.Digits;

/** An explanation to read: in sentences, in Markdown, and as a page with figures. */
public final class ExplanationPage {
    private static final String BELOW = "Below each effect, what is measured in the arm compared with and in the arm.";
    private static final String NEEDED =
            "Experiments needed to reject the one answer while the other is true (power 80 %, two-sided 5 %); "
                    + Digits.NONE + " where what they predict does not differ clearly, or " + TellingApart.MOST
                    + " are too few.";

    private ExplanationPage() {}

    /** What to take away. */
    public static List<String> sentences(Result result) {
        return ExplanationWords.sentences(result);
    }

    /** The whole page in Markdown; ends with a line end. */
    public static String markdown(Result result, TrialFacts facts) {
        return "# " + title(result) + "\n\n" + text(result, facts, "## ");
    }

    /** The same without its title, for a place in another page. */
    public static String section(Result result, TrialFacts facts) {
        return text(result, facts, "### ");
    }

    /** The whole page with its figures, in one file that makes no request. */
    static String html(Result result, TrialFacts facts) {
        return FigurePage.ofParts(title(result), facts.conditions(), sentences(result), parts(result));
    }

    private static String title(Result result) {
        return result.statement().isEmpty() ? result.id() : result.id() + ": " + result.statement();
    }

    private static String text(Result result, TrialFacts facts, String level) {
        StringBuilder text = new StringBuilder(facts.conditions()).append("\n\n");
        for (String sentence : sentences(result)) {
            text.append("- ").append(sentence).append('\n');
        }
        for (PagePart part : parts(result)) {
            if (part.table() == null) {
                continue;
            }
            text.append('\n');
            if (!part.heading().isEmpty()) {
                text.append(level).append(part.heading()).append("\n\n");
            }
            text.append(part.table());
            if (!part.note().isEmpty()) {
                text.append('\n').append(part.note()).append('\n');
            }
        }
        return text.toString();
    }

    /** Each table with the figures of the same. */
    private static List<PagePart> parts(Result result) {
        List<PagePart> parts = new ArrayList<>();
        if (!result.rows().isEmpty()) {
            parts.add(new PagePart("", List.of(), ExplanationTables.rows(result), ""));
        }
        for (Kind kind : Kind.values()) {
            if (result.cuts().stream().anyMatch(line -> line.kind() == kind)) {
                parts.add(new PagePart(
                        heading(kind),
                        ExplanationFigures.cuts(result, kind),
                        ExplanationTables.cuts(result, kind),
                        BELOW));
            }
        }
        if (!result.answers().isEmpty()) {
            parts.add(new PagePart(
                    "Rival answers", ExplanationFigures.answers(result), ExplanationTables.answers(result), ""));
        }
        if (!result.predictions().isEmpty()) {
            parts.add(new PagePart(
                    "What experiments would show under each answer",
                    ExplanationFigures.experiments(result),
                    ExplanationTables.predictions(result),
                    ""));
            parts.add(new PagePart(
                    "How many experiments tell two answers apart",
                    List.of(),
                    ExplanationTables.telling(result),
                    NEEDED));
        }
        return parts;
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case LINK_CUT -> "What is left when a link is cut";
            case EFFECT_OFF -> "What is left without one effect of the drug";
            case EFFECT_ALONE -> "What one effect of the drug does alone";
        };
    }
}
