package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.image.Labels;
import org.mitoferry.segmentation.CellMap;

/**
 * Found cells against true ones.
 *
 * @param places one for each true cell of which the stack holds enough
 * @param invented found round cells that lie mostly in no round cell
 */
record CellScore(List<Place> places, int invented) {

    /** A true cell counts when the stack holds at least so many cubic micrometres of it. */
    private static final double LEAST_VOLUME = 150;

    private static final String ROUND = "JJN3";

    /**
     * What became of a true cell.
     *
     * @param label of the true cell
     * @param found label of the cell that holds most of it, 0 for none
     * @param overlap intersection over union in space
     */
    record Place(int label, String type, int found, String foundType, double overlap) {}

    static CellScore of(VirtualField field, CellMap found) {
        Labels truth = field.cells();
        int foundCount = found.labels().count();
        long[][] shared = shared(truth, found.labels());
        long[] trueSizes = new long[truth.count() + 1];
        long[] foundSizes = new long[foundCount + 1];
        for (int t = 0; t <= truth.count(); t++) {
            for (int f = 0; f <= foundCount; f++) {
                trueSizes[t] += shared[t][f];
                foundSizes[f] += shared[t][f];
            }
        }
        double voxel = truth.voxelSize().xMicrometres()
                * truth.voxelSize().yMicrometres()
                * truth.voxelSize().zMicrometres();
        List<Place> places = new ArrayList<>();
        for (int t = 1; t <= truth.count(); t++) {
            if (trueSizes[t] * voxel >= LEAST_VOLUME) {
                int best = most(shared[t]);
                double union = trueSizes[t] + foundSizes[best] - shared[t][best];
                String type = best == 0 ? "" : found.cell(best).type();
                places.add(new Place(t, field.types().get(t - 1), best, type, best == 0 ? 0 : shared[t][best] / union));
            }
        }
        return new CellScore(places, invented(field, found, shared, foundSizes));
    }

    private static int invented(VirtualField field, CellMap found, long[][] shared, long[] foundSizes) {
        int invented = 0;
        for (int f = 1; f < foundSizes.length; f++) {
            long inRound = 0;
            for (int t = 1; t < shared.length; t++) {
                inRound += field.types().get(t - 1).equals(ROUND) ? shared[t][f] : 0;
            }
            invented += found.cell(f).type().equals(ROUND) && 2 * inRound < foundSizes[f] ? 1 : 0;
        }
        return invented;
    }

    private static int most(long[] shared) {
        int best = 0;
        for (int f = 1; f < shared.length; f++) {
            best = shared[f] > (best == 0 ? 0 : shared[best]) ? f : best;
        }
        return best;
    }

    private static long[][] shared(Labels truth, Labels found) {
        long[][] shared = new long[truth.count() + 1][found.count() + 1];
        for (int z = 0; z < truth.depth(); z++) {
            for (int i = 0; i < truth.plane(z).length; i++) {
                shared[truth.plane(z)[i]][found.plane(z)[i]]++;
            }
        }
        return shared;
    }

    List<Place> ofType(String type) {
        return places.stream().filter(place -> place.type().equals(type)).toList();
    }

    /** How many of a type were found as that type. */
    int right(String type) {
        return (int) ofType(type).stream()
                .filter(place -> place.foundType().equals(type))
                .count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "JJN3 %d/%d (IoU %.2f) BMSC %d/%d invented JJN3 %d",
                right(ROUND),
                ofType(ROUND).size(),
                ofType(ROUND).stream().mapToDouble(Place::overlap).average().orElse(Double.NaN),
                right("BMSC"),
                ofType("BMSC").size(),
                invented);
    }
}
