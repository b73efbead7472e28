package org.mitoferry.tuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.statistics.Finding;
import org.mitoferry.table.Measurement;

/**
 * The number that a tuning makes small; its formulas stand in the package's description.
 *
 * @param expectations the rows
 * @param bandWeight what one length outside a band costs
 * @param pullWeight what a move over the whole range of a parameter costs
 */
public record Objective(List<Expectation> expectations, List<Band> bands, double bandWeight, double pullWeight) {
    /** No clause costs more: beyond, differences would only drown the other rows. */
    static final double MOST_A_CLAUSE = 50;

    public Objective {
        expectations = List.copyOf(expectations);
        bands = List.copyOf(bands);
    }

    /**
     * Judges one study.
     *
     * @param findings of all expectations, in their order
     * @param space what was searched
     * @param values of it
     */
    public Judged of(List<Finding> findings, List<Measurement> rows, SearchSpace space, double[] values) {
        Map<String, Double> ofRows = new LinkedHashMap<>();
        for (int i = 0; i < expectations.size(); i++) {
            Expectation expectation = expectations.get(i);
            if (!expectation.clauses().isEmpty()) {
                ofRows.put(expectation.id(), row(expectation, findings.get(i)));
            }
        }
        Map<String, Double> ofBands = new LinkedHashMap<>();
        Map<String, Double> bandValues = new LinkedHashMap<>();
        for (Band band : bands) {
            double value = band.value(rows);
            double distance = band.distance(value);
            bandValues.put(band.name(), value);
            ofBands.put(band.name(), bandWeight * distance * distance);
        }
        return new Judged(ofRows, ofBands, bandValues, pullWeight * space.squaredDistanceFromStart(values));
    }

    private static double row(Expectation expectation, Finding finding) {
        double sum = 0;
        for (int i = 0; i < expectation.clauses().size(); i++) {
            sum += cost(ClauseMargin.of(
                    expectation.clauses().get(i).rule(), finding.clauses().get(i)));
        }
        return sum;
    }

    /** What a clause of margin z costs: (2 - z)^2 where z is below 2, bent so that it never exceeds {@link #MOST_A_CLAUSE}. */
    static double cost(double z) {
        double lacking = Math.max(0, ClauseMargin.SAFE - z);
        double squared = lacking * lacking;
        return squared / (1 + squared / MOST_A_CLAUSE);
    }
}
