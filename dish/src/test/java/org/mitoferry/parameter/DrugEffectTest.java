package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.parameter.DrugEffect.Action;

class DrugEffectTest {
    @TempDir
    Path folder;

    private static DrugEffect effect(Action action, double most, List<String> cells) {
        return new DrugEffect(
                "e", "motility", cells, action, most, 0.15, 2, 1, 1, 1, Set.of(), Status.ESTIMATED, "words");
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
