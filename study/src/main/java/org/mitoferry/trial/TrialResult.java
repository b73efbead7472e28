package org.mitoferry.trial;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.table.Measurement;

/**
 * What came of a trial.
 *
 * @param findings one for each expectation of the protocol, in its order
 * @param rows of the quantities kept, by arm, experiment and time
 * @param seconds what its arms took when they were computed, summed
 */
public record TrialResult(Trial trial, List<Finding> findings, List<Measurement> rows, double seconds) {
    public TrialResult {
        findings = List.copyOf(findings);
        rows = List.copyOf(rows);
    }

    /**
     * Judges trials of one protocol, which may differ by their seeds, as one study: every experiment of every trial is one block.
     *
     * @param results of trials with the same expectations; not empty
     * @return one finding for each expectation
     */
    public static List<Finding> pooled(List<TrialResult> results) {
        List<Expectation> expectations = results.getFirst().trial().protocol().expectations();
        return Verdicts.judge(expectations, pooledRows(results));
    }

    /** The rows of trials of one protocol, with experiments numbered through. */
    public static List<Measurement> pooledRows(List<TrialResult> results) {
        List<Measurement> rows = new ArrayList<>();
        int before = 0;
        for (TrialResult result : results) {
            for (Measurement row : result.rows()) {
                rows.add(row.inExperiment(before + row.experiment()));
            }
            before += result.trial().protocol().experiments();
        }
        return rows;
    }
}
