package org.mitoferry.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoferry.parameter.DrugEffect.Constant;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.robustness.TunedNumber.Variant;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.NumberChange;
import org.mitoferry.trial.Trial;
import org.mitoferry.trial.TrialFacts;
import org.mitoferry.trial.TrialResult;
import org.mitoferry.yaml.Problems;

class RobustnessTest {
    private static final Laboratory LABORATORY = laboratory();

    @TempDir
    Path folder;

    @Test
    void tuned_numbers_are_those_of_the_cells_and_drugs_of_the_protocol_under_its_set() {
        List<String> capture = names("nanotube-capture");
        List<String> junction = names("junction-uptake");
        assertTrue(capture.contains("BMSC.acceptanceLimit"), capture.toString());
        assertTrue(capture.contains("JJN3.tagOnset"), capture.toString());
        assertTrue(capture.contains("cytochalasin D.nanotube actin on nanotubeNucleation, power"), capture.toString());
        assertFalse(capture.contains("cytochalasin D.junction engulfment, half at"), capture.toString());
        assertTrue(junction.contains("cytochalasin D.junction engulfment, half at"), junction.toString());
        assertFalse(capture.stream().anyMatch(name -> name.startsWith("U266")), capture.toString());
        assertEquals(capture.size(), capture.stream().distinct().count());
    }

    @Test
    void a_number_leaves_its_range_with_no_factor() {
        TunedNumber number = number(10, 8, 15);
        assertEquals(8, number.times(0.5).value());
        assertTrue(number.times(0.5).clipped());
        assertEquals(15, number.times(2).value());
        assertEquals(12, number.times(1.2).value());
        assertFalse(number.times(1.2).clipped());
    }

    @Test
    void a_number_at_the_end_of_its_range_is_not_varied_beyond() {
        assertFalse(number(15, 8, 15).times(2).differs());
        assertTrue(number(15, 8, 15).times(0.5).differs());
        RobustnessLine line = RobustnessLine.notVaried("a", number(15, 8, 15).times(2));
        assertNull(line.judged());
        assertEquals("at the upper end of its range", line.note());
    }

    @ParameterizedTest
    @CsvSource({"12, reached", "10, reached", "9.9, missed", "0, sign lost", "-3, sign lost"})
    void a_difference_reaches_its_minimum_or_misses_it_or_loses_its_sign(double effect, String word) {
        assertEquals(Minimum.of(word), Minimum.of(new Rule.Points(true, 10), effect));
        assertEquals(Minimum.of(word), Minimum.of(new Rule.Points(false, 10), -effect));
    }

    @ParameterizedTest
    @CsvSource({"3, reached", "1.5, missed", "0.9, sign lost"})
    void so_does_a_ratio(double effect, String word) {
        assertEquals(Minimum.of(word), Minimum.of(new Rule.Ratio(true, 2), effect));
        assertEquals(Minimum.of(word), Minimum.of(new Rule.Ratio(false, 0.5), 1 / effect));
    }

    @Test
    void changes_are_paired_within_blocks() {
        double[] donors = {0.2, 0.4, 0.3, 0.5};
        double[] noise = {0.01, -0.01, 0.02, -0.02};
        TrialResult base = result(donors, 0.10, new double[4]);
        ClauseChange line = new Comparison(List.of(base))
                .with(number(10, 8, 15).times(0.9), List.of(result(donors, 0.25, noise)))
                .getFirst()
                .judged();
        assertNotNull(line);
        assertEquals(4, line.blocks());
        assertEquals(15, line.change(), 1e-9);
        // R: t.test(c(16, 14, 17, 13))$conf.int: 15 -+ 2.905 (sd 1.826, t 3.182, n 4)
        assertEquals(15 - 2.9051, line.changeLow(), 1e-3);
        assertEquals(15 + 2.9051, line.changeHigh(), 1e-3);
        assertEquals(Minimum.REACHED, line.minimum());
    }

    @Test
    void lines_read_back_equal() throws IOException {
        Variant variant = number(15, 8, 15).times(2);
        List<RobustnessLine> lines = new ArrayList<>();
        lines.add(RobustnessLine.notVaried("a", variant));
        lines.add(RobustnessLine.withoutEffect("a", variant));
        double[] donors = {0.2, 0.4};
        TrialResult base = result(donors, 0.1, new double[2]);
        lines.addAll(new Comparison(List.of(base)).with(variant, List.of(base)));
        RobustnessLine.TABLE.write(folder, lines);
        assertEquals(lines, RobustnessLine.TABLE.read(folder));
    }

    @Test
    void a_finding_that_a_change_loses_is_named_as_fragile_with_the_number_that_breaks_it() {
        double[] donors = {0.2, 0.4, 0.3, 0.5};
        double[] noise = {0.001, -0.001, 0.002, -0.002};
        Variant variant = number(10, 1, 40).times(2);
        List<RobustnessLine> lines = new ArrayList<>(List.of(
                RobustnessLine.notVaried("a", number(15, 8, 15).times(2)), RobustnessLine.withoutEffect("a", variant)));
        lines.addAll(new Comparison(List.of(result(donors, 0.2, noise)))
                .with(variant, List.of(result(donors, -0.1, noise))));
        String set = lines.getLast().set();
        lines.replaceAll(line -> new RobustnessLine(
                set,
                line.parameter(),
                line.factor(),
                line.before(),
                line.value(),
                line.unit(),
                line.note(),
                line.judged()));
        String page = RobustnessPage.markdown(lines, new TrialFacts(Map.of(), Map.of(), Map.of(), 0, 0));
        assertTrue(page.contains("Without any change 1 of 1 finding holds. "), page);
        assertTrue(page.contains(set + ": 1 of 1 changes lose a finding that holds without them."), page);
        assertTrue(
                page.contains(
                        "| BMSC.x | \u00d7 2 | 10 \u2192 20 um | A | \u2013 | **-30.0 points (-30.0 to -30.0)** |"),
                page);
        assertTrue(page.contains("Without any effect on the first experiment: BMSC.x (\u00d7 2)."), page);
        assertTrue(page.contains("Not varied: BMSC.x \u00d7 2 (at the upper end of its range)."), page);
        assertTrue(page.contains("- A: 1 (BMSC.x \u00d7 2)\n- none: \u2013\n"), page);
        assertTrue(
                page.endsWith("- A (+20.0 points without any change): BMSC.x \u00d7 2, -10.0 points, sign lost\n"),
                page);
    }

    @Test
    void a_line_of_an_effect_can_be_changed_alone() {
        Trial base = Trial.of(protocol(), LABORATORY.catalogue());
        NumberChange change =
                new NumberChange.OfLine("CytoD", "nanotube actin", "nanotubeNucleation", Constant.POWER, 6);
        List<TunedNumber> numbers = TunedNumber.of(protocol(), LABORATORY.catalogue());
        TunedNumber power = numbers.stream()
                .filter(number -> number.name().endsWith("nanotubeNucleation, power"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(change), base.withChanges(List.of(change)).changes());
        assertEquals(
                new NumberChange.OfLine(
                        "cytochalasin D", "nanotube actin", "nanotubeNucleation", Constant.POWER, 2 * power.value()),
                power.times(2).change());
    }

    private static TunedNumber number(double value, double lowest, double highest) {
        return new TunedNumber(
                "BMSC.x", "um", value, lowest, highest, other -> new NumberChange.OfCell("BMSC", "x", other));
    }

    /** A study in which one arm lies so much above the other in every experiment. */
    private static TrialResult result(double[] donors, double difference, double[] noise) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 0; e < donors.length; e++) {
            rows.add(row("low", e + 1, donors[e]));
            rows.add(row("high", e + 1, donors[e] + difference + noise[e]));
        }
        Protocol real = protocol();
        Clause clause =
                new Clause("viableFraction", "JJN3", null, "high", null, null, "low", new Rule.Points(true, 10));
        Expectation expectation = new Expectation("A", "cells live", List.of(clause), Origin.TUNED, List.of(), null);
        Protocol protocol = new Protocol(
                "study",
                "a study",
                null,
                real.vessel(),
                real.cells(),
                real.media(),
                donors.length,
                1,
                real.arms(),
                List.of(expectation),
                List.of());
        Trial trial = Trial.of(protocol, LABORATORY.catalogue());
        return new TrialResult(trial, Verdicts.judge(List.of(expectation), rows), rows, 0);
    }

    private static Measurement row(String arm, int experiment, double value) {
        return new Measurement(
                "study", experiment, arm, 1, 1, "JJN3", "t=24 h", "viableFraction", value, "1", "truth", "");
    }

    private static List<String> names(String set) {
        Trial trial = Trial.of(protocol(), LABORATORY.catalogue()).withSet(set);
        return TunedNumber.of(trial.protocol(), LABORATORY.catalogue()).stream()
                .map(TunedNumber::name)
                .toList();
    }

    private static Protocol protocol() {
        String name = "solimando-2025";
        return LABORATORY
                .read(name, name, BuiltInProtocols.read(name), List.of())
                .orThrow();
    }

    private static Laboratory laboratory() {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        return laboratory;
    }
}
