package org.mitoferry.microscope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * {@code 950-953 2}; parts are {@code dyes}, {@code structure} and {@code contacts}, all when none is named. Not a test. Seeds 1 to 20 are
 * for tuning, 950 to 959 for scoring; grown cultures are kept in the folder where one is given.
 */
public final class AssayAccuracy {

    private static final String ACCEPTORS = "BMSC";
    private static final String SURVEY = "survey";
    private static final String DONORS = "JJN3";
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
            if (parts.isEmpty() || parts.contains("structure")) {
                accuracy.structure();
            }
            if (parts.isEmpty() || parts.contains("contacts")) {
                accuracy.contacts();
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

    private void contacts() throws IOException, MicrographProblem {
        Culture culture = VirtualCultures.grown(VirtualCultures.TRANSFER, seeds[0], store, crew);
        for (ContactDose.Step step : ContactDose.steps(culture, DOSES, crew)) {
            print(
                    "| touched %.0f %%: objects; in contact; over chance; Manders M1 | %d; %.3f; %.2f; %.3f |%n",
                    100 * step.truth(), step.objects(), step.contact(), step.enrichment(), step.m1());
        }
    }

    private void dyes() throws IOException, MicrographProblem {
        List<DyeScores.Reading> natural = new ArrayList<>();
        List<DyeScores.Reading> hypoxic = new ArrayList<>();
        List<DyeScores.Reading> polarised = new ArrayList<>();
        DyeScores.Caspase caspase = new DyeScores.Caspase(0, 0, 0, 0, 0);
        for (long seed : seeds) {
            Culture culture = VirtualCultures.grown(VirtualCultures.JC1, seed, store, crew);
            natural.addAll(jc1(culture));
            DyeScores.polarise(culture, DyeScores.HYPOXIC_RANGE);
            hypoxic.addAll(jc1(culture));
            DyeScores.polarise(culture, DyeScores.WHOLE_RANGE);
            polarised.addAll(jc1(culture));
            DyeScores.Caspase own = DyeScores.caspase(
                    nuclei(VirtualCultures.CASPASE, seed), nuclei(VirtualCultures.CASPASE_CONTROL, seed));
            print("caspase, seed %d: %s%n", seed, own);
            caspase = caspase.plus(own);
        }
        for (String type : List.of(DONORS, ACCEPTORS)) {
            rank("OGD as it is", type, natural);
            rank("each cell at its own potential, hypoxic", type, hypoxic);
            rank("each cell at its own potential", type, polarised);
        }
        print(
                "| caspase-positive nuclei: by a control; by the picture alone; true; nuclei found; cells | %d; %d; %d; %d; %d |%n",
                caspase.read(), caspase.readAlone(), caspase.truth(), caspase.nuclei(), caspase.cells());
    }

    private List<DyeScores.Reading> jc1(Culture culture) throws MicrographProblem {
        Shot dyed = VirtualField.shots(culture, FieldPlan.POTENTIAL, DyeScores.JC1_STAINS, 1)
                .getFirst();
        List<Channel> channels = new ArrayList<>(dyed.channels());
        dyed.channels().forEach(channel -> channels.add(channel.unstained()));
        Shot shot = new Shot(dyed.setting(), channels, dyed.field(), dyed.number(), dyed.frame());
        return DyeScores.jc1(VirtualField.take(culture, shot, crew));
    }

    private VirtualField nuclei(String arm, long seed) throws IOException, MicrographProblem {
        Culture culture = VirtualCultures.grown(arm, seed, store, crew);
        Shot shot =
                VirtualField.shots(culture, SURVEY, DyeScores.CASPASE_STAINS, 1).getFirst();
        return VirtualField.take(culture, shot, crew);
    }

    private static void rank(String name, String type, List<DyeScores.Reading> readings) {
        List<DyeScores.Reading> own = readings.stream()
                .filter(reading -> reading.type().equals(type) && Double.isFinite(reading.ratio()))
                .toList();
        double[] potentials = own.stream()
                .mapToDouble(DyeScores.Reading::potentialMillivolts)
                .sorted()
                .toArray();
        if (own.size() > 2) {
            print(
                    "| JC-1 of %s, %s: cells; potential from; to; rank correlation of the sums; in mitochondria | %d; %.0f mV;"
                            + " %.0f mV; %.3f; %.3f |%n",
                    type,
                    name,
                    own.size(),
                    potentials[0],
                    potentials[potentials.length - 1],
                    DyeScores.rankCorrelation(own, DyeScores.Reading::ratio),
                    DyeScores.rankCorrelation(own, DyeScores.Reading::mitochondrialRatio));
        }
    }
}
