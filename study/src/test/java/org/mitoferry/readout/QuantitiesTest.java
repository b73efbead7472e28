package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.table.Measurement;

class QuantitiesTest {

    private static final List<String> NAMES = List.of(
            ("membranePotential_mV jc1Ratio atpLevel caspasePositiveFraction viableFraction adherentFraction pericellularOxygen_uM glucose_mM"
                            + " lactate_mM nanotubes nanotubesPerCell connectedCellFraction heterotypicNanotubeFraction nanotubeLength_um"
                            + " nanotubeDiameter_um nanotubeFwhm_um nanotubeHeight_um nanotubeLifetime_min cargoSpeed_um_per_s cargoLength_um"
                            + " cargoLamp1Fraction foreignMitochondriaPerCell foreignMitochondrionLength_um foreignMitochondrionArea_um2"
                            + " exportedMitochondriaPerCell degradedMitochondriaPerCell movedMitochondriaPerCell loadPerCell_um farRedMean"
                            + " plaqueEnrichment plaqueArea_um2 mandersM1 mandersM2 pearson lamp1ContactFraction lamp1Enrichment cageIndex"
                            + " cagedClusterFraction fissionLamp1Enrichment acceptorPositiveFraction cells status")
                    .split(" "));

    private static final Map<String, String> UNITS_OF_ENDINGS =
            Map.of("mV", "mV", "uM", "uM", "mM", "mM", "um", "um", "um2", "um2", "min", "min", "s", "um/s");

    @Test
    void all_names_of_the_findings_are_known_and_none_twice() {
        assertTrue(Readout.quantities().keySet().containsAll(NAMES));
        assertEquals(Quantities.ALL.size(), Readout.quantities().size());
    }

    @Test
    void the_unit_is_the_one_in_the_name() {
        Readout.quantities().forEach((name, unit) -> {
            String ending = name.contains("_") ? name.substring(name.lastIndexOf('_') + 1) : "";
            assertEquals(UNITS_OF_ENDINGS.getOrDefault(ending, "1"), unit, name);
        });
    }

    @Test
    void a_dish_with_one_cell_of_each_group_gives_rows_of_everything_and_a_reason_where_there_is_no_value() {
        HandMadeDish dish = new HandMadeDish();
        for (int group = 0; group < 3; group++) {
            dish.cell(group, 100, 100);
        }
        complete(dish, Set.of("BMSC", "JJN3", "acceptor BMSC"));
    }

    @Test
    void a_dish_with_the_dead_alone_gives_rows_of_everything_too() {
        HandMadeDish dish = new HandMadeDish();
        dish.dead(HandMadeDish.STROMA, 100, 100);
        complete(dish, Set.of("BMSC"));
    }

    private static void complete(HandMadeDish dish, Set<String> groups) {
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        for (Measurement row : dish.rows(60, NAMES.toArray(String[]::new))) {
            if (row.method().equals(Measurement.TRUTH)) {
                seen.computeIfAbsent(row.quantity(), _ -> new HashSet<>()).add(row.cell());
                assertEquals(Double.isNaN(row.value()), !row.reason().isEmpty(), row.toString());
                assertTrue(!Double.isInfinite(row.value()), row.toString());
            }
        }
        assertEquals(Set.copyOf(NAMES), seen.keySet());
        seen.forEach((quantity, cells) -> assertTrue(cells.equals(groups) || cells.equals(Set.of("")), quantity));
    }

    @Test
    void the_document_tells_of_every_quantity_once_with_its_unit() throws IOException {
        List<String> told = Files.readAllLines(Path.of("..", "docs", "quantities.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .map(columns -> columns[1].strip().replace("`", "") + " " + columns[2].strip())
                .sorted()
                .toList();
        assertEquals(
                Quantities.ALL.stream()
                        .map(q -> q.name() + " " + q.unit())
                        .sorted()
                        .toList(),
                told);
    }

    @Test
    void what_only_a_micrograph_has_says_so() {
        HandMadeDish dish = new HandMadeDish();
        dish.cell(HandMadeDish.STROMA, 100, 100);
        for (String name : List.of("nanotubeFwhm_um", "pearson", "cageIndex")) {
            assertEquals(
                    "read from micrographs only",
                    dish.well(name, HandMadeDish.STROMA).reason());
        }
    }

    /** Numbers of fields add up to that of one field; means do when each is weighted with the cells it is over. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6, 8})
    void splitting_into_fields_conserves_sums(int fields) {
        HandMadeDish whole = filled(1);
        HandMadeDish split = filled(fields);
        for (String count : List.of("nanotubes", "cargoMitochondria", "cells")) {
            assertEquals(sum(whole, count), sum(split, count), count);
            assertTrue(sum(split, count) > 0, count);
        }
        for (String mean : List.of(
                "nanotubesPerCell",
                "foreignMitochondriaPerCell",
                "loadPerCell_um",
                "acceptorPositiveFraction",
                "connectedCellFraction")) {
            assertEquals(weightedSum(whole, mean), weightedSum(split, mean), 1e-9, mean);
            assertTrue(weightedSum(split, mean) > 0, mean);
        }
        for (String object : List.of("nanotubeLength_um", "foreignMitochondrionLength_um", "cargoSpeed_um_per_s")) {
            assertEquals(whole.objects(object, HandMadeDish.STROMA), split.objects(object, HandMadeDish.STROMA));
        }
    }

    private static double sum(HandMadeDish dish, String quantity) {
        return dish.fields(quantity, HandMadeDish.STROMA).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double weightedSum(HandMadeDish dish, String quantity) {
        List<Double> values = dish.fields(quantity, HandMadeDish.STROMA);
        List<Double> cells = dish.fields("cells", HandMadeDish.STROMA);
        double sum = 0;
        for (int field = 0; field < values.size(); field++) {
            sum += values.get(field) * cells.get(field);
        }
        return sum;
    }

    /** Living stroma all over the patch, at least one cell in each field, with nanotubes, cargo and foreign mitochondria. */
    private static HandMadeDish filled(int fields) {
        HandMadeDish dish = new HandMadeDish(fields);
        SplittableRandom random = new SplittableRandom(3);
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 4; j++) {
                cells.add(
                        dish.cell(HandMadeDish.STROMA, 50 * (i + random.nextDouble()), 50 * (j + random.nextDouble())));
            }
        }
        for (int k = 0; k < 30; k++) {
            int from = cells.get(random.nextInt(cells.size()));
            int to = cells.get(random.nextInt(cells.size()));
            int tube = dish.nanotube(from, to, random.nextBoolean());
            dish.cargo(from, tube, 1, 10, (byte) 0);
            dish.foreign(to, 0.5 + random.nextDouble());
        }
        return dish;
    }
}
