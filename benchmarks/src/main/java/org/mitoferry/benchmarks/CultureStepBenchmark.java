package org.mitoferry.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.process.CultureStep;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Steps of one minute of a whole culture of 1 mm2: medium, cells and every mitochondrion of theirs. One operation is {@value #STEPS} steps, of a
 * culture that goes on from one to the next, so the number of mitochondria moves a little.
 *
 * <p>Two counters stand beside the time: nanoseconds of processor time of the calling thread, and of the clock, for each mitochondrion of a living cell
 * and step. The first is what a step costs whatever else the machine does; the second is what threads gain. Run with {@code -prof gc} for the bytes
 * allocated by an operation.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 30)
@Fork(1)
public class CultureStepBenchmark {

    private static final int STEPS = 20;
    private static final double MINUTES = 1;

    /** A culture some hours into its arm. */
    @State(Scope.Thread)
    public static class Dish {

        @Param({"JJN3_NX", "JJN3_OGD", "BMSC_NX", "BMSC_OGD"})
        MonoCulture arm = MonoCulture.JJN3_NX;

        @Param({"1", "2"})
        int threads = 1;

        Crew crew = new Crew(1);
        Culture culture = arm.grown(crew);
        CultureStep step = new CultureStep(culture, crew);

        @Setup(Level.Trial)
        public void grow() {
            crew = new Crew(threads);
            culture = arm.grown(crew);
            step = new CultureStep(culture, crew);
        }

        @TearDown(Level.Trial)
        public void dismiss() {
            crew.close();
        }

        /** Mitochondria that a step works on: those of living cells. */
        int mitochondria() {
            Cells cells = culture.cells();
            int sum = 0;
            for (int c = 0; c < cells.count; c++) {
                sum += cells.living(c) ? culture.mitochondria().count[c] : 0;
            }
            return sum;
        }
    }

    /** What a step costs for each mitochondrion. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class PerMitochondrionStep {

        /** Nanoseconds of processor time of the calling thread. */
        public double processorNanoseconds;

        /** Nanoseconds of the clock. */
        public double clockNanoseconds;
    }

    @Benchmark
    public void advance(Dish dish, PerMitochondrionStep cost) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int before = dish.mitochondria();
        long clock = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < STEPS; i++) {
            dish.step.advance(MINUTES);
        }
        double mitochondrionSteps = STEPS * (before + dish.mitochondria()) / 2.0;
        cost.processorNanoseconds = (threads.getCurrentThreadCpuTime() - processor) / mitochondrionSteps;
        cost.clockNanoseconds = (System.nanoTime() - clock) / mitochondrionSteps;
    }
}
