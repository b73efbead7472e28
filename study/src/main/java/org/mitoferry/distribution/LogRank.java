package org.mitoferry.distribution;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The log-rank test of two groups, within strata (Mantel 1966, Cancer Chemotherapy Reports 50, 163-170). */
public final class LogRank {

    /**
     * One group of one stratum.
     *
     * @param durations how long each object was seen
     * @param ended whether it was seen to end
     */
    public record Group(double[] durations, boolean[] ended) {}

    /** Two groups that are compared with each other and with no other stratum. */
    public record Stratum(Group first, Group second) {}

    private LogRank() {}

    /** Two-sided p by chi-squared with one degree of freedom; NaN when nothing can be compared. */
    public static double p(List<Stratum> strata) {
        double excess = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            SortedSet<Double> times = new TreeSet<>();
            addEnds(times, stratum.first());
            addEnds(times, stratum.second());
            for (double t : times) {
                double atRisk1 = atRisk(stratum.first(), t);
                double atRisk = atRisk1 + atRisk(stratum.second(), t);
                double ends1 = ends(stratum.first(), t);
                double ends = ends1 + ends(stratum.second(), t);
                double share = atRisk1 / atRisk;
                excess += ends1 - ends * share;
                variance += atRisk > 1 ? ends * share * (1 - share) * (atRisk - ends) / (atRisk - 1) : 0;
            }
        }
        return variance > 0 ? ChiSquaredDistribution.of(1).survivalProbability(excess * excess / variance) : Double.NaN;
    }

    private static void addEnds(SortedSet<Double> times, Group group) {
        for (int i = 0; i < group.durations().length; i++) {
            if (group.ended()[i]) {
                times.add(group.durations()[i]);
            }
        }
    }

    private static double atRisk(Group group, double t) {
        int count = 0;
        for (double duration : group.durations()) {
            count += duration >= t ? 1 : 0;
        }
        return count;
    }

    private static double ends(Group group, double t) {
        int count = 0;
        for (int i = 0; i < group.durations().length; i++) {
            count += group.ended()[i] && group.durations()[i] == t ? 1 : 0;
        }
        return count;
    }
}
