package org.mitoferry.tuning;

import java.util.List;
import java.util.Optional;
import org.mitoferry.statistics.Finding;
import org.mitoferry.table.Measurement;

/** Carries studies out. */
public interface Studies {

    /**
     * One study that is asked for.
     *
     * @param values of the search space
     */
    record Question(double[] values, long seed) {}

    /** What came of it: one finding for each expectation of the protocol, and rows. */
    record Answer(List<Finding> findings, List<Measurement> rows) {}

    /** One answer for each question, in their order; empty when it was asked to stop. */
    Optional<List<Answer>> of(List<Question> questions);
}
