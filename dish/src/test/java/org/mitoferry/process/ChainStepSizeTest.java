package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Samples;
import org.mitoferry.culture.TransferLog;

/** A day of co-culture in OGD comes out alike at one minute and at half a minute. */
@Tag("slow")
class ChainStepSizeTest {

    private static final int DISHES = 240;
    private static final double MARGIN = 0.1;
    /** Of a 90 % interval. */
    private static final double QUANTILE = 1.66;

    private enum Quantity {
        GIVEN,
        MOVED,
        CAPTURED_SHARE,
        LOAD
    }

    @Test
    void transfers_capture_and_load_do_not_hang_on_the_step() {
        double[][] coarse = new double[Quantity.values().length][DISHES];
        double[][] fine = new double[Quantity.values().length][DISHES];
        for (int dish = 0; dish < DISHES; dish++) {
            carryOut(5001 + dish, 1, coarse, dish);
            carryOut(5001 + dish, 0.5, fine, dish);
        }
        for (Quantity quantity : Quantity.values()) {
            equivalent(quantity, coarse[quantity.ordinal()], fine[quantity.ordinal()]);
        }
    }

    /** Two one-sided tests on the paired differences, relative to the mean. */
    private static void equivalent(Quantity quantity, double[] coarse, double[] fine) {
        double mean = Samples.mean(fine);
        double[] difference = new double[DISHES];
        Arrays.setAll(difference, k -> (coarse[k] - fine[k]) / mean);
        double off = Samples.mean(difference);
        double error = Math.sqrt(Samples.variance(difference) / DISHES);
        assertTrue(
                Math.abs(off) + QUANTILE * error < MARGIN,
                quantity + ": off by " + off + " with a standard error of " + error + ", mean " + mean);
    }

    private static void carryOut(long seed, double stepMinutes, double[][] result, int dish) {
        double[] sums = new double[4];
        Culture culture = CoCulture.inOgd(seed, profiles -> {});
        CoCulture.advance(culture, 24, stepMinutes, now -> {
            if (now.minutes() > 12 * 60 && Math.rint(now.minutes() / 10) * 10 == now.minutes()) {
                look(now, sums);
            }
        });
        int moved = CoCulture.transfers(culture, TransferLog.NANOTUBE);
        result[Quantity.GIVEN.ordinal()][dish] = culture.transfers().count - moved;
        result[Quantity.MOVED.ordinal()][dish] = moved;
        result[Quantity.CAPTURED_SHARE.ordinal()][dish] = sums[2] / Math.max(1, sums[1]);
        result[Quantity.LOAD.ordinal()][dish] = sums[3] / sums[0];
        assertTrue(sums[0] > 60 && culture.profiles().value(0, CellParameter.CX43) > 0);
    }

    /** Sums over the second half of the day: looks, foreign mitochondria in living cells, captured ones, length of the others. */
    private static void look(Culture now, double[] sums) {
        ForeignMitochondria f = now.foreign();
        sums[0]++;
        for (int i = 0; i < f.count; i++) {
            if (now.cells().living(f.host[i])) {
                boolean captured = f.lysosome[i] == ForeignMitochondria.CAPTURED;
                sums[1]++;
                sums[2] += captured ? 1 : 0;
                sums[3] += captured ? 0 : f.length[i];
            }
        }
    }
}
