package org.mitoferry.microscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/** One field of a seed that is kept for scoring; {@link AssayAccuracy} prints the figures of all. */
@Tag("slow")
class AssayAccuracyTest {

    private static final long SEED = 950;

    private static VirtualField field(String arm, Crew crew) throws IOException, MicrographProblem {
        Culture culture = VirtualCultures.grown(arm, SEED, null, crew);
        return VirtualField.take(culture, VirtualField.structure(culture, 1).getFirst(), crew);
    }

    private static CellMap cells(VirtualField field) {
        return CellBodies.find(
                field.channel("actin"),
                field.channel("nuclei"),
                field.channel("donor mitochondria"),
                SegmentationSettings.defaults());
    }

    private static TransferScore transfer(VirtualField field, CellMap map) {
        MitochondriaTransfer.Result result = MitochondriaTransfer.measure(
                field.channel("donor mitochondria"),
                Cells.of(map, field.cells().depth()),
                "BMSC",
                List.of("JJN3"),
                MitochondriaTransfer.Settings.defaults());
        return TransferScore.of(field, result, "BMSC");
    }

    @Test
    void labelled_objects_in_acceptors_are_counted_within_a_tenth() throws IOException, MicrographProblem {
        try (Crew crew = new Crew(2)) {
            VirtualField field = field(VirtualCultures.TRANSFER, crew);
            CellMap map = cells(field);
            CellScore score = CellScore.of(field, map);
            assertEquals(score.ofType("JJN3").size(), score.right("JJN3"));
            assertEquals(score.ofType("BMSC").size(), score.right("BMSC"));
            TransferScore transfer = transfer(field, map);
            assertEquals(transfer.truth(), transfer.counted(), 0.1 * transfer.truth());
            assertTrue(transfer.matched() >= 0.9 * transfer.truth(), transfer.toString());
        }
    }

    @Test
    void where_nothing_can_pass_next_to_nothing_is_counted() throws IOException, MicrographProblem {
        try (Crew crew = new Crew(2)) {
            VirtualField field = field(VirtualCultures.NO_TRANSFER, crew);
            TransferScore transfer = transfer(field, cells(field));
            assertEquals(0, transfer.truth());
            // The same seed with transfer has more than three hundred.
            assertTrue(transfer.counted() <= 15, transfer.toString());
        }
    }
}
