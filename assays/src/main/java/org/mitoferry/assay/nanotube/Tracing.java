package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Follows bright lines through a volume of ridge strength, from their strongest places to both sides, until they come to a body, leave the
 * picture, run along a line that was followed before, or fade: {@link Course}.
 */
final class Tracing {
    private static final double HALF_ANGLE = 30;
    private static final double STRAIGHT_ON = 10;
    final Volume strength;
    final Surroundings surroundings;
    final double seed;
    final double least;
    final double mostLength;
    /** Looks ahead of a line. */
    final Fan wide;
    /** Looks behind a body. */
    final Fan narrow;

    final double[][] roots;
    final Followed followed;

    private Tracing(Volume strength, Surroundings surroundings, NanotubeSettings settings, double unit) {
        this.strength = strength;
        this.surroundings = surroundings;
        this.seed = settings.seedSignificance() * unit;
        this.least = settings.followedSignificance() * unit;
        this.mostLength = settings.mostLengthMicrometres();
        double most = 3 * seed;
        wide = new Fan(strength, surroundings, HALF_ANGLE, strength.depth() == 1 ? 6 : 4, most);
        narrow = new Fan(strength, surroundings, STRAIGHT_ON, 2, most);
        roots = Fan.rays(110, 7, strength.depth() == 1);
        followed = new Followed(strength);
    }

    /** @param unit standard deviation of the noise of a second derivative */
    static List<Way> of(Volume strength, Surroundings surroundings, NanotubeSettings settings, double unit) {
        Tracing tracing = new Tracing(strength, surroundings, settings, unit);
        List<Way> ways = new ArrayList<>();
        for (long start : tracing.starts()) {
            Way way = tracing.from((int) (start & 0xffffffffL));
            if (way != null) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** Voxels that are local maxima of strength, strongest first, as (descending order of bits, linear index). */
    private long[] starts() {
        int width = strength.width();
        int area = width * strength.height();
        long[] found = new long[1024];
        int count = 0;
        for (int z = 0; z < strength.depth(); z++) {
            float[] plane = strength.plane(z);
            for (int y = 1; y < strength.height() - 1; y++) {
                for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
                    if (plane[i] >= seed && isLargest(z, i, plane[i])) {
                        if (count == found.length) {
                            found = Arrays.copyOf(found, 2 * count);
                        }
                        long order = Integer.MAX_VALUE - (long) Float.floatToIntBits(plane[i]);
                        found[count++] = order << 32 | Math.addExact(Math.multiplyExact(z, area), i);
                    }
                }
            }
        }
        long[] starts = Arrays.copyOf(found, count);
        Arrays.sort(starts);
        return starts;
    }

    private boolean isLargest(int z, int i, float value) {
        int width = strength.width();
        for (int nz = Math.max(0, z - 1); nz <= Math.min(strength.depth() - 1, z + 1); nz++) {
            float[] plane = strength.plane(nz);
            for (int row = i - width; row <= i + width; row += width) {
                if (plane[row - 1] > value || plane[row] > value || plane[row + 1] > value) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Way from(int voxel) {
        int width = strength.width();
        int area = width * strength.height();
        int z = voxel / area;
        int i = voxel % area;
        if (followed.holds(z, i)) {
            return null;
        }
        VoxelSize size = strength.voxelSize();
        int row = i / width;
        double height = strength.depth() == 1 ? 0 : z * size.zMicrometres();
        double[] at = {i % width * size.xMicrometres(), row * size.yMicrometres(), height};
        double[] direction = new double[3];
        double mean = wide.bothSides(at[0], at[1], at[2], direction);
        if (mean < least) {
            return null;
        }
        Course forth = new Course(this, at, direction);
        Course back = new Course(this, at, new double[] {-direction[0], -direction[1], -direction[2]});
        forth.run();
        back.run();
        Polyline line = back.line().reversed();
        line = line.size() == 1 ? forth.line() : line.part(0, line.size() - 1).with(forth.line());
        followed.mark(line);
        if (line.size() < 2) {
            return null;
        }
        double strengthMean = (forth.sum + back.sum) / Math.max(1, forth.count + back.count);
        return way(back, forth, line, seed / Math.max(1e-9, strengthMean));
    }

    /** The end without a cell comes last. */
    private static Way way(Course back, Course forth, Polyline line, double cost) {
        boolean turned = back.cell == 0 && forth.cell != 0;
        Course first = turned ? forth : back;
        Course last = turned ? back : forth;
        boolean merged = back.merged || forth.merged;
        return new Way(first.cell, last.cell, turned ? line.reversed() : line, cost, last.atEdge, merged);
    }
}
