package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.StateReader;
import org.mitoferry.culture.StateWriter;

/** Nanotubes of whole cultures of stroma, with the numbers of the data files. */
class NanotubeCultureTest {

    private static final int USUAL = 120;

    /** Hourly looks at the nanotubes of a culture over half a day, after the first quarter of it. */
    private static final class Looks {
        private double tubes;
        private double cells;
        private double[] lengths = new double[0];
        private Culture culture = TestDish.of("BMSC").empty();

        double perCell() {
            return tubes / cells;
        }

        double medianLength() {
            return median(lengths);
        }

        double[] lifetimes(DoublePredicate large) {
            NanotubeHistory h = culture.nanotubeHistory();
            return IntStream.range(0, h.count)
                    .filter(k -> large.test(h.large[k]))
                    .mapToDouble(k -> h.endedMinutes[k] - h.joinedMinutes[k])
                    .toArray();
        }

        private void look() {
            Nanotubes t = culture.nanotubes();
            for (int s = 0; s < t.count; s++) {
                if (t.state[s] == Nanotubes.JOINED) {
                    tubes++;
                    lengths = Arrays.copyOf(lengths, lengths.length + 1);
                    lengths[lengths.length - 1] = t.length[s];
                }
            }
            for (int c = 0; c < culture.cells().count; c++) {
                cells += culture.cells().living(c) ? 1 : 0;
            }
        }
    }

    /** One square millimetre of stroma; few mitochondria, which save time and change nothing here. */
    private static TestDish dish() {
        return TestDish.of("BMSC").size(1000, 1000).seed(11).with(CellParameter.MITOCHONDRIA, 4);
    }

    private static Looks looks(TestDish dish, int stroma, double oxygen, double glucose, double serum) {
        Looks looks = new Looks();
        looks.culture = dish.seeded(stroma);
        TestDish.fill(looks.culture, oxygen, glucose, serum);
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(looks.culture, crew);
            for (int k = 1; k <= 720; k++) {
                step.advance(1);
                if (k % 60 == 0 && k >= 180) {
                    looks.look();
                }
            }
        }
        return looks;
    }

    /** Deprived stroma, looked at by several tests. */
    private static Looks deprived = new Looks();

    @BeforeAll
    static void deprive() {
        deprived = looks(dish(), USUAL, 0.2, 0, 0);
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Test
    void deprived_stroma_has_several_times_the_nanotubes_of_fed_stroma_and_both_lie_in_their_bands() {
        Looks fed = looks(dish(), USUAL, 18.6, 5.6, 10);
        assertTrue(fed.perCell() > 0.05 && fed.perCell() < 0.6, "fed " + fed.perCell());
        assertTrue(deprived.perCell() > 0.3 && deprived.perCell() < 3, "deprived " + deprived.perCell());
        assertTrue(deprived.perCell() / fed.perCell() >= 1.5, deprived.perCell() + " over " + fed.perCell());
        assertTrue(deprived.medianLength() > 15 && deprived.medianLength() < 40, "length " + deprived.medianLength());
    }

    @Test
    void lifetimes_are_skewed_and_longer_for_large_nanotubes() {
        double[] all = deprived.lifetimes(large -> true);
        double median = median(all);
        double mean = Arrays.stream(all).average().orElseThrow();
        assertTrue(median > 15 && median < 60, "median " + median);
        assertTrue(mean > 1.2 * median, "mean " + mean + ", median " + median);
        double small = median(deprived.lifetimes(large -> large == 0));
        double large = median(deprived.lifetimes(isLarge -> isLarge == 1));
        assertTrue(large > 1.3 * small, "large " + large + ", small " + small);
    }

    @Test
    void in_crowded_stroma_nanotubes_are_fewer_and_shorter() {
        Looks usual = looks(dish().size(700, 700), USUAL, 18.6, 5.6, 10);
        Looks dense = looks(dish().size(700, 700), 2 * USUAL, 18.6, 5.6, 10);
        Looks crowded = looks(dish().size(700, 700), 4 * USUAL, 18.6, 5.6, 10);
        assertTrue(dense.medianLength() < usual.medianLength(), dense.medianLength() + ", " + usual.medianLength());
        assertTrue(crowded.medianLength() < dense.medianLength(), crowded.medianLength() + ", " + dense.medianLength());
        assertTrue(crowded.perCell() < 0.8 * dense.perCell(), crowded.perCell() + ", " + dense.perCell());
        assertTrue(crowded.perCell() < 0.8 * usual.perCell(), crowded.perCell() + ", " + usual.perCell());
    }

    @Test
    void without_nucleation_and_dislodgement_there_are_none() {
        TestDish dish = dish().with(CellParameter.NANOTUBE_NUCLEATION, 0).with(CellParameter.NANOTUBE_DISLODGEMENT, 0);
        Looks none = looks(dish, USUAL, 0.2, 0, 0);
        assertEquals(0, none.culture.nanotubes().born);
        assertEquals(0, none.culture.nanotubeHistory().count);
        assertTrue(deprived.culture.nanotubes().born > 1000);
    }

    @Test
    void every_joined_nanotube_is_there_or_in_the_history_and_every_joined_cell_remembers() {
        Culture culture = deprived.culture;
        Nanotubes t = culture.nanotubes();
        NanotubeHistory h = culture.nanotubeHistory();
        long[] ids = new long[t.count + h.count];
        int n = 0;
        for (int s = 0; s < t.count; s++) {
            if (t.state[s] == Nanotubes.JOINED) {
                ids[n++] = t.id[s];
                assertTrue(culture.cells().living(t.from[s]) && culture.cells().living(t.to[s]));
                assertTrue(t.heightAt(s, 0.5) > 0);
            }
        }
        for (int k = 0; k < h.count; k++) {
            ids[n++] = h.id[k];
            assertTrue(h.endedMinutes[k] >= h.joinedMinutes[k]);
        }
        assertEquals(n, Arrays.stream(ids, 0, n).distinct().count());
        assertTrue(Arrays.stream(ids, 0, n).max().orElseThrow() <= t.born);
        for (int i = 0; i < culture.vesicles().count; i++) {
            assertEquals(Nanotubes.JOINED, t.state[culture.vesicles().nanotube[i]]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void the_bits_do_not_depend_on_the_number_of_threads(int threads) throws Exception {
        assertArrayEquals(run(1, 300), run(threads, 300));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 95, 100, 123, 250})
    void a_culture_saved_while_probes_are_under_way_goes_on_as_if_it_had_not_been(int minutes) throws Exception {
        byte[] snapshot = run(1, minutes);
        Culture loaded = mixed();
        loaded.visit(new StateReader(new DataInputStream(new ByteArrayInputStream(snapshot))));
        assertTrue(minutes == 1 || loaded.nanotubes().count > 0);
        advance(loaded, 1, 300 - minutes);
        assertArrayEquals(run(1, 300), bytes(loaded));
    }

    private static Culture mixed() {
        return TestDish.of("BMSC", "JJN3")
                .size(500, 500)
                .seed(5)
                .only(0, CellParameter.NANOTUBE_DISLODGEMENT, 0.5)
                .only(1, CellParameter.DIVISION_TIME, 5)
                .with(CellParameter.NANOTUBE_CAPTURE, 0.3)
                .with(CellParameter.APOPTOSIS_BACKGROUND, 0.02)
                .with(CellParameter.MITOCHONDRIA, 4)
                .empty();
    }

    private static byte[] run(int threads, int minutes) throws Exception {
        Culture culture = mixed();
        try (Crew crew = new Crew(1)) {
            Seeding.seed(culture, crew, 0, 40, 1, TestDish.FLASK);
            Seeding.seed(culture, crew, 1, 60, 3, TestDish.FLASK);
        }
        TestDish.fill(culture, 1, 1, 10);
        advance(culture, threads, minutes);
        if (minutes == 300) {
            assertTrue(culture.nanotubeHistory().count > 5 && culture.cells().count > 100);
            assertTrue(Arrays.stream(boxed(culture.cells())).anyMatch(life -> life != Cells.ALIVE));
        }
        return bytes(culture);
    }

    private static int[] boxed(Cells cells) {
        int[] lives = new int[cells.count];
        Arrays.setAll(lives, c -> cells.life[c]);
        return lives;
    }

    private static void advance(Culture culture, int threads, int minutes) {
        try (Crew crew = new Crew(threads)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < minutes; k++) {
                step.advance(1);
            }
        }
    }

    private static byte[] bytes(Culture culture) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            culture.visit(new StateWriter(out));
        }
        return bytes.toByteArray();
    }
}
