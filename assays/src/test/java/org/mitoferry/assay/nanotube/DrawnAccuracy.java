package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.micrograph.VoxelSize;

/**
 * How well nanotubes are counted on drawn fields with true labels of cells: {@code DrawnAccuracy FIRST LAST}, from a first to a last seed. Prints
 * rows of a table by photons, by distance of planes and by number of tubes. Not a test.
 */
final class DrawnAccuracy {
    private DrawnAccuracy() {}

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long last = Long.parseLong(arguments[1]);
        NanotubeScene.Recipe normal = NanotubeScene.Recipe.normal();
        for (double photons : new double[] {3, 5, 7, 9, 12, 20, 30}) {
            row(photons + " photons", first, last, normal.withPeak(photons));
        }
        for (double step : new double[] {0.2, 0.4, 0.6, 0.8, 1}) {
            row("planes " + step + " um apart", first, last, normal.withSize(VoxelSize.of(0.16, step)));
        }
        for (int tubes : new int[] {3, 12, 24}) {
            row(tubes + " tubes tried", first, last, normal.withTubes(tubes));
        }
    }

    private static void row(String name, long first, long last, NanotubeScene.Recipe recipe) {
        List<NanotubeScore> scores = new ArrayList<>();
        double heights = 0;
        double diameters = 0;
        int wide = 0;
        for (long seed = first; seed <= last; seed++) {
            NanotubeScene scene = new NanotubeScene(seed, recipe);
            NanotubeCount count = NanotubeAssay.count(
                    scene.actin, scene.labels, List.of(), scene.spread, NanotubeSettings.defaults());
            NanotubeScore score = NanotubeScore.of(scene.truth(), NanotubeScore.calls(count));
            scores.add(score);
            for (NanotubeScore.Match match : score.matches()) {
                TubeMeasures measures = count.nanotubes().get(match.call()).measures();
                NanotubeScene.Tube tube = scene.tubes.get(match.truth());
                heights += Math.abs(measures.heightMicrometres() - tube.height());
                if (tube.diameter() > 0.3) {
                    diameters += measures.diameterMicrometres() / tube.diameter() - 1;
                    wide++;
                }
            }
        }
        NanotubeScore all = NanotubeScore.together(scores);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.3f | %.3f | %.3f (%d) |%n",
                name,
                all.truths(),
                all.precision(),
                all.recall(),
                all.f1(),
                all.lengthErrorMean(),
                heights / all.matches().size(),
                diameters / wide,
                wide);
    }
}
