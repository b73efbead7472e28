package org.mitoferry.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static boolean[] all(int n, boolean ended) {
        boolean[] flags = new boolean[n];
        Arrays.fill(flags, ended);
        return flags;
    }

    @Test
    void without_censoring_survival_is_the_share_still_there() {
        KaplanMeier curve = KaplanMeier.of(new double[] {4, 1, 2, 3}, all(4, true));
        assertEquals(0.75, curve.survival()[0], 1e-15);
        assertEquals(0.25, curve.survival()[2], 1e-15);
        assertEquals(2.5, curve.median(), 1e-15);
        assertEquals(2.5, curve.restrictedMean(10), 1e-15);
    }

    @Test
    void objects_that_all_outlive_the_recording_have_no_median() {
        KaplanMeier curve = KaplanMeier.of(new double[] {5, 5, 5}, all(3, false));
        assertEquals(Double.POSITIVE_INFINITY, curve.median());
        assertEquals(5, curve.restrictedMean(5));
    }

    @Test
    void censoring_does_not_bias_the_median_as_leaving_censored_objects_out_would() {
        SplittableRandom random = new SplittableRandom(8);
        int n = 4000;
        double[] seen = new double[n];
        boolean[] ended = new boolean[n];
        for (int i = 0; i < n; i++) {
            double life = -40 * Math.log(random.nextDouble());
            double watched = 60 * random.nextDouble();
            seen[i] = Math.min(life, watched);
            ended[i] = life <= watched;
        }
        KaplanMeier curve = KaplanMeier.of(seen, ended);
        assertEquals(40 * Math.log(2), curve.median(), 2);
        assertTrue(curve.medianLow() < curve.median() && curve.median() < curve.medianHigh());
    }

    @Test
    void two_groups_of_one_law_differ_by_chance_alone() {
        SplittableRandom random = new SplittableRandom(2);
        int below = 0;
        for (int trial = 0; trial < 400; trial++) {
            double[] a = random.doubles(20).map(u -> -Math.log(u)).toArray();
            double[] b = random.doubles(20).map(u -> -Math.log(u)).toArray();
            LogRank.Group first = new LogRank.Group(a, all(20, true));
            LogRank.Group second = new LogRank.Group(b, all(20, true));
            below += LogRank.p(List.of(new LogRank.Stratum(first, second))) < 0.05 ? 1 : 0;
        }
        assertEquals(0.05, below / 400.0, 0.03);
    }

    @Test
    void a_flag_is_asked_for_each_duration() {
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(new double[] {1}, new boolean[0]));
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(new double[0], new boolean[0]));
    }
}
