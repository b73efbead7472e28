package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mitoferry.image.Polyline;

/**
 * All ways of a {@link RidgeGraph} that could be a nanotube, or look like one: from cell to cell, and from a cell to a free end.
 *
 * <p>From every cell the cheapest ways spread until they touch another cell. The nodes where they touch it fall into groups, one for each
 * place of touching; each group gives the cheapest of its ways. So several tubes between the same two cells are found in one search, and
 * two that end within a few voxels of each other are one. What of the lines no such way explains is followed from the cells to its far
 * ends, farthest first.
 */
final class Ways {
    private static final double TURN_ROUND = 0.5;
    /** A line takes this much to its sides with it. */
    private static final double ASIDE = 1;

    private final RidgeGraph graph;
    private final int[] touched;
    private final NanotubeSettings settings;
    private final double seed;
    private final List<Way> found = new ArrayList<>();
    private final boolean[] explained;

    private Ways(RidgeGraph graph, NanotubeSettings settings, double seed) {
        this.graph = graph;
        this.touched = graph.touched();
        this.settings = settings;
        this.seed = seed;
        this.explained = new boolean[graph.size()];
    }

    static List<Way> of(RidgeGraph graph, Surroundings surroundings, NanotubeSettings settings, double seed) {
        Ways ways = new Ways(graph, settings, seed);
        for (int cell = 1; cell <= surroundings.bodies.count(); cell++) {
            ways.fromCell(cell);
        }
        ways.toFreeEnds();
        ways.withoutCells();
        ways.found.addAll(Joining.of(ways.found, surroundings, settings.joinedGapMicrometres()));
        return ways.found;
    }

    private boolean[] nodes(java.util.function.IntPredicate test) {
        boolean[] nodes = new boolean[graph.size()];
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = test.test(node);
        }
        return nodes;
    }

    private void fromCell(int cell) {
        boolean[] own = nodes(node -> touched[node] == cell);
        boolean[] others = nodes(node -> touched[node] != 0 && touched[node] != cell);
        graph.spread(own, others);
        boolean[] arrivals = nodes(node -> touched[node] > cell && graph.reached[node] < Double.POSITIVE_INFINITY);
        int[] groups = graph.groups(arrivals);
        int count = Arrays.stream(groups).max().orElse(0);
        List<int[]> best = new ArrayList<>();
        for (int group = 1; group <= count; group++) {
            addBest(groups, group, best);
        }
        best.sort(Comparator.comparingDouble(entry -> graph.reached[entry[0]]));
        for (int[] entry : best) {
            addJoining(cell, entry[0]);
        }
    }

    /** The cheapest arrival of a group at each of the cells that it touches. */
    private void addBest(int[] groups, int group, List<int[]> best) {
        List<int[]> own = new ArrayList<>();
        for (int node = 0; node < groups.length; node++) {
            if (groups[node] != group) {
                continue;
            }
            int[] entry = null;
            for (int[] other : own) {
                entry = touched[other[0]] == touched[node] ? other : entry;
            }
            if (entry == null) {
                own.add(new int[] {node});
            } else if (graph.reached[node] < graph.reached[entry[0]]) {
                entry[0] = node;
            }
        }
        best.addAll(own);
    }

    private void addJoining(int cell, int end) {
        if (graph.lengths[end] > settings.mostLengthMicrometres() || graph.before[end] < 0) {
            return;
        }
        int[] way = graph.way(end);
        Polyline line = graph.line(way);
        Way candidate = new Way(cell, touched[end], line, graph.reached[end] / graph.lengths[end], false);
        for (Way other : found) {
            if (other.first() == cell
                    && other.second() == candidate.second()
                    && Lines.shareWithin(line, other.line(), TURN_ROUND) > 0.5) {
                return;
            }
        }
        found.add(candidate);
        explain(line);
    }

    private void explain(Polyline line) {
        Lines.Grid grid = new Lines.Grid(line, ASIDE);
        for (int node = 0; node < explained.length; node++) {
            explained[node] |= grid.isNear(graph, node);
        }
    }

    private void toFreeEnds() {
        graph.spread(nodes(node -> touched[node] != 0), new boolean[graph.size()]);
        followFarthest(true);
    }

    private void followFarthest(boolean fromCells) {
        while (true) {
            int farthest = -1;
            for (int node = 0; node < explained.length; node++) {
                boolean bright = !explained[node]
                        && graph.strength(node) >= seed
                        && graph.reached[node] < Double.POSITIVE_INFINITY;
                if (bright && (farthest < 0 || graph.lengths[node] > graph.lengths[farthest])) {
                    farthest = node;
                }
            }
            if (farthest < 0 || graph.lengths[farthest] < settings.leastLengthMicrometres()) {
                return;
            }
            int[] way = graph.way(farthest);
            Polyline line = graph.line(way);
            boolean atEdge = graph.isAtEdge(farthest, 0.6);
            double cost = graph.reached[farthest] / graph.lengths[farthest];
            found.add(new Way(fromCells ? touched[way[0]] : 0, 0, line, cost, atEdge));
            explain(line);
        }
    }

    /** Lines that hang together with no cell: each is followed between its two ends that are farthest apart. */
    private void withoutCells() {
        boolean[] seen = nodes(node -> graph.reached[node] < Double.POSITIVE_INFINITY);
        int[] groups = graph.groups(nodes(node -> !seen[node]));
        int count = Arrays.stream(groups).max().orElse(0);
        int[] first = new int[count + 1];
        int[] sizes = new int[count + 1];
        for (int node = groups.length - 1; node >= 0; node--) {
            first[groups[node]] = node;
            sizes[groups[node]]++;
        }
        boolean[] starts = new boolean[graph.size()];
        for (int group = 1; group <= count; group++) {
            starts[first[group]] = true;
        }
        boolean[] none = new boolean[graph.size()];
        graph.spread(starts, none);
        int[] far = new int[count + 1];
        Arrays.fill(far, -1);
        for (int node = 0; node < groups.length; node++) {
            int group = groups[node];
            if (group != 0 && (far[group] < 0 || graph.lengths[node] > graph.lengths[far[group]])) {
                far[group] = node;
            }
        }
        Arrays.fill(starts, false);
        for (int group = 1; group <= count; group++) {
            starts[far[group]] = true;
        }
        graph.spread(starts, none);
        followFarthest(false);
    }
}
