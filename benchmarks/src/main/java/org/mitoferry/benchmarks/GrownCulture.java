package org.mitoferry.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Protocol.Arm;
import org.mitoferry.protocol.Protocol.MediumRecipe;
import org.mitoferry.protocol.Protocol.Seeding;
import org.mitoferry.protocol.Protocol.Vessel;
import org.mitoferry.protocol.Step;

/**
 * A field of one square millimetre with cells of one or two types under 2 mm of medium, some hours after a change to one of two media, at
 * the densities that the built-in protocols use.
 */
public enum GrownCulture {
    JJN3_NX(4, "Nx", GrownCulture.MYELOMA),
    JJN3_OGD(4, "OGD", GrownCulture.MYELOMA),
    BMSC_NX(4, "Nx", GrownCulture.STROMA),
    BMSC_OGD(4, "OGD", GrownCulture.STROMA),
    BOTH_NX(24, "Nx", GrownCulture.STROMA, GrownCulture.MYELOMA),
    BOTH_OGD(24, "OGD", GrownCulture.STROMA, GrownCulture.MYELOMA);

    private static final long SEED = 2025;
    private static final String MYELOMA = "JJN3";
    private static final String STROMA = "BMSC";
    private static final Map<String, Seeding> SEEDINGS =
            Map.of(MYELOMA, new Seeding(MYELOMA, 510, 4), STROMA, new Seeding(STROMA, 120, 1));
    private static final Step.Origin NOWHERE = new Step.Origin(1, 1, null);

    private final double hoursBefore;
    private final String medium;
    private final List<String> cells;

    GrownCulture(double hoursBefore, String medium, String... cells) {
        this.hoursBefore = hoursBefore;
        this.medium = medium;
        this.cells = List.of(cells);
    }

    /** The culture some hours into its arm, as the bench leaves it. */
    Culture grown(Crew crew) {
        Bench bench = bench(1, crew);
        bench.advance(60 * hoursBefore);
        return bench.culture();
    }

    /** The bench at the start of the arm, with a square field of another side. */
    Bench bench(double sideMillimetres, Crew crew) {
        Protocol protocol = protocol(1000 * sideMillimetres);
        Catalogue catalogue = Catalogue.load(new CellVocabulary(), List.of());
        return Bench.start(new BenchJob(protocol, protocol.arms().getFirst(), 1, catalogue), crew, Nobody.WATCHES);
    }

    private Protocol protocol(double sideMicrometres) {
        Map<String, MediumRecipe> media = new LinkedHashMap<>();
        media.put("Nx", new MediumRecipe("Nx", 18.6, "DMEM", 5.6, 10, false, 0));
        media.put("OGD", new MediumRecipe("OGD", 0.2, "DMEM without glucose", 0, 0, true, 3));
        Map<String, Seeding> seedings = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (String one : cells) {
            seedings.put(one, Objects.requireNonNull(SEEDINGS.get(one)));
            steps.add(new Step.Add(NOWHERE, one, Double.NaN));
        }
        steps.add(new Step.ChangeMedium(NOWHERE, medium));
        steps.add(new Step.Incubate(NOWHERE, null, 60 * 48));
        return new Protocol(
                name(),
                "Cells in one medium",
                null,
                new Vessel("24-well", 2, sideMicrometres, sideMicrometres, 1, 1),
                seedings,
                media,
                1,
                SEED,
                List.of(new Arm(name(), steps)),
                List.of(),
                List.of());
    }

    private enum Nobody implements Observer {
        WATCHES;

        @Override
        public void measure(Step.Measure step, Culture culture, double minutes) {}

        @Override
        public void image(Step.Image step, Culture culture, double minutes) {}

        @Override
        public void trace(Culture culture, double minutes) {}
    }
}
