package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

class CatalogueTest {
    @TempDir
    Path folder;

    private CatalogueFixture files;

    @BeforeEach
    void begin() {
        files = new CatalogueFixture(folder);
    }

    private Catalogue load() {
        Catalogue catalogue = files.load();
        files.problems.throwIfAny();
        return catalogue;
    }

    @Test
    void a_cell_line_comes_in_from_a_users_file_alone_in_the_units_of_the_model() {
        CellType line = files.with("cells/a.yaml", CatalogueFixture.CELL)
                .load()
                .cells()
                .find("Line A")
                .orElseThrow();
        assertTrue(files.problems.isEmpty(), () -> files.problems.list().toString());
        assertEquals(CellType.Shape.ROUND, line.shape());
        assertEquals("RRID:CVCL_0001", line.identity());
        assertEquals(12, line.value("oxygenUptake"));
        assertEquals(0.2, line.value("leakConductance"));
        assertEquals(5, line.value("glycolysisCapacity"));
        assertEquals(0.5, line.value("glucoseKm"));
        assertEquals(60, line.value("motility"));
        assertEquals(
                new ParameterValue("leakConductance", 0.2, "1", 0.1, 0.3, "words", Status.RECALLED),
                line.parameters().find("leakConductance").orElseThrow());
        assertEquals(
                new ParameterValue("glycolysisCapacity", 5, "fmol/min", 2, 10, "words", Status.ESTIMATED),
                line.parameters().find("glycolysisCapacity").orElseThrow());
    }

    @Test
    void parameters_come_in_the_order_of_the_vocabulary_whatever_the_order_of_the_file() {
        String[] lines = CatalogueFixture.CELL.split("\n");
        String swapped = CatalogueFixture.CELL.replace(lines[5] + "\n", "").stripTrailing() + "\n" + lines[5] + "\n";
        CellType line = files.with("cells/a.yaml", swapped)
                .load()
                .cells()
                .find("Line A")
                .orElseThrow();
        assertEquals(
                CatalogueFixture.VOCABULARY.known().stream()
                        .map(ParameterVocabulary.Known::name)
                        .toList(),
                line.parameters().list().stream().map(ParameterValue::name).toList());
    }

    @Test
    void a_type_that_extends_another_takes_all_but_what_it_says_itself() {
        files.with("cells/a.yaml", CatalogueFixture.CELL)
                .with(
                        "cells/0.yaml",
                        "name: Patient\n"
                                + "extends: Middle\n"
                                + "parameters:\n"
                                + "  pumpCapacity: {value: 0.7, status: estimated, source: x}\n")
                .with("cells/m.yaml", "name: Middle\nextends: Line A\nshape: armed\n");
        Catalogue catalogue = load();
        CellType patient = catalogue.cells().find("Patient").orElseThrow();
        CellType base = catalogue.cells().find("Line A").orElseThrow();
        assertEquals(0.7, patient.value("pumpCapacity"));
        assertEquals(CellType.Shape.ARMED, patient.shape());
        assertEquals(List.of("Patient", "Middle", "Line A"), patient.lineage());
        for (ParameterValue value : base.parameters().list()) {
            if (!value.name().equals("pumpCapacity")) {
                assertEquals(value, patient.parameters().find(value.name()).orElseThrow());
            }
        }
    }

    @Test
    void a_drug_comes_in_from_a_users_file_alone() {
        Drug drug = files.with("drugs/b.yaml", CatalogueFixture.DRUG)
                .load()
                .drugs()
                .find("blocker")
                .orElseThrow();
        assertTrue(files.problems.isEmpty(), () -> files.problems.list().toString());
        assertEquals("DMSO", drug.vehicle());
        assertEquals(5e-10, drug.diffusivitySquareMetresPerSecond());
        assertEquals(0.1, drug.effects().getFirst().halfAtMicromolar());
    }

    @Test
    void a_dye_comes_in_from_a_users_file_alone() {
        String dye = """
            type: dye
            name: glow
            kind: membrane
            usual: 1 ug/mL
            molar mass: 500 g/mol
            source: words
            channels: {name: red, excitation: 0.6 um, emission: 650 nm}
            parameters:
              loading: {value: 1 h, range: [0.5, 2], status: estimated, source: words}
              contactLeak: {value: 0 /h, status: estimated, source: words}
            """;
        Dye glow = files.with("mine.yaml", dye).load().dyes().find("glow").orElseThrow();
        assertTrue(files.problems.isEmpty(), () -> files.problems.list().toString());
        assertEquals(2, glow.usualMicromolar());
        assertEquals(60, glow.loadingMinutes());
        assertEquals(new Dye.Channel("red", 600, 650), glow.channels().getFirst());
    }

    @Test
    void a_single_file_is_taken_as_a_folder_is() throws IOException {
        files.with("drugs/b.yaml", CatalogueFixture.DRUG);
        Problems problems = new Problems();
        Catalogue catalogue = Catalogue.load(
                CatalogueFixture.VOCABULARY,
                CatalogueFixture.shippedForSmallModel(),
                List.of(folder.resolve("drugs/b.yaml")),
                problems);
        assertTrue(problems.isEmpty());
        assertTrue(catalogue.drugs().find("blocker").isPresent());
    }

    @Test
    void a_users_file_replaces_a_shipped_one_of_the_same_name() {
        Drug shipped = load().drugs().find("FCCP").orElseThrow();
        Drug own = files.with("drugs/own.yaml", CatalogueFixture.DRUG.replace("name: blocker", "name: FCCP"))
                .load()
                .drugs()
                .find("FCCP")
                .orElseThrow();
        assertEquals("uncoupling", shipped.effects().getFirst().name());
        assertEquals("slow", own.effects().getFirst().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JC-1", "TMRM", "CellEvent caspase-3/7", "DAPI", "Hoechst 33342", "MitoTracker Deep Red", "DiI"})
    void shipped_dyes_are_found(String name) {
        assertTrue(load().dyes().find(name).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DMEM", "DMEM without glucose", "DMEM high glucose", "RPMI-1640"})
    void shipped_media_are_found_whole(String name) {
        BaseMedium medium = load().media().find(name).orElseThrow();
        assertEquals(BaseMedium.VOCABULARY.size(), medium.parameters().list().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mito-GFP", "mito-DsRed", "mt-Keima", "LifeAct-GFP", "GFP", "tdTomato"})
    void shipped_genetic_labels_are_found(String name) {
        GeneticLabel label = load().labels().find(name).orElseThrow();
        boolean ofMitochondria = name.startsWith("m");
        assertEquals(ofMitochondria ? GeneticLabel.Site.MITOCHONDRIA : GeneticLabel.Site.CELL, label.site());
        assertTrue(label.fadingPerHour() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PFA", "PFA + glutaraldehyde", "glutaraldehyde", "methanol", "acetone"})
    void shipped_fixatives_break_small_nanotubes_more_than_large_ones(String name) {
        Fixative fixative = load().fixatives().find(name).orElseThrow();
        assertTrue(fixative.shareOfSmallBroken() > fixative.shareOfLargeBroken());
    }

    @Test
    void a_coating_acts_on_the_cells_it_names_and_those_that_extend_them() {
        files.with("coatings/c.yaml", """
                name: glue
                source: words
                effects:
                  - {parameter: motility, cells: [Line A], factor: 0.5, status: estimated, source: words}
                """).with("cells/a.yaml", CatalogueFixture.CELL);
        Catalogue catalogue = load();
        Coating.Effect effect =
                catalogue.coatings().find("glue").orElseThrow().effects().getFirst();
        assertEquals(0.5, effect.factor());
        assertTrue(effect.actsOn(catalogue.cells().find("Line A").orElseThrow()));
    }

    @Test
    void every_shipped_source_is_a_reference_or_words_and_no_web_address() {
        for (CatalogueFiles.Found file : CatalogueFiles.shipped()) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            assertFalse(text.contains("http") || text.contains("www."), file.name());
        }
    }

    @Test
    void glucose_free_medium_differs_from_the_usual_one_in_glucose_and_pyruvate_alone() {
        BaseMedium with = load().media().find("DMEM").orElseThrow();
        BaseMedium without = load().media().find("DMEM without glucose").orElseThrow();
        List<String> different = BaseMedium.VOCABULARY.stream()
                .map(ParameterVocabulary.Known::name)
                .filter(name ->
                        with.parameters().value(name) != without.parameters().value(name))
                .toList();
        assertEquals(List.of("glucose", "pyruvate"), different);
        assertEquals(0, without.glucoseMillimolar());
    }

    @Test
    void lactic_acid_lowers_the_ph_by_what_the_buffer_allows() {
        BaseMedium medium = load().media().find("DMEM").orElseThrow();
        assertEquals(7.4, medium.pH(0), 1e-12);
        assertEquals(7.2, medium.pH(11), 1e-12);
    }

    @Test
    void doses_by_mass_and_volume_are_converted() {
        Drug dmso = load().drugs().find("DMSO").orElseThrow();
        Dye jc1 = load().dyes().find("JC-1").orElseThrow();
        assertEquals(14_100, dmso.usualMicromolar(), 1e-9);
        assertEquals(14_100, dmso.micromolar(Quantity.parse("0.1 %")).orElseThrow(), 1e-9);
        assertEquals(500, dmso.micromolar(Quantity.parse("0.5 mM")).orElseThrow());
        assertEquals(2000 / 652.2, jc1.usualMicromolar(), 1e-12);
        assertTrue(jc1.micromolar(Quantity.parse("0.1 %")).isEmpty());
        assertTrue(jc1.micromolar(Quantity.parse("5 h")).isEmpty());
    }

    @Test
    void the_digest_follows_the_contents_of_the_files_alone() {
        String empty = load().digest();
        assertEquals(empty, load().digest());
        String one = files.with("drugs/b.yaml", CatalogueFixture.DRUG).load().digest();
        String other = files.with("drugs/b.yaml", CatalogueFixture.DRUG.replace("0.1 uM", "0.2 uM"))
                .load()
                .digest();
        assertEquals(3, List.of(empty, one, other).stream().distinct().count());
        assertEquals(
                one, files.with("drugs/b.yaml", CatalogueFixture.DRUG).load().digest());
        assertNotEquals(one, empty);
    }

    @Test
    void an_unknown_name_is_located_with_what_was_meant() {
        Problems problems = new Problems();
        load().drugs().find(ScalarNode.of("FCCB", new Place("p.yaml", 3, 4), problems));
        load().sets().find(ScalarNode.of("x", new Place("p.yaml", 4, 4), problems));
        load().dyes().find(ScalarNode.of("mitotracker deep red", new Place("p.yaml", 5, 4), problems));
        load().media().find(ScalarNode.of("plasma", new Place("p.yaml", 6, 4), problems));
        assertEquals(
                List.of(
                        "p.yaml:3:4: [unknown-drug] There is no drug 'FCCB'. Did you mean 'FCCP'?",
                        "p.yaml:4:4: [unknown-set] There is no parameter set 'x'. Nothing is known here.",
                        "p.yaml:5:4: [unknown-dye] There is no dye 'mitotracker deep red'. Did you mean 'MitoTracker"
                                + " Deep Red'?",
                        "p.yaml:6:4: [unknown-medium] There is no medium 'plasma'. Known: DMEM, DMEM high glucose,"
                                + " DMEM without glucose, RPMI-1640."),
                problems.list().stream().map(Object::toString).toList());
    }

    @Test
    void all_problems_of_all_files_are_thrown_at_once() {
        files.with("cells/a.yaml", "name: A\n")
                .with("drugs/b.yaml", "name: B\n")
                .with("media/c.yaml", "\tx");
        InvalidInput thrown = assertThrows(InvalidInput.class, this::load);
        assertEquals(
                3,
                thrown.problems().stream()
                        .map(one -> one.place().file())
                        .distinct()
                        .count());
    }

    @Test
    void the_shipped_files_are_read_out_of_a_jar_as_out_of_a_folder() throws IOException {
        Path jar = folder.resolve("dish.jar");
        List<CatalogueFiles.Found> fromFolder = CatalogueFiles.shipped();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (CatalogueFiles.Found file : fromFolder) {
                zip.putNextEntry(new ZipEntry("org/mitoferry/" + file.name()));
                zip.write(file.bytes());
            }
        }
        List<CatalogueFiles.Found> fromJar = CatalogueFiles.shippedIn(jar);
        assertEquals(
                fromFolder.stream().map(CatalogueFiles.Found::name).toList(),
                fromJar.stream().map(CatalogueFiles.Found::name).toList());
        assertTrue(fromJar.size() >= 20);
    }
}
