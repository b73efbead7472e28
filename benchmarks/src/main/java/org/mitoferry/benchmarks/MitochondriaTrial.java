package org.mitoferry.benchmarks;

import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.process.CultureStep;

/** Whole steps of a minute of the co-culture without oxygen and glucose on 1 mm2, counted by the mitochondria in living cells. */
final class MitochondriaTrial implements Trial {

    /** Six columns are read and four written. */
    private static final int BYTES_A_STEP = 80;

    private static final double MILLION = 1e6;
    private static final double TARGET = 80;
    private static final double SPEED_UP = 1.8;
    private static final int STEPS = 20;

    @Override
    public List<Figure> run(boolean quick, Bandwidth bandwidth) {
        double one = millionsASecond(1, quick ? 12 : 60);
        double two = millionsASecond(2, quick ? 12 : 60);
        String unit = "million mitochondrion-steps/s";
        return List.of(
                new Figure(
                        "mitochondria, one thread", one, unit, TARGET, bandwidth.oneThread() / BYTES_A_STEP / MILLION),
                new Figure(
                        "mitochondria, two threads in one arm",
                        two,
                        unit,
                        SPEED_UP * one,
                        bandwidth.twoThreads() / BYTES_A_STEP / MILLION),
                new Figure("mitochondria, two threads over one", two / one, "1", SPEED_UP, Double.NaN));
    }

    private static double millionsASecond(int threads, int goes) {
        try (Crew crew = new Crew(threads)) {
            Culture culture = GrownCulture.BOTH_OGD.grown(crew);
            CultureStep step = new CultureStep(culture, crew);
            double best = 0;
            for (int go = 0; go < goes; go++) {
                int before = mitochondria(culture);
                double seconds = Trial.shortest(1, _ -> steps(step, culture));
                double number = STEPS * (before + mitochondria(culture)) / 2.0;
                best = Math.max(best, number / seconds / MILLION);
            }
            return best;
        }
    }

    private static Object steps(CultureStep step, Culture culture) {
        for (int i = 0; i < STEPS; i++) {
            step.advance(1);
        }
        return culture;
    }

    /** Those in living cells, own and foreign. */
    static int mitochondria(Culture culture) {
        Cells cells = culture.cells();
        int sum = 0;
        for (int c = 0; c < cells.count; c++) {
            sum += cells.living(c) ? culture.mitochondria().count[c] : 0;
        }
        for (int i = 0; i < culture.foreign().count; i++) {
            sum += cells.living(culture.foreign().host[i]) ? 1 : 0;
        }
        return sum;
    }
}
