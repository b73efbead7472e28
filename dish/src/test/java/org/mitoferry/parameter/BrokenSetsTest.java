package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken parameter sets, and broken effects that act on several parameters. */
class BrokenSetsTest {
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
            recovery: 1 h
            status: estimated
            source: words
            on:
              - {parameter: motility, action: multiply, most: 0.1}
              - {parameter: fissionRate, action: multiply, most: 21, recovery: 15 min}
        """;

    private static final String SET = """
        name: rival
        source: words
        cells:
          Line A:
            motility: {value: 3 um/min, range: [0.2, 4], status: tuned, source: x}
        drugs:
          blocker:
            grip: {recovery: 24 h, status: tuned, source: x}
        """;

    @TempDir
    Path folder;

    private CatalogueFixture files;

    @BeforeEach
    void begin() {
        files = new CatalogueFixture(folder).with("cells/a.yaml", CatalogueFixture.CELL);
    }

    private void assertProblems(String drug, String set, String... expected) {
        files.with("drugs/b.yaml", drug).with("sets/c.yaml", set);
        assertEquals(List.of(expected), files.problemsAlone());
    }

    @Test
    void the_files_the_others_are_made_from_are_whole() {
        assertProblems(DRUG, SET);
    }

    @Test
    void a_set_for_cells_that_nobody_described() {
        assertProblems(
                DRUG,
                SET.replace("Line A", "Lime A"),
                "sets/c.yaml:4:3: [unknown-cell-type] There is no cell type 'Lime A'. Did you mean 'Line A'?");
    }

    @Test
    void a_set_for_a_drug_that_nobody_described() {
        assertProblems(
                DRUG,
                SET.replace("blocker", "blokcer"),
                "sets/c.yaml:7:3: [unknown-drug] There is no drug 'blokcer'. Did you mean 'blocker'?");
    }

    @Test
    void a_set_for_an_effect_that_the_drug_has_not() {
        assertProblems(
                DRUG,
                SET.replace("grip", "grips"),
                "sets/c.yaml:8:5: [unknown-effect] blocker has no effect 'grips'. Did you mean 'grip'?");
    }

    @Test
    void a_set_with_an_unknown_parameter_and_a_number_that_effects_do_not_have() {
        assertProblems(
                DRUG,
                SET.replace("motility", "motilty").replace("recovery", "recoverie"),
                "sets/c.yaml:5:5: [unknown-parameter] There is no parameter 'motilty'. Did you mean 'motility'?",
                "sets/c.yaml:8:12: [unknown-key] There is no key 'recoverie' here. Did you mean 'recovery'?");
    }

    @Test
    void a_set_with_values_that_cannot_be() {
        assertProblems(
                DRUG,
                SET.replace("3 um/min", "5 um/min").replace("24 h", "-1 h, hill: 0, half at: 0 uM"),
                "sets/c.yaml:5:23: [outside-range] motility lies outside its own range, 12 to 240 um/h. Change the value or"
                        + " the range.",
                "sets/c.yaml:8:22: [outside-range] This must not be below 0, but is -1 h. Write 0 or more.",
                "sets/c.yaml:8:34: [outside-range] This must be above 0, not 0. Write a positive number.",
                "sets/c.yaml:8:46: [outside-range] This must be above 0, not 0 uM. Write a positive number.");
    }

    @Test
    void a_set_without_sources() {
        assertProblems(
                DRUG,
                SET.replace("source: words\n", "").replace(", source: x", ""),
                "sets/c.yaml:1:1: [missing-key] The key 'source' is missing. Add 'source: ...'.",
                "sets/c.yaml:4:15: [missing-key] The key 'source' is missing. Add 'source: ...'.",
                "sets/c.yaml:7:11: [missing-key] The key 'source' is missing. Add 'source: ...'.");
    }

    @Test
    void two_sets_of_one_name() {
        files.with("sets/b.yaml", SET);
        assertProblems(
                DRUG,
                SET,
                "sets/c.yaml:1:7: [duplicate-name] The name 'rival' is used already, in sets/b.yaml. Use another name or"
                        + " alias.");
    }

    @Test
    void an_effect_that_acts_on_nothing() {
        String drug = DRUG.substring(0, DRUG.indexOf("    on:")) + "    on: []\n";
        assertProblems(
                drug,
                SET.substring(0, SET.indexOf("drugs:")),
                "drugs/b.yaml:15:9: [effect-without-parameter] 'grip' acts on nothing. Write [{parameter: motility, action:"
                        + " multiply, most: 0.1}].");
    }

    @Test
    void a_line_with_mistakes_of_its_own() {
        assertProblems(
                DRUG.replace("parameter: motility", "parameter: mobility")
                        .replace("most: 21, recovery: 15 min", "most: -2, recovery: 15 mM"),
                SET,
                "drugs/b.yaml:16:21: [unknown-parameter] Cells have no parameter 'mobility'. Did you mean 'motility'?",
                "drugs/b.yaml:17:58: [outside-range] A factor is not below 0. Write 0 to switch the parameter off.",
                "drugs/b.yaml:17:72: [wrong-unit] '15 mM' is a concentration, but a time is wanted. Units that fit: s, min, h,"
                        + " d.");
    }

    @Test
    void an_effect_that_says_its_parameter_twice_over() {
        assertProblems(
                DRUG.replace("    cells: all\n", "    cells: all\n    parameter: motility\n"),
                SET,
                "drugs/b.yaml:9:5: [unknown-key] There is no key 'parameter' here. Known: power.");
    }

    @Test
    void a_factor_of_nothing_on_a_parameter_that_cannot_be_nothing() {
        String cell = CatalogueFixture.CELL;
        files.with("cells/a.yaml", cell);
        ParameterVocabulary strict = () -> CatalogueFixture.VOCABULARY.known().stream()
                .map(one -> one.name().equals("motility")
                        ? new ParameterVocabulary.Known(one.name(), one.unit(), Limits.POSITIVE, one.meaning())
                        : one)
                .toList();
        files.with("drugs/b.yaml", DRUG.replace("most: 0.1", "most: 0"));
        Catalogue.load(strict, List.of(), List.of(folder), files.problems);
        assertEquals(
                List.of(
                        "drugs/b.yaml:16:55: [outside-range] A factor of 0 makes motility what it cannot be. Write a small"
                                + " factor, such as 0.01."),
                files.problems.list().stream()
                        .map(one -> one.toString().replace(folder + "/", ""))
                        .toList());
    }
}
