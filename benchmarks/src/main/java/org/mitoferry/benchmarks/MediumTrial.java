package org.mitoferry.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.medium.Medium;

/** Steps of the medium on a cube of 100 x 100 x 100 voxels with uptake at its bottom, on one thread. */
final class MediumTrial implements Trial {

    /** Three sweeps, each reads and writes every voxel once. */
    private static final int BYTES_AN_UPDATE = 48;

    private static final int EDGE = 100;
    private static final double MILLION = 1e6;
    private static final double MINUTES = 0.5;

    @Override
    public List<Figure> run(boolean quick, Bandwidth bandwidth) {
        List<Figure> figures = new ArrayList<>();
        double limit = bandwidth.oneThread() / BYTES_AN_UPDATE / MILLION;
        for (int substances : new int[] {1, 4}) {
            Medium medium = MediumBenchmark.cube(EDGE, substances);
            double seconds = Trial.shortest(quick ? 30 : 200, _ -> {
                medium.step(MINUTES);
                return medium.concentrations();
            });
            figures.add(new Figure(
                    "medium, " + substances + (substances == 1 ? " substance" : " substances"),
                    (double) EDGE * EDGE * EDGE * substances / seconds / MILLION,
                    "million voxel-substance-updates/s",
                    substances == 1 ? 300 : 260,
                    limit));
        }
        return figures;
    }
}
