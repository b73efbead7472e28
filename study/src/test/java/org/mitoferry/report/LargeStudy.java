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
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.Measurement;

/** An invented study of sixteen arms and twenty-five findings, for looking at a long report. Its numbers are drawn, not simulated. */
final class LargeStudy {

    private static final Step.Origin AT = new Step.Origin(1, 1, null);
    private static final double NONE = Double.NaN;
    private static final String CO = "Co-culture OGD";
    private static final List<String> ARMS = List.of(
            "JJN3 Nx",
            "JJN3 OGD",
            "BMSC Nx",
            "BMSC OGD",
            "BMSC OGD + DMSO",
            "BMSC OGD + CytoD",
            "Co-culture Nx",
            CO,
            "Co-culture OGD + DMSO-BMSC",
            "Co-culture OGD + CytoD-BMSC",
            "Co-culture OGD, CX43 off",
            "Co-culture OGD + CytoD kept",
            "Transwell OGD",
            "Unstained OGD",
            "Donor-acceptor OGD",
            "Donor-acceptor transwell OGD");

    private LargeStudy() {}

    /** Writes the report: {@code LargeStudy FILE}. */
    public static void main(String[] arguments) throws IOException {
        WholeFile.write(Path.of(arguments[0]), Report.html(input()));
    }

    static ReportInput input() {
        Protocol protocol = protocol();
        return SampleStudy.input(protocol, measurements(protocol));
    }

    static Protocol protocol() {
        Map<String, Protocol.Seeding> cells = new LinkedHashMap<>();
        cells.put("JJN3", new Protocol.Seeding("JJN3", 510, 4));
        cells.put("BMSC", new Protocol.Seeding("BMSC", 120, 1));
        cells.put("acceptor BMSC", new Protocol.Seeding("BMSC", 60, 1));
        Protocol small = SampleStudy.protocol();
        List<Protocol.Arm> arms =
                ARMS.stream().map(name -> new Protocol.Arm(name, steps(name))).toList();
        return new Protocol(
                "large-sample",
                "Stromal cells rescue myeloma cells by taking up their mitochondria and sharing them through nanotubes",
                "doi:10.1038/s41408-025-01210-2",
                small.vessel(),
                cells,
                small.media(),
                6,
                2025,
                arms,
                expectations(),
                List.of());
    }

    private static List<Step> steps(String arm) {
        List<Step> steps = new ArrayList<>();
        String medium = arm.endsWith(" Nx") ? "Nx" : "OGD";
        boolean stroma = !arm.startsWith("JJN3");
        boolean pair = !arm.startsWith("JJN3") && !arm.startsWith("BMSC");
        if (stroma) {
            steps.add(new Step.Seed(AT, "BMSC", NONE));
            steps.add(new Step.Incubate(AT, "Nx", 1440));
        }
        if (arm.contains("DMSO") || arm.contains("CytoD")) {
            steps.add(new Step.ChangeMedium(AT, "OGD"));
            steps.add(new Step.Treat(AT, new Step.Dose(arm.contains("DMSO") ? "DMSO" : "cytochalasin D", 0.5), 1440));
            steps.add(new Step.Wash(AT, 3, 0));
        }
        if (!stroma || pair) {
            steps.add(new Step.Stain(AT, "JJN3", List.of(new Step.Dose("MitoTracker Deep Red", 0.1)), 30, null));
            steps.add(new Step.Wash(AT, 1, 960));
            steps.add(new Step.Seed(AT, "JJN3", NONE));
        }
        if (arm.contains("ranswell")) {
            steps.add(new Step.Insert(AT, "JJN3", 0.4));
        }
        steps.add(new Step.ChangeMedium(AT, medium));
        steps.add(new Step.Incubate(AT, null, 1440));
        if (arm.startsWith("Donor")) {
            steps.add(new Step.Remove(AT, "JJN3", 0.99));
            steps.add(new Step.Add(AT, "acceptor BMSC", 60));
            steps.add(new Step.Incubate(AT, null, 360));
            steps.add(new Step.Measure(AT, List.of("acceptorPositiveFraction")));
            steps.add(new Step.Incubate(AT, null, 1080));
        }
        steps.add(new Step.Stain(
                AT,
                null,
                List.of(new Step.Dose("CellEvent caspase-3/7", NONE), new Step.Dose("DAPI", NONE)),
                30,
                null));
        steps.add(new Step.Measure(AT, List.of("caspasePositiveFraction", "viableFraction")));
        steps.add(new Step.Fix(AT, "PFA + glutaraldehyde"));
        steps.add(new Step.Image(AT, "63x/1.4", List.of("phalloidin", "DAPI", "Lamp1"), 0, 0, 0, 0));
        steps.add(
                new Step.Measure(AT, List.of("nanotubesPerCell", "nanotubeDiameter_um", "foreignMitochondriaPerCell")));
        return steps;
    }

    private static Clause c(
            String quantity,
            @Nullable String cells,
            @Nullable String which,
            String arm,
            @Nullable String versus,
            Rule rule) {
        return new Clause(quantity, cells, which, arm, null, null, versus, rule);
    }

    private static Expectation e(String id, String says, Origin origin, @Nullable String p, Clause... clauses) {
        List<String> tuned = origin == Origin.TUNED ? List.of("BMSC.captureChance", "BMSC.digestionTime") : List.of();
        return new Expectation(id, says, List.of(clauses), origin, tuned, p);
    }

    private static List<Expectation> expectations() {
        String dead = "caspasePositiveFraction";
        String tubes = "nanotubesPerCell";
        String foreign = "foreignMitochondriaPerCell";
        String length = "foreignMitochondrionLength_um";
        String life = "nanotubeLifetime_min";
        String speed = "cargoSpeed_um_per_s";
        Origin out = Origin.EMERGENT;
        return List.of(
                e(
                        "1B-a",
                        "JJN3 are more polarised than BMSC",
                        out,
                        "< 0.0001",
                        new Clause(
                                "jc1Ratio",
                                "JJN3",
                                null,
                                "JJN3 Nx",
                                "BMSC",
                                null,
                                "BMSC Nx",
                                new Rule.Ratio(true, 1.3))),
                e(
                        "1B-b",
                        "OGD depolarises JJN3",
                        out,
                        "< 0.0001",
                        c("jc1Ratio", "JJN3", null, "JJN3 OGD", "JJN3 Nx", new Rule.Ratio(false, 0.5))),
                e(
                        "1B-c",
                        "BMSC keep their potential in OGD",
                        out,
                        null,
                        c("jc1Ratio", "BMSC", null, "BMSC OGD", "BMSC Nx", new Rule.EquivalentRatio(0.2))),
                e(
                        "1C-a",
                        "OGD kills JJN3 alone",
                        Origin.TUNED,
                        "< 0.0001",
                        c(dead, "JJN3", null, "JJN3 OGD", "JJN3 Nx", new Rule.Points(true, 10))),
                e(
                        "1C-b",
                        "BMSC survive OGD",
                        out,
                        null,
                        c(dead, "BMSC", null, "BMSC OGD", "BMSC Nx", new Rule.EquivalentPoints(5))),
                e(
                        "1C-c",
                        "BMSC rescue JJN3",
                        out,
                        "0.0068",
                        c(dead, "JJN3", null, CO, "JJN3 OGD", new Rule.Points(false, 10))),
                e(
                        "1D-a",
                        "OGD makes homotypic nanotubes",
                        Origin.INPUT,
                        "0.002",
                        c(tubes, "BMSC", null, CO, "Co-culture Nx", new Rule.Ratio(true, 1.5))),
                e(
                        "1D-b",
                        "Heterotypic nanotubes are extremely rare, and without mitochondria",
                        Origin.INPUT,
                        null,
                        c("heterotypicNanotubeFraction", null, null, CO, null, new Rule.Threshold(false, 0.02)),
                        c("movedMitochondriaPerCell", "BMSC", "heterotypic", CO, null, new Rule.Zero())),
                e(
                        "1D-c",
                        "There are small and large nanotubes",
                        out,
                        null,
                        c("nanotubeDiameter_um", "BMSC", null, CO, null, new Rule.TwoClasses())),
                e(
                        "1E",
                        "Nanotubes hang free of the substrate",
                        out,
                        null,
                        c("nanotubeHeight_um", "BMSC", null, CO, null, new Rule.ShareAbove(1, 0.9))),
                e(
                        "1F",
                        "Nanotubes are dynamic and carry cargo",
                        out,
                        null,
                        c(life, "BMSC", null, CO, null, new Rule.MedianBetween(15, 60)),
                        new Clause(life, "BMSC", "large", CO, null, "small", CO, new Rule.Ratio(true, 1)),
                        c(speed, "BMSC", "small", CO, null, new Rule.Between(0.01, 0.1)),
                        c(speed, "BMSC", "large", CO, null, new Rule.Between(0.1, 1))),
                e(
                        "S1",
                        "There is no passive transfer of dye",
                        out,
                        null,
                        c(foreign, "BMSC", null, "Transwell OGD", null, new Rule.Zero()),
                        c(
                                "farRedMean",
                                "BMSC",
                                null,
                                "Transwell OGD",
                                "Unstained OGD",
                                new Rule.EquivalentShare(0.05, CO))),
                e(
                        "2B-a",
                        "OGD raises transfer",
                        out,
                        "< 0.0001",
                        c(foreign, "BMSC", null, CO, "Co-culture Nx", new Rule.Ratio(true, 2))),
                e(
                        "2B-b",
                        "Mitochondria transferred in OGD are smaller",
                        out,
                        "0.0082",
                        c(length, "BMSC", null, CO, "Co-culture Nx", new Rule.Ratio(false, 0.9))),
                e(
                        "2C",
                        "Transfer goes through CX43 contacts",
                        out,
                        null,
                        c("plaqueEnrichment", "BMSC", null, CO, null, new Rule.Threshold(true, 1)),
                        c(foreign, "BMSC", null, "Co-culture OGD, CX43 off", CO, new Rule.Ratio(false, 0.4))),
                e(
                        "2D-a",
                        "Transferred mitochondria meet lysosomes more in OGD",
                        Origin.TUNED,
                        "0.0079",
                        c("lamp1ContactFraction", "BMSC", null, CO, "Co-culture Nx", new Rule.Points(true, 10))),
                e(
                        "2D-b",
                        "Masses of them sit in actin cages",
                        out,
                        null,
                        c("cagedClusterFraction", "BMSC", null, CO, null, new Rule.Threshold(true, 0.1)),
                        c("cagedClusterFraction", "BMSC", null, "Co-culture OGD + CytoD kept", null, new Rule.Zero())),
                e(
                        "2D-c",
                        "Lysosome contacts mark fission",
                        out,
                        null,
                        c("fissionLamp1Enrichment", "BMSC", null, CO, null, new Rule.Threshold(true, 1.5))),
                e(
                        "2E",
                        "Mitochondria in nanotubes are small, lysosomes are there too",
                        out,
                        null,
                        c("cargoLength_um", "BMSC", null, CO, null, new Rule.Between(0.5, 1.5)),
                        c("cargoLamp1Fraction", "BMSC", null, CO, null, new Rule.Threshold(true, 0.1))),
                e(
                        "2F",
                        "Nanotubes pass mitochondria from BMSC to BMSC",
                        out,
                        null,
                        c(
                                "acceptorPositiveFraction",
                                "acceptor BMSC",
                                "t=6 h",
                                "Donor-acceptor OGD",
                                "Donor-acceptor transwell OGD",
                                new Rule.Points(true, 5)),
                        new Clause(
                                "acceptorPositiveFraction",
                                "acceptor BMSC",
                                "t=6 h; joined",
                                "Donor-acceptor OGD",
                                null,
                                "t=6 h; never joined",
                                "Donor-acceptor OGD",
                                new Rule.Points(true, 0))),
                e(
                        "2G",
                        "Cytochalasin D destroys nanotubes",
                        out,
                        "< 0.0001",
                        c(tubes, "BMSC", null, "BMSC OGD + CytoD", "BMSC OGD + DMSO", new Rule.Ratio(false, 0.2))),
                e(
                        "S2",
                        "Cytochalasin D keeps BMSC alive",
                        out,
                        null,
                        c(
                                "viableFraction",
                                "BMSC",
                                null,
                                "BMSC OGD + CytoD",
                                "BMSC OGD + DMSO",
                                new Rule.EquivalentPoints(10))),
                e(
                        "2H-a",
                        "BMSC rescue JJN3, again",
                        out,
                        "0.04",
                        c(dead, "JJN3", null, CO, "JJN3 OGD", new Rule.Points(false, 10)),
                        c(dead, "JJN3", null, "Co-culture OGD + DMSO-BMSC", "JJN3 OGD", new Rule.Points(false, 10))),
                e(
                        "2H-b",
                        "BMSC treated with cytochalasin D do not",
                        Origin.TUNED,
                        "0.015",
                        c(
                                dead,
                                "JJN3",
                                null,
                                "Co-culture OGD + CytoD-BMSC",
                                "Co-culture OGD + DMSO-BMSC",
                                new Rule.Points(true, 10))),
                new Expectation(
                        "2I",
                        "The whole chain, each link cut alone",
                        List.of(),
                        out,
                        List.of(),
                        null,
                        "each link is cut alone by explain, which did not run"));
    }

    private static List<Measurement> measurements(Protocol protocol) {
        List<Measurement> rows = new ArrayList<>(SampleStudy.measurements(protocol, 6));
        Random random = new Random(5);
        for (int experiment = 1; experiment <= 6; experiment++) {
            double donor = 0.2 * random.nextGaussian();
            for (String arm : ARMS) {
                if (!arm.startsWith("JJN3")) {
                    new LargeStudyRows(rows, experiment, arm, donor, random).all();
                }
            }
        }
        return rows;
    }
}
