package org.mitoferry.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.table.Measurement;

class BatteryTest {
    private static final FieldOfView VIEW = new FieldOfView("a study", 2, "OGD", 1, 3, Double.NaN);
    private static final VoxelSize VOXELS = VoxelSize.of(0.25, 0.5);

    private static FieldResult measured(Map<ChannelRole, Volume> channels) throws MicrographProblem {
        return Battery.measure(FieldChannels.of(VIEW, channels), AssayParameters.shipped());
    }

    private static Measurement row(FieldResult result, String cell, String object, String quantity) {
        return result.rows().stream()
                .filter(row -> row.cell().equals(cell)
                        && row.object().equals(object)
                        && row.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + quantity));
    }

    @Test
    void a_thread_high_between_two_balls_is_one_nanotube_and_a_thread_on_the_bottom_is_refused_with_a_reason()
            throws Exception {
        FieldResult result = measured(Map.of(ChannelRole.ACTIN, DrawnField.actin(VOXELS, true)));
        assertEquals(2, row(result, "JJN3", "", "cells").value());
        assertEquals(1, row(result, "JJN3", "", "nanotubes").value());
        assertEquals(0, row(result, "BMSC", "", "nanotubes").value());
        assertEquals(1, row(result, "JJN3", "", "connectedCellFraction").value());
        assertEquals(0.5, row(result, "JJN3", "", "nanotubesPerCell").value());
        Measurement length = result.rows().stream()
                .filter(row -> row.quantity().equals("nanotubeLength_um")
                        && row.object().startsWith("nanotube 1; "))
                .findFirst()
                .orElseThrow();
        assertEquals(10, length.value(), 1.5);
        assertTrue(length.object().endsWith("; homotypic"), length.object());
        assertTrue(
                result.rows().stream()
                        .anyMatch(row -> row.quantity().equals("rejectedCandidateLength_um")
                                && row.object().contains("lies on the substrate")),
                result.rows().toString());
    }

    @Test
    void every_row_names_the_field_the_unit_and_the_method() throws Exception {
        FieldResult result = measured(Map.of(ChannelRole.ACTIN, DrawnField.actin(VOXELS, false)));
        for (Measurement row : result.rows()) {
            assertEquals(
                    "a study 2 OGD 1 3 micrograph",
                    String.join(
                            " ",
                            row.study(),
                            Integer.toString(row.experiment()),
                            row.arm(),
                            Integer.toString(row.well()),
                            Integer.toString(row.field()),
                            row.method()));
            assertFalse(row.unit().isEmpty());
            assertEquals(Double.isNaN(row.value()), !row.reason().isEmpty(), row.toString());
        }
        assertEquals(0, row(result, "JJN3", "", "nanotubes").value());
        assertEquals("no nanotube", row(result, "JJN3", "", "nanotubeLength_um").reason());
    }

    @Test
    void roles_decide_which_assays_run() throws Exception {
        Volume actin = DrawnField.actin(VOXELS, false);
        Volume dye = DrawnField.spots(VOXELS);
        List<String> alone = quantities(measured(Map.of(ChannelRole.ACTIN, actin)));
        assertFalse(alone.contains("foreignMitochondriaPerCell"));
        List<String> both = quantities(measured(Map.of(ChannelRole.ACTIN, actin, ChannelRole.DONOR_MITOCHONDRIA, dye)));
        assertTrue(both.containsAll(List.of(
                "foreignMitochondriaPerCell",
                "acceptorPositiveFraction",
                "farRedMean",
                "cagedClusterFraction",
                "cargoMitochondria")));
        assertFalse(both.contains("lamp1ContactFraction"));
        assertFalse(quantities(measured(Map.of(ChannelRole.LAMP1, dye))).contains("nanotubes"));
    }

    @Test
    void without_calibration_every_length_is_refused_with_what_to_do() throws Exception {
        FieldResult result = measured(Map.of(
                ChannelRole.ACTIN, DrawnField.actin(VoxelSize.UNCALIBRATED, true),
                ChannelRole.DONOR_MITOCHONDRIA, DrawnField.spots(VoxelSize.UNCALIBRATED)));
        assertTrue(result.rows().size() >= 2);
        for (Measurement row : result.rows()) {
            assertTrue(Double.isNaN(row.value()));
            assertTrue(row.reason().contains("--pixel-size"), row.reason());
        }
        FieldResult flat = measured(Map.of(ChannelRole.ACTIN, DrawnField.actin(VoxelSize.ofPixel(0.25), true)));
        assertTrue(flat.rows().getFirst().reason().contains("--z-step"));
    }

    @Test
    void a_channel_without_bodies_gives_a_row_that_says_so() throws Exception {
        FieldResult result = measured(Map.of(ChannelRole.DONOR_MITOCHONDRIA, DrawnField.spots(VOXELS)));
        assertEquals(
                "no channel shows cell bodies",
                row(result, "BMSC", "", "foreignMitochondriaPerCell").reason());
    }

    @Test
    void the_number_of_threads_changes_nothing() throws Exception {
        Map<ChannelRole, Volume> channels = Map.of(
                ChannelRole.ACTIN,
                DrawnField.actin(VOXELS, true),
                ChannelRole.DONOR_MITOCHONDRIA,
                DrawnField.spots(VOXELS));
        List<Measurement> one = inPool(1, channels);
        assertEquals(one, inPool(3, channels));
    }

    @Test
    void a_nanotube_that_comes_and_goes_in_a_time_lapse_has_a_lifetime() throws Exception {
        FieldResult result = film(90);
        Measurement life = row(result, "JJN3", "track 1; homotypic", "nanotubeLifetime_min");
        assertEquals(3, life.value()); // one look, the mean of two frames
        assertEquals(
                "no nanotube joined in that time",
                row(result, "BMSC", "", "nanotubeLifetime_min").reason());
        assertEquals(
                "the time from frame to frame is not known",
                row(film(Double.NaN), "JJN3", "", "nanotubeLifetime_min").reason());
    }

    /** A thread in the third and fourth of ten frames. */
    private static FieldResult film(double intervalSeconds) throws MicrographProblem {
        Volume without = DrawnField.actin(VOXELS, false);
        Volume with = DrawnField.actin(VOXELS, true);
        MicrographFacts facts = new MicrographFacts(
                "",
                "",
                with.width(),
                with.height(),
                with.depth(),
                List.of(MicrographChannel.named("actin")),
                10,
                VOXELS,
                intervalSeconds,
                SampleType.FLOAT,
                false);
        List<Volume> frames = new ArrayList<>(Collections.nCopies(10, without));
        frames.set(2, with);
        frames.set(3, with);
        Micrograph picture = Micrograph.of(facts, frames);
        return Battery.measure(FieldChannels.of(VIEW, picture), AssayParameters.shipped());
    }

    private static List<Measurement> inPool(int threads, Map<ChannelRole, Volume> channels) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> measured(channels)).get().rows();
        }
    }

    private static List<String> quantities(FieldResult result) {
        return result.rows().stream().map(Measurement::quantity).distinct().toList();
    }
}
