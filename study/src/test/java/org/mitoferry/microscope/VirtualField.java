package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;

/**
 * A field of view as assays get it, with the truth as labels.
 *
 * @param channels by role
 * @param cells true bodies
 * @param nuclei under the labels of their cells
 * @param types of the cells, at index l - 1 that of label l
 * @param positive whether the caspase of a cell is active, likewise
 */
record VirtualField(
        Picture picture,
        Map<String, Volume> channels,
        Labels cells,
        Labels nuclei,
        List<String> types,
        List<Boolean> positive) {

    private static final List<String> STRUCTURE =
            List.of("MitoTracker Deep Red", "phalloidin", "anti-Lamp1", "anti-CX43", "DAPI");

    /** Fields of a fixed culture, at the setting that accuracy is stated for. */
    static List<Shot> structure(Culture culture, int fields) {
        return shots(culture, Equipment.NORMAL_SIGNAL, STRUCTURE, fields);
    }

    /** Any setting and stains. */
    static List<Shot> shots(Culture culture, String setting, List<String> stains, int fields) {
        Microscope microscope = Microscope.shipped();
        return FieldPlan.shots(
                microscope.equipment().setting(setting), microscope.channels(stains, culture), culture, fields);
    }

    static VirtualField take(Culture culture, Shot shot, Crew crew) throws MicrographProblem {
        return of(Microscope.shipped().take(culture, shot, crew));
    }

    static VirtualField of(Picture picture) throws MicrographProblem {
        Map<String, Volume> channels = new LinkedHashMap<>();
        for (int c = 0; c < picture.shot().channels().size(); c++) {
            channels.put(
                    picture.shot().channels().get(c).role(),
                    picture.micrograph().volume(c, 0));
        }
        Culture culture = picture.scene().culture();
        List<String> types = new ArrayList<>();
        List<Boolean> positive = new ArrayList<>();
        for (int cell : picture.scene().cells()) {
            types.add(culture.profiles().name(culture.cells().type[cell]));
            positive.add(culture.cells().life[cell] == Cells.CASPASE_POSITIVE);
        }
        Truth truth = picture.truth();
        return new VirtualField(
                picture,
                channels,
                labels(truth.cells().volume(0, 0), types.size()),
                labels(truth.nuclei().volume(0, 0), types.size()),
                types,
                positive);
    }

    private static Labels labels(Volume volume, int count) {
        int[][] planes = new int[volume.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = new int[volume.plane(z).length];
            for (int i = 0; i < planes[z].length; i++) {
                planes[z][i] = (int) volume.plane(z)[i];
            }
        }
        return new Labels(volume.width(), volume.height(), planes, count, volume.voxelSize());
    }

    Volume channel(String role) {
        return channels.get(role);
    }
}
