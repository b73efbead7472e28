package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.Samples;
import org.mitoferry.culture.Surroundings;

/** Stress, probes, capture and parting, one at a time. */
class NanotubeFormationTest {

    private static DrugAction drugs(Culture culture) {
        return new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
    }

    private static NanotubeGrowth growth(Culture culture) {
        return new NanotubeGrowth(
                culture, drugs(culture), new NanotubeJoining(culture, drugs(culture)), new CellBoxes(culture));
    }

    private static int round(Culture culture, double x) {
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().x[cell] = x;
        culture.cells().y[cell] = 100;
        return cell;
    }

    /** A probe along x from the border of a cell. */
    private static int probe(Culture culture, int cell, double reach) {
        Nanotubes tubes = culture.nanotubes();
        int slot = tubes.add(cell);
        tubes.fromX[slot] = culture.profiles().value(0, CellParameter.RADIUS);
        tubes.fromY[slot] = 0;
        tubes.toX[slot] = 1;
        tubes.toY[slot] = 0;
        tubes.goal[slot] = reach;
        return slot;
    }

    private static Surroundings surroundings(Culture culture, double oxygen, double glucose, double serum) {
        Surroundings s = new Surroundings(1, culture.medium().substances().size());
        s.set(0, Surroundings.OXYGEN, oxygen);
        s.set(0, Surroundings.GLUCOSE, 1000 * glucose);
        s.set(0, Surroundings.SERUM, serum);
        s.glucoseShare[0] = 1;
        return s;
    }

    @Test
    void stress_adds_what_the_cell_lacks_and_what_it_carries() {
        Culture culture = TestDish.of("BMSC").empty();
        int cell = round(culture, 100);
        culture.foreign().gather(culture.cells().count);
        NanotubeStress stress = new NanotubeStress(culture, drugs(culture));
        double[] p = culture.profiles().values(0);
        stress.advance(surroundings(culture, 160, 1e9, 10));
        assertEquals(0, culture.cells().stress[cell], 1e-9);
        stress.advance(surroundings(culture, 0, 1e9, 10));
        assertEquals(p[CellParameter.NANOTUBE_STRESS_OXYGEN.ordinal()], culture.cells().stress[cell], 1e-9);
        stress.advance(surroundings(culture, 160, p[CellParameter.GLUCOSE_KM.ordinal()], 10));
        assertEquals(p[CellParameter.NANOTUBE_STRESS_GLUCOSE.ordinal()] / 2, culture.cells().stress[cell], 1e-9);
        stress.advance(surroundings(culture, 160, 1e9, 2.5));
        assertEquals(p[CellParameter.NANOTUBE_STRESS_SERUM.ordinal()] / 2, culture.cells().stress[cell], 1e-9);
        ForeignMitochondria foreign = culture.foreign();
        int guest = foreign.add();
        foreign.host[guest] = cell;
        foreign.length[guest] = p[CellParameter.NANOTUBE_LOAD_HALF.ordinal()];
        foreign.gather(1);
        stress.advance(surroundings(culture, 160, 1e9, 10));
        assertEquals(p[CellParameter.NANOTUBE_STRESS_LOAD.ordinal()] / 2, culture.cells().stress[cell], 1e-9);
    }

    @Test
    void probes_come_at_the_rate_that_stress_and_charge_set() {
        Culture culture = TestDish.of("BMSC").size(20_000, 20_000).empty();
        int cells = 300;
        for (int c = 0; c < cells; c++) {
            int cell = round(culture, 200 + 60 * c);
            NanotubeNucleation.wind(culture, cell);
            culture.cells().stress[cell] = 0.8;
            culture.cells().charge[cell] = 0.5 * culture.profiles().value(0, CellParameter.NANOTUBE_CHARGE);
        }
        NanotubeNucleation nucleation = new NanotubeNucleation(culture, drugs(culture), new CellBoxes(culture));
        for (int k = 0; k < 600; k++) {
            nucleation.advance(1);
            culture.tick(1);
        }
        double[] p = culture.profiles().values(0);
        double expected = cells
                * 10
                * p[CellParameter.NANOTUBE_NUCLEATION.ordinal()]
                * (1 + 0.8 * p[CellParameter.NANOTUBE_STRESS_RESPONSE.ordinal()])
                * 0.5;
        assertEquals(expected, (double) culture.nanotubes().born, 4 * Math.sqrt(expected));
        double mean = p[CellParameter.NANOTUBE_REACH.ordinal()];
        double longest = p[CellParameter.NANOTUBE_LONGEST.ordinal()];
        double cut = mean * (1 - Math.exp(-longest / mean));
        double[] reach = Arrays.copyOf(culture.nanotubes().goal, culture.nanotubes().count);
        assertEquals(cut, Samples.mean(reach), 4 * mean / Math.sqrt(reach.length));
    }

    @Test
    void a_probe_that_meets_nobody_grows_to_its_reach_and_is_pulled_back() {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.NANOTUBE_GROWTH, 2).empty();
        int slot = probe(culture, round(culture, 100), 30);
        NanotubeGrowth growth = growth(culture);
        for (int k = 1; k <= 15; k++) {
            growth.advance(1);
            assertEquals(2 * k, culture.nanotubes().length[slot], 1e-9);
        }
        for (int k = 1; k <= 14; k++) {
            growth.advance(1);
            assertEquals(30 - 2 * k, culture.nanotubes().length[slot], 1e-9);
        }
        growth.advance(1);
        assertEquals(Nanotubes.FREE_SLOT, culture.nanotubes().state[slot]);
    }

    @Test
    void a_probe_that_is_held_joins_both_outlines() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.RADIUS, 7)
                .with(CellParameter.NANOTUBE_CAPTURE, 1)
                .with(CellParameter.NANOTUBE_GROWTH, 2)
                .empty();
        int one = round(culture, 50);
        int other = round(culture, 90);
        int slot = probe(culture, one, 60);
        NanotubeGrowth growth = growth(culture);
        Nanotubes tubes = culture.nanotubes();
        int steps = 0;
        while (tubes.state[slot] == Nanotubes.PROBING) {
            growth.advance(1);
            steps++;
        }
        assertEquals(13, steps);
        assertEquals(26, tubes.length[slot], 1e-9);
        assertEquals(26, tubes.goal[slot], 1e-9);
        assertEquals(other, tubes.to[slot]);
        assertEquals(-7, tubes.toX[slot], 1e-9);
        assertEquals(0, tubes.toY[slot], 1e-9);
        assertEquals(tubes.fromHeight[slot], tubes.heightAt(slot, 0));
        assertEquals(tubes.toHeight[slot], tubes.heightAt(slot, 1), 1e-12);
        assertEquals((tubes.fromHeight[slot] + tubes.toHeight[slot]) / 2, tubes.heightAt(slot, 0.5), 1e-12);
    }

    @Test
    void each_cell_in_the_way_holds_by_its_chance() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.RADIUS, 7)
                .with(CellParameter.NANOTUBE_CAPTURE, 0.3)
                .with(CellParameter.NANOTUBE_GROWTH, 10)
                .empty();
        int one = round(culture, 20);
        int[] others = {round(culture, 50), round(culture, 80), round(culture, 110)};
        int probes = 4000;
        for (int k = 0; k < probes; k++) {
            probe(culture, one, 100);
        }
        NanotubeGrowth growth = growth(culture);
        for (int k = 0; k < 10; k++) {
            growth.advance(1);
            culture.tick(1);
        }
        double left = probes;
        for (int other : others) {
            int held = 0;
            for (int s = 0; s < probes; s++) {
                held += culture.nanotubes().state[s] == Nanotubes.JOINED && culture.nanotubes().to[s] == other ? 1 : 0;
            }
            assertEquals(0.3 * left, held, 4 * Math.sqrt(0.21 * left));
            left -= held;
        }
    }

    @Test
    void the_dead_hold_nothing_and_a_probe_dies_with_its_cell() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.RADIUS, 7)
                .with(CellParameter.NANOTUBE_CAPTURE, 1)
                .with(CellParameter.NANOTUBE_GROWTH, 10)
                .empty();
        int one = round(culture, 20);
        int dead = round(culture, 50);
        int living = round(culture, 80);
        int slot = probe(culture, one, 100);
        int another = probe(culture, living, 100);
        NanotubeGrowth growth = growth(culture);
        growth.advance(1); // the way of the probe is known before its next cell dies
        culture.cells().life[dead] = Cells.COMMITTED;
        for (int k = 0; k < 5; k++) {
            growth.advance(1);
        }
        assertEquals(living, culture.nanotubes().to[slot]);
        assertEquals(Nanotubes.PROBING, culture.nanotubes().state[another]);
        culture.cells().life[living] = Cells.REMOVED;
        growth.advance(1);
        assertEquals(Nanotubes.FREE_SLOT, culture.nanotubes().state[another]);
    }

    @Test
    void a_probe_sees_that_cells_have_moved() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.RADIUS, 7)
                .with(CellParameter.NANOTUBE_CAPTURE, 1)
                .with(CellParameter.NANOTUBE_GROWTH, 2)
                .empty();
        int one = round(culture, 20);
        int other = round(culture, 90);
        int slot = probe(culture, one, 100);
        NanotubeGrowth growth = growth(culture);
        growth.advance(1);
        culture.cells().x[other] -= 40;
        growth.cellsMoved();
        for (int k = 0; k < 7; k++) {
            growth.advance(1);
        }
        assertEquals(Nanotubes.JOINED, culture.nanotubes().state[slot]);
        assertEquals(16, culture.nanotubes().length[slot], 1e-9);
    }

    @Test
    void the_classes_differ_in_share_and_diameter() {
        Culture culture = TestDish.of("BMSC").empty();
        int one = round(culture, 50);
        int other = round(culture, 100);
        culture.cells().stress[one] = 1;
        NanotubeJoining joining = new NanotubeJoining(culture, drugs(culture));
        int tubes = 4000;
        double[] large = new double[tubes];
        double[] heights = new double[tubes];
        double diameters = 0;
        for (int k = 0; k < tubes; k++) {
            int slot = probe(culture, one, 10);
            joining.join(slot, other, 87, 100);
            large[k] = culture.nanotubes().large[slot];
            heights[k] = culture.nanotubes().fromHeight[slot];
            diameters += large[k] * culture.nanotubes().diameter[slot];
        }
        double[] p = culture.profiles().values(0);
        double share =
                p[CellParameter.NANOTUBE_LARGE_SHARE.ordinal()] + p[CellParameter.NANOTUBE_LARGE_BY_STRESS.ordinal()];
        assertEquals(share, Samples.mean(large), 4 * Math.sqrt(share * (1 - share) / tubes));
        double mean = p[CellParameter.NANOTUBE_LARGE_DIAMETER.ordinal()];
        assertEquals(mean, diameters / (tubes * Samples.mean(large)), 0.03 * mean);
        double height = p[CellParameter.NANOTUBE_HEIGHT.ordinal()];
        assertEquals(height, Samples.mean(heights), 0.03 * height);
        double spread = p[CellParameter.NANOTUBE_HEIGHT_SPREAD.ordinal()];
        assertEquals(spread * height, Math.sqrt(Samples.variance(heights)), 0.06 * height);
    }

    @Test
    void cells_that_part_leave_nanotubes_by_their_chance() {
        double chance = 0.4;
        Culture culture = TestDish.of("BMSC")
                .with(CellParameter.NANOTUBE_DISLODGEMENT, chance)
                .size(60_000, 1000)
                .empty();
        int pairs = 600;
        for (int k = 0; k < pairs; k++) {
            round(culture, 200 + 90 * k);
            round(culture, 225 + 90 * k);
        }
        NanotubeDislodgement dislodgement = new NanotubeDislodgement(
                culture, drugs(culture), new NanotubeJoining(culture, drugs(culture)), new CellBoxes(culture));
        dislodgement.beforeMotion();
        dislodgement.afterMotion();
        assertEquals(0, culture.nanotubes().born, "those that stay in touch leave none");
        dislodgement.beforeMotion();
        for (int k = 0; k < pairs; k++) {
            culture.cells().x[2 * k + 1] += 6;
        }
        dislodgement.afterMotion();
        Nanotubes tubes = culture.nanotubes();
        assertEquals(chance * pairs, tubes.count, 4 * Math.sqrt(chance * (1 - chance) * pairs));
        double radius = culture.profiles().value(0, CellParameter.RADIUS);
        for (int s = 0; s < tubes.count; s++) {
            assertEquals(Nanotubes.JOINED, tubes.state[s]);
            assertEquals(Nanotubes.DISLODGED, tubes.way[s]);
            assertEquals(tubes.from[s] + 1, tubes.to[s]);
            assertEquals(31 - 2 * radius, tubes.length[s], 1e-6);
        }
        dislodgement.beforeMotion();
        dislodgement.afterMotion();
        assertEquals(tubes.count, tubes.born, "those apart already leave no more");
    }

    @Test
    void cells_of_two_lineages_part_without_one() {
        Culture culture = TestDish.of("BMSC", "BMSC patient")
                .with(CellParameter.NANOTUBE_DISLODGEMENT, 1)
                .empty();
        round(culture, 50);
        int other = TestDish.cell(culture, 1, 1, 2.5, 140);
        culture.cells().x[other] = 75;
        culture.cells().y[other] = 100;
        NanotubeDislodgement dislodgement = new NanotubeDislodgement(
                culture, drugs(culture), new NanotubeJoining(culture, drugs(culture)), new CellBoxes(culture));
        dislodgement.beforeMotion();
        culture.cells().x[other] += 20;
        dislodgement.afterMotion();
        assertEquals(0, culture.nanotubes().born);
    }

    @Test
    void a_nanotube_keeps_its_anchors_while_its_cells_move() {
        Culture culture = TestDish.of("BMSC").empty();
        int one = round(culture, 50);
        int other = round(culture, 100);
        int slot = probe(culture, one, 24);
        new NanotubeJoining(culture, drugs(culture)).join(slot, other, 87, 100);
        culture.nanotubes().goal[slot] = 24;
        culture.cells().x[one] -= 3;
        culture.cells().y[other] += 4;
        new NanotubeLoss(culture, drugs(culture)).stretch();
        assertEquals(Math.hypot(27, 4), culture.nanotubes().length[slot], 1e-9);
        assertTrue(culture.nanotubes().state[slot] == Nanotubes.JOINED);
    }
}
