package org.mitoferry.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * A field of one square millimetre with cells of one type under 2 mm of medium, some hours after a change to one of two media, at the
 * densities that the built-in protocols use.
 */
public enum MonoCulture {
    JJN3_NX("JJN3", 510, 4, "Nx"),
    JJN3_OGD("JJN3", 510, 4, "OGD"),
    BMSC_NX("BMSC", 120, 1, "Nx"),
    BMSC_OGD("BMSC", 120, 1, "OGD");

    private static final double HOURS_BEFORE = 4;
    private static final long SEED = 2025;
    private static final Step.Origin NOWHERE = new Step.Origin(1, 1, null);

    private final String cells;
    private final double densityPerSquareMillimetre;
    private final double clumpSize;
    private final String medium;

    MonoCulture(String cells, double densityPerSquareMillimetre, double clumpSize, String medium) {
        this.cells = cells;
        this.densityPerSquareMillimetre = densityPerSquareMillimetre;
        this.clumpSize = clumpSize;
        this.medium = medium;
    }

    /** The culture some hours into its arm, as the bench leaves it. */
    Culture grown(Crew crew) {
        Protocol protocol = protocol();
        Catalogue catalogue = Catalogue.load(new CellVocabulary(), List.of());
        Bench bench =
                Bench.start(new BenchJob(protocol, protocol.arms().getFirst(), 1, catalogue), crew, Nobody.WATCHES);
        bench.advance(60 * HOURS_BEFORE);
        return bench.culture();
    }

    private Protocol protocol() {
        Map<String, MediumRecipe> media = new LinkedHashMap<>();
        media.put("Nx", new MediumRecipe("Nx", 18.6, "DMEM", 5.6, 10, false, 0));
        media.put("OGD", new MediumRecipe("OGD", 0.2, "DMEM without glucose", 0, 0, true, 3));
        List<Step> steps = List.of(
                new Step.Seed(NOWHERE, cells, Double.NaN),
                new Step.ChangeMedium(NOWHERE, medium),
                new Step.Incubate(NOWHERE, null, 60 * 24));
        return new Protocol(
                name(),
                "One cell type in one medium",
                null,
                new Vessel("24-well", 2, 1000, 1000, 1, 1),
                Map.of(cells, new Seeding(cells, densityPerSquareMillimetre, clumpSize)),
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
