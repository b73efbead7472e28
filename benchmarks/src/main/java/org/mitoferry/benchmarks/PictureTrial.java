package org.mitoferry.benchmarks;

import java.util.List;
import org.mitoferry.assay.nanotube.NanotubeAssay;
import org.mitoferry.assay.nanotube.NanotubeSettings;
import org.mitoferry.assay.nanotube.PointSpread;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.microscope.Equipment;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.Shot;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/** A stack of 1024 x 1024 x 30 voxels and three channels of the co-culture: taken, and its nanotubes counted, on two threads. */
final class PictureTrial implements Trial {

    private static final List<String> STAINS = List.of("phalloidin", "DAPI", "MitoTracker Deep Red");
    private static final int THREADS = 2;

    @Override
    public List<Figure> run(boolean quick, Bandwidth bandwidth) throws Exception {
        int goes = quick ? 2 : 6;
        try (Crew crew = new Crew(THREADS)) {
            Culture culture = GrownCulture.BOTH_OGD.grown(crew);
            Microscope microscope = Microscope.shipped();
            Shot shot = Shot.at(
                    microscope.equipment().setting(Equipment.NORMAL_SIGNAL),
                    microscope.channels(STAINS, culture),
                    500,
                    500,
                    1);
            double taken = Trial.shortest(goes, _ -> microscope.take(culture, shot, crew));
            Micrograph stack = microscope.take(culture, shot, crew).micrograph();
            Volume actin = stack.volume(0, 0);
            Volume nuclei = stack.volume(1, 0);
            Volume donors = stack.volume(2, 0);
            double counted = Trial.shortest(goes, _ -> {
                CellMap cells = CellBodies.find(actin, nuclei, donors, SegmentationSettings.defaults());
                return NanotubeAssay.count(actin, cells, PointSpread.confocalGreen(), NanotubeSettings.defaults());
            });
            return List.of(
                    new Figure("micrograph taken", taken, Figure.SECONDS, 2.5, Double.NaN),
                    new Figure("nanotubes counted, cells included", counted, Figure.SECONDS, 3, Double.NaN));
        }
    }
}
