package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.parameter.NumberAddress.OfCells;
import org.mitoferry.parameter.NumberAddress.OfEffect;
import org.mitoferry.yaml.Problems;

/** Numbers of data files, found and replaced where they stand. */
class CatalogueTextsTest {
    private static final String CELLS = """
            # A cell, with \u00b5 in a comment
            name: stroma
            parameters:
              glycogen: {value: 400 fmol, range: [90, 1100], donors: 0.25, status: estimated, source: "5-60 pg; 400 fmol"}   # stays
              delay:    {value: '1.5 h', range: [30 min, 3 h], status: recalled, source: x}
              block:
                value: 0
                range: [0, 1]
                status: estimated
                source: x
            """;
    private static final String DRUG = """
            name: cutter
            aliases: [knife]
            effects:
              - name: cut
                half at: 0.1 uM       # plausible 0.05 to 0.3
                recovery: 24 h
                status: estimated
                source: x
                on:
                  - {parameter: glycogen, action: multiply, most: 0, power: 3, status: recalled}
                  - {parameter: delay, action: multiply, most: 0.5}
            """;
    private static final String SET = """
            name: rival
            source: x
            cells:
              stroma:
                block: {value: 0.5, range: [0, 1], status: tuned, source: x}
            drugs:
              knife:
                cut:
                  recovery: 2 h
                  status: estimated
                  source: x
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        write("cells/stroma.yaml", CELLS);
        write("drugs/cutter.yaml", DRUG);
        write("sets/rival.yaml", SET);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private CatalogueTexts read() {
        Problems problems = new Problems();
        CatalogueTexts texts = CatalogueTexts.in(folder, problems);
        problems.throwIfAny();
        return texts;
    }

    private String after(NumberAddress address, double value, String file) throws IOException {
        CatalogueTexts before = read();
        before.with(Map.of(address, value)).writeChanges(before);
        return Files.readString(folder.resolve(file));
    }

    @Test
    void a_value_is_replaced_and_called_tuned_and_all_else_stays() throws IOException {
        assertEquals(
                CELLS.replace("value: 400 fmol", "value: 512 fmol")
                        .replace("0.25, status: estimated", "0.25, status: tuned"),
                after(new OfCells("", "stroma", "glycogen"), 512, "cells/stroma.yaml"));
    }

    @Test
    void a_quoted_value_keeps_its_quotes_and_its_unit() throws IOException {
        assertEquals(
                CELLS.replace("'1.5 h'", "'0.75 h'").replace("status: recalled", "status: tuned"),
                after(new OfCells("", "stroma", "delay"), 0.75, "cells/stroma.yaml"));
    }

    @Test
    void a_value_on_lines_of_its_own_is_replaced() throws IOException {
        assertEquals(
                CELLS.replace("value: 0\n", "value: 1.23e-5\n").replace("    status: estimated", "    status: tuned"),
                after(new OfCells("", "stroma", "block"), 1.23e-5, "cells/stroma.yaml"));
    }

    @Test
    void a_number_of_an_effect_is_replaced_before_its_comment() throws IOException {
        assertEquals(
                DRUG.replace("0.1 uM ", "0.2 uM ").replace("status: estimated", "status: tuned"),
                after(new OfEffect("", "cutter", "cut", "", "half at"), 0.2, "drugs/cutter.yaml"));
    }

    @Test
    void a_number_of_one_line_of_an_effect_is_replaced_with_the_status_of_that_line() throws IOException {
        assertEquals(
                DRUG.replace("power: 3", "power: 2.5").replace("status: recalled", "status: tuned"),
                after(new OfEffect("", "cutter", "cut", "glycogen", "power"), 2.5, "drugs/cutter.yaml"));
    }

    @Test
    void several_numbers_of_one_file_are_replaced_at_once() throws IOException {
        CatalogueTexts before = read();
        Map<NumberAddress, Double> values = new LinkedHashMap<>();
        values.put(new OfEffect("", "cutter", "cut", "", "half at"), 0.123456);
        values.put(new OfEffect("", "cutter", "cut", "", "recovery"), 4.0);
        List<Path> written = before.with(values).writeChanges(before);
        assertEquals(List.of(folder.resolve("drugs/cutter.yaml")), written);
        assertEquals(
                DRUG.replace("0.1 uM ", "0.123456 uM ")
                        .replace("recovery: 24 h", "recovery: 4 h")
                        .replace("status: estimated", "status: tuned"),
                Files.readString(folder.resolve("drugs/cutter.yaml")));
    }

    @Test
    void a_number_that_a_set_gives_stands_in_the_set() {
        assertEquals(
                new OfCells("rival", "stroma", "block"),
                read().resolve("stroma.block", "rival").orElseThrow());
        assertEquals(
                new OfCells("", "stroma", "glycogen"),
                read().resolve("stroma.glycogen", "rival").orElseThrow());
    }

    @Test
    void a_set_may_name_a_drug_by_its_alias() {
        WrittenNumber recovery = read().find(
                        read().resolve("cutter.cut.recovery", "rival").orElseThrow())
                .orElseThrow();
        assertEquals(2, recovery.value());
    }

    @Test
    void a_range_is_told_in_the_unit_of_the_value() {
        WrittenNumber delay = read().find(new OfCells("", "stroma", "delay")).orElseThrow();
        assertEquals(0.5, delay.lowest(), 1e-12);
        assertEquals(3, delay.highest(), 1e-12);
        assertEquals("h", delay.unit());
    }

    @Test
    void what_no_file_has_is_not_found() {
        assertTrue(read().resolve("stroma.nothing", "rival").isEmpty());
    }

    @Test
    void a_catalogue_of_changed_texts_has_the_new_values() {
        Problems problems = new Problems();
        CatalogueTexts texts = CatalogueTexts.of(List.of(), problems);
        Map<NumberAddress, Double> values = new LinkedHashMap<>();
        values.put(texts.resolve("BMSC.nanotubeNucleation", "junction-uptake").orElseThrow(), 1.23);
        values.put(texts.resolve("BMSC.lysosomeEncounter", "junction-uptake").orElseThrow(), 0.123);
        values.put(
                texts.resolve("cytochalasin D.junction engulfment.recovery", "junction-uptake")
                        .orElseThrow(),
                7.5);
        Catalogue changed =
                texts.with(values).load(new CellVocabulary(), problems).with("junction-uptake");
        problems.throwIfAny();
        CellType stroma = changed.cells().find("BMSC").orElseThrow();
        assertEquals(1.23, stroma.parameters().value("nanotubeNucleation"), 1e-12);
        assertEquals(0.123, stroma.parameters().value("lysosomeEncounter"), 1e-12);
        assertEquals(
                7.5,
                changed.drugs().find("cytochalasin D").orElseThrow().effects().stream()
                        .filter(line -> line.name().equals("junction engulfment"))
                        .findFirst()
                        .orElseThrow()
                        .recoveryHours(),
                1e-12);
    }
}
