package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.bench.TestBench;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.DrugEffect;

/** Every drug that ships, through its data file, a protocol and the bench, onto the parameters that the processes read. */
class DrugsOfTheCatalogueTest {

    /** Drug | effect | parameter | times or plus | at full effect | half at, uM | Hill | onset, h | recovery, h | power, 1 where none. */
    private static final String TABLE = """
            2-deoxyglucose    | glycolysis block          | glycolysisCapacity    | times | 0.1    | 5000  | 1   | 0.16667 | 2
            18alpha-glycyrrhetinic acid | gap junctions   | cx43                  | times | 0.1    | 5     | 1.5 | 0.33333 | 2
            18alpha-glycyrrhetinic acid | gap junctions   | plaqueDissolution     | times | 4      | 5     | 1.5 | 0.33333 | 2
            antimycin A       | complex III block         | pumpCapacity          | times | 0.02   | 0.02  | 1.5 | 0.08333 | 12
            AZD3965           | lactate uptake            | lactateUptake         | times | 0.05   | 0.005 | 1   | 0.16667 | 2
            bafilomycin A1    | lysosomal digestion       | lysosomalActivity     | times | 0      | 0.005 | 2   | 0.33333 | 6
            bafilomycin A1    | lysosomal digestion       | mitophagyRate         | times | 0.2    | 0.005 | 2   | 0.33333 | 6
            bortezomib        | apoptosis                 | apoptosisBackground   | plus  | 0.06   | 0.008 | 2   | 8       | 24
            carbenoxolone     | gap junctions             | cx43                  | times | 0.2    | 25    | 1.5 | 0.33333 | 1
            chloroquine       | lysosomal digestion       | lysosomalActivity     | times | 0.1    | 15    | 1.5 | 1       | 6
            chloroquine       | lysosomal digestion       | mitophagyRate         | times | 0.3    | 15    | 1.5 | 1       | 6
            chloroquine       | lysosomal fusion          | captureChance         | times | 0.5    | 20    | 1.5 | 1       | 6
            cytochalasin D    | nanotube actin            | nanotubeNucleation    | times | 0      | 0.1   | 2   | 0.3     | 24 | 3
            cytochalasin D    | nanotube actin            | nanotubeDislodgement  | times | 0      | 0.1   | 2   | 0.3     | 24
            cytochalasin D    | nanotube actin            | nanotubeLoss          | times | 21     | 0.1   | 2   | 0.3     | 0.25
            cytochalasin D    | junction engulfment       | connexosomeRate       | times | 0      | 0.4   | 2   | 0.25    | 0.75
            cytochalasin D    | junction engulfment       | efferocytosisRate     | times | 0      | 0.4   | 2   | 0.25    | 0.75
            cytochalasin D    | cages                     | cageRate              | times | 0      | 0.1   | 2   | 0.16667 | 0.75 | 3
            cytochalasin D    | cages                     | cageLifetime          | times | 0.05   | 0.1   | 2   | 0.16667 | 0.75
            cytochalasin D    | spreading and adhesion    | motility              | times | 0.1    | 1     | 1.5 | 0.25    | 0.75
            cytochalasin D    | spreading and adhesion    | spreadExtent          | times | 0.4    | 1     | 1.5 | 0.25    | 0.75
            cytochalasin D    | spreading and adhesion    | adhesionRate          | times | 0.2    | 1     | 1.5 | 0.25    | 0.75
            cytochalasin D    | toxicity                  | apoptosisBackground   | plus  | 0.0386 | 3     | 1.7 | 2       | 2
            dynasore          | junction engulfment       | connexosomeRate       | times | 0.05   | 15    | 1.5 | 0.16667 | 0.5
            dynasore          | junction engulfment       | efferocytosisRate     | times | 0.3    | 15    | 1.5 | 0.16667 | 0.5
            dynasore          | fission block             | fissionRate           | times | 0.4    | 40    | 1.5 | 0.5     | 1
            FCCP              | uncoupling                | leakConductance       | times | 20     | 1     | 1.5 | 0.05    | 0.5
            Gap26             | gap junctions             | cx43                  | times | 0.3    | 100   | 1   | 0.5     | 1
            hydrogen peroxide | oxidative hits            | spontaneousHitRate    | plus  | 0.3    | 200   | 1   | 0.08333 | 0.5
            hydrogen peroxide | oxidative hits            | rosHitRate            | plus  | 0.3    | 200   | 1   | 0.08333 | 0.5
            hydrogen peroxide | nanotube stress           | nanotubeNucleation    | times | 3      | 50    | 1   | 1       | 12
            IACS-010759       | complex I block           | pumpCapacity          | times | 0.15   | 0.005 | 1   | 0.16667 | 12
            latrunculin A     | nanotube actin            | nanotubeNucleation    | times | 0      | 0.1   | 2   | 0.16667 | 6 | 3
            latrunculin A     | nanotube actin            | nanotubeDislodgement  | times | 0      | 0.1   | 2   | 0.16667 | 6
            latrunculin A     | nanotube actin            | nanotubeLoss          | times | 21     | 0.1   | 2   | 0.16667 | 0.25
            latrunculin A     | junction engulfment       | connexosomeRate       | times | 0      | 0.2   | 2   | 0.16667 | 0.5
            latrunculin A     | junction engulfment       | efferocytosisRate     | times | 0      | 0.2   | 2   | 0.16667 | 0.5
            latrunculin A     | cages                     | cageRate              | times | 0      | 0.2   | 2   | 0.16667 | 0.5
            latrunculin A     | cages                     | cageLifetime          | times | 0.05   | 0.2   | 2   | 0.16667 | 0.5
            latrunculin A     | spreading and adhesion    | motility              | times | 0.1    | 0.3   | 1.5 | 0.16667 | 0.5
            latrunculin A     | spreading and adhesion    | spreadExtent          | times | 0.4    | 0.3   | 1.5 | 0.16667 | 0.5
            latrunculin A     | spreading and adhesion    | adhesionRate          | times | 0.2    | 0.3   | 1.5 | 0.16667 | 0.5
            Mdivi-1           | fission block             | fissionRate           | times | 0.2    | 10    | 1   | 0.5     | 2
            Mdivi-1           | complex I block           | pumpCapacity          | times | 0.5    | 50    | 1   | 0.16667 | 1
            N-acetylcysteine  | antioxidant supply        | antioxidantFloor      | times | 3      | 2000  | 1   | 2       | 12
            nocodazole        | microtubules in nanotubes | nanotubeMotorSpeed    | times | 0.1    | 0.2   | 1.5 | 0.25    | 0.5
            nocodazole        | microtubules in nanotubes | nanotubeLargeShare    | times | 0.2    | 0.2   | 1.5 | 0.25    | 0.5
            nocodazole        | microtubules in nanotubes | nanotubeLargeByStress | times | 0.2    | 0.2   | 1.5 | 0.25    | 0.5
            nocodazole        | mitochondrial motion      | fusionRate            | times | 0.4    | 0.2   | 1.5 | 0.25    | 0.5
            nocodazole        | mitochondrial motion      | exportDocking         | times | 0.5    | 0.2   | 1.5 | 0.25    | 0.5
            nocodazole        | lysosome motion           | lysosomeEncounter     | times | 0.4    | 0.2   | 1.5 | 0.25    | 0.5
            nocodazole        | lysosome motion           | nanotubeVesicles      | times | 0.3    | 0.2   | 1.5 | 0.25    | 0.5
            nocodazole        | mitotic arrest            | divisionTime          | times | 20     | 0.1   | 2   | 1       | 2
            oligomycin        | synthase block            | synthaseCapacity      | times | 0.02   | 0.05  | 1.5 | 0.08333 | 12
            rotenone          | complex I block           | pumpCapacity          | times | 0.15   | 0.02  | 1   | 0.08333 | 12
            staurosporine     | apoptosis                 | apoptosisBackground   | plus  | 0.35   | 0.3   | 1.5 | 2       | 12
            venetoclax        | apoptosis threshold       | apoptosisThreshold    | times | 0.5    | 0.1   | 1   | 1       | 6
            z-VAD-FMK         | caspase block             | caspaseBlock          | plus  | 0.99   | 2     | 1.5 | 0.5     | 24
            """;

    /** One line of the table. */
    private record Line(
            String drug,
            String effect,
            CellParameter parameter,
            boolean adds,
            double most,
            double half,
            double hill,
            double onset,
            double recovery,
            double power) {

        static Line of(String text) {
            String[] parts = text.strip().split("\\s*\\|\\s*");
            double[] numbers = Arrays.stream(parts, 4, parts.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Line(
                    parts[0],
                    parts[1],
                    CellParameter.of(parts[2]),
                    parts[3].equals("plus"),
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers.length > 5 ? numbers[5] : 1);
        }

        /** With the numbers of the catalogue where those were chosen by tuning, and so are not for a test to know. */
        Line tuned() {
            DrugEffect said = TestBench.SHIPPED.drugs().find(drug).orElseThrow().effects().stream()
                    .filter(one -> one.name().equals(effect) && one.parameter().equals(parameter.key()))
                    .findFirst()
                    .orElseThrow();
            boolean searched = effect.equals("nanotube actin");
            return searched
                    ? new Line(
                            drug,
                            effect,
                            parameter,
                            adds,
                            most,
                            said.halfAtMicromolar(),
                            hill,
                            onset,
                            said.recoveryHours(),
                            said.power())
                    : this;
        }

        /** The part of the full effect that the parameter shows. */
        double shown(Look look) {
            double before = look.base[parameter.ordinal()];
            double now = look.drugged[parameter.ordinal()];
            return adds ? (now - before) / most : (Math.pow(now / before, 1 / power) - 1) / (most - 1);
        }

        double atEquilibrium(double concentration) {
            return 1 / (1 + Math.pow(half / concentration, hill));
        }
    }

    /** What a living cell of the dish is at a time. */
    private record Look(double concentration, double[] base, double[] drugged) {

        static Look at(Culture culture) {
            DrugAction drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
            int cell = 0;
            while (!culture.cells().living(cell)) {
                cell++;
            }
            double[] base = culture.profiles().values(0).clone();
            double[] drugged = new double[base.length];
            for (CellParameter parameter : CellParameter.values()) {
                drugged[parameter.ordinal()] = drugs.parameter(cell, 0, parameter);
            }
            return new Look(culture.medium().meanAtCellsMicromolar(Surroundings.ALWAYS), base, drugged);
        }
    }

    private static Stream<Line> lines() {
        return TABLE.lines().map(Line::of).map(Line::tuned);
    }

    private static Stream<String> drugs() {
        return lines().map(Line::drug).distinct();
    }

    /** An hour with the drug, and an hour after it was washed out. */
    private static List<Look> looks(String drug, double micromolar) {
        List<Look> looks = new ArrayList<>();
        String text = TestBench.protocol("{BMSC: {density: 120 cells/mm2}}", """
                - seed: BMSC
                - treat: {with: %s, at: %s uM, for: 1 h}
                - measure: [cells]
                - wash: 3 times
                - incubate: 1 h
                - measure: [cells]
                """.formatted(drug, micromolar));
        TestBench.run(TestBench.job(text), TestBench.onMeasure((culture, minutes) -> looks.add(Look.at(culture))));
        return looks;
    }

    @ParameterizedTest
    @MethodSource("drugs")
    void a_drug_moves_its_parameters_by_dose_onset_and_recovery_and_no_others(String name) {
        Drug drug = TestBench.SHIPPED.drugs().find(name).orElseThrow();
        List<Line> lines = lines().filter(line -> line.drug().equals(name)).toList();
        Set<CellParameter> moved = lines.stream().map(Line::parameter).collect(Collectors.toSet());
        for (double dose :
                new double[] {drug.usualMicromolar(), lines.getFirst().half()}) {
            List<Look> looks = looks(name, dose);
            for (Line line : lines) {
                double reached =
                        line.atEquilibrium(looks.getFirst().concentration()) * (1 - Math.exp(-1 / line.onset()));
                double left = line.atEquilibrium(looks.getLast().concentration());
                double healed = left + (reached - left) * Math.exp(-1 / line.recovery());
                assertEquals(reached, line.shown(looks.getFirst()), 0.01, () -> line + " at " + dose);
                assertEquals(healed, line.shown(looks.getLast()), 0.01, () -> line + " after " + dose);
            }
            for (CellParameter parameter : CellParameter.values()) {
                double base = looks.getFirst().base()[parameter.ordinal()];
                double drugged = looks.getFirst().drugged()[parameter.ordinal()];
                if (moved.contains(parameter)) {
                    assertNotEquals(base, drugged, parameter::key);
                } else {
                    assertEquals(base, drugged, parameter::key);
                }
            }
        }
    }

    @Test
    void the_table_names_every_effect_of_every_drug_that_ships() {
        Set<String> shipped = new TreeSet<>();
        for (Drug drug : TestBench.SHIPPED.drugs().all()) {
            drug.effects().forEach(line -> shipped.add(drug.name() + " | " + line.name() + " | " + line.parameter()));
        }
        Set<String> tabled = lines().map(line -> line.drug() + " | " + line.effect() + " | "
                        + line.parameter().key())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(shipped, tabled);
    }

    @Test
    void every_drug_that_ships_has_sources_and_acts_on_something_but_the_vehicle() {
        List<String> idle = new ArrayList<>();
        for (Drug drug : TestBench.SHIPPED.drugs().all()) {
            assertFalse(drug.source().isBlank(), drug.name());
            for (DrugEffect line : drug.effects()) {
                assertFalse(line.source().isBlank(), drug.name() + " " + line.name());
                assertTrue(line.most() != (line.action() == DrugEffect.Action.ADD ? 0 : 1), drug.name());
            }
            if (drug.effects().isEmpty()) {
                idle.add(drug.name());
            }
        }
        assertEquals(List.of("DMSO"), idle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cytochalasin D",
                "CytoD",
                "latrunculin A",
                "nocodazole",
                "bafilomycin A1",
                "chloroquine",
                "Mdivi-1",
                "carbenoxolone",
                "18alpha-GA",
                "Gap26",
                "dynasore",
                "FCCP",
                "H2O2",
                "N-acetylcysteine",
                "NAC",
                "z-VAD",
                "IACS-010759",
                "rotenone",
                "oligomycin",
                "antimycin A",
                "AZD3965",
                "bortezomib",
                "venetoclax",
                "staurosporine",
                "2-DG",
                "DMSO"
            })
    void drugs_are_found_by_name_and_alias(String name) {
        assertTrue(TestBench.SHIPPED.drugs().find(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"0.05, 98", "0.1, 98", "0.5, 95", "1, 88", "2, 75"})
    void stroma_lives_through_a_day_of_cytochalasin_as_far_as_its_dose_allows(double micromolar, double percent) {
        Line toxicity = lines().filter(line ->
                        line.drug().equals("cytochalasin D") && line.effect().equals("toxicity"))
                .findFirst()
                .orElseThrow();
        double background = TestBench.SHIPPED.cells().find("BMSC").orElseThrow().value("apoptosisBackground");
        double hours = 24 - toxicity.onset() * (1 - Math.exp(-24 / toxicity.onset()));
        double hazard = 24 * background + hours * toxicity.most() * toxicity.atEquilibrium(micromolar);
        assertEquals(percent, 100 * Math.exp(-hazard), 2);
    }
}
