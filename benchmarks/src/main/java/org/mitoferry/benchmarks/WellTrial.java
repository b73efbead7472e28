package org.mitoferry.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.bench.Bench;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;

/**
 * The co-culture without oxygen and glucose for a day, with every mitochondrion, from one field up to all 190 mm2 of a well of a 24-well
 * plate (13.8 mm by 13.8 mm): clock, memory, and what a mitochondrion costs, beside one field of the same run.
 */
final class WellTrial implements Trial {

    /** Sides of fields of 1, 4, 16, 64 and 190 mm2. */
    private static final double[] SIDES_MILLIMETRES = {1, 2, 4, 8, 13.8};

    /** A quick round stops here. */
    private static final int QUICK = 2;

    private static final int HOURS = 24;
    private static final double TARGET_SECONDS = 20 * 60;
    private static final double TARGET_GIBIBYTES = 8;
    private static final double TARGET_RATIO = 1.3;

    /** One field or one well. */
    private record Day(double seconds, double mitochondrionSteps, long mostCells, long mostMitochondria, long bytes) {
        double nanoseconds() {
            return seconds * 1e9 / mitochondrionSteps;
        }
    }

    @Override
    public List<Figure> run(boolean quick, Bandwidth bandwidth) {
        List<Figure> figures = new ArrayList<>();
        try (Crew crew = new Crew(2)) {
            day(SIDES_MILLIMETRES[0], crew); // what is compiled while it runs is compiled now
            double one = Double.NaN;
            for (int k = 0; k < (quick ? QUICK : SIDES_MILLIMETRES.length); k++) {
                Day day = day(SIDES_MILLIMETRES[k], crew);
                one = k == 0 ? day.nanoseconds() : one;
                boolean well = k == SIDES_MILLIMETRES.length - 1;
                String name =
                        String.format(Locale.ROOT, "a day on %.0f mm2", SIDES_MILLIMETRES[k] * SIDES_MILLIMETRES[k]);
                double none = Double.NaN;
                figures.add(new Figure(name, day.seconds(), Figure.SECONDS, well ? TARGET_SECONDS : none, none));
                figures.add(new Figure(name + ", cells at most", day.mostCells(), "1", none, none));
                figures.add(new Figure(name + ", mitochondria at most", day.mostMitochondria(), "1", none, none));
                figures.add(Figure.atMost(
                        name + ", memory held",
                        day.bytes() / (double) (1 << 30),
                        "GiB",
                        well ? TARGET_GIBIBYTES : none));
                figures.add(Figure.atMost(
                        name + ", cost of a mitochondrion over that on 1 mm2",
                        day.nanoseconds() / one,
                        "1",
                        TARGET_RATIO));
            }
        }
        return figures;
    }

    private static Day day(double sideMillimetres, Crew crew) {
        Bench bench = GrownCulture.BOTH_OGD.bench(sideMillimetres, crew);
        double seconds = 0;
        double steps = 0;
        long mostCells = 0;
        long mostMitochondria = 0;
        for (int hour = 1; hour <= HOURS; hour++) {
            long before = System.nanoTime();
            bench.advance(60.0 * hour);
            seconds += (System.nanoTime() - before) * 1e-9;
            Culture culture = bench.culture();
            long mitochondria = MitochondriaTrial.mitochondria(culture);
            steps += 60.0 * mitochondria;
            mostCells = Math.max(mostCells, culture.cells().count);
            mostMitochondria = Math.max(mostMitochondria, mitochondria);
        }
        System.gc();
        Runtime machine = Runtime.getRuntime();
        long held = machine.totalMemory() - machine.freeMemory();
        if (bench.culture().cells().count == 0) {
            throw new IllegalStateException("no cells");
        }
        return new Day(seconds, steps, mostCells, mostMitochondria, held);
    }
}
