package org.mitoferry.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.parameter.CatalogueTexts;
import org.mitoferry.parameter.WrittenNumber;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Reading;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunProgress;
import org.mitoferry.runner.UserData;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.ArmStore;
import org.mitoferry.trial.TrialRunner;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/** A tuning from its file to its tables, with studies made up and with real ones. */
class TuningRunTest {
    private static final String PROTOCOL = """
            title: A day
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              BMSC: {density: 300 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 900
            arms:
              one:
                - seed: BMSC
                - incubate: 1 h
                - measure: [membranePotential_mV, atpLevel]
            expect:
              high:
                says: the potential is high
                quantity: membranePotential_mV of BMSC
                in: one
                is: above 100 mV
                origin: emergent
            """;
    private static final String TUNING = """
            protocol: day
            set: nanotube-capture
            seeds: 900-902
            experiments: 2
            field: 0.1 mm x 0.1 mm
            pull: 0.1
            compare on: 2
            search: listed
            also:
              BMSC.glycogen: {}
              BMSC.pumpCapacity: {}
              cytochalasin D.nanotube actin.recovery: {range: [4, 48]}
            bands:
              - {quantity: atpLevel of BMSC, in: one, range: [0.15, 0.3], source: made up}
            """;

    @TempDir
    Path folder;

    private TuningPlan plan = plan(TUNING, new Problems());

    @BeforeEach
    void make_the_plan() {
        Problems problems = new Problems();
        plan = plan(TUNING, problems);
        problems.throwIfAny();
    }

    private static TuningPlan plan(String tuning, Problems problems) {
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        Reading reading = laboratory.read("day", "day.yaml", PROTOCOL, List.of());
        CatalogueTexts texts = CatalogueTexts.of(List.of(), problems);
        Tuning read = TuningReader.read("day", YamlFile.readMappingText("tuning.yaml", tuning, problems), problems);
        return TuningPlan.of(read, reading.orThrow(), texts, laboratory.catalogue(), problems);
    }

    /** The potential grows with the pumps, and ATP falls with glycogen; recovery does nothing. */
    private final class MadeUp implements Studies {
        private final int sign;
        private int left;

        MadeUp(int sign, int left) {
            this.sign = sign;
            this.left = left;
        }

        @Override
        public Optional<List<Answer>> of(List<Question> questions) {
            List<Answer> answers = new ArrayList<>();
            for (Question question : questions) {
                if (left-- == 0) {
                    return Optional.empty();
                }
                answers.add(answer(question));
            }
            return Optional.of(answers);
        }

        private Answer answer(Question question) {
            double glycogen = position(0, question);
            double pumps = position(1, question);
            List<Measurement> rows = new ArrayList<>();
            for (int experiment = 1; experiment <= 2; experiment++) {
                double noise = Math.sin(question.seed() * 7.0 + experiment);
                rows.add(row(experiment, "membranePotential_mV", 70 + sign * 60 * pumps + noise, "mV"));
                rows.add(row(experiment, "atpLevel", 0.7 - sign * 0.5 * glycogen + 0.01 * noise, "1"));
            }
            return new Answer(Verdicts.judge(plan.protocol().expectations(), rows), rows);
        }

        private double position(int number, Question question) {
            return plan.space().numbers().get(number).range().position(question.values()[number]);
        }

        private Measurement row(int experiment, String quantity, double value, String unit) {
            return new Measurement("day", experiment, "one", 1, 1, "BMSC", "", quantity, value, unit, "truth", "");
        }
    }

    private Optional<TuningResult> run(Studies studies, String log, int evaluations) throws IOException {
        try (TuningLog open = TuningLog.begin(folder.resolve(log), plan, study -> {})) {
            return new TuningRun(plan, studies, open).run(evaluations);
        }
    }

    @Test
    void numbers_move_to_where_the_rows_and_bands_hold() throws IOException {
        TuningResult result = run(new MadeUp(1, -1), "log.csv", 300).orElseThrow();
        assertTrue(result.better());
        assertTrue(
                result.atFound().getFirst().total()
                        < 0.1 * result.atStart().getFirst().total(),
                result.atStart().getFirst() + " to " + result.atFound().getFirst());
    }

    @Test
    void taking_a_number_back_shows_what_it_moved_for() throws IOException {
        TuningResult result = run(new MadeUp(1, -1), "log.csv", 300).orElseThrow();
        assertEquals("high", result.takenBack().get(1).largest().getFirst().getKey());
        assertEquals(
                "atpLevel of BMSC in one",
                result.takenBack().get(0).largest().getFirst().getKey());
        assertEquals(List.of(), result.takenBack().get(2).largest());
    }

    @Test
    void a_number_that_moved_stands_on_the_page_even_where_none_is_taken_back() throws IOException {
        plan = plan(TUNING.replace("compare on: 2", "compare on: 2\ntake back on: 0"), new Problems());
        TuningResult result = run(new MadeUp(1, -1), "log.csv", 60).orElseThrow();
        assertEquals(List.of(), result.takenBack());
        assertTrue(TuningPage.markdown(result).contains("| `BMSC.pumpCapacity` | 0.35 | "));
    }

    @Test
    void the_start_is_kept_where_nothing_better_is_found() throws IOException {
        Studies nothing = questions -> Optional.of(questions.stream()
                .map(question ->
                        new Studies.Answer(Verdicts.judge(plan.protocol().expectations(), List.of()), List.of()))
                .toList());
        TuningResult result = run(nothing, "log.csv", 30).orElseThrow();
        assertFalse(result.better());
        assertEquals(
                3,
                TunedTable.csv(result)
                        .lines()
                        .skip(1)
                        .filter(line -> {
                            String[] fields = line.split(",");
                            return fields[3].equals(fields[4]);
                        })
                        .count());
    }

    @Test
    void a_band_that_is_left_is_told_with_what_it_is_left_for() throws IOException {
        TuningResult result = run(new MadeUp(-1, -1), "log.csv", 30).orElseThrow();
        TuningResult.LeftBand left = result.leftBands().getFirst();
        assertEquals("atpLevel of BMSC in one", left.band().name());
        assertTrue(TuningPage.markdown(result).contains("| atpLevel of BMSC in one | "));
    }

    @Test
    void a_stopped_tuning_ends_without_a_result() throws IOException {
        assertTrue(run(new MadeUp(1, 11), "log.csv", 100).isEmpty());
    }

    @Test
    void candidates_of_one_generation_have_one_seed_and_the_seeds_take_turns() throws IOException {
        TuningResult result = run(new MadeUp(1, -1), "log.csv", 60).orElseThrow();
        for (Logged study : result.search()) {
            assertEquals(900 + study.generation() % 3, study.seed());
        }
    }

    @Test
    void a_tuned_table_leads_back_into_data_files() throws IOException {
        TuningResult result = run(new MadeUp(1, -1), "log.csv", 300).orElseThrow();
        Problems problems = new Problems();
        CatalogueTexts tuned = TunedTable.into(plan.texts(), "tuned.csv", TunedTable.csv(result), problems);
        problems.throwIfAny();
        double[] kept = result.kept();
        for (int i = 0; i < kept.length; i++) {
            WrittenNumber now =
                    tuned.find(plan.space().numbers().get(i).address()).orElseThrow();
            assertEquals(kept[i], now.value());
        }
    }

    @Test
    void a_tuning_that_goes_on_from_stored_arms_writes_the_same_log() throws IOException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");
        assertTrue(run(real(whole), "whole.csv", 9).isPresent());
        List<Path> arms;
        try (var files = Files.walk(whole)) {
            arms = files.filter(Files::isRegularFile).sorted().toList();
        }
        for (int i = 0; i < arms.size(); i += 2) {
            Path copy = broken.resolve(whole.relativize(arms.get(i)));
            Files.createDirectories(copy.getParent());
            Files.copy(arms.get(i), copy);
        }
        assertTrue(run(real(broken), "resumed.csv", 9).isPresent());
        assertEquals(Files.readString(folder.resolve("whole.csv")), Files.readString(folder.resolve("resumed.csv")));
        assertTrue(arms.size() > 10, "arms: " + arms.size());
    }

    private Studies real(Path store) {
        return new TrialStudies(plan, new TrialRunner(new ArmStore(store), 1, RunProgress.SILENT));
    }

    @Test
    void all_mistakes_of_a_tuning_are_told_at_once() {
        Problems problems = new Problems();
        plan(
                TUNING.replace("BMSC.glycogen: {}", "BMSC.glycgen: {}")
                        .replace("range: [4, 48]", "range: [40, 48]")
                        .replace("in: one", "in: two")
                        .replace("seeds: 900-902", "seeds: 9-1"),
                problems);
        assertEquals(
                List.of("bad-band", "bad-seeds", "no-such-number", "start-outside-range"),
                problems.list().stream()
                        .map(one -> one.code())
                        .sorted()
                        .distinct()
                        .toList());
    }

    @Test
    void the_built_in_tunings_can_be_carried_out() {
        for (String name : BuiltInTunings.list()) {
            Problems problems = new Problems();
            Tuning tuning = BuiltInTunings.read(name, problems).orElseThrow();
            Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
            String text = BuiltInProtocols.read(tuning.protocol());
            TuningPlan built = TuningPlan.of(
                    tuning,
                    laboratory
                            .read(tuning.protocol(), tuning.protocol() + ".yaml", text, List.of())
                            .orThrow(),
                    CatalogueTexts.of(List.of(), problems),
                    laboratory.catalogue(),
                    problems);
            problems.throwIfAny();
            assertTrue(
                    built.space().size() >= 4,
                    name + " searches " + built.space().size());
        }
    }

    @Test
    void no_seed_above_20_tunes() {
        for (String name : BuiltInTunings.list()) {
            Tuning tuning = BuiltInTunings.read(name, new Problems()).orElseThrow();
            assertTrue(tuning.seeds().stream().allMatch(seed -> seed >= 1 && seed <= 20), name);
        }
    }
}
