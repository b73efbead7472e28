package org.mitoferry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The experiments in which both arms have a value, and which have it in one arm only. */
record Pairs(List<ExperimentValue> arm, List<ExperimentValue> versus, SortedSet<Integer> leftOut) {

    static Pairs of(ExperimentValues arm, ExperimentValues versus) {
        List<ExperimentValue> here = new ArrayList<>();
        List<ExperimentValue> there = new ArrayList<>();
        SortedSet<Integer> leftOut = new TreeSet<>(arm.experiments().keySet());
        leftOut.addAll(versus.experiments().keySet());
        arm.experiments().forEach((experiment, value) -> {
            ExperimentValue other = versus.experiments().get(experiment);
            if (other != null) {
                here.add(value);
                there.add(other);
                leftOut.remove(experiment);
            }
        });
        return new Pairs(here, there, leftOut);
    }

    int size() {
        return arm.size();
    }
}
