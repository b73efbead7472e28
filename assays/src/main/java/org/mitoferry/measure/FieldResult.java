package org.mitoferry.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.ActinCages;
import org.mitoferry.assay.CaspaseFraction;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.assay.JunctionPlaques;
import org.mitoferry.assay.Lamp1Contact;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.assay.SignalThreshold;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.image.Labels;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.table.Measurement;

/**
 * What was measured of one field. What was not looked at, because its channel is not there, is null.
 *
 * @param view where and when
 * @param rows tidy rows, all of the method {@link Battery#METHOD}
 * @param notes what a person should know of this field, one sentence each
 * @param map the cell bodies and what is known of each
 * @param cells the same with the groups that the rows name
 * @param nanotubes called ones and rejected candidates with their reasons
 * @param transfer objects in the donors' dye, counted and refused
 * @param lamp1 contacts of the counted ones
 * @param cages masses of the counted ones
 * @param plaques connexin 43
 * @param nuclei as labels
 * @param caspase signals of the nuclei
 * @param caspaseThreshold above which one is positive
 * @param kymographs of the nanotubes of a time-lapse; empty for a still picture
 */
public record FieldResult(
        FieldOfView view,
        List<Measurement> rows,
        List<String> notes,
        @Nullable CellMap map,
        @Nullable Cells cells,
        @Nullable NanotubeCount nanotubes,
        MitochondriaTransfer.@Nullable Result transfer,
        Lamp1Contact.@Nullable Result lamp1,
        ActinCages.@Nullable Result cages,
        JunctionPlaques.@Nullable Result plaques,
        @Nullable Labels nuclei,
        List<CaspaseFraction.Nucleus> caspase,
        @Nullable SignalThreshold caspaseThreshold,
        List<TubeKymograph> kymographs) {
    public FieldResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        caspase = List.copyOf(caspase);
        kymographs = List.copyOf(kymographs);
    }
}
