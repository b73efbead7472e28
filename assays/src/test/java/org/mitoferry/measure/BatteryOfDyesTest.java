package org.mitoferry.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.assay.Spillover;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.table.Measurement;

/**
 * Assays of dyes from a whole field: two balls of 6 um (JJN3), the left one on a slab (BMSC), a second slab beside it. Voxels of 0.3 x 0.3 x
 * 0.5 um; 6 photons of background.
 */
class BatteryOfDyesTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 120;
    private static final int DEPTH = 34;
    private static final VoxelSize VOXELS = VoxelSize.of(0.3, 0.5);
    private static final FieldOfView VIEW = new FieldOfView("a study", 1, "OGD", 1, 1, Double.NaN);
    private static final double[][] BALLS = {{16, 18, 9}, {60, 18, 7}};
    private static final double RADIUS = 6;
    private static final double TOP = 3;

    /** Photons at a place in micrometres. */
    private interface Light {
        double at(double x, double y, double z);
    }

    private static boolean inBall(int ball, double x, double y, double z, double radius) {
        double dx = x - BALLS[ball][0];
        double dy = y - BALLS[ball][1];
        double dz = z - BALLS[ball][2];
        return dx * dx + dy * dy + dz * dz <= radius * radius;
    }

    /** The first slab lies under the left ball, the second beside it. */
    private static boolean inSlab(int slab, double x, double y, double z) {
        double left = slab == 0 ? 3 : 31;
        return x > left && x < left + 22 && y > 4 && y < 32 && z > 0.8 && z < TOP;
    }

    private static Volume taken(Light light, long seed) {
        Volume volume = Volume.blank(WIDTH, HEIGHT, DEPTH, VOXELS);
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                volume.plane(z)[i] = (float) light.at(i % WIDTH * 0.3, Math.floorDiv(i, WIDTH) * 0.3, z * 0.5);
            }
        }
        Volume seen = Gaussian.smooth(volume, new Sigma(0.4, 0.4, 0.55));
        Random random = new Random(seed);
        for (float[] plane : seen.planes()) {
            for (int i = 0; i < plane.length; i++) {
                double mean = plane[i] + 6;
                plane[i] = (float) Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
        }
        return seen;
    }

    private static Volume actin() {
        return taken(
                (x, y, z) -> {
                    double light = 0;
                    for (int ball = 0; ball < 2; ball++) {
                        light += inBall(ball, x, y, z, RADIUS) ? inBall(ball, x, y, z, RADIUS - 0.5) ? 40 : 250 : 0;
                    }
                    return light + (inSlab(0, x, y, z) || inSlab(1, x, y, z) ? 90 : 0);
                },
                1);
    }

    private static FieldResult measured(Map<ChannelRole, Volume> channels, AssayParameters parameters)
            throws MicrographProblem {
        return Battery.measure(FieldChannels.of(VIEW, new EnumMap<>(channels)), parameters);
    }

    private static Measurement row(FieldResult result, String cell, String quantity) {
        return result.rows().stream()
                .filter(row -> row.cell().equals(cell) && row.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + quantity + " of " + cell + " in " + result.rows()));
    }

    @Test
    void the_jc1_ratio_of_a_field_is_that_of_the_sums_without_spill_over_and_own_glow() throws MicrographProblem {
        Light green = (x, y, z) -> inBall(0, x, y, z, RADIUS) ? 120 : inBall(1, x, y, z, RADIUS) ? 60 : 0;
        Light glow = (x, y, z) -> inBall(0, x, y, z, RADIUS) ? 10 : inBall(1, x, y, z, RADIUS) ? 30 : 0;
        Light red = (x, y, z) -> inBall(0, x, y, z, RADIUS) ? 240 : inBall(1, x, y, z, RADIUS) ? 15 : 0;
        Map<ChannelRole, Volume> channels = new EnumMap<>(Map.of(
                ChannelRole.JC1_MONOMER, taken((x, y, z) -> green.at(x, y, z) + glow.at(x, y, z), 2),
                ChannelRole.JC1_AGGREGATE,
                        taken((x, y, z) -> red.at(x, y, z) + 0.15 * green.at(x, y, z) + glow.at(x, y, z), 3)));
        AssayParameters parameters = AssayParameters.shipped().with(new Spillover(0.15, 0));
        FieldResult alone = measured(channels, parameters);
        assertTrue(
                alone.notes().toString().contains("before it was stained"),
                alone.notes().toString());
        channels.put(ChannelRole.UNSTAINED_MONOMER, taken(glow, 4));
        channels.put(ChannelRole.UNSTAINED_AGGREGATE, taken(glow, 5));
        FieldResult with = measured(channels, parameters);
        // Cells are numbered from the bottom up.
        assertEquals(0.25, row(with, "JJN3#1", "jc1Ratio").value(), 0.02);
        assertEquals(2, row(with, "JJN3#2", "jc1Ratio").value(), 0.04);
        assertEquals(255.0 / 180, row(with, "JJN3", "jc1Ratio").value(), 0.04);
        assertTrue(row(alone, "JJN3#1", "jc1Ratio").value() > 0.4);
        assertFalse(with.notes().toString().contains("before it was stained"));
    }

    @Test
    void the_share_positive_for_caspase_goes_by_the_level_of_a_control_and_the_type_of_the_body()
            throws MicrographProblem {
        Light nuclei = (x, y, z) ->
                inBall(0, x, y, z, 3.5) || inBall(1, x, y, z, 3.5) || inNucleus(0, x, y, z) || inNucleus(1, x, y, z)
                        ? 150
                        : 0;
        Map<ChannelRole, Volume> channels = Map.of(
                ChannelRole.ACTIN,
                actin(),
                ChannelRole.NUCLEI,
                taken(nuclei, 6),
                ChannelRole.CASPASE,
                taken((x, y, z) -> inBall(0, x, y, z, 3.5) ? 120 : 0.05 * nuclei.at(x, y, z), 7));
        AssayParameters controlled = AssayParameters.shipped().with(new ControlLevels(40, Double.POSITIVE_INFINITY));
        FieldResult result = measured(channels, controlled);
        assertEquals(0.5, row(result, "JJN3", "caspasePositiveFraction").value());
        assertEquals(2, row(result, "JJN3", "nuclei").value());
        assertEquals(0, row(result, "BMSC", "caspasePositiveFraction").value());
        Measurement alone = row(measured(channels, AssayParameters.shipped()), "JJN3", "caspasePositiveFraction");
        assertTrue(alone.reason().contains("only 4 objects"), alone.reason());
    }

    private static boolean inNucleus(int slab, double x, double y, double z) {
        double dx = (x - (slab == 0 ? 14 : 42)) / 6;
        double dy = (y - (slab == 0 ? 28 : 18)) / 3.5;
        return dx * dx + dy * dy + (z - 1.9) * (z - 1.9) <= 1;
    }

    @Test
    void plaques_where_a_donor_sits_on_an_acceptor_are_at_a_contact_and_those_beside_are_not()
            throws MicrographProblem {
        Light plaques = (x, y, z) -> {
            boolean under = Math.hypot(x - 16, y - 18) < 1.5 && Math.abs(z - TOP) < 0.3;
            boolean beside = Math.hypot(x - 42, y - 18) < 0.6 && Math.abs(z - 2) < 0.3;
            return under || beside ? 500 : 0;
        };
        FieldResult result = measured(
                Map.of(ChannelRole.ACTIN, actin(), ChannelRole.CX43, taken(plaques, 8)), AssayParameters.shipped());
        assertEquals(1, row(result, "BMSC", "plaques").value());
        assertTrue(row(result, "BMSC", "plaqueEnrichment").value() > 1);
        assertEquals(2, result.plaques().plaques().size());
    }

    @Test
    void spread_cells_with_dii_are_acceptors_under_a_name_of_their_own() throws MicrographProblem {
        Light dye = (x, y, z) -> inSlab(1, x, y, z) ? 80 : 4;
        AssayParameters controlled = AssayParameters.shipped().with(new ControlLevels(Double.POSITIVE_INFINITY, 30));
        FieldResult result = measured(Map.of(ChannelRole.ACTIN, actin(), ChannelRole.DII, taken(dye, 9)), controlled);
        assertEquals(1, row(result, "acceptor BMSC", "cells").value());
        assertEquals(1, row(result, "BMSC", "cells").value());
        assertEquals(2, row(result, "JJN3", "cells").value());
    }
}
