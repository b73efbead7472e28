package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.comparison.Comparison;
import org.mitoferry.comparison.ComparisonFiles;
import org.mitoferry.comparison.DoseComparison;
import org.mitoferry.comparison.Level;
import org.mitoferry.comparison.OwnColumns;
import org.mitoferry.comparison.Question;
import org.mitoferry.comparison.Scale;
import org.mitoferry.comparison.Synergy;
import org.mitoferry.comparison.TidyTable;
import org.mitoferry.table.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry compare}. */
@Command(
        name = "compare",
        description = {
            "Compares arms in any tidy table: of a run, of measured micrographs, or a CSV of your own.",
            "n counts experiments; tests that take fields or cells as n stand beside, under that name."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  mitoferry compare runs/quickstart-3001 --quantity \"jc1Ratio of JJN3\" --arms \"JJN3 Nx,JJN3 OGD\"",
            "  mitoferry compare mine.csv --quantity Ratio --columns experiment=Day,arm=Treatment,field=Image --arms Control,Drug",
            "  mitoferry compare mine.csv --quantity Positive --columns total=Cells --arms Control,Drug,Both --out compared"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TABLE", description = "The folder of a run, or a table as CSV or Parquet.")
    private Path place = Path.of("");

    @Option(
            names = "--quantity",
            required = true,
            paramLabel = "QUANTITY",
            description = {
                "What to compare: jc1Ratio, \"loadPerCell_um of BMSC\", \"foreignMitochondriaPerCell of BMSC; route vesicle\",",
                "or a column of a table of your own."
            })
    private String quantity = "";

    @Option(
            names = "--arms",
            paramLabel = "ARM",
            description = {
                "The arms, with commas between; the others are compared with the first. Needed but with --dose, where they are",
                "those that doses were given to, all unless told."
            })
    private List<String> arms = new ArrayList<>();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "What n counts: experiment (unless told) or donor; what lies below is refused without --paper-style.")
    private Level unit = Level.EXPERIMENT;

    @Option(
            names = "--paper-style",
            description = "Takes a --unit below the experiment all the same, and says so in every line.")
    private boolean paperStyle;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "PART=COLUMN",
            description = {
                "Which column of your own table is which: donor, experiment, arm, well, field, cell, object, quantity, value,",
                "or total, what a count is counted among. Columns that have these names need not be named."
            })
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "ratio, logit or difference, instead of the one that fits the quantity.")
    private @Nullable Scale scale;

    @Option(
            names = "--margin",
            paramLabel = "MARGIN",
            description = {
                "Also tests that the arms are equivalent: 0.25 is a quarter more or less of a ratio; of shares, percentage points;",
                "with --scale difference, in units of the quantity."
            })
    private @Nullable Double margin;

    @Option(
            names = "--dose",
            paramLabel = "COLUMN|DRUG",
            description = {
                "Fits a four-parameter dose response to each arm: over a column of doses in a table of your own, or over the doses",
                "of a drug that names of arms tell, such as \"JJN3 OGD + bortezomib 5 nM\"."
            })
    private @Nullable String dose;

    @Option(
            names = "--bliss",
            description = {
                "Also tests synergy (Bliss): --arms names the control, two treatments, and both together; the quantity is an affected",
                "share."
            })
    private boolean bliss;

    @Option(names = "--seed", paramLabel = "SEED", description = "Of what is drawn at random (1 unless told).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FOLDER", description = "A folder for tables, JSON and a SuperPlot.")
    private @Nullable Path out;

    @Mixin
    private FigureOption figures = new FigureOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Question words = Question.of(quantity, List.of());
        OwnColumns read = OwnColumns.parse(columns);
        TidyTable table = TidyTable.read(place, dose == null ? read : read.withDose(dose), words.quantity());
        if (dose != null) {
            return doses(table, words, dose);
        }
        List<String> known =
                table.rows().stream().map(Measurement::arm).distinct().toList();
        List<String> names =
                arms.stream().flatMap(text -> ArmNames.in(text, known).stream()).toList();
        Question question = Question.of(quantity, names)
                .withUnit(unit, paperStyle)
                .withScale(Optional.ofNullable(scale))
                .withMargin(margin == null ? OptionalDouble.empty() : OptionalDouble.of(margin))
                .withSeed(seed);
        Comparison comparison = Comparison.of(table, question);
        PrintWriter print = spec.commandLine().getOut();
        ComparisonText.print(comparison, print);
        Optional<Synergy> synergy = bliss ? Optional.of(Synergy.of(comparison)) : Optional.empty();
        if (synergy.isPresent()) {
            print.println();
            synergy.get().sentences().forEach(print::println);
        }
        if (out != null) {
            ComparisonFiles.write(out, comparison);
            if (figures.wanted() && synergy.isPresent()) {
                ComparisonFiles.draw(out, comparison, synergy.get());
            } else if (figures.wanted()) {
                ComparisonFiles.draw(out, comparison);
            }
            print.println();
            print.println("Figure: "
                    + out.resolve(ComparisonFiles.PAGE).toAbsolutePath().normalize());
        }
        print.flush();
        return Exit.DONE;
    }

    private int doses(TidyTable table, Question words, String given) throws IOException {
        List<String> known = DoseComparison.armsOf(table, given);
        List<String> names =
                arms.stream().flatMap(text -> ArmNames.in(text, known).stream()).toList();
        DoseComparison doses = DoseComparison.of(table, words.withArms(names), given);
        PrintWriter print = spec.commandLine().getOut();
        doses.sentences().forEach(print::println);
        if (out != null) {
            ComparisonFiles.write(out, doses);
            if (figures.wanted()) {
                ComparisonFiles.draw(out, doses);
            }
            print.println("Figure: "
                    + out.resolve(ComparisonFiles.PAGE).toAbsolutePath().normalize());
        }
        print.flush();
        return Exit.DONE;
    }
}
