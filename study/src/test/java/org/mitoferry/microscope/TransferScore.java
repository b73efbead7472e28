package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.microscope.light.PointSpread;

/**
 * Counted objects of the donors' dye against the true ones, see {@link LabelledObjects}.
 *
 * @param counted by the assay
 * @param truth at the resolution, in acceptors and in view
 * @param matched pairs of one of each, nearest first, no farther apart than the reach
 * @param mitochondria that make up the truth, each for itself
 * @param residualBodies likewise
 */
record TransferScore(int counted, int truth, int matched, int mitochondria, int residualBodies) {

    private static final double REACH = 0.8;
    private static final double FAR_RED_NANOMETRES = 640;

    private record Pair(int counted, int truth, double distance) {}

    static TransferScore of(VirtualField field, MitochondriaTransfer.Result result, String acceptors) {
        PointSpread farRed = Microscope.shipped()
                .equipment()
                .objective("63x/1.4")
                .orElseThrow()
                .at(FAR_RED_NANOMETRES);
        LabelledObjects labelled = LabelledObjects.of(field.picture(), farRed);
        List<LabelledObjects.Group> truth = labelled.groups().stream()
                .filter(group -> field.types().get(group.host() - 1).equals(acceptors))
                .toList();
        List<MitochondriaTransfer.Found> inside = result.inside();
        return new TransferScore(
                inside.size(),
                truth.size(),
                matched(inside, truth),
                labelled.mitochondria(),
                labelled.residualBodies());
    }

    private static int matched(List<MitochondriaTransfer.Found> inside, List<LabelledObjects.Group> truth) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            for (int j = 0; j < truth.size(); j++) {
                double dx = inside.get(i).xMicrometres() - truth.get(j).x();
                double dy = inside.get(i).yMicrometres() - truth.get(j).y();
                // The axis is blurred three times as much.
                double dz = (inside.get(i).zMicrometres() - truth.get(j).z()) / 3;
                double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
                if (distance <= REACH) {
                    pairs.add(new Pair(i, j, distance));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::distance));
        boolean[] used = new boolean[inside.size()];
        boolean[] met = new boolean[truth.size()];
        int matched = 0;
        for (Pair pair : pairs) {
            if (!used[pair.counted()] && !met[pair.truth()]) {
                used[pair.counted()] = true;
                met[pair.truth()] = true;
                matched++;
            }
        }
        return matched;
    }

    TransferScore plus(TransferScore other) {
        return new TransferScore(
                counted + other.counted,
                truth + other.truth,
                matched + other.matched,
                mitochondria + other.mitochondria,
                residualBodies + other.residualBodies);
    }
}
