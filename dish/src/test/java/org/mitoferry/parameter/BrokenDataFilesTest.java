package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.parameter.CatalogueFixture.CELL;
import static org.mitoferry.parameter.CatalogueFixture.DRUG;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenDataFilesTest {
    private static final String WATER_DRUG = DRUG.replace("vehicle: DMSO\n", "vehicle: water\n");

    @TempDir
    Path folder;

    private CatalogueFixture files;

    @BeforeEach
    void begin() {
        files = new CatalogueFixture(folder);
    }

    private void assertProblems(String... expected) {
        assertEquals(List.of(expected), files.problemsAlone());
    }

    @Test
    void the_files_the_others_are_made_from_are_whole() {
        files.with("cells/a.yaml", CELL).with("drugs/b.yaml", WATER_DRUG);
        assertProblems();
    }

    @Test
    void an_unknown_parameter() {
        files.with("cells/a.yaml", CELL.replace("motility:", "motilty:"));
        assertProblems(
                "cells/a.yaml:6:3: [missing-parameter] The parameter motility is not given."
                        + " Write each as NAME: {value: 1 UNIT, range: [LOW, HIGH], status: estimated, source: ...}.",
                "cells/a.yaml:17:3: [unknown-parameter] There is no parameter 'motilty'. Did you mean 'motility'?");
    }

    @Test
    void a_value_outside_its_own_range() {
        files.with("cells/a.yaml", CELL.replace("value: 36 h", "value: 3 d"));
        assertProblems(
                "cells/a.yaml:18:25: [outside-range] divisionTime lies outside its own range, 720 to 1152 h. Change"
                        + " the value or the range.");
    }

    @Test
    void a_range_in_the_wrong_order() {
        files.with("cells/a.yaml", CELL.replace("[30, 48]", "[48, 30]"));
        assertProblems(
                "cells/a.yaml:18:38: [bad-range] The lower end of the range is above the higher one. Write the lower"
                        + " end first.");
    }

    @Test
    void a_range_of_one_end() {
        files.with("cells/a.yaml", CELL.replace("[30, 48]", "[30]"));
        assertProblems(
                "cells/a.yaml:18:38: [bad-range] A range has two ends, not 1. Write the lower and the higher: [40,"
                        + " 200].");
    }

    @Test
    void a_unit_of_another_kind() {
        files.with("cells/a.yaml", CELL.replace("value: 36 h", "value: 36 mM"));
        assertProblems(
                "cells/a.yaml:18:25: [wrong-unit] '36 mM' is a concentration, but a time is wanted. Units that fit: s,"
                        + " min, h, d.");
    }

    @Test
    void a_value_without_status_or_source() {
        files.with(
                "cells/a.yaml",
                CELL.replace(
                        "{value: 36 h, range: [30, 48], status: recalled, source: words}",
                        "{value: 36 h, status: guessed}"));
        assertProblems(
                "cells/a.yaml:18:17: [missing-key] The key 'source' is missing. Add 'source: ...'.",
                "cells/a.yaml:18:39: [unknown-word] 'guessed' is not known here. Known: estimated, fitted, found,"
                        + " recalled, tuned.");
    }

    @Test
    void a_bare_value() {
        files.with(
                "cells/a.yaml",
                CELL.replace("{value: 36 h, range: [30, 48], status: recalled, source: words}", "36 h"));
        assertProblems(
                "cells/a.yaml:18:17: [not-a-mapping] '36 h' is a single value. Keys with values are wanted here.");
    }

    @Test
    void a_shape_that_no_cell_has() {
        files.with("cells/a.yaml", CELL.replace("shape: round", "shape: rund"));
        assertProblems("cells/a.yaml:2:8: [unknown-word] 'rund' is not known here. Did you mean 'round'?");
    }

    @Test
    void a_cell_type_that_extends_an_unknown_one() {
        files.with("cells/a.yaml", CELL).with("cells/b.yaml", "name: B\nextends: Lime A\n");
        assertProblems(
                "cells/b.yaml:2:10: [unknown-cell-type] There is no cell type 'Lime A' to extend. Did you mean 'Line"
                        + " A'?");
    }

    @Test
    void cell_types_that_extend_each_other() {
        files.with("cells/a.yaml", "name: A\nextends: B\n").with("cells/b.yaml", "name: B\nextends: A\n");
        assertProblems("cells/b.yaml:2:10: [extends-itself] 'B' extends itself through 'A'. Extend another cell type.");
    }

    @Test
    void one_name_in_two_files() {
        files.with("cells/a.yaml", CELL)
                .with("cells/b.yaml", CELL.replace("name: Line A", "name: Line B\naliases: [Line A]"));
        List<String> told = files.problemsAlone();
        assertEquals(1, told.size());
        assertTrue(
                told.getFirst().startsWith("cells/b.yaml:1:7: [duplicate-name] The name 'Line A' is used already, in "),
                told::toString);
    }

    @Test
    void a_coating_that_acts_on_nothing_known_and_a_label_without_a_site() {
        files.with("coatings/c.yaml", """
                name: glue
                source: words
                effects:
                  - {parameter: motilty, cells: [Line B], factor: -1, status: estimated, source: words}
                """);
        files.with("labels/l.yaml", """
                name: shine
                site: nucleus
                source: words
                channels: [{name: red, excitation: 558 nm, emission: 583 nm}]
                parameters: {}
                """);
        List<String> told = files.problemsAlone();
        assertEquals(
                List.of("unknown-parameter", "unknown-cell-type", "outside-range", "unknown-word", "missing-parameter"),
                told.stream()
                        .map(one -> one.replaceAll(".*\\[([a-z-]+)\\].*", "$1"))
                        .sorted(Comparator.comparing(
                                "unknown-parameter unknown-cell-type outside-range unknown-word missing-parameter"
                                        ::indexOf))
                        .toList(),
                told::toString);
    }

    @Test
    void a_file_that_does_not_say_what_it_is() {
        files.with("x.yaml", "name: A\n");
        assertProblems(
                "x.yaml:1:1: [unknown-kind-of-file] It is not clear what this file describes. Add 'type: cell type' or"
                        + " 'type: drug' or 'type: dye' or 'type: medium' or 'type: genetic label' or"
                        + " 'type: coating' or 'type: fixative' or 'type: parameter set', or put it into a folder"
                        + " cells, drugs, dyes, media, labels, coatings, fixatives or sets.");
    }

    @Test
    void a_folder_without_data_files() {
        List<String> told = files.problemsAlone();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("[no-data-files]"));
    }

    @Test
    void an_effect_on_a_parameter_that_cells_do_not_have() {
        files.with("drugs/b.yaml", WATER_DRUG.replace("parameter: motility", "parameter: mobility"));
        assertProblems(
                "drugs/b.yaml:7:29: [unknown-parameter] Cells have no parameter 'mobility'. Did you mean 'motility'?");
    }

    @Test
    void an_effect_on_cells_that_nobody_described() {
        files.with("cells/a.yaml", CELL).with("drugs/b.yaml", WATER_DRUG.replace("cells: all", "cells: [Line B]"));
        assertProblems("drugs/b.yaml:7:47: [unknown-cell-type] There is no cell type 'Line B'. Did you mean 'Line A'?");
    }

    @Test
    void a_vehicle_that_is_no_drug() {
        files.with("drugs/b.yaml", DRUG);
        assertProblems("drugs/b.yaml:2:10: [unknown-drug] There is no drug 'DMSO'. Known: blocker.");
    }

    @Test
    void a_factor_with_a_unit_and_an_addend_without() {
        files.with("drugs/b.yaml", WATER_DRUG.replace("most: 0,", "most: 0 um/h,"))
                .with(
                        "drugs/c.yaml",
                        WATER_DRUG.replace("blocker", "adder").replace("action: multiply", "action: add"));
        assertProblems(
                "drugs/b.yaml:7:75: [wrong-unit] '0 um/h' is a speed, but a plain number is wanted. Units that fit: 1,"
                        + " %.",
                "drugs/c.yaml:7:70: [missing-unit] '0' has no unit, but a speed is wanted. Write 0 um/h, or another"
                        + " of: um/s, um/min, um/h, mm/h.");
    }

    @Test
    void numbers_below_what_is_possible() {
        files.with(
                "drugs/b.yaml",
                WATER_DRUG
                        .replace("5e-10 m2/s", "0 m2/s")
                        .replace("0.5 uM", "-1 uM")
                        .replace("most: 0,", "most: -1,")
                        .replace("onset: 1 h", "onset: -1 h"));
        assertProblems(
                "drugs/b.yaml:3:14: [outside-range] This must be above 0, not 0 m2/s. Write a positive number.",
                "drugs/b.yaml:4:8: [outside-range] A usual dose is above 0. Write a positive number.",
                "drugs/b.yaml:7:75: [outside-range] A factor is not below 0. Write 0 to switch the parameter off.",
                "drugs/b.yaml:7:112: [outside-range] This must not be below 0, but is -1 h. Write 0 or more.");
    }

    @Test
    void a_dose_by_mass_without_a_molar_mass() {
        files.with("drugs/b.yaml", WATER_DRUG.replace("usual: 0.5 uM", "usual: 2 ug/mL"));
        assertProblems("drugs/b.yaml:4:8: [no-conversion] '2 ug/mL' cannot be converted into uM."
                + " Add 'molar mass: ... g/mol' or, for per cent of volume, 'pure: ... M'.");
    }

    @Test
    void a_dose_that_is_a_time() {
        files.with("drugs/b.yaml", WATER_DRUG.replace("usual: 0.5 uM", "usual: 2 h"));
        assertProblems(
                "drugs/b.yaml:4:8: [wrong-unit] '2 h' is a time, but a concentration is wanted. Units that fit: nM,"
                        + " uM, mM, M.");
    }

    @Test
    void two_effects_of_one_name() {
        String effect = WATER_DRUG.substring(WATER_DRUG.indexOf("  - {"));
        files.with("drugs/b.yaml", WATER_DRUG + effect);
        assertProblems("drugs/b.yaml:9:12: [duplicate-name] Two effects are called 'slow'. Rename one, or put its"
                + " parameters under 'on' of the other.");
    }

    @Test
    void a_dye_of_unknown_kind_and_one_without_its_parameters() {
        String dye = "name: X\nkind: potental\nusual: 1 uM\nsource: words\nchannels: []\nparameters: {}\n";
        files.with("dyes/x.yaml", dye)
                .with(
                        "dyes/y.yaml",
                        dye.replace("potental", "caspase")
                                .replace("name: X", "name: Y")
                                .replace("[]", "[{name: a}]"));
        assertProblems(
                "dyes/x.yaml:2:7: [unknown-word] 'potental' is not known here. Did you mean 'potential'?",
                "dyes/x.yaml:5:11: [outside-range] A stain has at least one channel. Write [{name: red, excitation: 585"
                        + " nm, emission: 590 nm}].",
                "dyes/y.yaml:5:12: [missing-key] The key 'excitation' is missing. Add 'excitation: ...'.",
                "dyes/y.yaml:5:12: [missing-key] The key 'emission' is missing. Add 'emission: ...'.",
                "dyes/y.yaml:6:13: [missing-parameter] These parameters are not given: loading, rise, background."
                        + " Write each as NAME: {value: 1 UNIT, range: [LOW, HIGH], status: estimated, source: ...}.");
    }

    @Test
    void a_dye_with_values_that_no_dye_has() {
        files.with("dyes/x.yaml", """
            name: X
            kind: potential
            usual: 1 uM
            source: words
            channels: [{name: red, excitation: 550 nm, emission: 600 nm}]
            parameters:
              loading: {value: 0 min, status: found, source: words}
              charge: {value: -1, status: found, source: words}
              bleedThrough: {value: 150 %, status: found, source: words}
            """);
        assertProblems(
                "dyes/x.yaml:7:20: [outside-range] '0 min' is nothing that loading can be. Write a value above 0 min.",
                "dyes/x.yaml:8:19: [outside-range] '-1' is nothing that charge can be. Write a value above 0.",
                "dyes/x.yaml:9:25: [outside-range] '150 %' is nothing that bleedThrough can be. Write a value from 0 to 1.");
    }

    @Test
    void a_medium_without_buffer() {
        files.with(
                "media/x.yaml",
                "name: X\nparameters:\n  bufferCapacity: {value: 0 mM, status: found, source: words}\n");
        List<String> told = files.problemsAlone();
        assertEquals(2, told.size());
        assertTrue(
                told.get(0).contains("not given: glucose, glutamine, pyruvate, lactate, bicarbonate, pH. Write"),
                told::toString);
        assertEquals(
                "media/x.yaml:3:27: [outside-range] '0 mM' is nothing that bufferCapacity can be. Write a value above 0 mM.",
                told.get(1));
    }
}
