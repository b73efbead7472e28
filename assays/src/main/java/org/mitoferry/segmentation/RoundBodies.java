package org.mitoferry.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Region;
import org.mitoferry.micrograph.Volume;

/**
 * Round cells of about a known radius.
 *
 * <p>In space they are what holds a ball of the radius (divided by the tolerance): no flat cell does, so round cells that sit on spread
 * ones are told from these by form alone. Parted at necks; the body is the opening by a ball of 0.6 of its own depth, which leaves the
 * sheet it sits on.
 *
 * <p>On a single plane the same is asked of what lies above each of a row of thresholds, from the lowest up, so that a bright round cell is
 * found on a dim spread one; there it must also be round and brighter than what surrounds it on every side.
 */
final class RoundBodies {
    private static final double CORE = 0.6;
    /** Parts this much shallower than a round cell stay apart, as one may be what the edge leaves of another. */
    private static final double CUT = 0.6;

    private static final double CAP_MICROMETRES = 1.5;
    private static final int LEVELS = 16;
    private static final int SIDES = 8;
    /** On a single plane the opened body is at least this share of its part; less has arms. */
    private static final double LEAST_SHARE = 0.88;
    /** Of the roots of samples, within over the brightest side around: 2 in intensity. */
    private static final double LEAST_CONTRAST = 1.4;

    private static final double NEAR_MICROMETRES = 0.8;
    private static final double FAR_MICROMETRES = 2.2;

    private final SegmentationSettings settings;
    private final double leastRadius;
    private final double mostRadius;
    private final int[][] planes;
    private int count;

    private RoundBodies(Mask mask, SegmentationSettings settings) {
        this.settings = settings;
        this.leastRadius = settings.roundRadiusMicrometres() / settings.roundTolerance();
        this.mostRadius = settings.roundRadiusMicrometres() * settings.roundTolerance();
        this.planes = new int[mask.depth()][mask.width() * mask.height()];
    }

    /** @param nuclei on a single plane a body with several of them is no single cell; null when not known */
    static Labels find(Foreground foreground, Mask mask, @Nullable Labels nuclei, SegmentationSettings settings) {
        RoundBodies bodies = new RoundBodies(mask, settings);
        if (mask.depth() > 1) {
            for (int[] voxels : bodies.candidates(mask)) {
                bodies.add(voxels);
            }
        } else {
            bodies.findByLevels(foreground, mask, nuclei);
        }
        return new Labels(mask.width(), mask.height(), bodies.planes, bodies.count, mask.voxelSize());
    }

    private void findByLevels(Foreground foreground, Mask mask, @Nullable Labels nuclei) {
        Volume roots = foreground.roots();
        double largest = 0;
        for (float root : roots.plane(0)) {
            largest = Math.max(largest, root);
        }
        for (int level = 0; level < LEVELS && mask.count() > 0; level++) {
            double root = foreground.threshold() + (largest - foreground.threshold()) * level / LEVELS;
            List<int[]> candidates = candidates(level == 0 ? mask : foreground.bodiesAbove(root));
            boolean[] taken = taken(candidates);
            for (int[] voxels : candidates) {
                if (isFree(voxels) && holdsOneNucleusAtMost(voxels, nuclei) && isRoundAndBright(voxels, taken, roots)) {
                    add(voxels);
                }
            }
        }
    }

    private boolean[] taken(List<int[]> candidates) {
        boolean[] taken = new boolean[planes[0].length];
        for (int[] voxels : candidates) {
            for (int voxel : voxels) {
                taken[voxel] = true;
            }
        }
        return taken;
    }

    /** Voxels of everything that holds a round cell and nothing larger. */
    private List<int[]> candidates(Mask mask) {
        Volume depth = mask.depth() == 1 ? Discs.depth(mask) : depthAboveSubstrate(mask);
        double leastPart = mask.depth() == 1 ? leastRadius : CUT * leastRadius;
        Labels parts = Necks.part(depth, leastPart, leastPart, settings.roundNeckShare());
        List<int[]> candidates = new ArrayList<>();
        for (LabelStatistics.Item part : LabelStatistics.of(parts, depth)) {
            boolean holds = part.largest() >= leastRadius || isCutByEdge(part, mask);
            if (holds && part.largest() <= mostRadius) {
                int[] voxels = opened(part, parts, depth);
                if (mask.depth() > 1 || voxels.length >= LEAST_SHARE * part.voxels()) {
                    candidates.add(voxels);
                }
            }
        }
        return candidates;
    }

    /** Of a round cell that the edge of the picture cuts less than a ball is left, but that stands as high as no flat cell does. */
    private boolean isCutByEdge(LabelStatistics.Item part, Mask mask) {
        double height =
                (part.box().endZ() - part.box().firstZ()) * mask.voxelSize().zMicrometres();
        return mask.depth() > 1 && part.atEdge() && height >= settings.roundRadiusMicrometres();
    }

    private Volume depthAboveSubstrate(Mask mask) {
        boolean first = Shadows.substrateIsFirst(mask, leastRadius);
        return Discs.depth(mask, first, !first);
    }

    private static int[] opened(LabelStatistics.Item part, Labels parts, Volume depth) {
        double radius = CORE * part.largest();
        Region box = part.box();
        int width = box.endX() - box.firstX();
        int height = box.endY() - box.firstY();
        Mask core = Mask.blank(width, height, box.endZ() - box.firstZ(), parts.voxelSize());
        for (int z = 0; z < core.depth(); z++) {
            for (int i = 0; i < width * height; i++) {
                int at = (box.firstY() + i / width) * parts.width() + box.firstX() + i % width;
                boolean own = parts.plane(box.firstZ() + z)[at] == part.label();
                core.plane(z)[i] = own && depth.plane(box.firstZ() + z)[at] >= radius;
            }
        }
        Mask body = Discs.grow(core, radius);
        addCap(body, Discs.grow(core, radius + CAP_MICROMETRES), part.centreZ() - box.firstZ());
        int area = parts.width() * parts.height();
        int[] voxels = new int[(int) Math.min(part.voxels(), body.count())];
        int next = 0;
        for (int z = 0; z < core.depth(); z++) {
            for (int i = 0; i < width * height; i++) {
                int at = (box.firstY() + i / width) * parts.width() + box.firstX() + i % width;
                if (body.plane(z)[i] && parts.plane(box.firstZ() + z)[at] == part.label()) {
                    voxels[next++] = (box.firstZ() + z) * area + at;
                }
            }
        }
        return java.util.Arrays.copyOf(voxels, next);
    }

    /** Above its middle nothing but its own cortex lies close around a ball. */
    private static void addCap(Mask body, Mask wider, double middle) {
        for (int z = (int) Math.ceil(middle); z < body.depth(); z++) {
            for (int i = 0; i < body.plane(z).length; i++) {
                body.plane(z)[i] |= body.depth() > 1 && wider.plane(z)[i];
            }
        }
    }

    private void add(int[] voxels) {
        count++;
        for (int voxel : voxels) {
            planes[voxel / planes[0].length][voxel % planes[0].length] = count;
        }
    }

    private boolean isFree(int[] voxels) {
        for (int voxel : voxels) {
            if (planes[0][voxel] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsOneNucleusAtMost(int[] voxels, @Nullable Labels nuclei) {
        if (nuclei == null) {
            return true;
        }
        int[] within = new int[nuclei.count() + 1];
        for (int voxel : voxels) {
            within[nuclei.plane(0)[voxel]]++;
        }
        int held = 0;
        for (LabelStatistics.Item nucleus : LabelStatistics.of(nuclei, null)) {
            held += 2L * within[nucleus.label()] > nucleus.voxels() ? 1 : 0;
        }
        return held <= 1;
    }

    private boolean isRoundAndBright(int[] voxels, boolean[] taken, Volume roots) {
        int[][] one = new int[1][roots.plane(0).length];
        double inside = 0;
        for (int voxel : voxels) {
            one[0][voxel] = 1;
            inside += roots.plane(0)[voxel];
        }
        Labels body = new Labels(roots.width(), roots.height(), one, 1, roots.voxelSize());
        LabelStatistics.Item item = LabelStatistics.of(body, null).getFirst();
        double radius = item.equivalentDiscMicrometres() / 2;
        double longer = item.ellipseMicrometres()[1] / 2;
        boolean round = radius <= mostRadius && radius * radius >= settings.leastRoundness() * longer * longer;
        return round && inside / voxels.length >= LEAST_CONTRAST * brightestSide(body.any(), item, taken, roots);
    }

    /** Mean root close around a body, in the brightest of eight directions; other candidates, which it may touch, do not count. */
    private static double brightestSide(Mask body, LabelStatistics.Item item, boolean[] taken, Volume roots) {
        boolean[] near = Discs.grow(body, NEAR_MICROMETRES).plane(0);
        boolean[] far = Discs.grow(body, FAR_MICROMETRES).plane(0);
        double[] sums = new double[SIDES];
        int[] counts = new int[SIDES];
        for (int i = 0; i < far.length; i++) {
            if (far[i] && !near[i] && !taken[i]) {
                int x = i % body.width();
                int y = i / body.width();
                double angle = StrictMath.atan2(y - item.centreY(), x - item.centreX());
                int side = Math.floorMod((int) Math.floor((angle / Math.PI + 1) * SIDES / 2), SIDES);
                sums[side] += roots.plane(0)[i];
                counts[side]++;
            }
        }
        double brightest = 0;
        for (int side = 0; side < SIDES; side++) {
            brightest = Math.max(brightest, counts[side] == 0 ? 0 : sums[side] / counts[side]);
        }
        return brightest;
    }
}
