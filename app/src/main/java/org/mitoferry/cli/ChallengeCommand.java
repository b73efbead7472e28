package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.challenge.Challenge;
import org.mitoferry.challenge.FieldScore;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry challenge}. */
@Command(
        name = "challenge",
        description = "Scores any counter of nanotubes or mitochondria against a known truth.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "TRUTH is a folder that the virtual microscope wrote, or an annotated set of your own, of one field or of many.",
            "RESULT is a table of lines or points, ImageJ regions (.roi, .zip), or what 'measure' wrote.",
            "Examples:",
            "  mitoferry challenge stacks/truth measured",
            "  mitoferry challenge stacks/truth/field-1 mine.csv --out scores.csv",
            "  mitoferry challenge annotated/field-1 RoiSet.zip --pixel-size 0.16 --z-step 0.4"
        })
final class ChallengeCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "field",
            "what",
            "truths",
            "calls",
            "spared",
            "matches",
            "precision",
            "recall",
            "f1",
            "countError",
            "lengthBias",
            "lengthErrorMean",
            "missed",
            "wrong");
    private static final int MOST_NAMED = 12;

    @Parameters(index = "0", paramLabel = "TRUTH", description = "Folder of a truth, or of several.")
    private Path truth = Path.of("");

    @Parameters(index = "1", paramLabel = "RESULT", description = "What the counter called.")
    private Path result = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the scores as a table.")
    private @Nullable Path out;

    @Option(
            names = "--pixel-size",
            paramLabel = "SIZE",
            description = "Width of a pixel of ImageJ regions, such as 0.16 (um).")
    private @Nullable String pixelSize;

    @Option(
            names = "--z-step",
            paramLabel = "SIZE",
            description = "Distance of planes of ImageJ regions, such as 0.4 (um).")
    private @Nullable String zStep;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        double pixel = StatedLength.micrometres("--pixel-size", pixelSize, problems);
        double step = StatedLength.micrometres("--z-step", zStep, problems);
        problems.throwIfAny();
        List<FieldScore> scores = Challenge.score(truth, result, VoxelSize.of(pixel, step), problems);
        problems.throwIfAny();
        List<FieldScore> all = new ArrayList<>();
        for (String what : List.of(Challenge.NANOTUBES, Challenge.WITH_CROWDED, Challenge.MITOCHONDRIA)) {
            List<FieldScore> own =
                    scores.stream().filter(score -> score.what().equals(what)).toList();
            all.addAll(own);
            if (own.size() > 1) {
                all.add(FieldScore.together(what, own));
            }
        }
        print(all);
        if (out != null) {
            StringBuilder table = new StringBuilder(CsvRecords.line(COLUMNS));
            all.forEach(score -> table.append(CsvRecords.line(line(score))));
            WholeFile.write(out, table.toString());
        }
        return Exit.DONE;
    }

    private static List<String> line(FieldScore score) {
        return List.of(
                score.field().isEmpty() ? "all" : score.field(),
                score.what(),
                Integer.toString(score.truths()),
                Integer.toString(score.calls()),
                Integer.toString(score.spared()),
                Integer.toString(score.matches()),
                number(score.precision()),
                number(score.recall()),
                number(score.f1()),
                Integer.toString(score.countError()),
                number(score.lengthBias()),
                number(score.lengthErrorMean()),
                String.join("; ", score.missed()),
                String.join("; ", score.wrong()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }

    private void print(List<FieldScore> scores) {
        PrintWriter print = spec.commandLine().getOut();
        for (FieldScore score : scores) {
            print.println((score.field().isEmpty() ? "all fields" : score.field()) + ", " + score.what() + ": "
                    + score.truths() + " true, " + score.calls() + " called, " + score.matches() + " right");
            if (score.spared() > 0) {
                print.println(
                        "  " + score.spared() + " more called " + spared(score.what()) + ": neither right nor wrong");
            }
            print.println("  precision " + share(score.precision()) + ", recall " + share(score.recall()) + ", F1 "
                    + share(score.f1()) + lengths(score));
            if (!score.field().isEmpty()) {
                names(print, "missed", score.missed());
                names(print, "wrong", score.wrong());
            }
        }
    }

    private static void names(PrintWriter print, String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
            print.println("  " + what + ": " + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                    + more);
        }
    }

    /** Why calls need not be right. */
    private static String spared(String what) {
        return what.equals(Challenge.MITOCHONDRIA)
                ? "at residual bodies, which hold the dye of what lysosomes digested"
                : "along what no observer can tell";
    }

    /** Nothing where no right call and its truth both have a length. */
    private static String lengths(FieldScore score) {
        return score.lengthErrors().isEmpty()
                ? ""
                : ", length " + percent(score.lengthBias()) + " in the mean (off by "
                        + String.format(Locale.ROOT, "%.1f", 100 * score.lengthErrorMean()) + " % either way)";
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * value);
    }
}
