package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.readout.Transfer;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

/** An arm in several wells: dishes of their own, one after another. */
class WellsTest {

    private static final String PROTOCOL = """
            title: Three wells
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.2 mm x 0.2 mm, wells: 3, fields: 2}
            cells: {JJN3: {density: 600 cells/mm2}, BMSC: {density: 120 cells/mm2}}
            media: {Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}}
            experiments: 1
            seed: 5
            arms:
              both:
                - seed: BMSC
                - add: JJN3
                - incubate: 3 h
                - measure: [atpLevel]
            """;

    private static final ArmJob JOB = new ArmJob(0, "both", 1);

    @Test
    void every_well_gives_rows_under_its_number_and_its_own_chance() {
        List<Measurement> rows = new ArrayList<>();
        try (BenchPlace place = new BenchPlace(plan(PROTOCOL), 1)) {
            ArmCarrier arm = place.start(JOB, rows::addAll);
            assertEquals(3 * 180, arm.totalMinutes());
            while (arm.advance(60)) {}
            assertEquals(3 * 180, arm.elapsedMinutes(), 1e-6);
        }
        List<List<Measurement>> wells = new ArrayList<>();
        for (int well = 1; well <= 3; well++) {
            int number = well;
            wells.add(rows.stream().filter(row -> row.well() == number).toList());
        }
        assertEquals(rows.size(), wells.stream().mapToInt(List::size).sum());
        assertEquals(measured(wells.get(0)), measured(wells.get(1))); // of the course more rows stand where cells died
        assertTrue(wells.get(0).size() > 20);
        assertNotEquals(values(wells.get(0)), values(wells.get(1)));
        assertNotEquals(values(wells.get(1)), values(wells.get(2)));
    }

    private static long measured(List<Measurement> rows) {
        return rows.stream().filter(row -> row.method().equals("truth")).count();
    }

    @Test
    void the_first_of_several_wells_is_the_only_one_of_an_arm_with_one() {
        List<Measurement> several = new ArrayList<>();
        List<Measurement> one = new ArrayList<>();
        run(plan(PROTOCOL), several);
        run(plan(PROTOCOL.replace("wells: 3", "wells: 1")), one);
        assertEquals(one, several.subList(0, one.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 10, 14})
    void a_job_that_is_resumed_in_any_of_its_wells_gives_the_same_rows_and_transfers(int slices) throws IOException {
        List<Measurement> whole = new ArrayList<>();
        List<Transfer> transfers = run(plan(PROTOCOL), whole);
        List<Measurement> rows = new ArrayList<>();
        try (BenchPlace place = new BenchPlace(plan(PROTOCOL), 2)) {
            ArmCarrier arm = place.start(JOB, rows::addAll);
            for (int k = 0; k < slices; k++) {
                arm.advance(37);
            }
            ByteArrayOutputStream state = new ByteArrayOutputStream();
            arm.save(new DataOutputStream(state));
            ArmCarrier again =
                    place.resume(JOB, new DataInputStream(new ByteArrayInputStream(state.toByteArray())), rows::addAll);
            while (again.advance(600)) {}
            assertEquals(whole, rows);
            assertEquals(transfers, again.transfers());
        }
    }

    private static List<Transfer> run(RunPlan plan, List<Measurement> rows) {
        try (BenchPlace place = new BenchPlace(plan, 1)) {
            ArmCarrier arm = place.start(JOB, rows::addAll);
            while (arm.advance(600)) {}
            return arm.transfers();
        }
    }

    private static List<Double> values(List<Measurement> rows) {
        return rows.stream()
                .filter(row -> row.quantity().equals("atpLevel"))
                .map(Measurement::value)
                .toList();
    }

    private static RunPlan plan(String text) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        return RunPlan.of(
                laboratory.read("wells", "wells", text, List.of()).orThrow(), text, laboratory, RunChoices.NONE);
    }
}
