package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.process.CoCulture.BMSC;
import static org.mitoferry.process.CoCulture.JJN3;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Profiles;
import org.mitoferry.culture.TransferLog;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;

/** Each link of the chain cut alone, and the switches that are off. */
class ChainCutTest {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    @Test
    void uncut_every_link_works() {
        Culture culture = hurried(1, profiles -> {}, 8);
        assertTrue(CoCulture.transfers(culture, TransferLog.CONNEXOSOME) > 30);
        assertTrue(CoCulture.transfers(culture, TransferLog.NANOTUBE) > 5);
        assertTrue(CoCulture.transfers(culture, TransferLog.VESICLE) > 0);
        assertTrue(CoCulture.foreign(culture, ForeignMitochondria.CAPTURED) > 5);
    }

    @Test
    void without_encounters_no_lysosome_touches_or_holds_a_foreign_mitochondrion() {
        Culture culture =
                CoCulture.inOgd(1, without(CellParameter.LYSOSOME_ENCOUNTER, CellParameter.NANOTUBE_ENCOUNTER));
        CoCulture.advance(
                culture,
                8,
                1,
                now -> assertEquals(now.foreign().count, CoCulture.foreign(now, ForeignMitochondria.ALONE)));
        assertTrue(culture.foreign().count > 50);
        assertEquals(0, digested(culture));
    }

    @ParameterizedTest
    @ValueSource(ints = {JJN3, BMSC})
    void without_connexin_43_on_either_side_only_slow_routes_are_left(int side) {
        for (long seed : SEEDS) {
            Culture cut = hurried(seed, profiles -> profiles.set(side, CellParameter.CX43, 0), 8);
            assertEquals(0, CoCulture.transfers(cut, TransferLog.CONNEXOSOME));
            assertEquals(0, cut.plaques().born);
            Culture whole = hurried(seed, profiles -> {}, 8);
            assertTrue(CoCulture.exported(cut) < 0.4 * CoCulture.exported(whole));
            assertTrue(CoCulture.exported(cut) > 0, "slow routes are there");
        }
    }

    @Test
    void without_nanotubes_a_stromal_cell_that_touched_no_myeloma_cell_has_what_vesicles_brought_alone() {
        int bySlowRoutes = 0;
        int byNanotube = 0;
        for (long seed : SEEDS) {
            Culture cut = apart(seed, without(CellParameter.NANOTUBE_NUCLEATION, CellParameter.NANOTUBE_DISLODGEMENT));
            assertEquals(0, cut.nanotubes().born);
            bySlowRoutes += intoUntouched(cut, TransferLog.VESICLE);
            assertEquals(0, intoUntouched(cut, TransferLog.CONNEXOSOME));
            assertEquals(0, intoUntouched(cut, TransferLog.APOPTOTIC_BODY));
            assertEquals(0, CoCulture.transfers(cut, TransferLog.NANOTUBE));
            byNanotube += intoUntouched(apart(seed, CoCulture::hurry), TransferLog.NANOTUBE);
        }
        assertTrue(byNanotube > 10, byNanotube + " through nanotubes");
        assertTrue(bySlowRoutes > 0, "vesicles fly");
    }

    @Test
    void without_acid_hydrolysis_what_is_captured_stays_and_counts() {
        Culture culture = CoCulture.inOgd(1, without(CellParameter.LYSOSOMAL_ACTIVITY));
        int[] most = new int[1];
        CoCulture.advance(culture, 10, 1, now -> {
            int captured = CoCulture.foreign(now, ForeignMitochondria.CAPTURED);
            assertTrue(captured >= most[0], "one that was captured is gone");
            most[0] = captured;
        });
        assertTrue(most[0] > 30);
        assertEquals(0, digested(culture));
        assertEquals(CoCulture.exported(culture) + fissions(culture), culture.foreign().count);
    }

    @Test
    void without_fission_far_fewer_fit_through_a_junction() {
        int cut = 0;
        int whole = 0;
        for (long seed : SEEDS) {
            cut += CoCulture.transfers(
                    hurried(seed, profiles -> profiles.set(JJN3, CellParameter.FISSION_RATE, 0), 10),
                    TransferLog.CONNEXOSOME);
            whole += CoCulture.transfers(hurried(seed, profiles -> {}, 10), TransferLog.CONNEXOSOME);
        }
        assertTrue(cut < 0.6 * whole, cut + " of " + whole);
    }

    @Test
    void healthy_mitochondria_given_to_myeloma_cells_with_weak_ones_breathe_for_them_while_there_is_oxygen() {
        double without = 0;
        double with = 0;
        for (long seed : SEEDS) {
            without += chargeOfTheHeld(seed, 0, 1);
            with += chargeOfTheHeld(seed, 2, 1);
        }
        assertTrue(with > 1.02 * without, with / 3 + " against " + without / 3);
    }

    @Test
    void without_oxygen_healthy_mitochondria_cost_the_cell_that_was_given_them() {
        assertTrue(chargeOfTheHeld(1, 2, 0.02) < chargeOfTheHeld(1, 0, 0.02));
    }

    /** Mean ATP charge of held myeloma cells with weak mitochondria in a dish without glucose. */
    private static double chargeOfTheHeld(long seed, double giftsPerHour, double oxygenPercent) {
        Culture culture = CoCulture.inOgd(seed, profiles -> {
            profiles.set(BMSC, CellParameter.DONATION_RATE, giftsPerHour);
            profiles.set(BMSC, CellParameter.ADHESION_RATE, 20);
            profiles.set(JJN3, CellParameter.CHEMOTAXIS, 60);
            profiles.set(JJN3, CellParameter.LYSOSOMES_ABLE, 0);
            profiles.set(JJN3, CellParameter.PUMP_CAPACITY, 0.2 * profiles.value(JJN3, CellParameter.PUMP_CAPACITY));
            profiles.set(JJN3, CellParameter.APOPTOSIS_THRESHOLD, 10);
            profiles.set(JJN3, CellParameter.CRISIS_TIME, 1e9);
        });
        TestDish.fill(culture, oxygenPercent, 0, 0);
        CoCulture.advance(culture, 6);
        Cells cells = culture.cells();
        assertEquals(giftsPerHour > 0, CoCulture.transfers(culture, TransferLog.DONATION) > 50);
        return CoCulture.meanCharge(culture, c -> cells.type[c] == JJN3 && cells.held[c] == 1);
    }

    @Test
    void a_soluble_survival_factor_lowers_death_when_it_is_switched_on() {
        int with = deadAfterADay(profiles -> {
            profiles.set(BMSC, CellParameter.SURVIVAL_FACTOR_RELEASE, 0.1);
            profiles.set(JJN3, CellParameter.SURVIVAL_FACTOR_PROTECTION, 2);
        });
        int without = deadAfterADay(profiles -> {});
        assertTrue(with < 0.85 * without, with + " against " + without);
    }

    @Test
    void adhesion_lowers_death_when_its_protection_is_switched_on() {
        int with = deadAfterADay(profiles -> profiles.set(JJN3, CellParameter.ADHESION_PROTECTION, 2));
        int without = deadAfterADay(profiles -> {});
        assertTrue(with < 0.85 * without, with + " against " + without);
    }

    /** Myeloma cells that stroma holds but takes nothing from, and that die of what they have tagged alone. */
    private static int deadAfterADay(Consumer<Profiles> setting) {
        int sum = 0;
        for (long seed : SEEDS) {
            Culture culture = CoCulture.inOgd(seed, profiles -> {
                profiles.set(JJN3, CellParameter.APOPTOSIS_THRESHOLD, 0.3);
                profiles.set(JJN3, CellParameter.CRISIS_TIME, 1e9);
                profiles.set(JJN3, CellParameter.CHEMOTAXIS, 60);
                profiles.set(BMSC, CellParameter.ADHESION_RATE, 20);
                profiles.set(BMSC, CellParameter.PLAQUE_NUCLEATION, 0);
                setting.accept(profiles);
            });
            sum += CoCulture.dead(CoCulture.advance(culture, 24), JJN3);
        }
        return sum;
    }

    @Test
    void the_rivals_of_the_rescue_are_off_in_every_cell_type() {
        List<CellType> types =
                Catalogue.load(new CellVocabulary(), List.of()).cells().all();
        for (CellType type : types) {
            type.parameters().list().forEach(value -> {
                if (List.of("donationRate", "survivalFactorRelease", "adhesionProtection")
                        .contains(value.name())) {
                    assertEquals(0, value.value(), type.name() + "." + value.name());
                }
            });
        }
        assertTrue(types.size() >= 5);
    }

    private static Consumer<Profiles> without(CellParameter... parameters) {
        return profiles -> {
            CoCulture.hurry(profiles);
            for (CellParameter parameter : parameters) {
                profiles.set(JJN3, parameter, 0);
                profiles.set(BMSC, parameter, 0);
            }
        };
    }

    private static Culture hurried(long seed, Consumer<Profiles> setting, double hours) {
        Culture culture = CoCulture.inOgd(seed, profiles -> {
            CoCulture.hurry(profiles);
            setting.accept(profiles);
        });
        return CoCulture.advance(culture, hours);
    }

    /** Many stromal cells, and few myeloma cells that stay where they fell. */
    private static Culture apart(long seed, Consumer<Profiles> setting) {
        Culture culture = TestDish.of("JJN3", "BMSC")
                .with(CellParameter.CHEMOTAXIS, 0)
                .with(CellParameter.MOTILITY, 0)
                .seed(seed)
                .size(400, 300)
                .empty();
        setting.accept(culture.profiles());
        culture.profiles().set(JJN3, CellParameter.VESICLE_REACH, 120);
        return CoCulture.advance(CoCulture.seeded(culture, 14, 16), 10);
    }

    private static int intoUntouched(Culture culture, byte route) {
        TransferLog log = culture.transfers();
        Cells cells = culture.cells();
        int sum = 0;
        for (int k = 0; k < log.count; k++) {
            int to = (int) log.toId[k] - 1; // nobody is ever taken out of the list of cells
            sum += log.route[k] == route && cells.everTouched[to] == 0 ? 1 : 0;
        }
        return sum;
    }

    private static int digested(Culture culture) {
        int sum = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            sum += culture.cells().digested[c];
        }
        return sum;
    }

    private static int fissions(Culture culture) {
        int sum = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            sum += culture.cells().foreignFissions[c];
        }
        return sum;
    }
}
