package org.mitoferry.assay;

import java.util.Optional;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.MinimalPaths;
import org.mitoferry.image.Polyline;
import org.mitoferry.image.Region;
import org.mitoferry.image.Thinning;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * The line along the middle of one object.
 *
 * <p>The shadow of the object on the plane is thinned; the longest of all shortest ways along the thinned line (found by two sweeps, exact
 * where the line has no loops) is the centre line. At each of its places the height is the object's centre of light there. It is smoothed
 * over twice a pixel. Its length is that of the line plus, at both ends, the way from the end to the edge of the shadow, so that a disc has
 * its diameter and a rod its length.
 *
 * <p>Heights come from the light because axial blur makes every object three times as high as wide: what stands upright looks short.
 *
 * @param line in micrometres from the middle of the first voxel of the micrograph
 * @param startMicrometres from the line's first point to the edge of the shadow
 * @param endMicrometres from its last point to the edge
 * @param areaSquareMicrometres of the shadow
 */
record CentreLine(Polyline line, double startMicrometres, double endMicrometres, double areaSquareMicrometres) {
    private static final double FAR = 1e6;

    /** Length with both ends. */
    double lengthMicrometres() {
        return line.lengthMicrometres() + startMicrometres + endMicrometres;
    }

    /** The line of one object. */
    static CentreLine of(Labels labels, LabelStatistics.Item object, Volume signal) {
        Region box = object.box();
        int width = box.endX() - box.firstX() + 2;
        int height = box.endY() - box.firstY() + 2;
        VoxelSize plane = new VoxelSize(labels.voxelSize().xMicrometres(), labels.voxelSize().yMicrometres(), Double.NaN);
        Mask shadow = Mask.blank(width, height, 1, plane);
        double[] heights = new double[width * height];
        double[] light = new double[width * height];
        for (int z = box.firstZ(); z < box.endZ(); z++) {
            for (int y = box.firstY(); y < box.endY(); y++) {
                for (int x = box.firstX(); x < box.endX(); x++) {
                    int i = y * labels.width() + x;
                    if (labels.plane(z)[i] == object.label()) {
                        int at = (y - box.firstY() + 1) * width + x - box.firstX() + 1;
                        shadow.plane(0)[at] = true;
                        double sample = Math.max(signal.plane(z)[i], Float.MIN_NORMAL);
                        light[at] += sample;
                        heights[at] += sample * z;
                    }
                }
            }
        }
        double sizeZ = labels.depth() == 1 ? 0 : labels.voxelSize().zMicrometres();
        for (int at = 0; at < light.length; at++) {
            heights[at] = light[at] > 0 ? heights[at] / light[at] * sizeZ : 0;
        }
        return of(shadow, heights, box);
    }

    private static CentreLine of(Mask shadow, double[] heights, Region box) {
        VoxelSize size = shadow.voxelSize();
        int width = shadow.width();
        MinimalPaths.Path path = longest(Thinning.of(shadow));
        double[] x = new double[path.size()];
        double[] y = new double[path.size()];
        double[] z = new double[path.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (path.xs()[i] - 1 + box.firstX()) * size.xMicrometres();
            y[i] = (path.ys()[i] - 1 + box.firstY()) * size.yMicrometres();
            z[i] = heights[path.ys()[i] * width + path.xs()[i]];
        }
        float[] depths = DistanceTransform.inside(shadow).plane(0);
        double half = size.xMicrometres() / 2;
        int last = x.length - 1;
        return new CentreLine(
                new Polyline(x, y, z).smoothed(2 * size.xMicrometres()),
                depths[path.ys()[0] * width + path.xs()[0]] - half,
                depths[path.ys()[last] * width + path.xs()[last]] - half,
                shadow.count() * size.xMicrometres() * size.yMicrometres());
    }

    private static MinimalPaths.Path longest(Mask thin) {
        int width = thin.width();
        Volume cost = Volume.blank(width, thin.height(), 1, thin.voxelSize());
        int any = -1;
        for (int i = 0; i < thin.plane(0).length; i++) {
            cost.plane(0)[i] = thin.plane(0)[i] ? 1 : Float.POSITIVE_INFINITY;
            any = thin.plane(0)[i] && any < 0 ? i : any;
        }
        int one = farthest(paths(cost, any), thin);
        MinimalPaths fromEnd = paths(cost, one);
        int other = farthest(fromEnd, thin);
        Optional<MinimalPaths.Path> path = fromEnd.path(other % width, other / width, 0);
        return path.orElseThrow();
    }

    private static MinimalPaths paths(Volume cost, int from) {
        int width = cost.width();
        return MinimalPaths.from(cost, Region.of(cost), (x, y, z) -> y * width + x == from, FAR);
    }

    private static int farthest(MinimalPaths paths, Mask thin) {
        int farthest = -1;
        double most = -1;
        for (int i = 0; i < thin.plane(0).length; i++) {
            double cost = thin.plane(0)[i] ? paths.cost(i % thin.width(), i / thin.width(), 0) : -1;
            if (cost < FAR && cost > most) {
                most = cost;
                farthest = i;
            }
        }
        return farthest;
    }
}
