package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.Surroundings;

/** Foreign mitochondria breathe, and make and use ATP. */
class GuestsTest {

    private static final int MITOCHONDRIA = 100;

    @ParameterizedTest
    @CsvSource({"160, 100", "160, 0", "160, 37", "0.3, 100", "0.02, 50"})
    void mitochondria_of_its_own_type_serve_a_cell_alike_as_guests(double oxygen, int guests) {
        Culture own = dish(TestDish.of("JJN3"), 0);
        Culture mixed = dish(TestDish.of("JJN3"), guests);
        Host one = TestDish.host(own, 0, 1);
        Host other = TestDish.host(mixed, 0, 1);
        one.oxygen = oxygen;
        other.oxygen = oxygen;
        Energetics energetics = new Energetics();
        for (int minute = 0; minute < 240; minute++) {
            energetics.advance(one);
            energetics.advance(other);
            double charge = own.cells().charge[0];
            assertEquals(charge, mixed.cells().charge[0], 1e-6);
            double breath = own.cells().oxygenCapacity[0];
            assertEquals(breath, mixed.cells().oxygenCapacity[0], 1e-6 * breath);
        }
        double potential = own.mitochondria().potential[0];
        for (int i = 0; i < guests; i++) {
            assertEquals(potential, mixed.foreign().potential[i], 1e-4);
        }
    }

    @Test
    void the_medium_loses_the_oxygen_that_foreign_mitochondria_breathe() {
        double own = takenUp(0);
        double mixed = takenUp(80);
        assertEquals(own, mixed, 1e-6 * own);
        assertTrue(own > 0);
    }

    private static double takenUp(int guests) {
        Culture culture = dish(TestDish.of("JJN3").withoutChance(), guests);
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < 60; k++) {
                step.advance(1);
            }
        }
        return culture.medium().ledger(Surroundings.OXYGEN).takenUp();
    }

    @Test
    void captured_ones_neither_breathe_nor_cost_anything() {
        Culture culture = dish(TestDish.of("JJN3"), 60);
        for (int i = 0; i < 60; i++) {
            culture.foreign().lysosome[i] = ForeignMitochondria.CAPTURED;
        }
        Host host = TestDish.host(culture, 0, 1);
        Culture without = dish(TestDish.of("JJN3"), 60);
        without.foreign().count = 0;
        Host alone = TestDish.host(without, 0, 1);
        Energetics energetics = new Energetics();
        energetics.advance(host);
        energetics.advance(alone);
        assertEquals(without.cells().charge[0], culture.cells().charge[0]);
        assertEquals(without.cells().oxygenCapacity[0], culture.cells().oxygenCapacity[0]);
    }

    @Test
    void an_uncoupler_that_acts_on_the_host_acts_on_its_guests() {
        ActiveEffect uncoupler = new ActiveEffect(
                TestDish.FIRST_EXTRA, CellParameter.LEAK_CONDUCTANCE, 50, false, 1, 1, 0, 0, new boolean[] {true});
        Culture culture = dish(TestDish.of("JJN3").withSubstances(1).withEffect(uncoupler), 50);
        culture.medium().add(TestDish.FIRST_EXTRA, 100);
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < 10; k++) {
                step.advance(1);
            }
        }
        double own = culture.mitochondria().potential[0];
        assertEquals(own, culture.foreign().potential[0], 0.5);
        assertTrue(own < 80, own + " mV");
    }

    /** A dish with one cell of equal mitochondria, some of which count as foreign. */
    @Test
    void a_drug_that_spares_the_host_reaches_the_mitochondria_of_another_type_in_it() {
        boolean[] onTheFirstType = {true, false};
        TestDish plan = TestDish.of("JJN3", "BMSC").withoutChance().withSubstances(1);
        plan.withEffect(new ActiveEffect(
                TestDish.FIRST_EXTRA, CellParameter.PUMP_CAPACITY, 0, false, 1, 1, 0, 0, onTheFirstType));
        double before = potentialOfGuests(plan.empty(), 0);
        double under = potentialOfGuests(plan.empty(), 1000);
        assertTrue(under < before - 10, under + " and " + before + " mV");
    }

    private static double potentialOfGuests(Culture culture, double concentration) {
        int host = TestDish.cell(culture, 1, MITOCHONDRIA, 2.5, 100);
        addGuest(culture, host, 0);
        culture.medium().add(TestDish.FIRST_EXTRA, concentration);
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < 30; k++) {
                step.advance(1);
            }
        }
        return culture.foreign().potential[0];
    }

    @Test
    void light_hits_foreign_mitochondria_as_it_does_those_of_the_type_they_come_from() {
        Culture culture = TestDish.of("JJN3", "BMSC")
                .withoutChance()
                .only(0, CellParameter.LIGHT_HITS, 1)
                .only(1, CellParameter.LIGHT_HITS, 0)
                .empty();
        int host = TestDish.cell(culture, 1, MITOCHONDRIA, 2.5, 100);
        addGuest(culture, host, 0);
        addGuest(culture, host, 1);
        culture.foreign().gather(culture.cells().count);
        LightDose.expose(culture, 1, 0);
        assertTrue(culture.foreign().damage[0] > 0);
        assertEquals(0, culture.foreign().damage[1]);
    }

    private static void addGuest(Culture culture, int host, int originType) {
        ForeignMitochondria f = culture.foreign();
        int slot = f.add();
        f.host[slot] = host;
        f.originType[slot] = (byte) originType;
        f.id[slot] = Mitochondria.idOf(9, slot);
        f.length[slot] = 2.5;
        f.potential[slot] = 100;
        f.damage[slot] = 0;
        f.tag[slot] = 0;
        f.capacity[slot] = 1;
        f.clock[slot] = 1e9;
    }

    private static Culture dish(TestDish plan, int guests) {
        Culture culture = plan.withoutChance().empty();
        int cell = TestDish.cell(culture, 0, MITOCHONDRIA, 2.5, 100);
        Mitochondria m = culture.mitochondria();
        ForeignMitochondria f = culture.foreign();
        for (int k = 0; k < guests; k++) {
            addGuest(culture, cell, 0);
            f.id[f.count - 1] = m.id[k];
        }
        m.count[cell] -= guests;
        culture.foreign().gather(culture.cells().count);
        return culture;
    }
}
