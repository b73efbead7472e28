package org.mitoferry.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.DrugEffect.Constant;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.runner.RunFolder;
import org.mitoferry.runner.RunPlan;
import org.mitoferry.runner.RunProgress;
import org.mitoferry.runner.StudyRun;
import org.mitoferry.runner.UserData;
import org.mitoferry.statistics.Finding;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

class TrialRunnerTest {
    private static final long SEED = 900;
    private static final String ALONE = "JJN3 OGD";
    private static final String TOGETHER = "Co-culture OGD";
    private static final Laboratory LABORATORY = laboratory();

    @TempDir
    Path temp;

    @Test
    void a_number_of_stroma_alone_leaves_the_key_of_an_arm_without_stroma() {
        Trial base = quickstart();
        Trial changed = base.withChanges(List.of(new NumberChange.OfCell("BMSC", "glycogen", 500)));
        assertEquals(keys(base).get(ALONE), keys(changed).get(ALONE));
        assertNotEquals(keys(base).get(TOGETHER), keys(changed).get(TOGETHER));
    }

    @Test
    void numbers_of_cells_that_an_arm_does_not_bring_change_none_of_its_rows() {
        CellType stroma = LABORATORY
                .catalogue()
                .with(Protocol.USUAL_PARAMETER_SET)
                .cells()
                .find("BMSC")
                .orElseThrow();
        Random random = new Random(SEED);
        List<NumberChange> changes = new ArrayList<>();
        for (ParameterValue value : stroma.parameters().list()) {
            if (!value.name().equals(CellParameter.RADIUS.key())) {
                double other = value.lowest() + random.nextDouble() * (value.highest() - value.lowest());
                changes.add(new NumberChange.OfCell("BMSC", value.name(), other));
            }
        }
        Trial base = quickstart().withArms(List.of(ALONE)).alsoKeeping(Set.of("membranePotential_mV", "atpLevel"));
        Trial changed = base.withChanges(changes);
        assertEquals(keys(base), keys(changed));
        assertEquals(rows(base, "base"), rows(changed, "changed"));
    }

    @Test
    void the_radius_of_absent_cells_belongs_to_the_key() {
        double radius =
                LABORATORY.catalogue().cells().find("BMSC").orElseThrow().value(CellParameter.RADIUS.key());
        Trial changed = quickstart()
                .withChanges(List.of(new NumberChange.OfCell("BMSC", CellParameter.RADIUS.key(), 1.01 * radius)));
        assertNotEquals(keys(quickstart()).get(ALONE), keys(changed).get(ALONE));
    }

    @Test
    void each_of_seed_field_experiment_quantities_and_code_makes_another_key() {
        Trial base = quickstart();
        Set<ArmKey> keys = new HashSet<>();
        for (Trial trial : List.of(
                base,
                base.withSeed(SEED + 1),
                base.withField(310, 300),
                base.alsoKeeping(List.of("atpLevel")),
                base.withChanges(List.of(new NumberChange.OfCell("JJN3", "chemotaxis", 20))))) {
            trial.withArms(List.of(ALONE)).work("code").forEach(arm -> keys.add(arm.key()));
        }
        base.withArms(List.of(ALONE)).work("other code").forEach(arm -> keys.add(arm.key()));
        assertEquals(6 * base.protocol().experiments(), keys.size());
    }

    @Test
    void experiments_of_lower_number_are_shared_with_a_trial_of_more() {
        Trial few = quickstart().withExperiments(2);
        List<ArmKey> more =
                few.withExperiments(5).work("code").stream().map(TrialArm::key).toList();
        assertTrue(more.containsAll(few.work("code").stream().map(TrialArm::key).toList()));
    }

    @Test
    void sets_share_the_arms_that_they_do_not_touch() {
        Trial capture = quickstart();
        Trial junction = capture.withSet("junction-uptake");
        assertEquals(keys(capture).get(ALONE), keys(junction).get(ALONE));
        assertNotEquals(keys(capture).get(TOGETHER), keys(junction).get(TOGETHER));
    }

    @Test
    void a_drug_s_number_touches_the_arms_that_use_the_drug() {
        Trial base = Trial.of(protocol("solimando-2025"), LABORATORY.catalogue());
        Trial changed = base.withChanges(
                List.of(new NumberChange.OfEffect("cytochalasin D", "nanotube actin", Constant.HALF_AT, 0.2)));
        Map<String, ArmKey> before = keys(base);
        Map<String, ArmKey> after = keys(changed);
        List<String> touched = before.keySet().stream()
                .filter(arm -> !before.get(arm).equals(after.get(arm)))
                .toList();
        assertEquals(
                List.of("BMSC OGD + CytoD", "Co-culture OGD + CytoD kept", "Co-culture OGD + CytoD-BMSC"), touched);
    }

    @Test
    void a_line_of_a_drug_s_effect_touches_the_arms_that_use_the_drug_and_holds_under_every_set() {
        Trial base =
                Trial.of(protocol("solimando-2025"), LABORATORY.catalogue()).withSet("junction-uptake");
        Trial changed = base.withChanges(List.of(
                new NumberChange.OfLine("cytochalasin D", "nanotube actin", "nanotubeNucleation", Constant.POWER, 6)));
        assertEquals(keys(base).get("Co-culture OGD"), keys(changed).get("Co-culture OGD"));
        assertNotEquals(keys(base).get("BMSC OGD + CytoD"), keys(changed).get("BMSC OGD + CytoD"));
    }

    @Test
    void rows_from_the_store_are_those_computed_afresh() {
        Trial trial = quickstart().withArms(List.of("JJN3 Nx", ALONE));
        ArmStore store = new ArmStore(temp.resolve("arms"));
        TrialResult fresh = run(trial, store, 2);
        assertEquals(0, new TrialRunner(store, 1, RunProgress.SILENT).missing(List.of(trial)));
        assertEquals(fresh, run(trial, store, 1));
        assertEquals(fresh.rows(), rows(trial, "elsewhere"));
    }

    @Test
    void a_damaged_file_is_computed_anew() throws IOException {
        Trial trial = quickstart().withArms(List.of(ALONE)).withExperiments(1);
        ArmStore store = new ArmStore(temp.resolve("arms"));
        ArmKey key = trial.work(CodeDigest.compute()).getFirst().key();
        List<Measurement> whole = run(trial, store, 1).rows();
        Path file;
        try (Stream<Path> files = Files.walk(store.folder())) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertTrue(store.find(key).isEmpty());
        assertEquals(whole, run(trial, store, 1).rows());
        assertEquals(whole, store.find(key).orElseThrow().rows());
    }

    @Test
    void findings_are_those_of_a_run() {
        Protocol protocol = protocol("quickstart");
        RunChoices choices = new RunChoices(
                OptionalInt.of(2),
                List.of(),
                OptionalLong.of(SEED),
                OptionalInt.empty(),
                Optional.of("junction-uptake"));
        RunPlan plan = RunPlan.of(tiny(protocol), "text", LABORATORY, choices);
        List<Finding> ofRun;
        try (RunFolder folder = RunFolder.open(temp.resolve("run"), plan.inputs())) {
            ofRun = new StudyRun(plan, folder, RunProgress.SILENT, "test")
                    .run(2)
                    .orElseThrow();
        }
        Trial trial = Trial.of(tiny(protocol), LABORATORY.catalogue())
                .withSeed(SEED)
                .withExperiments(2)
                .withSet("junction-uptake");
        assertEquals(ofRun, run(trial, new ArmStore(temp.resolve("arms")), 2).findings());
    }

    @Test
    void changes_keep_the_variation_between_donors() {
        Trial trial = quickstart().withChanges(List.of(new NumberChange.OfCell("BMSC", "glycogen", 500)));
        ParameterValue value = trial.work("code")
                .getFirst()
                .catalogue()
                .with(Protocol.USUAL_PARAMETER_SET)
                .cells()
                .find("BMSC")
                .orElseThrow()
                .parameters()
                .find("glycogen")
                .orElseThrow();
        assertEquals(500, value.value());
        assertTrue(value.betweenDonors() > 0);
    }

    @Test
    void pooled_experiments_are_numbered_through() {
        Trial trial = quickstart().withArms(List.of(ALONE)).withExperiments(2);
        ArmStore store = new ArmStore(temp.resolve("arms"));
        List<TrialResult> results = List.of(run(trial, store, 2), run(trial.withSeed(SEED + 1), store, 2));
        assertEquals(
                Set.of(1, 2, 3, 4),
                Set.copyOf(TrialResult.pooledRows(results).stream()
                        .map(Measurement::experiment)
                        .distinct()
                        .toList()));
    }

    private List<Measurement> rows(Trial trial, String folder) {
        return run(trial, new ArmStore(temp.resolve(folder)), 2).rows();
    }

    private static TrialResult run(Trial trial, ArmStore store, int threads) {
        return new TrialRunner(store, threads, RunProgress.SILENT)
                .run(List.of(trial))
                .orElseThrow()
                .getFirst();
    }

    /** Of the first experiment, by arm. */
    private static Map<String, ArmKey> keys(Trial trial) {
        Map<String, ArmKey> keys = new TreeMap<>();
        trial.work("code").forEach(arm -> keys.putIfAbsent(arm.arm().name(), arm.key()));
        return keys;
    }

    private static Trial quickstart() {
        return Trial.of(tiny(protocol("quickstart")), LABORATORY.catalogue()).withSeed(SEED);
    }

    private static Protocol tiny(Protocol protocol) {
        return Trial.of(protocol, LABORATORY.catalogue()).withField(300, 300).protocol();
    }

    private static Protocol protocol(String name) {
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
