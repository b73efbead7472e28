package org.mitoferry.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.table.Measurement;

/** Judges what a protocol expects by what was measured; the rules stand in the package's description. */
public final class Verdicts {

    private static final String CELLS = "cells";

    private Verdicts() {}

    /**
     * One finding for each expectation, in the order given. Holm's adjustment runs over the rows that could be tested.
     *
     * @param measurements rows of one study; rows of quantities and arms that no expectation names are ignored
     */
    public static List<Finding> judge(List<Expectation> expectations, List<Measurement> measurements) {
        Map<String, List<Measurement>> byQuantity = byQuantity(expectations, measurements);
        List<Measurement> ofEachArm = ofEachArm(measurements);
        List<Finding> findings = new ArrayList<>();
        for (Expectation expectation : expectations) {
            List<ClauseFinding> clauses = new ArrayList<>();
            for (Clause clause : expectation.clauses()) {
                clauses.add(ClauseJudge.judge(clause, rows(clause, byQuantity, ofEachArm)));
            }
            findings.add(Finding.of(expectation, clauses));
        }
        double[] adjusted = Holm.adjust(findings.stream()
                .mapToDouble(f -> f.verdict() == Verdict.NOT_TESTED ? Double.NaN : f.p())
                .toArray());
        List<Finding> complete = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            complete.add(findings.get(i).withHolm(adjusted[i]));
        }
        return List.copyOf(complete);
    }

    /** A table of objects is long, and each clause reads two quantities of it. */
    private static Map<String, List<Measurement>> byQuantity(
            List<Expectation> expectations, List<Measurement> measurements) {
        Set<String> named = new HashSet<>(Set.of(CELLS));
        expectations.forEach(e -> e.clauses().forEach(c -> named.add(c.quantity())));
        Map<String, List<Measurement>> byQuantity = new HashMap<>();
        for (Measurement row : measurements) {
            if (named.contains(row.quantity())) {
                byQuantity
                        .computeIfAbsent(row.quantity(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return byQuantity;
    }

    /** One row of each arm, by which an arm that was run is known where nothing asked for was measured in it. */
    private static List<Measurement> ofEachArm(List<Measurement> measurements) {
        Map<String, Measurement> first = new LinkedHashMap<>();
        measurements.forEach(row -> first.putIfAbsent(row.arm(), row));
        return List.copyOf(first.values());
    }

    private static List<Measurement> rows(
            Clause clause, Map<String, List<Measurement>> byQuantity, List<Measurement> ofEachArm) {
        List<Measurement> rows = new ArrayList<>(byQuantity.getOrDefault(clause.quantity(), List.of()));
        if (!clause.quantity().equals(CELLS)) {
            rows.addAll(byQuantity.getOrDefault(CELLS, List.of()));
        }
        Set<String> arms = rows.stream().map(Measurement::arm).collect(Collectors.toSet());
        ofEachArm.stream().filter(row -> !arms.contains(row.arm())).forEach(rows::add);
        return rows;
    }
}
