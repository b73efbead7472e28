package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.Surroundings;

class LabellingTest {

    private static final Label.Uptake UPTAKE = new Label.Uptake(TestDish.FIRST_EXTRA, 15, 1);

    @Test
    void a_dye_loads_to_what_nernst_says_of_the_potential() {
        double atReference = loaded(150, 600);
        assertEquals(1, atReference, 1e-6);
        assertEquals(Math.exp(-50 / 26.73), loaded(100, 600), 1e-6);
        assertEquals(Math.exp(20 / 26.73), loaded(170, 600), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15, 30, 60})
    void a_stain_that_is_short_loads_in_part_with_the_loading_time(int minutes) {
        assertEquals(1 - Math.exp(-minutes / 15.0), loaded(150, minutes), 0.02);
    }

    @Test
    void what_is_bound_stays_when_the_dye_is_washed_out_and_the_potential_goes() {
        Culture culture = dish(mitochondrial(0));
        int cell = TestDish.cell(culture, 0, 100, 2.5, 150);
        double bound = stained(culture, cell, 1, 60);
        potentials(culture, cell, 30);
        assertEquals(bound, stained(culture, cell, 0, 600));
        assertEquals(bound, stained(culture, cell, 1e-4, 600), "a trace of dye outside draws none out");
    }

    @Test
    void a_cell_takes_up_dye_until_it_holds_what_its_mean_mitochondrion_would() {
        Culture culture = dish(mitochondrial(0));
        int cell = TestDish.cell(culture, 0, 100, 2.5, 150);
        Mitochondria m = culture.mitochondria();
        double mean = 0;
        for (int i = 0; i < m.count[cell]; i++) {
            m.potential[m.start[cell] + i] = 100 + i % 3 * 30;
            mean += m.length[m.start[cell] + i] * Math.exp((100 + i % 3 * 30 - 150) / 26.73) / ownLength(culture, cell);
        }
        double trace = 1e-3;
        for (double held : new double[] {0, 0.5 * mean, 0.999 * mean}) {
            culture.labelContent().set(cell, 0, held * trace);
            double expected = trace * (15 * held + mean) / 16;
            assertEquals(expected, stained(culture, cell, trace, 1), 1e-12 * trace);
        }
        for (double held : new double[] {1.001 * mean, 1.2 * mean, 100 * mean}) {
            culture.labelContent().set(cell, 0, held * trace);
            assertEquals(held * trace, stained(culture, cell, trace, 1), "nothing more");
        }
    }

    @Test
    void bound_dye_fades_with_its_rate() {
        Culture culture = dish(mitochondrial(0.05));
        int cell = TestDish.cell(culture, 0, 100, 2.5, 150);
        culture.labelContent().set(cell, 0, 2);
        assertEquals(2 * Math.exp(-0.05 * 10), stained(culture, cell, 0, 600), 1e-9);
    }

    @Test
    void growth_dilutes_a_dye_and_makes_no_dye() {
        Culture culture = TestDish.of("JJN3")
                .withSubstances(1)
                .withLabel(mitochondrial(0))
                .empty();
        int cell = TestDish.cell(culture, 0, 100, 2.5, 150);
        culture.labelContent().set(cell, 0, 1);
        double before = ownLength(culture, cell);
        Host host = TestDish.host(culture, cell, 1);
        Labelling labelling = new Labelling(culture.labels(), culture.labelContent());
        for (int k = 0; k < 600; k++) {
            TestDish.point(host, culture, cell, k);
            labelling.advance(host, surroundings(culture, 0), 0);
            CellCycle.advance(host);
            culture.cells().charge[cell] = 0.85;
        }
        double after = ownLength(culture, cell);
        assertTrue(after > 1.1 * before, "the cell grew");
        assertEquals(before, culture.labelContent().get(cell, 0) * after, 1e-9 * before);
    }

    @Test
    void daughters_share_a_membrane_dye_and_have_mitochondria_as_bright_as_their_mothers() {
        Culture culture = TestDish.of("JJN3")
                .withSubstances(1)
                .withLabel(mitochondrial(0))
                .withLabel(new Label("membrane", Label.Kind.MEMBRANE, false, 0, 0, UPTAKE))
                .withLabel(new Label("protein", Label.Kind.MEMBRANE, true, 0.1, 0, null))
                .empty();
        int mother = TestDish.cell(culture, 0, 100, 2.5, 150);
        for (int k = 0; k < 3; k++) {
            culture.labelContent().set(mother, k, 1);
        }
        culture.cells().cycle[mother] = 1;
        Division.advance(culture);
        for (int c = 0; c < 2; c++) {
            assertEquals(1, culture.labelContent().get(c, 0));
            assertEquals(0.5, culture.labelContent().get(c, 1));
            assertEquals(1, culture.labelContent().get(c, 2));
        }
    }

    @Test
    void a_protein_that_the_cell_makes_neither_fades_nor_thins_out() {
        Culture culture = dish(new Label("protein", Label.Kind.MITOCHONDRIAL, true, 0.5, 0, null));
        int cell = TestDish.cell(culture, 0, 100, 2.5, 150);
        culture.labelContent().set(cell, 0, 1);
        assertEquals(1, stained(culture, cell, 0, 600));
    }

    @Test
    void cells_stained_in_the_flask_are_as_bright_as_cells_stained_in_the_dish() {
        Culture culture = dish(mitochondrial(0));
        int inDish = TestDish.cell(culture, 0, 100, 2.5, 160);
        double content = stained(culture, inDish, 0.5, 30);
        int inFlask = TestDish.cell(culture, 0, 100, 2.5, 160);
        FlaskStaining.bind(culture, inFlask, 0, 0.5, new FlaskStaining.Bath(30, 0, 5.6, 10));
        assertEquals(content, culture.labelContent().get(inFlask, 0), 0.02 * content);
    }

    @Test
    void a_night_in_the_flask_thins_the_dye_out_as_a_night_in_the_dish_does() {
        Culture culture = TestDish.of("JJN3")
                .withSubstances(1)
                .withLabel(mitochondrial(0.01))
                .empty();
        int cell = TestDish.cell(culture, 0, 100, 2.5, 150);
        culture.labelContent().set(cell, 0, 1);
        Host host = TestDish.host(culture, cell, 1);
        Labelling labelling = new Labelling(culture.labels(), culture.labelContent());
        for (int k = 0; k < 16 * 60; k++) {
            TestDish.point(host, culture, cell, k);
            labelling.advance(host, surroundings(culture, 0), 0);
            CellCycle.advance(host);
            culture.cells().charge[cell] = 0.85;
        }
        int other = TestDish.cell(culture, 0, 100, 2.5, 150);
        culture.labelContent().set(other, 0, 1);
        FlaskStaining.bind(culture, other, 0, 0, new FlaskStaining.Bath(0, 16 * 60, 5.6, 10));
        double inDish = culture.labelContent().get(cell, 0);
        assertTrue(inDish < 0.85);
        assertEquals(inDish, culture.labelContent().get(other, 0), 0.01);
    }

    @Test
    void a_dye_that_reports_the_potential_leaves_a_rested_flask() {
        Culture culture = TestDish.of("JJN3")
                .withSubstances(1)
                .withDye(new org.mitoferry.culture.PotentialDye(
                        "d", TestDish.FIRST_EXTRA, 20, Double.POSITIVE_INFINITY, 1, 1))
                .empty();
        int cell = TestDish.cell(culture, 0, 100, 2.5, 150);
        FlaskStaining.load(culture, cell, 0, 1, new FlaskStaining.Bath(30, 0, 5.6, 10));
        double fresh = culture.dyeContent().get(cell, 0);
        double full = Math.exp((150 + 30) / 26.73);
        assertEquals(full * (1 - Math.exp(-1.5)), fresh, 1e-9 * full);
        culture.dyeContent().set(cell, 0, 0);
        FlaskStaining.load(culture, cell, 0, 1, new FlaskStaining.Bath(30, 960, 5.6, 10));
        assertTrue(culture.dyeContent().get(cell, 0) < 1e-9 * fresh);
    }

    private static Label mitochondrial(double fadingPerHour) {
        return new Label("far red", Label.Kind.MITOCHONDRIAL, false, fadingPerHour, 0, UPTAKE);
    }

    private static Culture dish(Label label) {
        return TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.DYE_LOADING, 1)
                .with(CellParameter.PLASMA_MEMBRANE_POTENTIAL, 30)
                .withSubstances(1)
                .withLabel(label)
                .empty();
    }

    private static double loaded(double potential, int minutes) {
        Culture culture = dish(mitochondrial(0));
        int cell = TestDish.cell(culture, 0, 100, 2.5, potential);
        return stained(culture, cell, 1, minutes);
    }

    /** The content of the first label after so many minutes in this much dye. */
    private static double stained(Culture culture, int cell, double outside, int minutes) {
        Host host = TestDish.host(culture, cell, 1);
        Labelling labelling = new Labelling(culture.labels(), culture.labelContent());
        Surroundings surroundings = surroundings(culture, outside);
        for (int k = 0; k < minutes; k++) {
            labelling.advance(host, surroundings, 0);
        }
        return culture.labelContent().get(cell, 0);
    }

    private static Surroundings surroundings(Culture culture, double outside) {
        Surroundings surroundings =
                new Surroundings(1, culture.medium().substances().size());
        surroundings.set(0, TestDish.FIRST_EXTRA, outside);
        return surroundings;
    }

    private static void potentials(Culture culture, int cell, double millivolts) {
        Mitochondria m = culture.mitochondria();
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            m.potential[i] = millivolts;
        }
    }

    private static double ownLength(Culture culture, int cell) {
        Cells cells = culture.cells();
        assertEquals(Cells.ALIVE, cells.life[cell]);
        Mitochondria m = culture.mitochondria();
        double sum = 0;
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            sum += m.length[i];
        }
        return sum;
    }
}
