package org.mitoferry.segmentation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;

/**
 * Parts the shadow of spread cells by the straightest ways from their nuclei.
 *
 * <p>Arms of stroma run straight, grow narrower away from their cell, and cross. So a place belongs to the nucleus from which the
 * cheapest way leads to it, where a way costs its length, much more its turns, and more again where the shadow grows deeper along it. Ways
 * live in places and directions (E. W. Dijkstra, Numer. Math. 1:269, 1959, on the plane lifted by directions as in E. J. Bekkers and others,
 * SIAM J. Imaging Sci. 8:2740, 2015): in a crossing two ways go through the same places, each in its own direction, and each goes on in its
 * own arm. The place of the crossing itself is given to the nearer one. Arms of cells whose nuclei lie outside of the picture come in over
 * its edge, at a price; each stretch of the edge that lies in the shadow is one such cell.
 */
final class StraightArms {
    /** Micrometres of way in one unit of cost. */
    private static final double UNIT = 0.1;
    /** Micrometres of way that a micrometre of depth costs, upwards. */
    private static final double RISE = 100;

    private static final double MOST_RISE_MICROMETRES = 10;
    /** The depth of an arm at a place is the least so far along it to both sides, so that little is made of what crosses it. */
    private static final double ALONG_MICROMETRES = 2;
    /** A way that is dearer by so much than the cheapest to the same place leads nowhere. */
    private static final double DEARER_MICROMETRES = 400;

    private static final int AXES = Directions.COUNT / 2;
    private static final int MARGIN = Directions.REACH;

    private final int width;
    private final int height;
    private final double pixel;
    private final SegmentationSettings settings;
    private final int stride;
    /** The shadow with a margin outside that no step leaves. */
    private final boolean[] within;

    private final Directions directions;
    /** For every place and axis the depth of an arm along it. */
    private final float[] depths;
    /** For every place and direction. */
    private final int[] owners;

    private final int[] costs;
    /** For every place. */
    private final int[] labels;

    private final int[] least;
    private final Buckets queue;
    private int left;

    private StraightArms(Mask shadow, SegmentationSettings settings) {
        this.settings = settings;
        width = shadow.width();
        height = shadow.height();
        pixel = shadow.voxelSize().xMicrometres();
        stride = width + 2 * MARGIN;
        within = new boolean[stride * (height + 2 * MARGIN)];
        for (int i = 0; i < width * height; i++) {
            within[place(i)] = shadow.plane(0)[i];
            left += shadow.plane(0)[i] ? 1 : 0;
        }
        directions = new Directions(stride);
        depths = new float[within.length * AXES];
        measureDepths(Discs.depth(shadow).plane(0));
        owners = new int[within.length * Directions.COUNT];
        costs = new int[owners.length];
        Arrays.fill(costs, Integer.MAX_VALUE);
        labels = new int[within.length];
        least = new int[within.length];
        double dearest = RISE * MOST_RISE_MICROMETRES
                + turnMicrometres()
                + settings.edgeMicrometres()
                + 2 * Directions.REACH * pixel;
        queue = new Buckets(units(dearest));
    }

    /**
     * Labels of nuclei, and above them those of cells that come in over the edge; 0 where no way leads.
     *
     * @param shadow one plane
     * @param nuclei one plane
     */
    static Labels part(Mask shadow, Labels nuclei, SegmentationSettings settings) {
        StraightArms arms = new StraightArms(shadow, settings);
        int[] seeds = nuclei.plane(0);
        for (int i = 0; i < seeds.length; i++) {
            if (seeds[i] != 0 && shadow.plane(0)[i]) {
                for (int direction = 0; direction < Directions.COUNT; direction++) {
                    arms.reach(direction, arms.place(i), seeds[i], 0);
                }
            }
        }
        int count = arms.startAtEdge(nuclei.count());
        arms.run();
        int[] labels = new int[seeds.length];
        Arrays.setAll(labels, i -> arms.labels[arms.place(i)]);
        return new Labels(shadow.width(), shadow.height(), new int[][] {labels}, count, shadow.voxelSize());
    }

    private int place(int i) {
        return (i / width + MARGIN) * stride + i % width + MARGIN;
    }

    private static int units(double micrometres) {
        return (int) Math.rint(micrometres / UNIT);
    }

    private double turnMicrometres() {
        return settings.turnMicrometres() * 4 / Directions.COUNT;
    }

    private void measureDepths(float[] depth) {
        double[] dx = IntStream.range(0, AXES)
                .mapToDouble(axis -> StrictMath.cos(Directions.angle(axis)))
                .toArray();
        double[] dy = IntStream.range(0, AXES)
                .mapToDouble(axis -> StrictMath.sin(Directions.angle(axis)))
                .toArray();
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                if (depth[y * width + x] > 0) {
                    for (int axis = 0; axis < AXES; axis++) {
                        float ahead = shallowest(depth, x, y, dx[axis], dy[axis]);
                        float behind = shallowest(depth, x, y, -dx[axis], -dy[axis]);
                        depths[place(y * width + x) * AXES + axis] = Math.min(ahead, behind);
                    }
                }
            }
        });
    }

    /** The least depth ahead, as far as the shadow goes. */
    private float shallowest(float[] depth, int x, int y, double dx, double dy) {
        float shallow = depth[y * width + x];
        int reach = (int) (ALONG_MICROMETRES / pixel);
        for (int k = 1; k <= reach; k++) {
            int nx = (int) Math.rint(x + k * dx);
            int ny = (int) Math.rint(y + k * dy);
            if (nx < 0 || ny < 0 || nx >= width || ny >= height || depth[ny * width + nx] <= 0) {
                return shallow;
            }
            shallow = Math.min(shallow, depth[ny * width + nx]);
        }
        return shallow;
    }

    /** Begins at every stretch of the edge, inwards; gives the last label. */
    private int startAtEdge(int count) {
        int next = count;
        boolean before = false;
        for (int k = 0; k < 2 * (width + height) - 4; k++) {
            int i = edge(k);
            if (within[place(i)]) {
                next += before ? 0 : 1;
                startInwards(i, next);
            }
            before = within[place(i)];
        }
        return next;
    }

    private void startInwards(int i, int label) {
        int x = i % width;
        int y = i / width;
        int inX = x == 0 ? 1 : x == width - 1 ? -1 : 0;
        int inY = y == 0 ? 1 : y == height - 1 ? -1 : 0;
        for (int direction = 0; direction < Directions.COUNT; direction++) {
            double angle = Directions.angle(direction);
            if (StrictMath.cos(angle) * inX + StrictMath.sin(angle) * inY > 0.3) {
                reach(direction, place(i), label, units(settings.edgeMicrometres()));
            }
        }
    }

    /** Pixels along the upper edge, down the right one, back along the lower one, up the left one. */
    private int edge(int k) {
        int right = width - 1;
        int low = height - 1;
        if (k < right) {
            return k;
        }
        if (k < right + low) {
            return (k - right) * width + right;
        }
        if (k < 2 * right + low) {
            return low * width + 2 * right + low - k;
        }
        return (2 * right + 2 * low - k) * width;
    }

    private void reach(int direction, int place, int label, int cost) {
        int state = place * Directions.COUNT + direction;
        if (cost < costs[state]) {
            costs[state] = cost;
            owners[state] = label;
            queue.add(cost, state);
        }
    }

    private void run() {
        int dearer = units(DEARER_MICROMETRES);
        for (int state = queue.next(); state >= 0 && left > 0; state = queue.next()) {
            int cost = queue.cost();
            int place = state / Directions.COUNT;
            if (cost > costs[state] || labels[place] != 0 && cost > least[place] + dearer) {
                continue;
            }
            if (labels[place] == 0) {
                labels[place] = owners[state];
                least[place] = cost;
                left--;
            }
            goOn(place, state % Directions.COUNT, owners[state], cost);
        }
    }

    private void goOn(int place, int direction, int label, int cost) {
        int turned = cost + units(turnMicrometres());
        reach((direction + 1) % Directions.COUNT, place, label, turned);
        reach((direction + Directions.COUNT - 1) % Directions.COUNT, place, label, turned);
        int axis = direction % AXES;
        int[][] steps = directions.steps(direction);
        for (int k = 0; k < steps.length; k++) {
            if (isWithin(place, steps[k])) {
                int to = place + steps[k][steps[k].length - 1];
                double deeper = depths[to * AXES + axis] - depths[place * AXES + axis];
                double rise = Math.clamp(deeper, 0, MOST_RISE_MICROMETRES);
                double length = directions.lengths(direction)[k] * pixel;
                reach(direction, to, label, cost + Math.max(1, units(length)) + units(RISE * rise));
            }
        }
    }

    private boolean isWithin(int place, int[] step) {
        for (int ahead : step) {
            if (!within[place + ahead]) {
                return false;
            }
        }
        return true;
    }
}
