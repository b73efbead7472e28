package org.mitoferry.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.store.RunFacts;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.Measurement;

/** An invented study for looking at a report and for tests. Its numbers are drawn, not simulated. */
final class SampleStudy {

    private static final Step.Origin AT = new Step.Origin(1, 1, null);

    private SampleStudy() {}

    static final String HOSTILE = "</script><script>alert(1)</script> \"quoted\" 'single' \\ & <b>bold</b> ";

    /** Writes the sample report: {@code SampleStudy FILE [EXPERIMENTS [hostile]]}. */
    public static void main(String[] arguments) throws IOException {
        int experiments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        Protocol protocol = arguments.length > 2 ? prefixed(protocol(), HOSTILE) : protocol();
        WholeFile.write(Path.of(arguments[0]), Report.html(input(protocol, experiments)));
    }

    /** The same study with {@code prefix} before every name and sentence of it. */
    static Protocol prefixed(Protocol p, String prefix) {
        List<Protocol.Arm> arms = p.arms().stream()
                .map(arm -> new Protocol.Arm(arm.name() + prefix, arm.steps()))
                .toList();
        List<Expectation> expectations = p.expectations().stream()
                .map(e -> new Expectation(
                        e.id(),
                        prefix + e.statement(),
                        e.clauses().stream()
                                .map(c -> new Expectation.Clause(
                                        c.quantity(),
                                        c.cells(),
                                        c.which(),
                                        c.arm() + prefix,
                                        c.versusCells(),
                                        c.versusWhich(),
                                        c.versus() + prefix,
                                        c.rule()))
                                .toList(),
                        e.origin(),
                        e.tunedParameters(),
                        e.paperP()))
                .toList();
        return new Protocol(
                prefix + p.name(),
                prefix + p.title(),
                prefix,
                p.vessel(),
                p.cells(),
                p.media(),
                p.experiments(),
                p.seed(),
                arms,
                expectations,
                p.overrides());
    }

    /** The same study with a source of every finding. */
    static Protocol sourced(Protocol p, String source) {
        List<Expectation> expectations = p.expectations().stream()
                .map(e -> new Expectation(
                        e.id(),
                        e.statement(),
                        e.clauses(),
                        e.origin(),
                        e.tunedParameters(),
                        e.paperP(),
                        e.notTested(),
                        source))
                .toList();
        return new Protocol(
                p.name(),
                p.title(),
                p.cite(),
                p.vessel(),
                p.cells(),
                p.media(),
                p.experiments(),
                p.seed(),
                p.arms(),
                expectations,
                p.overrides());
    }

    static ReportInput input(Protocol protocol, int experiments) {
        return input(protocol, experiments == 0 ? List.of() : measurements(protocol, experiments));
    }

    static ReportInput input(Protocol protocol, List<Measurement> rows) {
        int experiments =
                (int) rows.stream().map(Measurement::experiment).distinct().count();
        return new ReportInput(
                protocol,
                rows,
                Verdicts.judge(protocol.expectations(), rows),
                "JJN3 cells and BMSCs were cultured in 24-well plates under 2 mm of DMEM. For oxygen and glucose deprivation the medium was"
                        + " replaced three times by DMEM without glucose that had been equilibrated at 0.2 % O\u2082.\n\nMembrane potential was read by"
                        + " JC-1 (2 \u00b5M, 30 min) within the incubator.",
                List.of("Day factors have a CV of 0.15 and donor factors of 0.25; every p depends on them."),
                parameters(),
                ledgers(protocol),
                facts(experiments));
    }

    static Protocol protocol() {
        Map<String, Protocol.Seeding> cells = new LinkedHashMap<>();
        cells.put("JJN3", new Protocol.Seeding("JJN3", 510, 4));
        cells.put("BMSC", new Protocol.Seeding("BMSC", 120, 1));
        Map<String, Protocol.MediumRecipe> media = new LinkedHashMap<>();
        media.put("Nx", new Protocol.MediumRecipe("Nx", 18.6, "DMEM", 5.6, 10, false, 0));
        media.put("OGD", new Protocol.MediumRecipe("OGD", 0.2, "DMEM without glucose", 0, 0, true, 3));
        return new Protocol(
                "solimando-sample",
                "Myeloma cells lose their membrane potential and die without oxygen and glucose, bone marrow stromal cells do not",
                "doi:10.1038/s41408-025-01210-2",
                new Protocol.Vessel("24-well", 2, 1000, 1000, 1, 10),
                cells,
                media,
                6,
                2025,
                List.of(
                        arm("JJN3 Nx", "JJN3", "Nx", false),
                        arm("JJN3 OGD", "JJN3", "OGD", false),
                        arm("BMSC Nx", "BMSC", "Nx", false),
                        arm("BMSC OGD", "BMSC", "OGD", false),
                        arm("Co-culture OGD + CytoD-BMSC", "BMSC", "OGD", true)),
                expectations(),
                List.of(new Protocol.ParameterOverride("BMSC", "cx43", 0, 24)));
    }

    private static Protocol.Arm arm(String name, String cells, String medium, boolean coculture) {
        List<Step> steps = new ArrayList<>();
        double none = Double.NaN;
        steps.add(new Step.Seed(AT, cells, none));
        if (cells.equals("BMSC")) {
            steps.add(new Step.Incubate(AT, null, 1440));
        }
        steps.add(new Step.ChangeMedium(AT, medium));
        if (coculture) {
            steps.add(new Step.Treat(AT, new Step.Dose("cytochalasin D", 0.5), 1440));
            steps.add(new Step.Wash(AT, 3, 0));
            steps.add(new Step.Add(AT, "JJN3", 600));
        }
        steps.add(new Step.Incubate(AT, null, 1440));
        steps.add(new Step.Stain(AT, null, List.of(new Step.Dose("JC-1", 2)), 30, medium));
        steps.add(new Step.Wash(AT, 1, 0));
        steps.add(new Step.Measure(AT, List.of("jc1Ratio", "membranePotential_mV")));
        steps.add(new Step.Stain(
                AT,
                null,
                List.of(new Step.Dose("CellEvent caspase-3/7", none), new Step.Dose("DAPI", none)),
                30,
                null));
        steps.add(new Step.Image(AT, "20x/0.8", List.of("DAPI", "caspase-3/7"), 0, 0, 0, 0));
        steps.add(new Step.Measure(AT, List.of("caspasePositiveFraction", "viableFraction", "atpLevel", "glucose_mM")));
        return new Protocol.Arm(name, steps);
    }

    private static List<Expectation> expectations() {
        return List.of(
                expect(
                        "1B-a",
                        "JJN3 cells are more polarised than BMSCs",
                        "jc1Ratio",
                        "JJN3",
                        "JJN3 Nx",
                        "BMSC",
                        "BMSC Nx",
                        new Rule.Ratio(true, 1.3),
                        Origin.EMERGENT,
                        List.of(),
                        "< 0.0001"),
                expect(
                        "1B-b",
                        "OGD depolarises JJN3 cells",
                        "jc1Ratio",
                        "JJN3",
                        "JJN3 OGD",
                        null,
                        "JJN3 Nx",
                        new Rule.Ratio(false, 0.5),
                        Origin.EMERGENT,
                        List.of(),
                        "< 0.0001"),
                expect(
                        "1B-c",
                        "BMSCs keep their membrane potential in OGD",
                        "jc1Ratio",
                        "BMSC",
                        "BMSC OGD",
                        null,
                        "BMSC Nx",
                        new Rule.EquivalentRatio(0.2),
                        Origin.EMERGENT,
                        List.of(),
                        null),
                expect(
                        "1C-a",
                        "OGD kills JJN3 cells that are alone",
                        "caspasePositiveFraction",
                        "JJN3",
                        "JJN3 OGD",
                        null,
                        "JJN3 Nx",
                        new Rule.Points(true, 10),
                        Origin.TUNED,
                        List.of("JJN3.mompThreshold", "JJN3.antioxidantFloor"),
                        "< 0.0001"),
                expect(
                        "1C-b",
                        "BMSCs survive OGD",
                        "caspasePositiveFraction",
                        "BMSC",
                        "BMSC OGD",
                        null,
                        "BMSC Nx",
                        new Rule.EquivalentPoints(5),
                        Origin.EMERGENT,
                        List.of(),
                        null),
                expect(
                        "1C-c",
                        "BMSCs rescue JJN3 cells",
                        "caspasePositiveFraction",
                        "JJN3",
                        "Co-culture OGD",
                        null,
                        "JJN3 OGD",
                        new Rule.Points(false, 10),
                        Origin.EMERGENT,
                        List.of(),
                        "0.0068"));
    }

    private static Expectation expect(
            String id,
            String statement,
            String quantity,
            String cells,
            String arm,
            @Nullable String versusCells,
            String versus,
            Rule rule,
            Origin origin,
            List<String> tuned,
            @Nullable String paperP) {
        Expectation.Clause clause = new Expectation.Clause(quantity, cells, null, arm, versusCells, null, versus, rule);
        return new Expectation(id, statement, List.of(clause), origin, tuned, paperP);
    }

    static List<Measurement> measurements(Protocol protocol, int experiments) {
        Random random = new Random(11);
        List<Measurement> rows = new ArrayList<>();
        for (int experiment = 1; experiment <= experiments; experiment++) {
            double day = 0.2 * random.nextGaussian();
            for (Protocol.Arm arm : protocol.arms()) {
                boolean deprived = arm.name().contains("OGD");
                boolean alone = arm.name().startsWith("JJN3") || arm.name().startsWith("BMSC");
                for (String type : alone ? List.of(arm.name().substring(0, 4)) : List.of("JJN3", "BMSC")) {
                    boolean myeloma = type.equals("JJN3");
                    double level = (myeloma ? 1.9 : 1.0) * (deprived && myeloma ? 0.42 : deprived ? 0.97 : 1);
                    double dead = myeloma && deprived ? 0.42 : 0.03;
                    for (int field = 1; field <= protocol.vessel().fields(); field++) {
                        double noise = day + 0.12 * random.nextGaussian();
                        double share = 1 / (1 + Math.exp(-(Math.log(dead / (1 - dead)) + 2 * noise)));
                        rows.add(row(experiment, arm, field, type, "", "cells", myeloma ? 480 + 30 * field : 118));
                        rows.add(row(experiment, arm, field, type, "", "jc1Ratio", level * Math.exp(noise)));
                        rows.add(row(experiment, arm, field, type, "", "caspasePositiveFraction", share));
                        rows.add(row(experiment, arm, field, type, "", "viableFraction", 1 - 1.1 * share));
                        rows.add(row(
                                experiment,
                                arm,
                                field,
                                type,
                                "",
                                "atpLevel",
                                deprived ? 0.5 + noise / 4 : 1 + noise / 4));
                    }
                }
                for (int hour = 0; hour <= 24; hour++) {
                    double oxygen =
                            deprived ? 0.3 + 180 * Math.exp(-hour * 1.4) : 150 - 40 * (1 - Math.exp(-hour / 4.0));
                    rows.add(row(
                            experiment,
                            arm,
                            0,
                            "",
                            "t=" + hour + " h",
                            "pericellularOxygen_uM",
                            oxygen * Math.exp(day)));
                }
            }
        }
        return rows;
    }

    private static Measurement row(
            int experiment, Protocol.Arm arm, int field, String cell, String object, String quantity, double value) {
        return new Measurement(
                "sample", experiment, arm.name(), 1, field, cell, object, quantity, value, "1", "truth", "");
    }

    private static List<ParameterRow> parameters() {
        List<ParameterRow> rows = new ArrayList<>();
        for (String type : List.of("JJN3", "BMSC", "medium")) {
            for (int i = 1; i <= 12; i++) {
                rows.add(new ParameterRow(
                        type,
                        "oxygenUptakeMaximum" + i,
                        0.00345 * i,
                        "fmol/(cell h)",
                        0.001,
                        i % 3 == 0 ? Double.NaN : 0.1,
                        i % 4 == 0 ? 0.25 : 0,
                        i % 5 == 0 ? 0.15 : 0,
                        i % 2 == 0
                                ? "doi:10.1000/example." + i + ", Fig. 2, converted from pmol/(min 10\u2076 cells)"
                                : "set so that 1C-a holds",
                        i % 2 == 0 ? "found" : "tuned"));
            }
        }
        return rows;
    }

    private static List<LedgerRow> ledgers(Protocol protocol) {
        List<LedgerRow> rows = new ArrayList<>();
        for (Protocol.Arm arm : protocol.arms()) {
            rows.add(new LedgerRow("mitochondria", arm.name(), 0, 24512, 3120, 21392, 0, "1"));
            rows.add(new LedgerRow("O\u2082", arm.name(), 0, 812345.678, 812001.2, 344.478, 3.1e-8, "fmol"));
        }
        return rows;
    }

    private static RunFacts facts(int experiments) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mitoferry", "0.1.0");
        versions.put("java", "25.0.3+9");
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processor", "2 cores, x86-64");
        machine.put("memory", "24 GiB");
        Map<String, Double> timings = new LinkedHashMap<>();
        timings.put("simulation", 312.4);
        timings.put("statistics", 0.31);
        return new RunFacts(2025, experiments, 10, Map.of("threads", "2"), versions, machine, timings);
    }
}
