package org.mitoferry.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mitoferry.drawing.MicrographFiles;
import org.mitoferry.protocol.MethodsParagraph;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.report.Beside;
import org.mitoferry.report.ChainRow;
import org.mitoferry.report.LedgerRow;
import org.mitoferry.report.Micrographs;
import org.mitoferry.report.ParameterRow;
import org.mitoferry.report.Report;
import org.mitoferry.report.ReportInput;
import org.mitoferry.report.SetFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.MeasuredBy;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.store.RunFacts;
import org.mitoferry.store.RunJson;
import org.mitoferry.store.TransferStore;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

/** What is made of the measurements of a run: findings and report, at its end or again later. */
public final class RunFiles {
    /** The protocol of a run. */
    public static final String PROTOCOL = "protocol.yaml";
    /** Under what name the record of a run holds its parameter set. */
    public static final String SET = RunPlan.SET;
    /** Its report. */
    public static final String REPORT = "report.html";

    /** Parameter below which a mitochondrion is tagged. */
    private static final String TAG_ONSET = "tagOnset";

    /** What the model of this version leaves out and a reader of a report must know. */
    private static final String LEFT_OUT =
            "Cells hand mitochondria to each other and share their medium; no molecules pass through their contacts. What vesicles in"
                    + " nanotubes carry is not followed.";

    private static final String TRUTH_ALONE =
            "What is measured is read off the model's cells themselves, without a microscope and its errors.";
    private static final String BOTH =
            "Figures, verdicts and effects are read off the model's cells themselves, but for the column 'from micrographs': that is judged"
                    + " from virtual micrographs alone, measured by the assays that measure real ones. Both look at the same cultures.";

    private RunFiles() {}

    /**
     * Judges the findings of a finished run and writes its report anew.
     *
     * @return the findings, in the order of the protocol
     * @throws RunRefused when the folder holds no finished run
     */
    public static List<Finding> rebuild(Path folder) throws IOException {
        return rebuild(folder, List.of(), Optional.empty());
    }

    /**
     * The same, with findings under other parameter sets beside its own.
     *
     * @param measured micrographs that stand in for those that the run kept
     * @throws RunRefused when the folder holds no finished run
     */
    public static List<Finding> rebuild(Path folder, List<SetFinding> others, Optional<Micrographs> measured)
            throws IOException {
        Read read = read(folder);
        return write(folder, read.protocol(), read.laboratory(), read.rows(), read.facts(), others, measured);
    }

    /**
     * The findings of a finished run, judged from its table; nothing is written.
     *
     * @throws RunRefused when the folder holds no finished run
     */
    public static List<Finding> findings(Path folder) throws IOException {
        Read read = read(folder);
        return Verdicts.judge(read.protocol().expectations(), MeasuredBy.truth(read.rows()));
    }

    /**
     * The same judged from its micrographs alone; empty where none were taken.
     *
     * @throws RunRefused when the folder holds no finished run
     */
    public static List<Finding> micrographFindings(Path folder) throws IOException {
        Read read = read(folder);
        return MeasuredBy.micrographFindings(read.protocol().expectations(), read.rows());
    }

    /**
     * A finished run.
     *
     * @param protocol as it was carried out
     * @param measurements in the order of its table
     */
    public record Finished(Protocol protocol, List<Measurement> measurements) {
        public Finished {
            measurements = List.copyOf(measurements);
        }
    }

    /**
     * Reads what a finished run measured; nothing is written.
     *
     * @throws RunRefused when the folder holds no finished run
     */
    public static Finished finished(Path folder) throws IOException {
        Read read = read(folder);
        return new Finished(read.protocol(), read.rows());
    }

    /** Judges and writes {@code findings.json}, {@code report.html} and, last, {@code run.json}. */
    static List<Finding> write(
            Path folder, Protocol protocol, Laboratory laboratory, List<Measurement> rows, RunFacts facts)
            throws IOException {
        return write(folder, protocol, laboratory, rows, facts, List.of(), Optional.empty());
    }

    private static List<Finding> write(
            Path folder,
            Protocol protocol,
            Laboratory laboratory,
            List<Measurement> rows,
            RunFacts facts,
            List<SetFinding> others,
            Optional<Micrographs> measured)
            throws IOException {
        List<Measurement> truth = MeasuredBy.truth(rows);
        List<Finding> findings = Verdicts.judge(protocol.expectations(), truth);
        List<Finding> micrographs = MeasuredBy.micrographFindings(protocol.expectations(), rows);
        RunJson.writeFindings(folder, findings);
        if (!micrographs.isEmpty()) {
            RunJson.writeMicrographFindings(folder, micrographs);
        }
        List<ParameterRow> parameters = ParameterRows.of(protocol, laboratory.catalogue());
        List<LedgerRow> ledgers = LedgerRows.of(rows);
        ReportInput input = new ReportInput(
                protocol,
                truth,
                findings,
                micrographs,
                MethodsParagraph.of(protocol, laboratory.vocabulary()),
                List.of(LEFT_OUT, micrographs.isEmpty() ? TRUTH_ALONE : BOTH),
                parameters,
                ledgers,
                new Beside(
                        chain(folder, protocol, parameters, ledgers, truth),
                        withThoseBeside(folder, facts, others),
                        measured.isPresent() ? measured.get() : MicrographFiles.kept(folder),
                        imaging(facts)),
                facts);
        WholeFile.write(folder.resolve(REPORT), Report.html(input));
        RunJson.writeRun(folder, facts);
        RunCrate.write(folder, protocol);
        return findings;
    }

    /** What was handed over, and what runs beside the folder say under sets that were not. */
    private static List<SetFinding> withThoseBeside(Path folder, RunFacts facts, List<SetFinding> others)
            throws IOException {
        List<SetFinding> all = new ArrayList<>(others);
        Set<String> known = others.stream().map(SetFinding::set).collect(Collectors.toSet());
        all.addAll(RunsBeside.of(folder, facts, known));
        return all;
    }

    private static List<ChainRow> chain(
            Path folder,
            Protocol protocol,
            List<ParameterRow> parameters,
            List<LedgerRow> ledgers,
            List<Measurement> truth)
            throws IOException {
        if (!TransferStore.exists(folder)) {
            return List.of();
        }
        Map<String, Double> onsets = new TreeMap<>();
        protocol.cells()
                .forEach((group, seeding) -> parameters.stream()
                        .filter(row ->
                                row.name().equals(TAG_ONSET) && row.cellType().equals(seeding.cellType()))
                        .forEach(row -> onsets.put(group, row.value())));
        return ChainRows.of(protocol, TransferStore.sums(folder, onsets), ledgers, truth, onsets);
    }

    /** How the micrographs of a run were taken, as its record says; empty where none were. */
    private static Map<String, String> imaging(RunFacts facts) {
        Map<String, String> imaging = new LinkedHashMap<>();
        facts.options().forEach((name, value) -> {
            if (name.startsWith("image ") || name.equals("assay parameters")) {
                imaging.put(name, value);
            }
        });
        return imaging;
    }

    private record Read(Protocol protocol, Laboratory laboratory, List<Measurement> rows, RunFacts facts) {}

    private static Read read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RunRefused(
                    "There is no folder " + folder + ". Name the folder of a run, such as runs/quickstart-1.");
        }
        if (!Files.exists(folder.resolve(RunJson.RUN)) || !MeasurementStore.exists(folder)) {
            throw new RunRefused("The folder " + folder
                    + " holds no finished run. Finish it with the same 'mitoferry run' command that began it.");
        }
        RunFacts facts = RunJson.readRun(folder);
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.keptWith(folder), problems);
        Path file = folder.resolve(PROTOCOL);
        String name = Optional.ofNullable(facts.options().get("name")).orElse("protocol");
        Protocol protocol = laboratory
                .read(name, file.toString(), Files.readString(file), List.of())
                .orThrow();
        problems.throwIfAny();
        RunChoices choices = new RunChoices(
                OptionalInt.of(facts.experiments()),
                List.of(),
                OptionalLong.of(facts.seed()),
                OptionalInt.of(facts.fields()),
                Optional.ofNullable(facts.options().get(RunPlan.SET)));
        return new Read(choices.applyTo(protocol), laboratory, MeasurementStore.read(folder), facts);
    }
}
