package org.mitoferry.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.nanotube.NanotubeAssay;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.NanotubeSettings;
import org.mitoferry.assay.nanotube.PointSpread;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.microscope.Equipment;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.Setting;
import org.mitoferry.microscope.Shot;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanotubes of one field: a stack of 1024 x 1024 x 30 voxels of F-actin, nuclei and the donors' mitochondria, normal signal, of the co-culture
 * in OGD. One operation is one field. Beside JMH's time by the clock the processor time of all threads is printed for each operation.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
@State(Scope.Benchmark)
public class NanotubeBenchmark {

    private static final List<String> STAINS = List.of("phalloidin", "DAPI", "MitoTracker Deep Red");

    private @Nullable Micrograph stack;
    private @Nullable CellMap cells;
    private final PointSpread spread = PointSpread.confocalGreen();
    private long processorNanoseconds;
    private int operations;

    @Setup(Level.Trial)
    public void takePicture() throws MicrographProblem {
        try (Crew crew = new Crew(2)) {
            Culture culture = GrownCulture.BOTH_OGD.grown(crew);
            Microscope microscope = Microscope.shipped();
            Setting setting = microscope.equipment().setting(Equipment.NORMAL_SIGNAL);
            Shot shot = Shot.at(setting, microscope.channels(STAINS, culture), 500, 500, 1);
            stack = microscope.take(culture, shot, crew).micrograph();
        }
        cells = found();
    }

    private Volume channel(int index) throws MicrographProblem {
        return Objects.requireNonNull(stack).volume(index, 0);
    }

    private CellMap found() throws MicrographProblem {
        return CellBodies.find(channel(0), channel(1), channel(2), SegmentationSettings.defaults());
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Setup(Level.Invocation)
    public void begin() {
        processorNanoseconds -= processorTime();
    }

    @TearDown(Level.Invocation)
    public void end() {
        processorNanoseconds += processorTime();
        operations++;
    }

    @TearDown(Level.Iteration)
    public void report() {
        System.out.printf(Locale.ROOT, "processor %.2f s ", processorNanoseconds * 1e-9 / operations);
        processorNanoseconds = 0;
        operations = 0;
    }

    @Benchmark
    public CellMap segmentation() throws MicrographProblem {
        return found();
    }

    @Benchmark
    public NanotubeCount nanotubes() throws MicrographProblem {
        return NanotubeAssay.count(channel(0), Objects.requireNonNull(cells), spread, NanotubeSettings.defaults());
    }

    @Benchmark
    public NanotubeCount segmentationAndNanotubes() throws MicrographProblem {
        return NanotubeAssay.count(channel(0), found(), spread, NanotubeSettings.defaults());
    }
}
