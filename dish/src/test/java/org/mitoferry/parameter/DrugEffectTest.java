package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.parameter.DrugEffect.Action;

class DrugEffectTest {
    @TempDir
    Path folder;

    private static DrugEffect effect(Action action, double most, List<String> cells) {
        return new DrugEffect("e", "motility", cells, action, most, 0.15, 2, 1, 1, Status.ESTIMATED, "words");
    }

    @Test
    void half_of_the_effect_is_reached_at_the_half_dose() {
        assertEquals(0.5, effect(Action.MULTIPLY, 0, List.of()).occupancy(0.15), 1e-15);
    }

    @Test
    void without_drug_nothing_changes() {
        DrugEffect effect = effect(Action.MULTIPLY, 0, List.of());
        assertEquals(0, effect.occupancy(0));
        assertEquals(15, effect.applied(15, effect.occupancy(0)));
    }

    @Test
    void more_drug_never_does_less() {
        DrugEffect effect = effect(Action.MULTIPLY, 0, List.of());
        double last = 0;
        for (double dose = 1e-6; dose < 1e6; dose *= 1.3) {
            double now = effect.occupancy(dose);
            assertTrue(now >= last && now <= 1);
            last = now;
        }
        assertEquals(1, last, 1e-9);
    }

    @Test
    void ten_times_the_half_dose_follows_hills_law() {
        assertEquals(100.0 / 101, effect(Action.MULTIPLY, 0, List.of()).occupancy(1.5), 1e-12);
    }

    @Test
    void a_factor_multiplies_and_an_addend_adds() {
        assertEquals(3, effect(Action.MULTIPLY, 0.1, List.of()).applied(30, 1), 1e-12);
        assertEquals(16.5, effect(Action.MULTIPLY, 0.1, List.of()).applied(30, 0.5), 1e-12);
        assertEquals(35, effect(Action.ADD, 10, List.of()).applied(30, 0.5), 1e-12);
    }

    @Test
    void an_effect_on_a_cell_type_holds_for_those_that_extend_it() {
        Catalogue catalogue = new CatalogueFixture(folder)
                .with("cells/a.yaml", CatalogueFixture.CELL)
                .with("cells/b.yaml", "name: Patient\nextends: Line A\n")
                .with("cells/c.yaml", CatalogueFixture.CELL.replace("Line A", "Line C"))
                .load();
        DrugEffect effect = effect(Action.ADD, 1, List.of("Line A"));
        assertTrue(effect.actsOn(catalogue.cells().find("Line A").orElseThrow()));
        assertTrue(effect.actsOn(catalogue.cells().find("Patient").orElseThrow()));
        assertFalse(effect.actsOn(catalogue.cells().find("Line C").orElseThrow()));
    }
}
