package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.ChainBooks;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.TransferLog;

/** Whatever is done to a dish, every mitochondrion that ever was is somewhere or has an end in the books. */
class ChainConservationTest {

    private static final double MINUTES_BETWEEN_AUDITS = 17;

    private final long[] byRoute = new long[TransferLog.routes()];
    private long digested;
    private long divided;
    private long underWay;

    @Test
    void every_mitochondrion_of_two_hundred_random_protocols_is_somewhere_or_has_an_end() {
        audit(1, 200);
        String seen = String.format(
                Locale.ROOT,
                "routes %s, digested %d, cut %d, under way %d",
                Arrays.toString(byRoute),
                digested,
                divided,
                underWay);
        for (long transfers : byRoute) {
            assertTrue(transfers > 20, seen);
        }
        assertTrue(digested > 100 && divided > 100 && underWay > 20, seen);
    }

    @Test
    @Tag("slow")
    void every_mitochondrion_of_two_thousand_other_random_protocols_is_somewhere_or_has_an_end() {
        audit(1001, 2000);
        assertTrue(digested > 1000);
    }

    private void audit(long firstSeed, int protocols) {
        try (Crew crew = new Crew(1)) {
            for (long seed = firstSeed; seed < firstSeed + protocols; seed++) {
                carryOut(seed, crew);
            }
        }
    }

    private void carryOut(long seed, Crew crew) {
        String protocol = RandomArm.protocol(seed);
        Bench bench = Bench.start(TestBench.job(protocol), crew, TestBench.BLIND);
        try {
            boolean more;
            do {
                more = bench.advance(MINUTES_BETWEEN_AUDITS);
                ChainBooks.close(bench.culture(), "after " + bench.elapsedMinutes() + " min");
                count(bench.culture());
            } while (more);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("protocol " + seed + ": " + e.getMessage() + "\n" + protocol, e);
        }
        TransferLog log = bench.culture().transfers();
        for (int k = 0; k < log.count; k++) {
            byRoute[log.route[k]]++;
        }
        for (int c = 0; c < bench.culture().cells().count; c++) {
            digested += bench.culture().cells().digested[c];
            divided += bench.culture().cells().foreignFissions[c];
        }
    }

    private void count(Culture culture) {
        for (int i = 0; i < culture.foreign().count; i++) {
            underWay += culture.foreign().place[i] == ForeignMitochondria.NANOTUBE ? 1 : 0;
        }
    }
}
