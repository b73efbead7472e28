package org.mitoferry.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.table.Measurement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {

    private static Protocol protocol(String... arms) {
        Map<String, Protocol.Seeding> cells = new LinkedHashMap<>();
        cells.put("JJN3", new Protocol.Seeding("JJN3", 500, 4));
        cells.put("BMSC", new Protocol.Seeding("BMSC", 120, 1));
        List<Protocol.Arm> list = new ArrayList<>();
        for (String arm : arms) {
            list.add(new Protocol.Arm(arm, List.of()));
        }
        return new Protocol(
                "p",
                "t",
                null,
                new Protocol.Vessel("24-well", 2, 1000, 1000, 1, 2),
                cells,
                Map.of(),
                2,
                1,
                list,
                List.of(),
                List.of());
    }

    private static Measurement row(
            int experiment, String arm, int field, String cell, String object, String quantity, double value) {
        return new Measurement("p", experiment, arm, 1, field, cell, object, quantity, value, "1", "truth", "");
    }

    private static List<JsonNode> values(Figure figure, String kind) {
        JsonNode all =
                JsonMapper.shared().readTree(figure.specification()).get("data").get("values");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(v -> v.get("kind").asString().equals(kind))
                .toList();
    }

    private static Figure deaths() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 2; e++) {
            for (int f = 1; f <= 2; f++) {
                rows.add(row(e, "JJN3 OGD", f, "JJN3", "", "caspasePositiveFraction", 0.1 * e + 0.05 * f));
                rows.add(row(e, "JJN3 OGD", f, "JJN3", "", "cells", f == 1 ? 100 : 300));
                rows.add(row(e, "Co-culture", f, "BMSC", "", "caspasePositiveFraction", 0.02));
            }
        }
        return Figures.compared(protocol("Co-culture", "JJN3 OGD"), rows).getFirst();
    }

    @Test
    void fractions_are_drawn_in_per_cent_with_one_small_point_a_field_and_one_large_an_experiment() {
        assertEquals(8, values(deaths(), "field").size());
        List<JsonNode> experiments = values(deaths(), "experiment");
        assertEquals(4, experiments.size());
        assertEquals(
                100 * (0.15 * 100 + 0.20 * 300) / 400,
                experiments.getFirst().get("value").asDouble(),
                1e-9);
    }

    @Test
    void rows_go_by_cell_type_and_name_the_type_unless_the_arm_does() {
        assertEquals(
                List.of("JJN3 OGD", "BMSC in Co-culture"),
                deaths().rows().stream().map(Figure.Row::label).toList());
    }

    @Test
    void an_interval_of_a_percentage_does_not_leave_the_possible() {
        Figure.Row row = deaths().rows().getFirst();
        assertTrue(row.low() >= 0 && row.high() <= 100);
        assertTrue(row.low() < row.mean() && row.mean() < row.high());
    }

    @Test
    void two_experiments_show_their_mean_but_no_interval() {
        JsonNode mean = values(deaths(), "mean").getFirst();
        assertEquals(mean.get("value").asDouble(), mean.get("low").asDouble());
        assertTrue(deaths().caption().contains("too few to draw an interval"));
    }

    @Test
    void a_quantity_without_values_of_fields_has_no_small_points_and_speaks_of_none() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 3; e++) {
            rows.add(row(e, "Co-culture", 1, "BMSC", "", "caspasePositiveFraction", 0.1 * e));
            rows.add(row(e, "JJN3 OGD", 1, "JJN3", "", "caspasePositiveFraction", 0.2 * e));
        }
        Figure whole =
                Figures.compared(protocol("Co-culture", "JJN3 OGD"), rows).getFirst();
        assertFalse(whole.specification().contains("datum.kind == 'field'"), whole.specification());
        assertTrue(whole.caption().startsWith("Points are experiments, joined"), whole.caption());
        assertTrue(deaths().specification().contains("datum.kind == 'field'"));
        assertTrue(deaths().caption().startsWith("Small points are fields, large points experiments, joined"));
    }

    @Test
    void what_was_not_measured_is_not_drawn() {
        assertEquals(List.of(), Figures.compared(protocol("A"), List.of()));
        assertEquals(List.of(), Figures.courses(protocol("A"), List.of()));
    }

    @Test
    void a_course_averages_experiments_and_keeps_their_range() {
        List<Measurement> rows = List.of(
                row(1, "A", 0, "", "t=0 h", "pericellularOxygen_uM", 200),
                row(2, "A", 0, "", "t=0 h", "pericellularOxygen_uM", 100),
                row(1, "A", 0, "", "t=24 h", "pericellularOxygen_uM", 0.4),
                row(2, "A", 0, "", "t=24 h", "pericellularOxygen_uM", 0.2));
        List<Courses.Point> course = Courses.of(rows, "A", "pericellularOxygen_uM");
        assertEquals(new Courses.Point(0, 150, 100, 200, 2), course.getFirst());
        assertEquals(24, course.getLast().hours());
        assertEquals(0.3, course.getLast().mean(), 1e-12);
    }

    @Test
    void anoxia_stays_on_a_logarithmic_axis() {
        List<Measurement> rows = List.of(
                row(1, "A", 0, "", "t=0 h", "pericellularOxygen_uM", 200),
                row(1, "A", 0, "", "t=1 h", "pericellularOxygen_uM", 0));
        Figure figure = Figures.courses(protocol("A"), rows).getFirst();
        JsonNode values =
                JsonMapper.shared().readTree(figure.specification()).get("data").get("values");
        assertEquals(1e-3, values.get(1).get("value").asDouble());
        assertTrue(figure.caption().contains("0.001"));
    }

    private static Protocol expecting(Clause... clauses) {
        Protocol plain = protocol("A");
        Expectation expectation =
                new Expectation("x", "s", List.of(clauses), Expectation.Origin.EMERGENT, List.of(), null);
        return new Protocol(
                plain.name(),
                plain.title(),
                null,
                plain.vessel(),
                plain.cells(),
                plain.media(),
                2,
                1,
                plain.arms(),
                List.of(expectation),
                List.of());
    }

    private static List<Measurement> tubes(String quantity) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 2; e++) {
            for (int i = 1; i <= 20; i++) {
                boolean large = i % 2 == 0;
                String object =
                        "t=24 h; nanotube " + i + (large ? "; large" : "; small") + (i > 18 ? "; censored" : "");
                rows.add(row(e, "A", 1, "BMSC", object, quantity, (large ? 8 : 1) * (1 + 0.05 * i)));
            }
        }
        return rows;
    }

    @Test
    void lifetimes_are_drawn_as_survival_of_each_class_that_is_compared() {
        Clause clause =
                new Clause("nanotubeLifetime_min", "BMSC", "large", "A", null, "small", "A", new Rule.Ratio(true, 1));
        List<Figure> figures = Figures.compared(expecting(clause), tubes("nanotubeLifetime_min"));
        assertEquals(1, figures.size());
        Figure figure = figures.getFirst();
        assertEquals(
                List.of("BMSC in A: large", "BMSC in A: small"),
                figure.rows().stream().map(Figure.Row::label).toList());
        List<JsonNode> all = values(figure, "all");
        assertEquals(100, all.getFirst().get("value").asDouble());
        assertTrue(figure.rows().getFirst().mean() > figure.rows().getLast().mean());
    }

    @Test
    void sizes_of_two_classes_are_drawn_as_a_distribution_whose_bars_hold_all_objects() {
        Clause clause = new Clause("nanotubeDiameter_um", "BMSC", null, "A", null, null, null, new Rule.TwoClasses());
        List<Figure> figures = Figures.compared(expecting(clause), tubes("nanotubeDiameter_um"));
        assertEquals(1, figures.size());
        double sum = values(figures.getFirst(), "bar").stream()
                .mapToDouble(v -> v.get("value").asDouble())
                .sum();
        assertEquals(100, sum, 1e-9);
        assertEquals(1.5, figures.getFirst().rows().getFirst().mean(), 0.1);
        assertEquals(12, figures.getFirst().rows().getLast().mean(), 1);
    }

    @Test
    void classes_that_are_compared_stand_below_the_arms() {
        Clause clause =
                new Clause("cargoSpeed_um_per_s", "BMSC", "large", "A", null, "small", "A", new Rule.Ratio(true, 1));
        Figure figure = Figures.compared(expecting(clause), tubes("cargoSpeed_um_per_s"))
                .getFirst();
        assertEquals(
                List.of("BMSC in A", "BMSC in A: large", "BMSC in A: small"),
                figure.rows().stream().map(Figure.Row::label).toList());
    }

    @Test
    void more_courses_than_colours_stand_in_panels() {
        String[] arms = {"A", "B", "C", "D", "E", "F", "G", "H"};
        List<Measurement> rows = new ArrayList<>();
        for (String arm : arms) {
            rows.add(row(1, arm, 0, "", "t=0 h", "pericellularOxygen_uM", 200));
            rows.add(row(1, arm, 0, "", "t=24 h", "pericellularOxygen_uM", 1));
        }
        JsonNode many = JsonMapper.shared()
                .readTree(Figures.courses(protocol(arms), rows).getFirst().specification());
        assertEquals("arm", many.get("facet").get("field").asString());
        assertEquals(2, many.get("spec").get("layer").size());
        JsonNode few = JsonMapper.shared()
                .readTree(Figures.courses(protocol("A"), rows).getFirst().specification());
        assertFalse(few.has("facet"));
    }

    @Test
    void no_name_of_an_arm_enters_an_expression() {
        String name = "'+alert(1)+'";
        List<Measurement> rows =
                List.of(row(1, name, 1, "JJN3", "", "jc1Ratio", 1), row(2, name, 1, "JJN3", "", "jc1Ratio", 2));
        JsonNode specification = JsonMapper.shared()
                .readTree(Figures.compared(protocol(name), rows).getFirst().specification());
        for (JsonNode layer : specification.get("layer")) {
            assertFalse(layer.get("transform").toString().contains("alert"));
        }
    }
}
