package org.mitoferry.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mitoferry.medium.Medium;
import org.mitoferry.medium.MediumConstants;
import org.mitoferry.medium.Substance;
import org.mitoferry.medium.VerticalGrid;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Steps of the medium: a cube of voxels with uptake at its bottom, and the graded column that one field usually has. Divide the number of
 * voxels times substances by the time of one step for voxel updates per second.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MediumBenchmark {

    private static final double MINUTES = 0.5;

    /** Voxels in a cube of this edge. */
    @State(Scope.Thread)
    public static class Cube {

        @Param({"100", "128"})
        int edge;

        @Param({"1", "4"})
        int substances;

        Medium medium = column(1);

        @Setup(Level.Trial)
        public void build() {
            medium = MediumBenchmark.cube(edge, substances);
        }
    }

    /** The graded column, 2 mm over 1 mm2. */
    @State(Scope.Thread)
    public static class Column {

        @Param({"1", "4", "8"})
        int substances;

        Medium medium = column(1);

        @Setup(Level.Trial)
        public void build() {
            medium = column(substances);
            fill(medium);
        }
    }

    @Benchmark
    public void cube(Cube cube, Blackhole hole) {
        cube.medium.step(MINUTES);
        hole.consume(cube.medium.concentrations());
    }

    @Benchmark
    public void column(Column column, Blackhole hole) {
        column.medium.step(MINUTES);
        hole.consume(column.medium.concentrations());
    }

    /** A cube of voxels with uptake at its bottom. */
    static Medium cube(int edge, int substances) {
        Medium medium = new Medium(VerticalGrid.uniform(2000, edge), edge, edge, 10, 10, dissolved(substances));
        fill(medium);
        return medium;
    }

    private static Medium column(int substances) {
        return Medium.column(VerticalGrid.graded(2000, 20, 1.25), 1e6, dissolved(substances));
    }

    private static List<Substance> dissolved(int count) {
        MediumConstants constants = MediumConstants.cultureMediumAt37Celsius();
        List<Substance> substances = new ArrayList<>();
        substances.add(constants.oxygen("oxygen"));
        for (int i = 1; i < count; i++) {
            substances.add(
                    Substance.dissolved("solute " + i, constants.glucoseDiffusivitySquareMicrometresPerMinute()));
        }
        return substances;
    }

    private static void fill(Medium medium) {
        medium.setGas(0, 18.6);
        medium.equilibrateSurface();
        double[] fresh = new double[medium.substances().size()];
        Arrays.fill(fresh, 100);
        medium.exchange(0, fresh);
        Arrays.fill(medium.capacities(), 1200.0 / medium.columns());
        Arrays.fill(medium.halfSaturations(), 0.5);
    }
}
