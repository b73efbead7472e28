package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;

/**
 * Objects laid at random places of the cells that hold them, as they are and without being turned: what a nearness would be by chance.
 *
 * <p>A place is a random voxel of the cell, where the object's middle voxel goes; it is taken when at least nine tenths of the object's
 * voxels then lie in the cell. An object for which none of 50 places is taken fits nowhere and is left out.
 */
final class RandomPlacement {
    private static final double LEAST_INSIDE = 0.9;
    private static final int TRIES = 50;

    private final Labels cells;
    private final List<int[]> objectVoxels;
    private final List<int[]> cellVoxels;
    private final int[] hosts;

    /** @param hosts label of the cell that holds each object, 0 where none does; those are left out */
    RandomPlacement(Labels objects, Labels cells, int[] hosts) {
        this.cells = cells;
        this.hosts = hosts;
        this.objectVoxels = voxels(objects);
        this.cellVoxels = voxels(cells);
    }

    /** The voxels of every label as plane times area plus place, in the order of the scan. */
    private static List<int[]> voxels(Labels labels) {
        int[] counts = new int[labels.count() + 1];
        for (int[] plane : labels.planes()) {
            for (int label : plane) {
                counts[label]++;
            }
        }
        List<int[]> voxels = new ArrayList<>();
        for (int label = 0; label < counts.length; label++) {
            voxels.add(new int[label == 0 ? 0 : counts[label]]);
        }
        Arrays.fill(counts, 0);
        int area = labels.width() * labels.height();
        for (int z = 0; z < labels.depth(); z++) {
            for (int i = 0; i < area; i++) {
                int label = labels.plane(z)[i];
                if (label > 0) {
                    voxels.get(label)[counts[label]++] = z * area + i;
                }
            }
        }
        return voxels;
    }

    /** Whether any voxel of an object, where it truly lies, has a sample of at most a bound. */
    boolean isNear(int object, Volume distances, double most) {
        int area = cells.width() * cells.height();
        for (int voxel : objectVoxels.get(object)) {
            if (distances.plane(voxel / area)[voxel % area] <= most) {
                return true;
            }
        }
        return false;
    }

    /**
     * Draws places for one object and tells for each whether it is near.
     *
     * @return one for each draw; empty where the object fits nowhere or no cell holds it
     */
    boolean[] draws(int object, Volume distances, double most, int draws, SplittableRandom random) {
        int[] shape = objectVoxels.get(object);
        if (hosts[object] == 0 || shape.length == 0) {
            return new boolean[0];
        }
        boolean[] near = new boolean[draws];
        int width = cells.width();
        int area = width * cells.height();
        int middle = shape[shape.length / 2];
        int[] body = cellVoxels.get(hosts[object]);
        for (int k = 0; k < draws; k++) {
            int found = -1;
            for (int attempt = 0; attempt < TRIES && found < 0; attempt++) {
                int to = body[random.nextInt(body.length)];
                int dx = to % area % width - middle % area % width;
                int dy = to % area / width - middle % area / width;
                int dz = to / area - middle / area;
                found = nearAt(shape, hosts[object], dx, dy, dz, distances, most);
            }
            if (found < 0) {
                return new boolean[0];
            }
            near[k] = found == 1;
        }
        return near;
    }

    /** 1 where the moved object is near, 0 where it is not, -1 where it does not fit. */
    private int nearAt(int[] shape, int host, int dx, int dy, int dz, Volume distances, double most) {
        int width = cells.width();
        int area = width * cells.height();
        int inside = 0;
        int near = 0;
        for (int voxel : shape) {
            int x = voxel % area % width + dx;
            int y = voxel % area / width + dy;
            int z = voxel / area + dz;
            if (x >= 0 && x < width && y >= 0 && y < cells.height() && z >= 0 && z < cells.depth()) {
                int i = y * width + x;
                inside += cells.plane(z)[i] == host ? 1 : 0;
                near |= distances.plane(z)[i] <= most ? 1 : 0;
            }
        }
        return inside >= LEAST_INSIDE * shape.length ? near : -1;
    }
}
