package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.Plaques;
import org.mitoferry.culture.Samples;
import org.mitoferry.culture.TransferLog;

class JunctionsTest {

    @Test
    void a_plaque_grows_to_its_full_area_as_an_exponential() {
        PairOfCells pair = PairOfCells.many(1)
                .with(CellParameter.PLAQUE_NUCLEATION, 0)
                .with(CellParameter.PLAQUE_DISSOLUTION, 0)
                .with(CellParameter.CONNEXOSOME_RATE, 0)
                .with(CellParameter.PLAQUE_GROWTH_TIME, 1.5);
        Plaques plaques = pair.culture.plaques();
        int plaque = plaques.add(0, 1);
        plaques.fullArea[plaque] = 4;
        plaques.clock[plaque] = 1;
        Junctions junctions = new Junctions(pair.culture, pair.drugs);
        for (int minute = 1; minute <= 300; minute++) {
            junctions.advance(1);
            assertEquals(4 * -Math.expm1(-minute / 90.0), plaques.area[0], 0.012);
        }
    }

    /** Births at r (1 - n/N) and deaths at d n leave n binomial: N plaques, each there with the chance r/N / (r/N + d). */
    @ParameterizedTest
    @CsvSource({"1, 0.3, 6", "8, 0.5, 8", "0.4, 1, 3"})
    void the_number_of_plaques_of_a_pair_is_that_of_births_and_deaths(double births, double deaths, double most) {
        PairOfCells pairs = PairOfCells.many(300)
                .with(CellParameter.PLAQUE_NUCLEATION, births)
                .with(CellParameter.PLAQUE_DISSOLUTION, deaths)
                .with(CellParameter.MOST_PLAQUES, most)
                .with(CellParameter.CONNEXOSOME_RATE, 0)
                .with(CellParameter.CX43, 1);
        Junctions junctions = new Junctions(pairs.culture, pairs.drugs);
        for (int k = 0; k < 60 * 12; k++) {
            junctions.advance(1);
            pairs.culture.tick(1);
        }
        int[] ofPair = new int[300];
        for (int k = 0; k < pairs.culture.plaques().count; k++) {
            ofPair[pairs.culture.plaques().donor[k] / 2]++;
        }
        double[] numbers = Arrays.stream(ofPair).asDoubleStream().toArray();
        double q = births / most / (births / most + deaths);
        double variance = most * q * (1 - q);
        assertEquals(most * q, Samples.mean(numbers), 3.5 * Math.sqrt(variance / 300));
        assertEquals(variance, Samples.variance(numbers), 3.5 * variance * Math.sqrt(2.0 / 300));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 20, 45, 120})
    void a_cell_internalises_the_less_the_more_uncaptured_mitochondria_it_holds(double load) {
        int plaques = 3000;
        double limit = 40;
        double steepness = 3;
        PairOfCells pair = PairOfCells.many(1)
                .with(CellParameter.PLAQUE_NUCLEATION, 0)
                .with(CellParameter.PLAQUE_DISSOLUTION, 0)
                .with(CellParameter.CONNEXOSOME_RATE, 0.5)
                .with(CellParameter.EXPORT_DOCKING, 0)
                .with(CellParameter.ACCEPTANCE_LIMIT, limit)
                .with(CellParameter.ACCEPTANCE_STEEPNESS, steepness);
        for (double put = 0; put < load; put += 5) {
            pair.putInto(1, 5);
        }
        full(pair.culture, plaques, 4);
        Junctions junctions = new Junctions(pair.culture, pair.drugs);
        for (int minute = 0; minute < 120; minute++) {
            junctions.advance(1);
            pair.culture.tick(1);
        }
        double left = Math.exp(-2 * 0.5 / (1 + Math.pow(load / limit, steepness)));
        double error = Math.sqrt(left * (1 - left) / plaques);
        assertEquals(left, pair.culture.plaques().count / (double) plaques, 4 * error);
    }

    private static void full(Culture culture, int number, double area) {
        Plaques plaques = culture.plaques();
        for (int k = 0; k < number; k++) {
            int slot = plaques.add(0, 1);
            plaques.fullArea[slot] = area;
            plaques.area[slot] = area;
            plaques.clock[slot] = Draws.exponential(culture.seed(), plaques.id[slot], Draws.PLAQUE_BIRTH, 2);
        }
    }

    @Test
    void a_connexosome_carries_no_more_than_it_has_room_for() {
        PairOfCells pairs = PairOfCells.many(200).with(CellParameter.EXPORT_DOCKING, 0.4);
        Culture culture = pairs.culture;
        Mitochondria m = culture.mitochondria();
        for (int c = 0; c < culture.cells().count; c++) {
            for (int i = m.start[c]; i < m.start[c] + m.count[c]; i++) {
                m.length[i] = 0.2 + 0.05 * (i % 97);
                m.tag[i] = (i % 11) / 10.0;
            }
        }
        Connexosome connexosome = new Connexosome(culture, pairs.drugs);
        double thickness = culture.profiles().value(0, CellParameter.MITOCHONDRIAL_DIAMETER);
        TransferLog log = culture.transfers();
        int carried = 0;
        for (int k = 0; k < 1000; k++) {
            double area = 0.3 + 0.02 * (k % 500);
            double diameter = Math.sqrt(area / Math.PI);
            double volume = pairs.value(CellParameter.CONNEXOSOME_PACKING) * Math.PI / 6 * Math.pow(diameter, 3);
            double room = volume / (Math.PI / 4 * thickness * thickness);
            int before = log.count;
            connexosome.carry(k + 1, area, 2 * (k % 200), 2 * (k % 200) + 1);
            double length = 0;
            for (int entry = before; entry < log.count; entry++) {
                length += log.length[entry];
            }
            assertTrue(length <= room + 1e-9, length + " um in " + room);
            carried += length > 0 ? 1 : 0;
        }
        assertTrue(carried > 300, carried + " carried any");
    }

    @Test
    void the_number_at_hand_is_poisson_with_a_mean_of_docking_times_the_weights() {
        int pairs = 2000;
        PairOfCells dish = PairOfCells.many(pairs)
                .with(CellParameter.EXPORT_DOCKING, 0.02)
                .with(CellParameter.EXPORT_UNTAGGED, 0.5)
                .with(CellParameter.CONNEXOSOME_PACKING, 1e6);
        int[] number = new int[pairs];
        Connexosome connexosome = new Connexosome(dish.culture, dish.drugs);
        for (int k = 0; k < pairs; k++) {
            int before = dish.culture.transfers().count;
            connexosome.carry(k + 1, 4, 2 * k, 2 * k + 1);
            number[k] = dish.culture.transfers().count - before;
        }
        double[] numbers = Arrays.stream(number).asDoubleStream().toArray();
        double mean = 0.02 * 100 * 0.5; // nobody is tagged
        assertEquals(mean, Samples.mean(numbers), 4 * Math.sqrt(mean / pairs));
        assertEquals(mean, Samples.variance(numbers), 4 * mean * Math.sqrt(3.0 / pairs));
        long none = Arrays.stream(number).filter(n -> n == 0).count();
        assertEquals(Math.exp(-mean), none / (double) pairs, 4 * Math.sqrt(0.25 / pairs));
    }

    @Test
    void tagged_mitochondria_go_first() {
        PairOfCells dish = PairOfCells.many(400)
                .with(CellParameter.EXPORT_DOCKING, 0.05)
                .with(CellParameter.EXPORT_UNTAGGED, 0.1)
                .with(CellParameter.CONNEXOSOME_PACKING, 1e6);
        Mitochondria m = dish.culture.mitochondria();
        for (int k = 0; k < 400; k++) {
            for (int i = 0; i < 50; i++) {
                m.tag[m.start[2 * k] + i] = 1;
            }
        }
        Connexosome connexosome = new Connexosome(dish.culture, dish.drugs);
        for (int k = 0; k < 400; k++) {
            connexosome.carry(k + 1, 4, 2 * k, 2 * k + 1);
        }
        TransferLog log = dish.culture.transfers();
        int tagged = 0;
        for (int k = 0; k < log.count; k++) {
            tagged += log.tag[k] == 1 ? 1 : 0;
        }
        double expected = 1.1 / 1.2;
        assertEquals(
                expected, tagged / (double) log.count, 4 * Math.sqrt(expected * (1 - expected) / log.count) + 0.01);
    }

    @Test
    void plaques_end_with_the_contact_and_with_the_life_of_either_cell() {
        PairOfCells pairs = PairOfCells.many(3).with(CellParameter.PLAQUE_NUCLEATION, 0);
        Plaques plaques = pairs.culture.plaques();
        for (int k = 0; k < 3; k++) {
            int plaque = plaques.add(2 * k, 2 * k + 1);
            plaques.fullArea[plaque] = 4;
            plaques.clock[plaque] = 1e9;
        }
        Cells cells = pairs.culture.cells();
        cells.contactWith[0] = -1;
        cells.life[3] = Cells.COMMITTED;
        new Junctions(pairs.culture, pairs.drugs).advance(1);
        assertEquals(1, plaques.count);
        assertEquals(4, plaques.donor[0]);
        Killing.remove(pairs.culture, 5);
        assertEquals(0, plaques.count);
        assertEquals(0, cells.held[4]);
        assertEquals(-1, cells.contactWith[4 * Cells.MOST_CONTACTS]);
    }
}
