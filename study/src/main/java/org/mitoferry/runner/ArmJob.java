package org.mitoferry.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One arm in one experiment.
 *
 * @param place place of the arm among those that are run, from 0
 * @param arm the arm's name
 * @param experiment number of the experiment, from 1
 */
public record ArmJob(int place, String arm, int experiment) {

    /** All jobs of a study in the order of its table: by arm as in the protocol, then by experiment. */
    public static List<ArmJob> all(List<String> arms, int experiments) {
        List<ArmJob> jobs = new ArrayList<>();
        for (int place = 0; place < arms.size(); place++) {
            for (int experiment = 1; experiment <= experiments; experiment++) {
                jobs.add(new ArmJob(place, arms.get(place), experiment));
            }
        }
        return List.copyOf(jobs);
    }

    /** How files of the job begin. */
    public String fileName() {
        return String.format(Locale.ROOT, "arm-%03d-experiment-%03d", place + 1, experiment);
    }
}
