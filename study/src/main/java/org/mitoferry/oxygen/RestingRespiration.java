package org.mitoferry.oxygen;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.BaseMedium;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

/**
 * Respiration of a cell at rest, read off a small culture of its type.
 *
 * @param cellType its name
 * @param uptakeFemtomolesPerCellPerHour with oxygen in plenty
 * @param halfSaturationMicromolar oxygen at which half of that is taken up
 */
public record RestingRespiration(
        String cellType, double uptakeFemtomolesPerCellPerHour, double halfSaturationMicromolar) {
    private static final double MINUTES_PER_HOUR = 60;
    private static final double REST_MINUTES = 6 * MINUTES_PER_HOUR;
    private static final double AIR_PERCENT = 18.6;
    private static final double SERUM_PERCENT = 10;
    private static final double PATCH_MICROMETRES = 500;
    private static final double DENSITY_PER_SQUARE_MILLIMETRE = 120;
    private static final double HEIGHT_MILLIMETRES = 1;
    private static final long SEED = 1;

    /** Lets cells of a type rest in the richest medium of the catalogue. Takes a fraction of a second. */
    public static RestingRespiration of(CellType type, Catalogue catalogue) {
        BaseMedium richest = catalogue.media().all().stream()
                .max(Comparator.comparingDouble(BaseMedium::glucoseMillimolar))
                .orElseThrow();
        Protocol.MediumRecipe recipe = new Protocol.MediumRecipe(
                "rest", AIR_PERCENT, richest.name(), richest.glucoseMillimolar(), SERUM_PERCENT, true, 1);
        Step.Origin here = new Step.Origin(0, 0, null);
        List<Step> steps = List.of(
                new Step.Seed(here, type.name(), Double.NaN), new Step.Incubate(here, recipe.name(), REST_MINUTES));
        Protocol.Arm arm = new Protocol.Arm("rest", steps);
        Protocol protocol = new Protocol(
                "rest",
                "Rest",
                null,
                new Protocol.Vessel("24-well", HEIGHT_MILLIMETRES, PATCH_MICROMETRES, PATCH_MICROMETRES, 1, 1),
                new LinkedHashMap<>(
                        Map.of(type.name(), new Protocol.Seeding(type.name(), DENSITY_PER_SQUARE_MILLIMETRE, 1))),
                new LinkedHashMap<>(Map.of(recipe.name(), recipe)),
                1,
                SEED,
                List.of(arm),
                List.of(),
                List.of());
        try (Crew alone = new Crew(1)) {
            Bench bench = Bench.start(new BenchJob(protocol, arm, 1, catalogue), alone, new Unseen());
            while (bench.advance(REST_MINUTES)) {}
            return new RestingRespiration(
                    type.name(), meanUptake(bench.culture()), type.value(CellParameter.OXYGEN_KM.key()));
        }
    }

    private static double meanUptake(Culture culture) {
        Cells cells = culture.cells();
        double sum = 0;
        int living = 0;
        for (int cell = 0; cell < cells.count; cell++) {
            if (cells.living(cell)) {
                sum += cells.oxygenCapacity[cell];
                living++;
            }
        }
        return living == 0 ? 0 : MINUTES_PER_HOUR * sum / living;
    }

    /** Nobody looks at this dish. */
    private static final class Unseen implements Observer {
        @Override
        public void measure(Step.Measure step, Culture culture, double minutes) {}

        @Override
        public void image(Step.Image step, Culture culture, double minutes) {}

        @Override
        public void trace(Culture culture, double minutes) {}
    }
}
