package org.mitoferry.microscope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.assay.ActinCages;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Masses;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.microscope.scene.PlacedBody;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/** One field of a culture with an actin cage round every mass of three and more mitochondria, or round none: cages are rare by themselves. */
final class CageDose {

    private static final int LEAST_MEMBERS = 3;

    /**
     * What came of it.
     *
     * @param cages in view
     * @param met of these, with a mass that is called caged within them
     * @param judged masses
     * @param called of these, caged
     */
    record Score(int cages, int met, int judged, int called) {
        Score plus(Score other) {
            return new Score(cages + other.cages, met + other.met, judged + other.judged, called + other.called);
        }
    }

    private CageDose() {}

    /** @param culture is changed */
    static Score score(Culture culture, boolean caged, Crew crew) throws MicrographProblem {
        Masses masses = culture.masses();
        for (int mass = 0; mass < masses.count; mass++) {
            masses.caged[mass] = (byte) (caged && masses.members[mass] >= LEAST_MEMBERS ? 1 : 0);
        }
        List<String> stains = List.of("MitoTracker Deep Red", "phalloidin", "DAPI");
        Shot shot =
                VirtualField.shots(culture, Equipment.NORMAL_SIGNAL, stains, 1).getFirst();
        VirtualField field = VirtualField.take(culture, shot, crew);
        CellMap map = CellBodies.find(
                field.channel("actin"),
                field.channel("nuclei"),
                field.channel("donor mitochondria"),
                SegmentationSettings.defaults());
        Cells cells = Cells.of(map, field.cells().depth());
        MitochondriaTransfer.Result transfer = MitochondriaTransfer.measure(
                field.channel("donor mitochondria"),
                cells,
                "BMSC",
                List.of("JJN3"),
                MitochondriaTransfer.Settings.defaults());
        ActinCages.Result result =
                ActinCages.measure(transfer, field.channel("actin"), cells, ActinCages.Settings.defaults());
        Truth truth = field.picture().truth();
        int cages = 0;
        int met = 0;
        for (PlacedBody cage : field.picture().scene().cages()) {
            if (truth.holds(cage.x(), cage.y(), cage.z())) {
                cages++;
                met += isMet(truth.inFrame(cage.x(), cage.y(), cage.z()), cage.radius(), result) ? 1 : 0;
            }
        }
        return new Score(cages, met, result.judged().size(), result.caged());
    }

    private static boolean isMet(double[] middle, double radius, ActinCages.Result result) {
        Map<Integer, LabelStatistics.Item> items = new LinkedHashMap<>();
        LabelStatistics.of(result.labels(), null).forEach(item -> items.put(item.label(), item));
        return result.masses().stream()
                .filter(mass -> mass.verdict() == ActinCages.Verdict.CAGED)
                .map(mass -> items.get(mass.label()))
                .anyMatch(item -> within(item, middle, radius));
    }

    private static boolean within(LabelStatistics.Item item, double[] middle, double radius) {
        double dx = item.centreX() * item.size().xMicrometres() - middle[0];
        double dy = item.centreY() * item.size().yMicrometres() - middle[1];
        double dz = item.centreZ() * item.size().zMicrometres() - middle[2];
        return Math.hypot(dx, dy) < radius && Math.abs(dz) < 2;
    }
}
