package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterOverlayTest {
    private static final String SET = """
        name: rival
        aliases: [other]
        description: another way to see it
        source: words
        cells:
          Line A:
            motility: {value: 3 um/min, range: [0.2, 4], status: tuned, source: the rival}
        drugs:
          blocker:
            grip: {recovery: 24 h, power: 6, status: tuned, source: the rival}
        """;

    private static final String DRUG = """
        name: blocker
        vehicle: water
        diffusivity: 5e-10 m2/s
        usual: 0.5 uM
        source: words
        effects:
          - name: grip
            cells: all
            half at: 0.1 uM
            hill: 2
            onset: 1 h
            recovery: 45 min
            status: estimated
            source: words
            on:
              - {parameter: motility, action: multiply, most: 0.1}
              - {parameter: fissionRate, action: multiply, most: 21, recovery: 15 min, status: found, source: "doi:10.1000/1"}
              - {parameter: leakConductance, action: add, most: 0.2, cells: Line A}
          - {name: harm, parameter: apoptosisBackground, cells: all, action: add, most: 1 /h, half at: 1 uM, hill: 1, onset: 1 h,
             recovery: 1 h, status: estimated, source: words}
        """;

    @TempDir
    Path folder;

    private CatalogueFixture files;

    @BeforeEach
    void begin() {
        files = new CatalogueFixture(folder)
                .with("cells/a.yaml", CatalogueFixture.CELL.replace("[0.2, 4]", "[0.2, 4], donors: 0.25"))
                .with("drugs/b.yaml", DRUG)
                .with("sets/rival.yaml", SET);
    }

    private Catalogue load() {
        Catalogue catalogue = files.load();
        files.problems.throwIfAny();
        return catalogue;
    }

    private static List<DrugEffect> grip(Catalogue catalogue) {
        return catalogue.drugs().find("blocker").orElseThrow().effects().stream()
                .filter(line -> line.name().equals("grip"))
                .toList();
    }

    @Test
    void the_lines_of_an_effect_share_what_they_do_not_say_themselves() {
        List<DrugEffect> lines = grip(load());
        assertEquals(
                List.of("motility", "fissionRate", "leakConductance"),
                lines.stream().map(DrugEffect::parameter).toList());
        assertEquals(
                List.of(0.75, 0.25, 0.75),
                lines.stream().map(DrugEffect::recoveryHours).toList());
        assertEquals(
                List.of(0.1, 0.1, 0.1),
                lines.stream().map(DrugEffect::halfAtMicromolar).toList());
        assertEquals(
                List.of(Status.ESTIMATED, Status.FOUND, Status.ESTIMATED),
                lines.stream().map(DrugEffect::status).toList());
        assertEquals(List.of("Line A"), lines.get(2).cells());
        assertEquals(
                List.of("grip", "harm"),
                load().drugs().find("blocker").orElseThrow().effectNames());
    }

    @Test
    void a_set_changes_the_effect_it_names_but_not_what_a_line_says_for_itself() {
        List<DrugEffect> lines = grip(load().with("rival"));
        assertEquals(
                List.of(24.0, 0.25, 24.0),
                lines.stream().map(DrugEffect::recoveryHours).toList());
        assertEquals(
                List.of(6.0, 6.0, 6.0), lines.stream().map(DrugEffect::power).toList());
        assertEquals(
                List.of(0.1, 21.0, 0.2), lines.stream().map(DrugEffect::most).toList());
        assertEquals("the rival", lines.getFirst().source());
        assertEquals(
                1,
                load().with("rival")
                        .drugs()
                        .find("blocker")
                        .orElseThrow()
                        .effects()
                        .getLast()
                        .recoveryHours());
    }

    @Test
    void a_set_changes_the_parameters_it_names_and_keeps_how_donors_differ() {
        CellType before = load().cells().find("Line A").orElseThrow();
        CellType after = load().with("other").cells().find("Line A").orElseThrow();
        for (ParameterValue value : before.parameters().list()) {
            if (value.name().equals("motility")) {
                assertEquals(
                        new ParameterValue("motility", 180, "um/h", 12, 240, "the rival", Status.TUNED, 0.25, 0),
                        after.parameters().find("motility").orElseThrow());
            } else {
                assertEquals(value, after.parameters().find(value.name()).orElseThrow());
            }
        }
    }

    @Test
    void a_set_gives_a_variation_of_its_own() {
        files.with("sets/rival.yaml", SET.replace("[0.2, 4]", "[0.2, 4], days: 0.1"));
        ParameterValue value = load().with("rival")
                .cells()
                .find("Line A")
                .orElseThrow()
                .parameters()
                .find("motility")
                .orElseThrow();
        assertEquals(0, value.betweenDonors());
        assertEquals(0.1, value.betweenDays());
    }

    @Test
    void a_set_reaches_types_that_extend_the_named_one_unless_they_speak_for_themselves() {
        files.with("cells/b.yaml", "name: Child\nextends: Line A\n")
                .with(
                        "cells/c.yaml",
                        "name: Own\nextends: Line A\nparameters:\n  motility: {value: 5 um/h, status: found, source: x}\n")
                .with("cells/d.yaml", "name: Grandchild\nextends: Own\n")
                .with("cells/e.yaml", CatalogueFixture.CELL.replace("Line A", "Stranger"));
        Catalogue with = load().with("rival");
        assertEquals(180, with.cells().find("Child").orElseThrow().value("motility"));
        assertEquals(5, with.cells().find("Own").orElseThrow().value("motility"));
        assertEquals(5, with.cells().find("Grandchild").orElseThrow().value("motility"));
        assertEquals(60, with.cells().find("Stranger").orElseThrow().value("motility"));
    }

    @Test
    void of_two_entries_the_one_for_the_nearer_type_holds() {
        files.with("cells/b.yaml", "name: Child\nextends: Line A\n")
                .with("sets/rival.yaml", SET.replace("drugs:", """
                          Child:
                            motility: {value: 7 um/h, status: tuned, source: x}
                        drugs:""".indent(0).stripTrailing()));
        Catalogue with = load().with("rival");
        assertEquals(7, with.cells().find("Child").orElseThrow().value("motility"));
        assertEquals(180, with.cells().find("Line A").orElseThrow().value("motility"));
    }

    @Test
    void a_set_is_found_by_name_and_alias_and_belongs_to_the_digest() {
        Catalogue catalogue = load();
        assertEquals(
                catalogue.sets().find("rival").orElseThrow(),
                catalogue.sets().find("other").orElseThrow());
        assertEquals(catalogue.digest(), catalogue.with("rival").digest());
        files.with("sets/rival.yaml", SET.replace("24 h", "12 h"));
        assertTrue(!load().digest().equals(catalogue.digest()));
    }

    @Test
    void a_catalogue_is_not_changed_by_laying_a_set_over_it() {
        Catalogue catalogue = load();
        catalogue.with("rival");
        assertEquals(60, catalogue.cells().find("Line A").orElseThrow().value("motility"));
        assertEquals(0.75, grip(catalogue).getFirst().recoveryHours());
    }

    @Test
    void a_set_that_nobody_described_is_a_programmers_mistake() {
        Catalogue catalogue = load();
        assertThrows(IllegalArgumentException.class, () -> catalogue.with("rivals"));
    }
}
