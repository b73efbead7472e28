package org.mitoferry.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.process.CultureStep;
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
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * Steps of one minute of a whole culture of 1 mm2: medium, cells and every mitochondrion of theirs. One operation is {@value #STEPS} steps,
 * of a culture that goes on from one to the next, so the number of mitochondria moves a little.
 *
 * <p>After each trial a line says what a step cost for each mitochondrion in a living cell, best and median of the iterations: in processor
 * time of the calling thread, which counts for nothing what else the machine does, and in time of the clock, which shows what threads gain;
 * and the bytes that all threads of the process allocated in a step, least and median.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 40)
@Fork(1)
public class CultureStepBenchmark {

    private static final int STEPS = 10;
    private static final double MINUTES = 1;

    /** A culture some hours into its arm, and what its steps cost. */
    @State(Scope.Thread)
    public static class Dish {

        @Param({"JJN3_NX", "JJN3_OGD", "BMSC_NX", "BMSC_OGD", "BOTH_NX", "BOTH_OGD"})
        GrownCulture arm = GrownCulture.JJN3_NX;

        @Param({"1", "2"})
        int threads = 1;

        private Crew crew = new Crew(1);
        private Culture culture = arm.grown(crew);
        private CultureStep step = new CultureStep(culture, crew);
        private final Costs processor = new Costs();
        private final Costs clock = new Costs();
        private final Costs bytes = new Costs();
        private boolean measuring;

        @Setup(Level.Trial)
        public void grow() {
            crew = new Crew(threads);
            culture = arm.grown(crew);
            step = new CultureStep(culture, crew);
        }

        @Setup(Level.Iteration)
        public void begin(IterationParams iteration) {
            measuring = iteration.getType() == IterationType.MEASUREMENT;
        }

        @TearDown(Level.Trial)
        public void report() {
            crew.close();
            System.out.printf(
                    Locale.ROOT,
                    "%n%s, threads: %d; best and median for each mitochondrion and step: %s ns of processor, %s ns of clock; for each step: %s bytes%n",
                    arm,
                    threads,
                    processor,
                    clock,
                    bytes);
        }

        private void advance() {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            int mitochondria = mitochondria();
            long allocated = threads.getTotalThreadAllocatedBytes();
            long time = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < STEPS; i++) {
                step.advance(MINUTES);
            }
            worked = threads.getCurrentThreadCpuTime() - worked;
            time = System.nanoTime() - time;
            allocated = threads.getTotalThreadAllocatedBytes() - allocated;
            if (measuring) {
                double mitochondrionSteps = STEPS * (mitochondria + mitochondria()) / 2.0;
                processor.add(worked / mitochondrionSteps);
                clock.add(time / mitochondrionSteps);
                bytes.add((double) allocated / STEPS);
            }
        }

        /** Mitochondria that a step works on: those in living cells, own and foreign. */
        private int mitochondria() {
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

    @Benchmark
    public void advance(Dish dish) {
        dish.advance();
    }

    /** What was measured in each iteration. */
    private static final class Costs {
        private final List<Double> values = new ArrayList<>();

        void add(double value) {
            values.add(value);
        }

        @Override
        public String toString() {
            List<Double> sorted = values.stream().sorted().toList();
            return String.format(Locale.ROOT, "%.1f and %.1f", sorted.getFirst(), sorted.get(sorted.size() / 2));
        }
    }
}
