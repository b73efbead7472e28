package org.mitoferry.inference;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.mitoferry.statistics.SignedRank;

/** Wilcoxon's signed-rank test of paired differences against the median 0; differences of exactly 0 are left out. */
public final class Wilcoxon {

    private Wilcoxon() {}

    /** Exact p, with or without ties; NaN when no difference is left. */
    public static double exactP(double[] differences, AlternativeHypothesis alternative) {
        return SignedRank.p(differences, alternative);
    }

    /** p by the normal law, corrected for ties and for continuity; NaN when no difference is left. */
    public static double asymptoticP(double[] differences, AlternativeHypothesis alternative) {
        double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
        Ranks ranks = Ranks.of(Arrays.stream(kept).map(Math::abs).toArray());
        double n = kept.length;
        double positive = 0;
        for (int i = 0; i < kept.length; i++) {
            positive += kept[i] > 0 ? ranks.doubled()[i] / 2.0 : 0;
        }
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.ties() / 48;
        return MannWhitney.normalP(positive - n * (n + 1) / 4, variance, alternative);
    }
}
