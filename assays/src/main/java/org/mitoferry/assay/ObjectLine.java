package org.mitoferry.assay;

import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.MinimalPaths;
import org.mitoferry.image.Polyline;
import org.mitoferry.image.Region;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * The line along the middle of one object.
 *
 * <p>The two places of the object's shadow that are farthest apart by ways within it are its ends (found by two sweeps, exact where the
 * shadow has no holes). The centre line is the way between them that is cheapest at a cost of one over the squared distance from the
 * shadow's edge. At each of its places the height is the object's centre of light there. It is smoothed over twice a pixel. Its length is
 * that of the line plus half a pixel at both ends, so that a disc has its diameter and a rod its length. (Thinning would shorten lines that
 * are an even number of pixels wide, down to a point.)
 *
 * <p>Heights come from the light because axial blur makes every object three times as high as wide: what stands upright looks short.
 *
 * @param line in micrometres from the middle of the first voxel of the micrograph
 * @param startMicrometres from the line's first point to the edge of the shadow
 * @param endMicrometres from its last point to the edge
 * @param areaSquareMicrometres of the shadow
 */
record ObjectLine(Polyline line, double startMicrometres, double endMicrometres, double areaSquareMicrometres) {
    private static final double FAR = 1e6;

    /** Length with both ends. */
    double lengthMicrometres() {
        return line.lengthMicrometres() + startMicrometres + endMicrometres;
    }

    /** The line of one object. */
    static ObjectLine of(Labels labels, LabelStatistics.Item object, Volume signal) {
        Region box = object.box();
        int width = box.endX() - box.firstX() + 2;
        int height = box.endY() - box.firstY() + 2;
        VoxelSize plane = new VoxelSize(
                labels.voxelSize().xMicrometres(), labels.voxelSize().yMicrometres(), Double.NaN);
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

    private static ObjectLine of(Mask shadow, double[] heights, Region box) {
        VoxelSize size = shadow.voxelSize();
        int width = shadow.width();
        float[] depths = DistanceTransform.inside(shadow).plane(0);
        MinimalPaths.Path path = longest(shadow, depths);
        double[] x = new double[path.size()];
        double[] y = new double[path.size()];
        double[] z = new double[path.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (path.xs()[i] - 1 + box.firstX()) * size.xMicrometres();
            y[i] = (path.ys()[i] - 1 + box.firstY()) * size.yMicrometres();
            z[i] = heights[path.ys()[i] * width + path.xs()[i]];
        }
        double half = size.xMicrometres() / 2;
        int last = x.length - 1;
        return new ObjectLine(
                new Polyline(x, y, z).smoothed(2 * size.xMicrometres()),
                depths[path.ys()[0] * width + path.xs()[0]] - half,
                depths[path.ys()[last] * width + path.xs()[last]] - half,
                shadow.count() * size.xMicrometres() * size.yMicrometres());
    }

    /** Between the two places of the shadow that are farthest apart within it, through its middle. */
    private static MinimalPaths.Path longest(Mask shadow, float[] depths) {
        int width = shadow.width();
        Volume even = Volume.blank(width, shadow.height(), 1, shadow.voxelSize());
        Volume middle = even.blankLike();
        int any = -1;
        for (int i = 0; i < depths.length; i++) {
            boolean inside = shadow.plane(0)[i];
            even.plane(0)[i] = inside ? 1 : Float.POSITIVE_INFINITY;
            middle.plane(0)[i] = inside ? 1 / (depths[i] * depths[i]) : Float.POSITIVE_INFINITY;
            any = inside && (any < 0 || depths[i] > depths[any]) ? i : any;
        }
        int one = farthest(paths(even, any), shadow);
        int other = farthest(paths(even, one), shadow);
        return paths(middle, one).path(other % width, other / width, 0).orElseThrow();
    }

    private static MinimalPaths paths(Volume cost, int from) {
        int width = cost.width();
        return MinimalPaths.from(cost, Region.of(cost), (x, y, z) -> y * width + x == from, FAR);
    }

    private static int farthest(MinimalPaths paths, Mask shadow) {
        int farthest = -1;
        double most = -1;
        for (int i = 0; i < shadow.plane(0).length; i++) {
            double cost = shadow.plane(0)[i] ? paths.cost(i % shadow.width(), i / shadow.width(), 0) : -1;
            if (cost < FAR && cost > most) {
                most = cost;
                farthest = i;
            }
        }
        return farthest;
    }
}
