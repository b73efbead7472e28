package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.explanation.ExplanationFiles;
import org.mitoferry.explanation.ExplanationPage;
import org.mitoferry.judgement.JudgedClause;
import org.mitoferry.judgement.Judgement;
import org.mitoferry.judgement.JudgementPage;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.robustness.RobustnessLine;
import org.mitoferry.robustness.RobustnessPage;
import org.mitoferry.robustness.RobustnessStudy;
import org.mitoferry.runner.RunFiles;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.MeasuredBy;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.store.WholeFile;
import org.mitoferry.summary.EffectTable;
import org.mitoferry.summary.EffectText;
import org.mitoferry.summary.FindingsText;
import org.mitoferry.summary.MarkedPlace;
import org.mitoferry.summary.SummaryTable;
import org.mitoferry.summary.TableQuestion;
import org.mitoferry.summary.TableText;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.TrialFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry table}. */
@Command(
        name = "table",
        description = {
            "Tells what each arm of a finished run came to: one line an arm, one column a quantity.",
            "Of the folder of a judgement: in how many seeds each finding holds; of robustness: what stays; of an explanation: all its",
            "tables; as Markdown."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A document given with --into has a line '<!-- table: NAME -->' and below it a line '<!-- end -->'.",
            "Examples:",
            "  mitoferry table runs/quickstart-3001",
            "  mitoferry table runs/knock-outs-6101 --quantities \"caspasePositiveFraction of JJN3, loadPerCell_um of BMSC\"",
            "  mitoferry table runs/knock-outs-6101 --into README.md",
            "  mitoferry table runs/knock-outs-6101 --effects --into docs/knock-outs.md",
            "  mitoferry table runs/solimando-2025-3001 --findings --into README.md",
            "  mitoferry table judged/solimando-2025 --into README.md",
            "  mitoferry table judged/solimando-2025 --findings --into docs/findings.md",
            "  mitoferry table explained/2H-b --into docs/explain.md"
        })
final class TableCommand implements Callable<Integer> {
    /** How a table is written. */
    enum Format {
        TEXT,
        MARKDOWN,
        CSV
    }

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "The folder of the run, of a judgement, of robustness or of an explanation.")
    private Path folder = Path.of("");

    @Option(
            names = "--quantities",
            paramLabel = "QUANTITY",
            description = {
                "What to show, with commas between: quantities such as loadPerCell_um, \"loadPerCell_um of BMSC\" or",
                "\"foreignMitochondriaPerCell of BMSC; route vesicle\". Those of the protocol's findings unless told."
            })
    private List<String> quantities = new ArrayList<>();

    @Option(
            names = "--arms",
            paramLabel = "ARM",
            description = "Only these arms, in this order, by name, with commas between them.")
    private List<String> arms = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "Time after the start of the arm, such as \"t=48 h\"; the last reading of each arm unless told.")
    private @Nullable String at;

    @Option(
            names = "--findings",
            description = {
                "The findings instead: what was expected, what was found, and the verdict; as Markdown.",
                "Of a judgement: all clauses, and what fails where a finding does not hold."
            })
    private boolean findings;

    @Option(
            names = "--effects",
            description = {
                "The arms against each other instead, as the protocol's 'compare' says: differences with their intervals,",
                "beside what its findings say of them; as Markdown."
            })
    private boolean effects;

    @Option(
            names = "--against",
            paramLabel = "ARM",
            description = {
                "The same against this arm. Of several, with commas between, each quantity takes the first that measures",
                "it."
            })
    private List<String> against = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (unless told), markdown or csv.")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "A file to write, instead of the screen.")
    private @Nullable Path out;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "A document in whose marked place the table is written, as Markdown.")
    private @Nullable Path into;

    @Option(names = "--name", paramLabel = "NAME", description = "The name of that place, instead of the protocol's.")
    private @Nullable String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        if (JudgedClause.TABLE.in(folder)) {
            refuseQuestions("a judgement");
            return judged();
        }
        if (RobustnessLine.TABLE.in(folder)) {
            refuseQuestions("robustness");
            TrialFacts facts = TrialFacts.read(folder, RobustnessStudy.FACTS);
            String text = RobustnessPage.markdown(RobustnessLine.TABLE.read(folder), facts);
            return write(facts.input("name") + " robustness", text);
        }
        if (ExplanationFiles.in(folder)) {
            refuseQuestions("an explanation");
            TrialFacts facts = TrialFacts.read(folder, ExplanationFiles.FACTS);
            String text = ExplanationPage.section(ExplanationFiles.read(folder, facts), facts);
            return write(ExplainCommand.place(facts.input(ExplanationFiles.FINDING)), text);
        }
        RunFiles.Finished run = RunFiles.finished(folder);
        List<Measurement> truth = MeasuredBy.truth(run.measurements());
        List<String> known =
                run.protocol().arms().stream().map(Protocol.Arm::name).toList();
        TableQuestion question = new TableQuestion(
                quantities.stream().flatMap(TableCommand::parts).toList(),
                arms.stream().flatMap(text -> ArmNames.in(text, known).stream()).toList(),
                at);
        if (findings) {
            List<Expectation> expectations = run.protocol().expectations();
            List<Finding> micrographs = MeasuredBy.micrographFindings(expectations, run.measurements());
            List<Finding> judged = Verdicts.judge(expectations, truth);
            return write(run.protocol().name() + " findings", FindingsText.markdown(judged, micrographs));
        }
        if (effects || !against.isEmpty()) {
            List<String> references = against.stream()
                    .flatMap(text -> ArmNames.in(text, known).stream())
                    .toList();
            EffectTable table = EffectTable.of(run.protocol(), truth, question, references);
            return write(table.study() + " effects", EffectText.markdown(table));
        }
        SummaryTable table = SummaryTable.of(run.protocol(), truth, question);
        return write(table.study(), into == null ? text(table) : TableText.markdown(table));
    }

    private void refuseQuestions(String what) {
        if (!quantities.isEmpty()
                || !arms.isEmpty()
                || at != null
                || effects
                || !against.isEmpty()
                || format != null && format != Format.MARKDOWN) {
            throw new ParameterException(
                    spec.commandLine(),
                    what
                            + " has its own table, as Markdown: leave out --quantities, --arms, --at, --effects, --against and --format");
        }
    }

    private int judged() throws IOException {
        TrialFacts facts = TrialFacts.read(folder, Judgement.FACTS);
        Judgement judgement = Judgement.of(JudgedClause.TABLE.read(folder));
        String study = facts.input("name");
        return findings
                ? write(study + " judged findings", JudgementPage.whole(judgement, facts.conditions()))
                : write(study + " judged", JudgementPage.brief(judgement, facts.conditions()));
    }

    private int write(String usualPlace, String text) throws IOException {
        if (into != null) {
            writeInto(into, name == null ? usualPlace : name, text);
            return Exit.DONE;
        }
        PrintWriter print = spec.commandLine().getOut();
        if (out == null) {
            print.print(text);
            print.flush();
        } else {
            WholeFile.write(out, text);
            print.println("Table: " + out.toAbsolutePath().normalize());
        }
        return Exit.DONE;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private void checkOptions() {
        if (into != null && (out != null || format != null && format != Format.MARKDOWN)) {
            throw new ParameterException(
                    spec.commandLine(), "--into writes Markdown into a document: leave out --out and --format");
        }
        boolean asks = !quantities.isEmpty() || !arms.isEmpty() || at != null;
        if (findings && (asks || format != null && format != Format.MARKDOWN)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--findings shows all findings, as Markdown: leave out --quantities, --arms, --at, --effects, --against and --format");
        }
        if ((effects || !against.isEmpty()) && (findings || format != null && format != Format.MARKDOWN)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--effects and --against give a table of their own, as Markdown: leave out --findings and --format");
        }
        if (effects && !against.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--effects compares as the protocol says, --against with the arms it names: leave one of them out");
        }
        if (into == null && name != null) {
            throw new ParameterException(spec.commandLine(), "--name names a place in the document of --into");
        }
    }

    private void writeInto(Path document, String place, String text) throws IOException {
        String before = Files.readString(document);
        String after = MarkedPlace.replaced(document.toString(), before, place, text);
        if (!after.equals(before)) {
            WholeFile.write(document, after);
        }
        spec.commandLine()
                .getOut()
                .println("Table '" + place + "' in " + document.toAbsolutePath().normalize());
    }

    private String text(SummaryTable table) {
        return switch (format == null ? Format.TEXT : format) {
            case MARKDOWN -> TableText.markdown(table);
            case CSV -> TableText.csv(table);
            case TEXT -> plain(table);
        };
    }

    private static String plain(SummaryTable table) {
        TextTable lines = new TextTable("l" + "r".repeat(table.columns().size()));
        TableText.lines(table).forEach(line -> lines.add(line.toArray(String[]::new)));
        StringWriter text = new StringWriter();
        PrintWriter print = new PrintWriter(text);
        lines.print(print, TextTable.Paint.NONE);
        print.println();
        print.println(TableText.caption(table));
        print.flush();
        return text.toString();
    }
}
