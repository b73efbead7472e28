package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.ActinCages.Mass;
import org.mitoferry.assay.ActinCages.Settings;
import org.mitoferry.assay.ActinCages.Verdict;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

class ActinCagesTest {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 160;
    private static final int DEPTH = 26;
    private static final double MIDDLE = 3.6;

    /** Masses are drawn at these places: caged, bare, half a wall, at the edge with a wall, bare again. */
    private static final double[][] PLACES = {{5, 4}, {11, 4}, {17, 4}, {1.3, 11}, {11, 11}};

    private static Labels labels() {
        return Scene.labels(WIDTH, HEIGHT, DEPTH, Scene.box(0.8, 0.8, 0.3, 21, 15, 7));
    }

    private static Cells cells() {
        return Cells.of(labels(), List.of("BMSC"));
    }

    private static Volume farRed() {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (double[] place : PLACES) {
            scene.fill(300, Scene.ball(place[0], place[1], MIDDLE, 0.75));
        }
        // A single small one is no mass.
        return scene.fill(300, Scene.ball(17, 11, MIDDLE, 0.2)).taken(10, 1);
    }

    private static Scene shell(Scene scene, double[] place, boolean half, double light) {
        return scene.fill(light, at -> {
            double away = Math.sqrt(
                    Math.pow(at[0] - place[0], 2) + Math.pow(at[1] - place[1], 2) + Math.pow(at[2] - MIDDLE, 2));
            return away > 1 && away < 1.3 && (!half || at[0] > place[0] + 0.3);
        });
    }

    private static Scene actin(double light) {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH).fill(30, Scene.box(0.8, 0.8, 0.3, 21, 15, 7));
        shell(scene, PLACES[0], false, light);
        shell(scene, PLACES[2], true, 3 * light);
        return shell(scene, PLACES[3], false, light);
    }

    private static ActinCages.Result measure(Volume actin) {
        return measure(farRed(), actin, cells());
    }

    private static ActinCages.Result measure(Volume farRed, Volume actin, Cells cells) {
        var transfer = MitochondriaTransfer.measure(
                farRed, cells, "BMSC", List.of(), MitochondriaTransfer.Settings.defaults());
        return ActinCages.measure(transfer, actin, cells, Settings.defaults());
    }

    @Test
    void a_shell_is_a_cage_and_half_a_shell_a_bare_mass_and_the_cortex_are_none() {
        var result = measure(actin(200).taken(10, 2));
        assertEquals(5, result.masses().size());
        assertEquals(1, result.caged());
        assertEquals(1, number(result, Verdict.OPEN));
        assertEquals(2, number(result, Verdict.NO_WALL));
        assertEquals(1, number(result, Verdict.AT_CORTEX));
    }

    private static long number(ActinCages.Result result, Verdict verdict) {
        return result.masses().stream()
                .filter(mass -> mass.verdict() == verdict)
                .count();
    }

    @Test
    void even_actin_has_an_index_of_one() {
        for (Mass mass : measure(actin(0).taken(10, 3)).masses()) {
            if (mass.verdict() != Verdict.AT_CORTEX) {
                assertEquals(1, mass.index(), 0.1);
            }
        }
        assertEquals(0, measure(actin(0).taken(10, 3)).caged());
    }

    @Test
    void a_brighter_shell_has_a_higher_index() {
        double dim = highest(measure(actin(80).taken(10, 4)));
        double bright = highest(measure(actin(250).taken(10, 4)));
        assertTrue(bright > dim && dim > 1.2, dim + " " + bright);
    }

    private static double highest(ActinCages.Result result) {
        return result.masses().stream()
                .filter(mass -> mass.verdict() != Verdict.AT_CORTEX)
                .mapToDouble(Mass::index)
                .max()
                .orElseThrow();
    }

    @Test
    void a_quarter_turn_leaves_the_cages() {
        Cells turned = Cells.of(Scene.turned(labels()), List.of("BMSC"));
        Volume actin = actin(200).taken(10, 5);
        var result = measure(Scene.turned(farRed()), Scene.turned(actin), turned);
        assertEquals(1, result.caged());
        assertEquals(highest(measure(actin)), highest(result), 0.05);
    }

    @Test
    void without_a_mass_the_fraction_has_a_reason() {
        var none =
                measure(new Scene(WIDTH, HEIGHT, DEPTH).taken(10, 6), actin(200).taken(10, 7), cells());
        List<Measurement> rows = ActinCages.rows(new FieldOfView("s", 1, "a", 1, 1, 24), none, cells(), "BMSC");
        assertEquals("cagedClusterFraction", rows.getFirst().quantity());
        assertTrue(Double.isNaN(rows.getFirst().value()));
        assertEquals("no mass of foreign mitochondria", rows.getFirst().reason());
        assertEquals(0, rows.get(1).value());
    }
}
