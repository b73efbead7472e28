package org.mitoferry.challenge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Calls of mitochondria against the objects of a truth, one to one by rising distance. A call belongs to an object when it lies within half
 * a micrometre of it: of its voxels where the truth has label images, else, within a micrometre, of the middle of one of its parts. Where a
 * call has no height, distances are those in the plane.
 */
final class ObjectMatch {
    private static final double NEAR_LABEL_MICROMETRES = 0.5;
    private static final double NEAR_MIDDLE_MICROMETRES = 1;

    /** A call and an object, with the error of its length where both are known. */
    record Pair(int call, int object, double distance, double lengthError) {}

    private ObjectMatch() {}

    static List<Pair> of(Map<Integer, List<NamedPoint>> objects, @Nullable Volume labels, List<NamedPoint> calls) {
        List<Pair> possible = new ArrayList<>();
        for (int c = 0; c < calls.size(); c++) {
            if (labels == null) {
                nearMiddles(objects, calls.get(c), c, possible);
            } else {
                nearLabels(objects, labels, calls.get(c), c, possible);
            }
        }
        possible.sort(Comparator.comparingDouble(Pair::distance)
                .thenComparingInt(Pair::object)
                .thenComparingInt(Pair::call));
        Set<Integer> calledAlready = new HashSet<>();
        Set<Integer> takenAlready = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : possible) {
            if (!calledAlready.contains(pair.call()) && takenAlready.add(pair.object())) {
                calledAlready.add(pair.call());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Whether a call lies within a micrometre of the middle of one of the points. */
    static boolean isNearAny(List<NamedPoint> points, NamedPoint call) {
        return nearest(points, call) <= NEAR_MIDDLE_MICROMETRES;
    }

    private static double nearest(List<NamedPoint> points, NamedPoint call) {
        return points.stream()
                .mapToDouble(point -> distance(
                        point.xMicrometres() - call.xMicrometres(),
                        point.yMicrometres() - call.yMicrometres(),
                        point.zMicrometres() - call.zMicrometres()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static void nearMiddles(
            Map<Integer, List<NamedPoint>> objects, NamedPoint call, int number, List<Pair> possible) {
        objects.forEach((object, parts) -> {
            double nearest = nearest(parts, call);
            if (nearest <= NEAR_MIDDLE_MICROMETRES) {
                possible.add(new Pair(number, object, nearest, lengthError(parts, call)));
            }
        });
    }

    private static void nearLabels(
            Map<Integer, List<NamedPoint>> objects, Volume labels, NamedPoint call, int number, List<Pair> possible) {
        LabelSearch search = new LabelSearch(labels, NEAR_LABEL_MICROMETRES);
        search.near(call.xMicrometres(), call.yMicrometres(), call.zMicrometres())
                .forEach((object, distance) -> {
                    List<NamedPoint> parts = objects.get(object);
                    if (parts != null) {
                        possible.add(new Pair(number, object, distance, lengthError(parts, call)));
                    }
                });
    }

    private static double lengthError(List<NamedPoint> parts, NamedPoint call) {
        return parts.size() == 1 ? call.lengthMicrometres() / parts.getFirst().lengthMicrometres() - 1 : Double.NaN;
    }

    /** Without a height, in the plane. */
    private static double distance(double x, double y, double z) {
        return Math.hypot(Math.hypot(x, y), Double.isNaN(z) ? 0 : z);
    }

    /** Which labels lie near a place. */
    record LabelSearch(Volume labels, double mostMicrometres) {
        /** Every label within the distance, with its distance; a place without a height is near what lies below and above it. */
        Map<Integer, Double> near(double x, double y, double z) {
            VoxelSize size = labels.voxelSize();
            boolean flat = labels.depth() == 1 || Double.isNaN(z) || !size.hasPlaneDistance();
            int reachX = (int) Math.ceil(mostMicrometres / size.xMicrometres());
            int reachY = (int) Math.ceil(mostMicrometres / size.yMicrometres());
            int middleX = (int) Math.rint(x / size.xMicrometres());
            int middleY = (int) Math.rint(y / size.yMicrometres());
            int firstZ = 0;
            int lastZ = labels.depth() - 1;
            if (!flat) {
                firstZ = Math.max(firstZ, (int) Math.floor((z - mostMicrometres) / size.zMicrometres()));
                lastZ = Math.min(lastZ, (int) Math.ceil((z + mostMicrometres) / size.zMicrometres()));
            }
            Map<Integer, Double> found = new java.util.TreeMap<>();
            for (int k = firstZ; k <= lastZ; k++) {
                double dz = flat ? 0 : k * size.zMicrometres() - z;
                for (int j = Math.max(0, middleY - reachY); j <= Math.min(labels.height() - 1, middleY + reachY); j++) {
                    for (int i = Math.max(0, middleX - reachX);
                            i <= Math.min(labels.width() - 1, middleX + reachX);
                            i++) {
                        int label = (int) labels.plane(k)[j * labels.width() + i];
                        double away = distance(i * size.xMicrometres() - x, j * size.yMicrometres() - y, dz);
                        if (label > 0 && away <= mostMicrometres) {
                            found.merge(label, away, Math::min);
                        }
                    }
                }
            }
            return found;
        }
    }
}
