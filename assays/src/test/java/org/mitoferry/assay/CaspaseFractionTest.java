package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.CaspaseFraction.Nucleus;
import org.mitoferry.assay.CaspaseFraction.Settings;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.Nuclei;
import org.mitoferry.table.Measurement;

class CaspaseFractionTest {
    private static final Settings SETTINGS = Settings.defaults();
    private static final VoxelSize SIZE = VoxelSize.ofPixel(0.5);
    private static final int ROW = 400;

    /** Nuclei of 8 um in rows of twenty, 20 um apart; all are labelled. */
    private static Labels nuclei() {
        int[] plane = new int[ROW * ROW];
        for (int i = 0; i < plane.length; i++) {
            int column = i % ROW / 20;
            int row = Math.floorDiv(i, ROW * 20);
            double x = i % ROW - 20 * column - 10.0;
            double y = Math.floorDiv(i, ROW) - 20 * row - 10.0;
            plane[i] = Math.hypot(x, y) < 8 ? row * 20 + column + 1 : 0;
        }
        return new Labels(ROW, ROW, new int[][] {plane}, 400, SIZE);
    }

    /** The first nuclei are bright. */
    private static Volume channel(Labels nuclei, int positive, long seed) {
        Random random = new Random(seed);
        Volume volume = Volume.blank(ROW, ROW, 1, SIZE);
        double[] levels = random.doubles(401, 8, 16).toArray();
        for (int i = 0; i < volume.plane(0).length; i++) {
            int label = nuclei.plane(0)[i];
            double light = label == 0 ? 0 : label <= positive ? 120 : levels[label];
            volume.plane(0)[i] = (float) (100 + light + 3 * random.nextGaussian());
        }
        return volume;
    }

    private static List<Nucleus> signals(int positive, long seed) {
        return new NucleusSignals(nuclei(), stain(), Collections.nCopies(400, "JJN3"), SETTINGS)
                .of(channel(nuclei(), positive, seed));
    }

    /** A nuclear stain of 100 in every nucleus. */
    private static Volume stain() {
        Volume volume = Volume.blank(ROW, ROW, 1, SIZE);
        Labels nuclei = nuclei();
        for (int i = 0; i < volume.plane(0).length; i++) {
            volume.plane(0)[i] = nuclei.plane(0)[i] > 0 ? 150 : 50;
        }
        return volume;
    }

    @Test
    void a_condensed_nucleus_that_holds_more_of_everything_is_no_brighter_than_the_others() {
        Labels nuclei = nuclei();
        Volume channel = channel(nuclei, 0, 8);
        Volume stain = stain();
        List<Nucleus> before =
                new NucleusSignals(nuclei, stain, Collections.nCopies(400, "JJN3"), SETTINGS).of(channel);
        for (int i = 0; i < ROW * ROW; i++) {
            if (nuclei.plane(0)[i] == 3) {
                channel.plane(0)[i] = 100 + 1.8f * (channel.plane(0)[i] - 100);
                stain.plane(0)[i] = 50 + 1.8f * (stain.plane(0)[i] - 50);
            }
        }
        List<Nucleus> after = new NucleusSignals(nuclei, stain, Collections.nCopies(400, "JJN3"), SETTINGS).of(channel);
        assertEquals(before.get(2).signal(), after.get(2).signal(), 0.2);
    }

    @Test
    void the_share_is_the_drawn_one_by_a_control_and_by_the_picture_itself() {
        var control = CaspaseFraction.controlThreshold(signals(4, 1), SETTINGS);
        assertEquals(60, CaspaseFraction.share(signals(60, 2), "JJN3", control).positive(), 1);
        var otsu = CaspaseFraction.ownThreshold(signals(60, 2), SETTINGS);
        assertEquals(60, CaspaseFraction.share(signals(60, 2), "JJN3", otsu).positive());
        assertEquals(0, CaspaseFraction.share(signals(0, 3), "JJN3", control).positive(), 1);
    }

    @Test
    void nuclei_that_have_just_begun_to_glow_are_positive_without_a_control_too() {
        Random random = new Random(7);
        double[] signals = new double[200];
        for (int i = 0; i < signals.length; i++) {
            // Sixty from 30 to 120 in even steps of the logarithm, the others round 12.
            signals[i] = i < 60 ? 30 * Math.pow(4, i / 59.0) : 12 + 3 * random.nextGaussian();
        }
        var halfway = SignalThreshold.ofOtsu(signals, 3, 20);
        var own = SignalThreshold.ofLowerGroup(signals, 3, 1, 3, 20);
        assertTrue(halfway.exists());
        assertTrue(own.signal() < halfway.signal(), own + " " + halfway);
        assertEquals(
                60,
                java.util.Arrays.stream(signals)
                        .filter(signal -> signal > own.signal())
                        .count(),
                1);
    }

    @Test
    void signals_are_free_of_the_background() {
        double mean =
                signals(400, 4).stream().mapToDouble(Nucleus::signal).average().orElseThrow();
        assertEquals(120, mean, 0.2);
    }

    @Test
    void without_a_control_one_group_of_nuclei_has_no_threshold_and_the_row_says_why() {
        List<Nucleus> nuclei = signals(0, 5);
        var none = CaspaseFraction.ownThreshold(nuclei, SETTINGS);
        assertFalse(none.exists());
        FieldOfView view = new FieldOfView("s", 1, "a", 1, 1, Double.NaN);
        Measurement row =
                CaspaseFraction.rows(view, nuclei, List.of("JJN3"), none).getFirst();
        assertTrue(Double.isNaN(row.value()));
        assertEquals("there is no control, and the signals are one group", row.reason());
        assertEquals("", row.object());
    }

    @Test
    void shares_are_of_one_type_alone_and_an_absent_type_has_a_reason() {
        List<String> types = new ArrayList<>(Collections.nCopies(100, "JJN3"));
        types.addAll(Collections.nCopies(300, "BMSC"));
        List<Nucleus> nuclei = new NucleusSignals(nuclei(), stain(), types, SETTINGS).of(channel(nuclei(), 50, 6));
        var threshold = CaspaseFraction.ownThreshold(nuclei, SETTINGS);
        assertEquals(new WilsonInterval(50, 100), CaspaseFraction.share(nuclei, "JJN3", threshold));
        assertEquals(new WilsonInterval(0, 300), CaspaseFraction.share(nuclei, "BMSC", threshold));
        FieldOfView view = new FieldOfView("s", 1, "a", 1, 1, 24);
        List<Measurement> rows = CaspaseFraction.rows(view, nuclei, List.of("BMSC", "HeLa"), threshold);
        assertEquals(0, rows.getFirst().value());
        Measurement absent = rows.stream()
                .filter(row -> row.cell().equals("HeLa"))
                .findFirst()
                .orElseThrow();
        assertEquals("no nucleus", absent.reason());
    }

    @Test
    void a_nucleus_has_the_type_of_the_cell_that_holds_most_of_it() {
        Labels cells = new Labels(ROW, ROW, new int[][] {nuclei().plane(0).clone()}, 400, SIZE);
        for (int i = 0; i < ROW * ROW; i++) {
            cells.plane(0)[i] = cells.plane(0)[i] == 7 ? 0 : cells.plane(0)[i];
        }
        List<String> groups = new ArrayList<>(Collections.nCopies(400, "BMSC"));
        groups.set(2, "JJN3");
        List<String> types = CaspaseFraction.typesByBody(nuclei(), Cells.of(cells, groups));
        assertEquals("JJN3", types.get(2));
        assertEquals("BMSC", types.get(3));
        assertEquals("", types.get(6));
    }

    private static Volume read(String name) throws MicrographProblem {
        try (Micrograph micrograph =
                Micrographs.open(RealMicrographs.find("nuclei/" + name)).getFirst()) {
            return micrograph.withVoxelSize(SIZE).volume(0, 0);
        }
    }

    @Test
    void in_ht29_cells_the_share_positive_for_a_mitotic_mark_is_near_that_of_another_count() throws MicrographProblem {
        Volume stain = read("human_D03f00d0.tif");
        Labels nuclei = Nuclei.find(stain, Nuclei.Settings.ofDiameter(10));
        List<Nucleus> signals = new NucleusSignals(nuclei, stain, Collections.nCopies(nuclei.count(), ""), SETTINGS)
                .of(read("human_D03f00d1.tif"));
        var otsu = CaspaseFraction.ownThreshold(signals, SETTINGS);
        WilsonInterval share = CaspaseFraction.share(signals, "", otsu);
        // Another count of ours, not a published one, has 17 of about 306.
        assertEquals(306, share.total(), 0.05 * 306);
        assertEquals(17.0 / 306, share.fraction(), 0.02);
        assertTrue(share.low() < 17.0 / 306 && 17.0 / 306 < share.high());
        var control = CaspaseFraction.controlThreshold(signals, SETTINGS);
        assertEquals(
                share.positive(), CaspaseFraction.share(signals, "", control).positive(), 2);
    }
}
