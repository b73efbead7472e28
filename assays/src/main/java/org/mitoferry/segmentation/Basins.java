package org.mitoferry.segmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;

/** Basins of a watershed, joined where nothing but a shallow saddle parts them. */
final class Basins {
    /** Where two basins meet: the highest of the lower samples of pairs of neighbours. */
    private record Saddle(int first, int second, float height) {}

    private final Labels basins;
    private final Volume signal;
    private final int[] parents;
    private final float[] peaks;

    Basins(Labels basins, Volume signal) {
        this.basins = basins;
        this.signal = signal;
        this.parents = new int[basins.count() + 1];
        this.peaks = new float[parents.length];
        for (int label = 1; label < parents.length; label++) {
            parents[label] = label;
        }
        for (int z = 0; z < basins.depth(); z++) {
            for (int i = 0; i < basins.plane(z).length; i++) {
                int label = basins.plane(z)[i];
                peaks[label] = Math.max(peaks[label], signal.plane(z)[i]);
            }
        }
    }

    /** Joined basins, each cut at a share of its peak. */
    Labels objects(double joinShare, double edgeShare) {
        if (joinShare < 1) {
            for (Saddle saddle : saddles()) {
                int a = root(saddle.first());
                int b = root(saddle.second());
                if (a != b && saddle.height() >= joinShare * Math.min(peaks[a], peaks[b])) {
                    parents[Math.max(a, b)] = Math.min(a, b);
                    peaks[Math.min(a, b)] = Math.max(peaks[a], peaks[b]);
                }
            }
        }
        return parted(edgeShare);
    }

    private int root(int label) {
        int at = label;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The highest first; equal ones by their labels. */
    private List<Saddle> saddles() {
        Map<Long, Float> heights = new HashMap<>();
        int width = basins.width();
        for (int z = 0; z < basins.depth(); z++) {
            int[] plane = basins.plane(z);
            for (int i = 0; i < plane.length; i++) {
                if (plane[i] != 0) {
                    if (i % width + 1 < width) {
                        meet(heights, z, i, z, i + 1);
                    }
                    if (i + width < plane.length) {
                        meet(heights, z, i, z, i + width);
                    }
                    if (z + 1 < basins.depth()) {
                        meet(heights, z, i, z + 1, i);
                    }
                }
            }
        }
        List<Saddle> saddles = new ArrayList<>();
        heights.forEach((pair, height) -> saddles.add(new Saddle((int) (pair >> 32), (int) (long) pair, height)));
        saddles.sort(Comparator.comparingDouble((Saddle saddle) -> -saddle.height())
                .thenComparingInt(Saddle::first)
                .thenComparingInt(Saddle::second));
        return saddles;
    }

    private void meet(Map<Long, Float> heights, int z, int i, int otherZ, int other) {
        int a = basins.plane(z)[i];
        int b = basins.plane(otherZ)[other];
        if (b != 0 && a != b) {
            long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
            heights.merge(pair, Math.min(signal.plane(z)[i], signal.plane(otherZ)[other]), Math::max);
        }
    }

    private Labels parted(double edgeShare) {
        int[][] planes = new int[basins.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = new int[basins.plane(z).length];
            for (int i = 0; i < planes[z].length; i++) {
                if (basins.plane(z)[i] != 0) {
                    int label = root(basins.plane(z)[i]);
                    if (signal.plane(z)[i] >= edgeShare * peaks[label]) {
                        planes[z][i] = label;
                    }
                }
            }
        }
        return numbered(planes);
    }

    /** Objects in the order of the scan. Pieces of one basin that no longer hang together stay one object. */
    private Labels numbered(int[][] planes) {
        int[] numbers = new int[parents.length];
        int next = 0;
        for (int[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                if (plane[i] != 0) {
                    if (numbers[plane[i]] == 0) {
                        numbers[plane[i]] = ++next;
                    }
                    plane[i] = numbers[plane[i]];
                }
            }
        }
        return new Labels(basins.width(), basins.height(), planes, next, basins.voxelSize());
    }
}
