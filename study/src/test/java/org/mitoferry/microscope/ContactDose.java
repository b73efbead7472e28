package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.Lamp1Contact;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/**
 * One culture with more and more of its foreign mitochondria touched by a lysosome, all else the same and residual bodies taken away: what
 * the assay of Lamp1 reads of each share.
 */
final class ContactDose {

    /** What was read: shares of objects in contact, over chance, and Manders' first coefficient. */
    record Step(double truth, int objects, double contact, double enrichment, double m1) {}

    private static final int PIXELS = 640;
    private static final double PIXEL_MICROMETRES = 0.16;

    private ContactDose() {}

    /** @param culture is changed */
    static List<Step> steps(Culture culture, double[] shares, Crew crew) throws MicrographProblem {
        for (int cell = 0; cell < culture.cells().count; cell++) {
            for (int label = 0; label < culture.labels().size(); label++) {
                culture.remnantNumber().set(cell, label, 0);
            }
        }
        Microscope microscope = Microscope.shipped();
        Setting setting = microscope.equipment().setting(Equipment.NORMAL_SIGNAL);
        List<Channel> channels =
                microscope.channels(List.of("MitoTracker Deep Red", "phalloidin", "anti-Lamp1"), culture);
        Shot shot = FieldPlan.shots(setting.withPixels(PIXELS, PIXEL_MICROMETRES), channels, culture, 1)
                .getFirst();
        List<Step> steps = new ArrayList<>();
        for (double share : shares) {
            touch(culture.foreign(), share);
            VirtualField field = VirtualField.take(culture, shot, crew);
            CellMap map = CellBodies.find(
                    field.channel("actin"), null, field.channel("donor mitochondria"), SegmentationSettings.defaults());
            Cells cells = Cells.of(map, field.cells().depth());
            MitochondriaTransfer.Result transfer = MitochondriaTransfer.measure(
                    field.channel("donor mitochondria"),
                    cells,
                    "BMSC",
                    List.of("JJN3"),
                    MitochondriaTransfer.Settings.defaults());
            Lamp1Contact.Result result = Lamp1Contact.measure(
                    transfer, field.channel("Lamp1"), cells, "BMSC", Lamp1Contact.Settings.defaults());
            steps.add(new Step(
                    share,
                    result.mitochondria(),
                    (double) result.touching() / result.mitochondria(),
                    result.enrichment(),
                    result.m1()));
        }
        return steps;
    }

    /** An even share of all, spread over their list; none stays captured. */
    private static void touch(ForeignMitochondria foreign, double share) {
        for (int i = 0; i < foreign.count; i++) {
            boolean touched = Math.floor((i + 1) * share) > Math.floor(i * share);
            foreign.lysosome[i] = touched ? ForeignMitochondria.TOUCHED : ForeignMitochondria.ALONE;
            foreign.contactAt[i] = 0.5;
        }
    }
}
