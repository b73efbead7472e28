package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;
import org.mitoferry.culture.Samples;

/** Masses of foreign mitochondria, cages round them, and how they are shared at division. */
class MassesTest {

    private static final int HOST = 1;

    @Test
    void newcomers_join_a_mass_by_the_chance_of_gathering() {
        PairOfCells alone = PairOfCells.many(1).with(CellParameter.MASS_GATHERING, 0);
        PairOfCells together = PairOfCells.many(1).with(CellParameter.MASS_GATHERING, 1);
        PairOfCells half = PairOfCells.many(1).with(CellParameter.MASS_GATHERING, 0.5);
        for (int k = 0; k < 400; k++) {
            alone.putInto(HOST, 1);
            together.putInto(HOST, 1);
            half.putInto(HOST, 1);
        }
        assertEquals(400, alone.culture.masses().born);
        assertEquals(1, together.culture.masses().born);
        assertEquals(400, together.culture.masses().members[0]);
        assertEquals(200, (double) half.culture.masses().born, 4 * Math.sqrt(400 * 0.25));
    }

    @Test
    void the_lowest_free_slot_is_used_again() {
        PairOfCells pair = PairOfCells.many(1).with(CellParameter.MASS_GATHERING, 0);
        for (int k = 0; k < 6; k++) {
            pair.putInto(HOST, 1);
        }
        Arrival.leaveMass(pair.culture, 4);
        Arrival.leaveMass(pair.culture, 2);
        int next = pair.putInto(HOST, 1);
        int after = pair.putInto(HOST, 1);
        int last = pair.putInto(HOST, 1);
        ForeignMitochondria f = pair.culture.foreign();
        assertEquals(2, f.mass[next]);
        assertEquals(4, f.mass[after]);
        assertEquals(6, f.mass[last]);
    }

    @Test
    void tagged_masses_are_caged_at_their_rate_and_cages_open_after_their_lifetime() {
        int number = 600;
        PairOfCells pairs = PairOfCells.many(number)
                .with(CellParameter.MASS_GATHERING, 1)
                .with(CellParameter.CAGE_SMALLEST_MASS, 2)
                .with(CellParameter.CAGE_RATE, 0.5)
                .with(CellParameter.CAGE_LIFETIME, 1.5);
        for (int k = 0; k < number; k++) {
            pairs.putInto(2 * k + 1, 1, 1.0);
            pairs.putInto(2 * k + 1, 1, 1.0);
        }
        Masses masses = pairs.culture.masses();
        double[] closed = new double[number];
        double[] opened = new double[number];
        Cages cages = new Cages(pairs.culture, pairs.drugs);
        for (int minute = 0; minute < 60 * 40; minute++) {
            cages.advance(1);
            for (int m = 0; m < number; m++) {
                if (masses.caged[m] == 1 && closed[m] == 0) {
                    closed[m] = minute + 1;
                } else if (masses.caged[m] == 0 && closed[m] > 0 && opened[m] == 0) {
                    opened[m] = minute + 1 - closed[m];
                }
            }
            pairs.culture.tick(1);
        }
        assertEquals(120, Samples.mean(closed), 4 * 120 / Math.sqrt(number));
        assertTrue(Samples.kolmogorov(closed, t -> -Math.expm1(-t / 120)) < 1.95);
        assertEquals(90, Samples.mean(opened), 4 * 90 / Math.sqrt(number));
        assertTrue(Samples.kolmogorov(opened, t -> -Math.expm1(-t / 90)) < 1.95);
    }

    @Test
    void a_mass_below_the_smallest_and_an_untagged_one_are_never_caged() {
        PairOfCells pairs = PairOfCells.many(2)
                .with(CellParameter.MASS_GATHERING, 1)
                .with(CellParameter.CAGE_SMALLEST_MASS, 3)
                .with(CellParameter.CAGE_RATE, 100);
        pairs.putInto(1, 1, 1.0);
        pairs.putInto(1, 1, 1.0);
        for (int k = 0; k < 5; k++) {
            pairs.putInto(3, 1);
        }
        Cages cages = new Cages(pairs.culture, pairs.drugs);
        for (int k = 0; k < 1000; k++) {
            cages.advance(1);
            pairs.culture.tick(1);
        }
        Masses masses = pairs.culture.masses();
        assertEquals(
                0, Arrays.stream(new int[] {masses.caged[0], masses.caged[1]}).sum());
    }

    @Test
    void a_division_shares_foreign_mitochondria_and_each_lies_in_a_mass_of_its_cell() {
        PairOfCells pair = PairOfCells.many(1);
        for (int k = 0; k < 200; k++) {
            pair.putInto(HOST, 1);
        }
        pair.culture.cells().received[HOST] = 200;
        pair.culture.cells().lengthReceived[HOST] = 200;
        pair.culture.cells().cycle[HOST] = 1;
        Division.advance(pair.culture);
        pair.gather();
        Cells cells = pair.culture.cells();
        ForeignMitochondria f = pair.culture.foreign();
        assertEquals(3, cells.count);
        assertEquals(100, f.free[2], 4 * Math.sqrt(50));
        assertEquals(200, f.free[HOST] + f.free[2]);
        assertEquals(f.free[2], cells.received[2]);
        int[] members = new int[pair.culture.masses().count];
        for (int i = 0; i < f.count; i++) {
            members[f.mass[i]]++;
            assertEquals(f.host[i], pair.culture.masses().host[f.mass[i]]);
        }
        assertEquals(200, Arrays.stream(members).sum());
    }
}
