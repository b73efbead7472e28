package org.mitoferry.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.microscope.Channel;
import org.mitoferry.microscope.Equipment;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.Picture;
import org.mitoferry.microscope.Shot;
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
 * One stack of 1024 x 1024 pixels, 30 planes and three channels of a co-culture, from the culture to the counts of the detector.
 *
 * <p>After each trial a line says what a stack cost in processor time of all threads, which counts for nothing what else the machine does.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class MicroscopeBenchmark {

    private static final List<String> STAINS = List.of("actin", "mitochondria", "Lamp1");

    /** A culture under the microscope. */
    @State(Scope.Thread)
    public static class Stage {

        @Param({"BOTH_OGD"})
        GrownCulture arm = GrownCulture.BOTH_OGD;

        @Param({"1", "2"})
        int threads = 1;

        private final Microscope microscope = Microscope.shipped();
        private final List<Double> seconds = new ArrayList<>();
        private Crew crew = new Crew(1);
        private Culture culture = arm.grown(crew);

        @Setup(Level.Trial)
        public void grow() {
            crew = new Crew(threads);
            culture = arm.grown(crew);
        }

        @TearDown(Level.Trial)
        public void rest() {
            crew.close();
            List<Double> sorted = seconds.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%nthreads: %d; seconds of processor a stack: best %.2f, median %.2f%n",
                    threads,
                    sorted.getFirst(),
                    sorted.get(sorted.size() / 2));
        }

        private Picture timed() {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long before = system.getProcessCpuTime();
            Picture picture = take();
            seconds.add((system.getProcessCpuTime() - before) * 1e-9);
            return picture;
        }

        private Picture take() {
            List<Channel> channels = microscope.channels(STAINS, culture);
            Shot shot = Shot.at(microscope.equipment().setting(Equipment.NORMAL_SIGNAL), channels, 500, 500, 1);
            return microscope.take(culture, shot, crew);
        }
    }

    @Benchmark
    public Picture take(Stage stage) {
        return stage.timed();
    }
}
