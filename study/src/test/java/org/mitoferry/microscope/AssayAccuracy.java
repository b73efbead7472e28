package org.mitoferry.microscope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.ActinCages;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.JunctionPlaques;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/**
 * Prints how accurate the assays of cells are on virtual fields: {@code AssayAccuracy SEEDS FIELDS [FOLDER [PART...]]}, as in
 * {@code 950-953 2}; parts are {@code dyes}, {@code structure}, {@code contacts} and {@code cages}, all four when none is named, and {@code scans}. Not a test. Seeds 1 to 20 are
 * for tuning, 950 to 959 for scoring; grown cultures are kept in the folder where one is given.
 */
public final class AssayAccuracy {

    private static final String ACCEPTORS = "BMSC";
    private static final String SURVEY = "survey";
    private static final String DONORS = "JJN3";
    private static final List<String> JC1_ARMS = List.of(
            VirtualCultures.JC1_FULL_MEDIUM, VirtualCultures.JC1_EARLY, VirtualCultures.JC1, VirtualCultures.JC1_LATE);
    private static final List<String> JC1_ALONE_ARMS =
            List.of(VirtualCultures.JC1_ALONE_FULL_MEDIUM, VirtualCultures.JC1_ALONE);
    private static final int[] SCANS = {16, 64, 256, 1024};
    private static final double[] DOSES = {0, 0.25, 0.5, 0.75, 1};

    private final long[] seeds;
    private final int fields;
    private final @Nullable Path store;
    private final Crew crew;

    private AssayAccuracy(long[] seeds, int fields, @Nullable Path store, Crew crew) {
        this.seeds = seeds;
        this.fields = fields;
        this.store = store;
        this.crew = crew;
    }

    /** What was found in the fields of one arm. */
    private static final class Sums {
        TransferScore transfer = new TransferScore(0, 0, 0, 0, 0);
        PlaqueScore plaques = new PlaqueScore(0, 0, 0, 0, 0, 0, 0, 0, 0);
        int[] right = new int[2];
        int[] all = new int[2];
        int invented;
        int cages;
        int caged;
        int judged;

        void add(CellScore score) {
            right[0] += score.right(DONORS);
            all[0] += score.ofType(DONORS).size();
            right[1] += score.right(ACCEPTORS);
            all[1] += score.ofType(ACCEPTORS).size();
            invented += score.invented();
        }
    }

    public static void main(String[] arguments) throws IOException, MicrographProblem {
        String[] range = arguments[0].split("-");
        long first = Long.parseLong(range[0]);
        long last = Long.parseLong(range[range.length - 1]);
        try (Crew crew = new Crew(2)) {
            AssayAccuracy accuracy = new AssayAccuracy(
                    LongStream.rangeClosed(first, last).toArray(),
                    Integer.parseInt(arguments[1]),
                    arguments.length > 2 ? Path.of(arguments[2]) : null,
                    crew);
            List<String> parts = List.of(arguments).subList(Math.min(3, arguments.length), arguments.length);
            if (parts.isEmpty() || parts.contains("dyes")) {
                accuracy.dyes();
            }
            if (parts.contains("scans")) {
                accuracy.scans();
            }
            if (parts.isEmpty() || parts.contains("structure")) {
                accuracy.structure();
            }
            if (parts.isEmpty() || parts.contains("contacts")) {
                accuracy.contacts();
            }
            if (parts.isEmpty() || parts.contains("cages")) {
                accuracy.cages();
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private void structure() throws IOException, MicrographProblem {
        Sums transfer = sums(VirtualCultures.TRANSFER);
        Sums control = sums(VirtualCultures.NO_TRANSFER);
        for (Sums sums : List.of(transfer, control)) {
            print(
                    "| cells found as what they are: JJN3; BMSC; BMSC called JJN3 | %d of %d; %d of %d; %d |%n",
                    sums.right[0], sums.all[0], sums.right[1], sums.all[1], sums.invented);
        }
        TransferScore t = transfer.transfer;
        print(
                "| objects in acceptors: counted; truth at the resolution; matched | %d; %d; %d |%n",
                t.counted(), t.truth(), t.matched());
        print("| what they are: mitochondria; residual bodies | %d; %d |%n", t.mitochondria(), t.residualBodies());
        print(
                "| objects counted without transfer; truth; share of the count with transfer | %d; %d; %.3f |%n",
                control.transfer.counted(),
                control.transfer.truth(),
                control.transfer.counted() / (double) t.counted());
        PlaqueScore p = transfer.plaques;
        print("| plaques; patches at the resolution; met | %d; %d; %d |%n", p.plaques(), p.patches(), p.patchesMet());
        print("| objects in CX43; on patches | %d; %d |%n", p.objects(), p.objectsOnPatches());
        print(
                "| patches where cells touch in the picture; called at a contact | %d; %d |%n",
                p.touching(), p.touchingMet());
        print("| objects called at a contact; on patches | %d; %d |%n", p.called(), p.calledOnPatches());
        print(
                "| cages drawn; masses judged; called caged | %d; %d; %d |%n",
                transfer.cages, transfer.judged, transfer.caged);
    }

    private Sums sums(String arm) throws IOException, MicrographProblem {
        Sums sums = new Sums();
        for (long seed : seeds) {
            Culture culture = VirtualCultures.grown(arm, seed, store, crew);
            for (Shot shot : VirtualField.structure(culture, fields)) {
                measure(VirtualField.take(culture, shot, crew), sums, arm + ", seed " + seed);
            }
        }
        return sums;
    }

    private static void measure(VirtualField field, Sums sums, String name) {
        CellMap map = CellBodies.find(
                field.channel("actin"),
                field.channel("nuclei"),
                field.channel("donor mitochondria"),
                SegmentationSettings.defaults());
        CellScore found = CellScore.of(field, map);
        sums.add(found);
        Cells cells = Cells.of(map, field.cells().depth());
        MitochondriaTransfer.Result transfer = MitochondriaTransfer.measure(
                field.channel("donor mitochondria"),
                cells,
                ACCEPTORS,
                List.of(DONORS),
                MitochondriaTransfer.Settings.defaults());
        TransferScore score = TransferScore.of(field, transfer, ACCEPTORS);
        sums.transfer = sums.transfer.plus(score);
        print("%s: %s, %s%n", name, found, score);
        JunctionPlaques.Result plaques = JunctionPlaques.measure(
                field.channel("CX43"), cells, DONORS, ACCEPTORS, JunctionPlaques.Settings.defaults());
        sums.plaques = sums.plaques.plus(PlaqueScore.of(field, plaques, ACCEPTORS));
        ActinCages.Result cages =
                ActinCages.measure(transfer, field.channel("actin"), cells, ActinCages.Settings.defaults());
        sums.cages += field.picture().scene().cages().size();
        sums.judged += cages.judged().size();
        sums.caged += cages.caged();
    }

    private void cages() throws IOException, MicrographProblem {
        CageDose.Score with = new CageDose.Score(0, 0, 0, 0);
        CageDose.Score without = with;
        for (long seed : seeds) {
            Culture culture = VirtualCultures.grown(VirtualCultures.TRANSFER, seed, store, crew);
            with = with.plus(CageDose.score(culture, true, crew));
            without = without.plus(CageDose.score(culture, false, crew));
        }
        print(
                "| a cage round every mass of three and more: cages; called; judged masses; called | %d; %d; %d; %d |%n",
                with.cages(), with.met(), with.judged(), with.called());
        print("| round none: judged masses; called | %d; %d |%n", without.judged(), without.called());
    }

    private void contacts() throws IOException, MicrographProblem {
        Culture culture = VirtualCultures.grown(VirtualCultures.TRANSFER, seeds[0], store, crew);
        for (ContactDose.Step step : ContactDose.steps(culture, DOSES, crew)) {
            print(
                    "| touched %.0f %%: objects; in contact; over chance; Manders M1 | %d; %.3f; %.2f; %.3f |%n",
                    100 * step.truth(), step.objects(), step.contact(), step.enrichment(), step.m1());
        }
    }

    private void dyes() throws IOException, MicrographProblem {
        potentials();
        CaspaseScores.Caspase caspase = new CaspaseScores.Caspase(0, 0, 0, 0, 0);
        for (long seed : seeds) {
            CaspaseScores.Caspase own = CaspaseScores.caspase(
                    nuclei(VirtualCultures.CASPASE, seed), nuclei(VirtualCultures.CASPASE_CONTROL, seed));
            print("caspase, seed %d: %s%n", seed, own);
            caspase = caspase.plus(own);
        }
        print(
                "| caspase-positive nuclei: by a control; by the picture alone; true; nuclei found; cells | %d; %d; %d; %d; %d |%n",
                caspase.read(), caspase.readAlone(), caspase.truth(), caspase.nuclei(), caspase.cells());
    }

    /**
     * JC-1 of the arms that a bench compares, of each and of all together; then of cells that were set to potentials of their own. Each seed
     * by itself: experiments differ in how fast cells take up dye.
     */
    private void potentials() throws IOException, MicrographProblem {
        for (long seed : seeds) {
            arms(JC1_ALONE_ARMS, seed);
            arms(JC1_ARMS, seed);
            for (double[] range : List.of(PotentialScores.HYPOXIC_RANGE, PotentialScores.WHOLE_RANGE)) {
                Culture culture = VirtualCultures.grown(VirtualCultures.JC1, seed, store, crew);
                PotentialScores.polarise(culture, range);
                rank("each cell at its own potential, seed " + seed, PotentialScores.read(culture, 0, crew));
            }
        }
    }

    private void arms(List<String> arms, long seed) throws IOException, MicrographProblem {
        List<PotentialScores.Reading> all = new ArrayList<>();
        for (String arm : arms) {
            List<PotentialScores.Reading> own =
                    PotentialScores.read(VirtualCultures.grown(arm, seed, store, crew), 0, crew);
            rank(arm + ", seed " + seed, own);
            all.addAll(own);
        }
        rank("all of " + String.join(", ", arms) + ", seed " + seed, all);
    }

    /** What light alone would give: a hypoxic culture with more and more scans of each plane. */
    private void scans() throws IOException, MicrographProblem {
        for (long seed : seeds) {
            for (String arm : List.of(VirtualCultures.JC1_ALONE, VirtualCultures.JC1)) {
                Culture culture = VirtualCultures.grown(arm, seed, store, crew);
                for (int scans : SCANS) {
                    rank(arm + ", " + scans + " scans, seed " + seed, PotentialScores.read(culture, scans, crew));
                }
            }
        }
    }

    private VirtualField nuclei(String arm, long seed) throws IOException, MicrographProblem {
        Culture culture = VirtualCultures.grown(arm, seed, store, crew);
        Shot shot = VirtualField.shots(culture, SURVEY, CaspaseScores.STAINS, 1).getFirst();
        return VirtualField.take(culture, shot, crew);
    }

    private static void rank(String name, List<PotentialScores.Reading> readings) {
        for (String type : List.of(DONORS, ACCEPTORS)) {
            List<PotentialScores.Reading> own = readings.stream()
                    .filter(reading -> reading.type().equals(type))
                    .toList();
            if (own.size() > 2) {
                DoubleSummaryStatistics potentials = own.stream()
                        .mapToDouble(PotentialScores.Reading::meanMillivolts)
                        .summaryStatistics();
                print(
                        "| JC-1 of %s, %s: cells; mean potential from; to | %d; %.0f mV; %.0f mV |%n",
                        type, name, own.size(), potentials.getMin(), potentials.getMax());
                print(
                        "| rank correlation with the mean potential: of what is held; of the sums; in mitochondria | %.3f; %.3f; %.3f |%n",
                        correlation(own, PotentialScores.Reading::heldRatio),
                        correlation(own, PotentialScores.Reading::ratio),
                        correlation(own, PotentialScores.Reading::mitochondrialRatio));
                print(
                        "| medians: mean potential; ratio held; of the sums; in mitochondria | %.1f mV; %.3f; %.3f; %.3f |%n",
                        median(own, PotentialScores.Reading::meanMillivolts),
                        median(own, PotentialScores.Reading::heldRatio),
                        median(own, PotentialScores.Reading::ratio),
                        median(own, PotentialScores.Reading::mitochondrialRatio));
                print(
                        "| in mitochondria, with the potential that the dye sees; with what is held | %.3f; %.3f |%n",
                        PotentialScores.rankCorrelation(
                                own,
                                PotentialScores.Reading::mitochondrialRatio,
                                PotentialScores.Reading::dyeMillivolts),
                        PotentialScores.rankCorrelation(
                                own, PotentialScores.Reading::mitochondrialRatio, PotentialScores.Reading::heldRatio));
            }
        }
    }

    private static double median(
            List<PotentialScores.Reading> readings, ToDoubleFunction<PotentialScores.Reading> what) {
        double[] sorted = readings.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double correlation(
            List<PotentialScores.Reading> readings, ToDoubleFunction<PotentialScores.Reading> ratio) {
        return PotentialScores.rankCorrelation(readings, ratio, PotentialScores.Reading::meanMillivolts);
    }
}
