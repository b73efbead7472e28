package org.mitoferry.statistics;

import static org.mitoferry.statistics.ExpectedWords.probability;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mitoferry.distribution.KaplanMeier;
import org.mitoferry.distribution.LogRank;

/**
 * Lifetimes of two arms or classes, one number an experiment: the Kaplan-Meier median; where one of them is not reached, in all experiments
 * the mean up to the longest time that both sides of that experiment were watched.
 *
 * @param pairs the numbers
 * @param statistic what they are, in words
 * @param pLogRank log-rank test within experiments, which takes objects as independent
 */
record LifetimePairs(Pairs pairs, String statistic, double pLogRank) {

    private record Both(int experiment, ObjectSamples.Sample arm, ObjectSamples.Sample versus) {
        boolean haveMedians() {
            return Double.isFinite(arm.survival().median())
                    && Double.isFinite(versus.survival().median());
        }

        double horizon() {
            return Math.min(arm.survival().last(), versus.survival().last());
        }
    }

    static LifetimePairs of(ObjectSamples arm, ObjectSamples versus) {
        List<Both> both = new ArrayList<>();
        List<LogRank.Stratum> strata = new ArrayList<>();
        SortedSet<Integer> leftOut = new TreeSet<>(arm.experiments().keySet());
        leftOut.addAll(versus.experiments().keySet());
        arm.experiments().forEach((experiment, here) -> {
            ObjectSamples.Sample there = versus.experiments().get(experiment);
            if (there != null) {
                both.add(new Both(experiment, here, there));
                strata.add(new LogRank.Stratum(group(here), group(there)));
                leftOut.remove(experiment);
            }
        });
        boolean medians = both.stream().allMatch(Both::haveMedians);
        List<ExperimentValue> ofArm = new ArrayList<>();
        List<ExperimentValue> ofVersus = new ArrayList<>();
        for (Both b : both) {
            ofArm.add(value(b.experiment(), b.arm().survival(), medians, b.horizon()));
            ofVersus.add(value(b.experiment(), b.versus().survival(), medians, b.horizon()));
        }
        double p = LogRank.p(strata);
        String statistic = (medians
                        ? " Compared are Kaplan-Meier medians."
                        : " Compared are mean times up to the end of the recording, as a median was not reached.")
                + (Double.isNaN(p)
                        ? ""
                        : " Log-rank test within experiments, objects taken as independent: p " + probability(p) + ".");
        return new LifetimePairs(new Pairs(ofArm, ofVersus, leftOut), statistic, p);
    }

    private static LogRank.Group group(ObjectSamples.Sample sample) {
        return new LogRank.Group(sample.values(), sample.ended());
    }

    private static ExperimentValue value(int experiment, KaplanMeier curve, boolean medians, double horizon) {
        double value = medians ? curve.median() : curve.restrictedMean(horizon);
        return new ExperimentValue(experiment, value, Double.NaN, List.of(value));
    }
}
