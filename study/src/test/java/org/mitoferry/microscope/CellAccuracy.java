package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.culture.Crew;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.Cell;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/**
 * How well cells are found on the fields that nanotubes are scored on: {@code CellAccuracy FIRST LAST}, from a first to a last seed. Not a test.
 *
 * <p>A true cell is matched when a found one of its type overlaps it by half or more (intersection over union in space). Cells of which the stack
 * holds less than 150 cubic micrometres need not be found, and found ones of less than 100 do not count.
 */
final class CellAccuracy {

    private static final double LEAST_TRUE_VOLUME = 150;
    private static final double LEAST_FOUND_VOLUME = 100;
    private static final double MATCHED = 0.5;

    private CellAccuracy() {}

    /** Cells of one type. */
    private record Tally(int truths, int found, int matched, double overlaps) {
        Tally with(Tally other) {
            return new Tally(
                    truths + other.truths, found + other.found, matched + other.matched, overlaps + other.overlaps);
        }
    }

    public static void main(String[] arguments) throws MicrographProblem {
        long last = Long.parseLong(arguments[1]);
        Setting normal = Microscope.shipped().equipment().setting(Equipment.NORMAL_SIGNAL);
        List<String> types = List.of("JJN3", "BMSC");
        List<Tally> all = new ArrayList<>(List.of(new Tally(0, 0, 0, 0), new Tally(0, 0, 0, 0)));
        try (Crew crew = new Crew(2)) {
            for (long seed = Long.parseLong(arguments[0]); seed <= last; seed++) {
                NanotubeField field = NanotubeField.whole(NanotubeField.culture(seed, crew), normal, crew);
                CellMap found =
                        CellBodies.find(field.actin(), field.nuclei(), field.donor(), SegmentationSettings.defaults());
                for (int k = 0; k < types.size(); k++) {
                    Tally one = tally(field, found, types.get(k));
                    all.set(k, all.get(k).with(one));
                    print("seed " + seed, types.get(k), one);
                }
            }
        }
        for (int k = 0; k < types.size(); k++) {
            print("all", types.get(k), all.get(k));
        }
    }

    private static Tally tally(NanotubeField field, CellMap map, String type) {
        Labels truth = field.cells();
        Labels found = map.labels();
        long[][] shared = new long[truth.count() + 1][found.count() + 1];
        long[] trueSizes = new long[truth.count() + 1];
        long[] foundSizes = new long[found.count() + 1];
        for (int z = 0; z < truth.depth(); z++) {
            for (int i = 0; i < truth.plane(z).length; i++) {
                shared[truth.plane(z)[i]][found.plane(z)[i]]++;
                trueSizes[truth.plane(z)[i]]++;
                foundSizes[found.plane(z)[i]]++;
            }
        }
        VoxelSize size = truth.voxelSize();
        double voxel = size.xMicrometres() * size.yMicrometres() * size.zMicrometres();
        int truths = 0;
        int matched = 0;
        double overlaps = 0;
        for (int t = 1; t <= truth.count(); t++) {
            if (field.types().get(t - 1).equals(type) && trueSizes[t] * voxel >= LEAST_TRUE_VOLUME) {
                truths++;
                double overlap = 0;
                for (Cell cell : map.ofType(type)) {
                    long both = shared[t][cell.label()];
                    overlap = Math.max(overlap, both / (double) (trueSizes[t] + foundSizes[cell.label()] - both));
                }
                matched += overlap >= MATCHED ? 1 : 0;
                overlaps += overlap >= MATCHED ? overlap : 0;
            }
        }
        int counted = (int) map.ofType(type).stream()
                .filter(cell -> foundSizes[cell.label()] * voxel >= LEAST_FOUND_VOLUME)
                .count();
        return new Tally(truths, counted, matched, overlaps);
    }

    private static void print(String name, String type, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %.2f | %.2f | %.2f |%n",
                name,
                type,
                tally.truths(),
                tally.found(),
                tally.matched(),
                tally.matched() / (double) tally.found(),
                tally.matched() / (double) tally.truths(),
                tally.overlaps() / tally.matched());
    }
}
