package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.culture.Surroundings;

/** Each process against its closed form; steps are short where a differential equation is the measure. */
class HostProcessesTest {

    @Test
    void relaxation_is_exponential_and_never_overshoots() {
        double value = 1;
        for (int k = 0; k < 1000; k++) {
            value = Relaxation.towards(value, 3, 0.01, 10);
        }
        assertEquals(3 - 2 * Math.exp(-1), value, 2e-3);
        assertTrue(Relaxation.towards(1, 3, 1e9, 10) <= 3);
        assertEquals(3, Relaxation.towards(1, 3, 1, 0));
    }

    @Test
    void the_tag_rises_on_lost_potential_with_its_rate() {
        Culture culture = TestDish.of("JJN3").empty();
        Host host = TestDish.host(culture, TestDish.cell(culture, 0, 1, 2.5, 0), 0.01);
        for (int k = 0; k < 1500; k++) {
            Tagging.advance(host);
        }
        assertEquals(1 - Math.exp(-15 * 0.0667), culture.mitochondria().tag[0], 1e-3);
    }

    @Test
    void the_tag_falls_on_a_polarised_mitochondrion_with_its_rate() {
        Culture culture = TestDish.of("JJN3").empty();
        Host host = TestDish.host(culture, TestDish.cell(culture, 0, 1, 2.5, 1000), 0.01);
        culture.mitochondria().tag[0] = 1;
        for (int k = 0; k < 4000; k++) {
            Tagging.advance(host);
        }
        assertEquals(Math.exp(-40 * 0.025), culture.mitochondria().tag[0], 1e-3);
    }

    @Test
    void at_its_onset_the_tag_rises_at_half_rate() {
        Culture culture = TestDish.of("JJN3").with(CellParameter.UNTAG_RATE, 0).empty();
        double onset = culture.profiles().value(0, CellParameter.TAG_ONSET);
        Host host = TestDish.host(culture, TestDish.cell(culture, 0, 1, 2.5, onset), 1e-4);
        Tagging.advance(host);
        assertEquals(0.0667 / 2, culture.mitochondria().tag[0] / 1e-4, 1e-5);
    }

    @Test
    void damage_is_repaired_with_charge_and_not_without() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.mitochondria().damage[0] = 0.5;
        culture.cells().charge[cell] = 0.8;
        Host host = TestDish.host(culture, cell, 0.1);
        for (int k = 0; k < 6000; k++) {
            Tagging.advance(host);
        }
        assertEquals(0.5 * Math.exp(-0.8), culture.mitochondria().damage[0], 1e-3);
        culture.cells().charge[cell] = 0;
        double before = culture.mitochondria().damage[0];
        Tagging.advance(host);
        assertEquals(before, culture.mitochondria().damage[0]);
    }

    @Test
    void a_deprived_cell_gives_up_demand_only_as_far_as_its_charge_makes_it() {
        Culture culture = TestDish.of("BMSC").empty();
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        Host host = TestDish.host(culture, cell, 1e6);
        host.oxygen = 0;
        host.glucoseDrive = 0;
        double relief = host.parameter(CellParameter.DEMAND_RELIEF_CHARGE);
        double stress = host.parameter(CellParameter.DEMAND_STRESS_CHARGE);
        double[][] chargeAndShare = {{relief, 0}, {(relief + stress) / 2, 0.5}, {stress, 1}, {stress / 2, 1}};
        for (double[] pair : chargeAndShare) {
            culture.cells().charge[cell] = pair[0];
            HypoxicAdaptation.advance(host);
            assertEquals(pair[1], culture.cells().adaptation[cell], 1e-3);
        }
    }

    @Test
    void adaptation_follows_the_lack_of_oxygen_and_of_sugar_by_halves() {
        Culture culture = TestDish.of("BMSC").empty();
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        Host host = TestDish.host(culture, cell, 0.1);
        host.oxygen = 5;
        host.glucoseDrive = 0.4;
        double target = (0.75 + 0.6) / 2;
        for (int k = 0; k < 1200; k++) {
            HypoxicAdaptation.advance(host);
        }
        assertEquals(target * (1 - Math.exp(-1)), culture.cells().adaptation[cell], 1e-3);
        for (int k = 0; k < 60_000; k++) {
            HypoxicAdaptation.advance(host);
        }
        assertEquals(target, culture.cells().adaptation[cell], 1e-6);
    }

    @Test
    void antioxidants_are_lost_without_sugar_with_their_time_constant() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        Host host = TestDish.host(culture, cell, 0.1);
        host.glucoseDrive = 0;
        for (int k = 0; k < 1500; k++) {
            Antioxidants.advance(host);
        }
        assertEquals(Math.exp(-1), culture.cells().antioxidant[cell], 1e-3);
    }

    @Test
    void glycogen_keeps_antioxidants_up_while_it_lasts() {
        Culture culture = TestDish.of("BMSC").empty();
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        Host host = TestDish.host(culture, cell, 10);
        host.glucoseDrive = 0;
        for (int k = 0; k < 1000; k++) {
            Antioxidants.advance(host);
        }
        assertEquals(0.8, culture.cells().antioxidant[cell], 1e-6);
    }

    @Test
    void reactive_oxygen_is_what_damaged_length_releases_over_what_is_scavenged() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 2, 2.5, 140);
        culture.mitochondria().damage[0] = 0.5;
        culture.cells().antioxidantFactor[cell] = 2;
        culture.cells().antioxidant[cell] = 0;
        Host host = TestDish.host(culture, cell, 1e-9);
        host.glucoseDrive = 0;
        Antioxidants.advance(host);
        double floor = host.parameter(CellParameter.ANTIOXIDANT_FLOOR);
        assertEquals(0.5 * 2.5 / 5 / (2 * floor), culture.cells().ros[cell], 1e-9);
    }

    @Test
    void a_cell_that_loses_its_damaged_mitochondria_loses_their_reactive_oxygen() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 2, 2.5, 140);
        culture.mitochondria().damage[1] = 1;
        Host host = TestDish.host(culture, cell, 1);
        Antioxidants.advance(host);
        double before = culture.cells().ros[cell];
        culture.mitochondria().removeAt(cell, 1);
        TestDish.point(host, culture, cell, 1);
        Antioxidants.advance(host);
        assertTrue(before > 0.4);
        assertEquals(0, culture.cells().ros[cell]);
    }

    @Test
    void a_drug_at_its_half_dose_has_half_its_effect_in_the_end() {
        ActiveEffect effect = effect(CellParameter.PUMP_CAPACITY, 0.2, false, 5, 3);
        assertEquals(0.5, effect.atEquilibrium(5), 1e-12);
        assertEquals(0, effect.atEquilibrium(0));
        assertEquals(1, effect.atEquilibrium(5e6), 1e-9);
        assertEquals(0.6, effect.on(1, 0.5), 1e-12);
    }

    @Test
    void a_drugs_effect_comes_with_its_onset_and_goes_with_its_recovery() {
        Culture culture = drugged(effect(CellParameter.PUMP_CAPACITY, 0.2, false, 5, 3));
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        DrugAction drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
        Surroundings around = new Surroundings(1, culture.medium().substances().size());
        around.set(0, TestDish.FIRST_EXTRA, 5);
        Host host = TestDish.host(culture, cell, 0.01);
        for (int k = 0; k < 1000; k++) {
            drugs.advance(host, 0, around, 0);
        }
        double risen = 0.5 * (1 - Math.exp(-1));
        assertEquals(risen, culture.effectState().get(cell, 0), 1e-3);
        assertEquals(1 - 0.8 * risen, host.parameter(CellParameter.PUMP_CAPACITY), 1e-3);
        assertEquals(
                host.parameter(CellParameter.PUMP_CAPACITY), drugs.parameter(cell, 0, CellParameter.PUMP_CAPACITY));
        around.set(0, TestDish.FIRST_EXTRA, 0);
        for (int k = 0; k < 12_000; k++) {
            drugs.advance(host, 0, around, 0);
        }
        assertEquals(risen * Math.exp(-2), culture.effectState().get(cell, 0), 1e-3);
    }

    @Test
    void a_drug_leaves_types_that_it_does_not_hit_and_the_types_own_numbers_alone() {
        ActiveEffect effect = new ActiveEffect(
                TestDish.FIRST_EXTRA, CellParameter.PUMP_CAPACITY, 0.2, false, 5, 1, 0, 60, new boolean[] {false, true
                });
        Culture culture =
                TestDish.of("JJN3", "BMSC").withSubstances(1).withEffect(effect).empty();
        int hit = TestDish.cell(culture, 1, 1, 2.5, 140);
        int spared = TestDish.cell(culture, 0, 1, 2.5, 140);
        DrugAction drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
        Surroundings around = new Surroundings(1, culture.medium().substances().size());
        around.set(0, TestDish.FIRST_EXTRA, 1e9);
        Host host = TestDish.host(culture, spared, 1);
        drugs.advance(host, 0, around, 0);
        assertEquals(1, host.parameter(CellParameter.PUMP_CAPACITY));
        TestDish.point(host, culture, hit, 0);
        drugs.advance(host, 1, around, 0);
        assertEquals(0.35 * 0.2, host.parameter(CellParameter.PUMP_CAPACITY), 1e-6);
        assertEquals(0.35, culture.profiles().value(1, CellParameter.PUMP_CAPACITY));
    }

    @Test
    void two_drugs_on_one_parameter_both_count() {
        ActiveEffect first = effect(CellParameter.CASPASE_BLOCK, 0.5, true, 5, 1);
        ActiveEffect second = effect(CellParameter.CASPASE_BLOCK, 0.25, true, 5, 1);
        Culture culture = TestDish.of("JJN3")
                .withSubstances(1)
                .withEffect(first)
                .withEffect(second)
                .empty();
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.effectState().set(cell, 0, 1);
        culture.effectState().set(cell, 1, 1);
        DrugAction drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
        assertEquals(0.75, drugs.parameter(cell, 0, CellParameter.CASPASE_BLOCK), 1e-12);
    }

    private static ActiveEffect effect(CellParameter parameter, double most, boolean adds, double half, double hill) {
        return new ActiveEffect(TestDish.FIRST_EXTRA, parameter, most, adds, half, hill, 10, 60, new boolean[] {true});
    }

    private static Culture drugged(ActiveEffect effect) {
        return TestDish.of("JJN3").withSubstances(1).withEffect(effect).empty();
    }

    @Test
    void a_potential_dye_loads_towards_its_nernst_equilibrium_and_leaves_again() {
        PotentialDye dye = new PotentialDye("dye", TestDish.FIRST_EXTRA, 30, 150, 1, 1);
        Culture culture = TestDish.of("JJN3")
                .withSubstances(1)
                .withDye(dye)
                .with(CellParameter.DYE_LOADING, 2)
                .empty();
        int cell = TestDish.cell(culture, 0, 2, 2.5, 100);
        culture.mitochondria().potential[1] = 160;
        culture.mitochondria().length[1] = 7.5;
        DyeLoading loading = new DyeLoading(culture.dyes(), culture.dyeContent());
        Surroundings around = new Surroundings(1, culture.medium().substances().size());
        around.set(0, TestDish.FIRST_EXTRA, 0.5);
        Host host = TestDish.host(culture, cell, 0.01);
        for (int k = 0; k < 1500; k++) {
            loading.advance(host, around, 0);
        }
        double equilibrium = 0.5 * Math.exp(30 / 26.73) * (Math.exp(100 / 26.73) + 3 * Math.exp(160 / 26.73)) / 4;
        double loaded = equilibrium * (1 - Math.exp(-1));
        assertEquals(loaded, culture.dyeContent().get(cell, 0), 1e-3 * loaded);
        around.set(0, TestDish.FIRST_EXTRA, 0);
        for (int k = 0; k < 1500; k++) {
            loading.advance(host, around, 0);
        }
        assertEquals(loaded * Math.exp(-1), culture.dyeContent().get(cell, 0), 1e-3 * loaded);
    }

    @Test
    void the_cycle_runs_with_serum_sugar_and_charge_and_grows_the_cell_by_doubling() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 4, 2.5, 140);
        Cells cells = culture.cells();
        cells.charge[cell] = 0.9;
        double atp = cells.charge[cell] * cells.atpPool[cell];
        Host host = TestDish.host(culture, cell, 1);
        host.serum = 1;
        host.glucoseDrive = 0.5;
        CellCycle.advance(host);
        double progress = 1 / (host.parameter(CellParameter.DIVISION_TIME) * 60) * 0.5 * 0.5 * 0.9;
        assertEquals(progress, cells.cycle[cell], 1e-12);
        assertEquals(10 * Math.pow(2, progress), cells.referenceLength[cell], 1e-9);
        assertEquals(2.5 * Math.pow(2, progress), culture.mitochondria().length[2], 1e-9);
        assertEquals(cells.referenceLength[cell] - 10, cells.lengthGrown[cell], 1e-12);
        assertEquals(atp, cells.charge[cell] * cells.atpPool[cell], 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serum", "sugar", "charge"})
    void the_cycle_stands_still_without(String what) {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 4, 2.5, 140);
        Host host = TestDish.host(culture, cell, 60);
        host.serum = what.equals("serum") ? 0 : 10;
        host.glucoseDrive = what.equals("sugar") ? 0 : 1;
        culture.cells().charge[cell] = what.equals("charge") ? 0 : 0.9;
        CellCycle.advance(host);
        assertEquals(0, culture.cells().cycle[cell]);
        assertEquals(10, culture.cells().referenceLength[cell]);
    }
}
