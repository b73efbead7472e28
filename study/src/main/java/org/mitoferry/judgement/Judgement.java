package org.mitoferry.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.statistics.Verdict;

/**
 * How often each finding holds under each set.
 *
 * @param sets in the order of the table read
 * @param rows in the order of the protocol
 */
public record Judgement(List<String> sets, List<Row> rows) {
    /** Share of seeds from which on a finding is firm. */
    private static final double FIRM = 0.9;

    /** File name of the facts of a judgement. */
    public static final String FACTS = "judge.json";

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * One finding.
     *
     * @param expected its clauses in words; empty where it states none
     * @param inSets by set
     */
    public record Row(
            String id, String statement, String origin, List<String> expected, String why, Map<String, InSet> inSets) {

        /** Under a set; none where it was not judged under it. */
        public Optional<InSet> in(String set) {
            return Optional.ofNullable(inSets.get(set));
        }

        private boolean firm(String set) {
            return in(set).filter(InSet::firm).isPresent();
        }

        /** Whether a study can test it at all. */
        public boolean testable() {
            return !expected.isEmpty();
        }
    }

    /**
     * One finding under one set.
     *
     * @param holds number of seeds in which it holds
     * @param seeds number of seeds
     * @param clauses in the order of the finding
     */
    public record InSet(int holds, int seeds, List<Clause> clauses) {

        /** Whether there is anything to judge. */
        public boolean judged() {
            return !clauses.isEmpty();
        }

        /** Whether it holds in so many of the seeds that it does not rest on one. */
        public boolean firm() {
            return holds >= FIRM * seeds;
        }
    }

    /**
     * One clause under one set. NaN where no seed has an effect.
     *
     * @param median of the effect over seeds
     * @param low 5 % point of the effect over seeds
     * @param high 95 % point
     * @param fails number of seeds in which it fails
     * @param untested number of seeds in which it could not be tested
     * @param why what was said in the first seed in which it did not hold; empty when there is none
     */
    public record Clause(
            String quantity,
            double median,
            double low,
            double high,
            String unit,
            int fails,
            int untested,
            String why) {}

    public Judgement {
        sets = List.copyOf(sets);
        rows = List.copyOf(rows);
    }

    /** Sums the lines of {@code judged.csv} up. */
    public static Judgement of(List<JudgedClause> lines) {
        Set<String> sets = new LinkedHashSet<>();
        Map<String, List<JudgedClause>> byRow = new LinkedHashMap<>();
        for (JudgedClause line : lines) {
            sets.add(line.set());
            byRow.computeIfAbsent(line.row(), _ -> new ArrayList<>()).add(line);
        }
        List<Row> rows = byRow.values().stream().map(all -> row(all, sets)).toList();
        return new Judgement(List.copyOf(sets), rows);
    }

    /** Findings that a study can test. */
    List<Row> testable() {
        return rows.stream().filter(Row::testable).toList();
    }

    /** Number of findings that are firm under a set. */
    public int firm(String set) {
        return firm(testable(), set);
    }

    static int firm(List<Row> rows, String set) {
        return (int) rows.stream().filter(row -> row.firm(set)).count();
    }

    private static Row row(List<JudgedClause> lines, Set<String> sets) {
        JudgedClause first = lines.getFirst();
        Set<String> expected = new LinkedHashSet<>();
        lines.stream().filter(line -> line.clause() > 0).forEach(line -> expected.add(line.expected()));
        Map<String, InSet> inSets = new LinkedHashMap<>();
        for (String set : sets) {
            List<JudgedClause> ofSet =
                    lines.stream().filter(line -> line.set().equals(set)).toList();
            if (!ofSet.isEmpty()) {
                inSets.put(set, inSet(ofSet));
            }
        }
        return new Row(first.row(), first.statement(), first.origin(), List.copyOf(expected), first.why(), inSets);
    }

    private static InSet inSet(List<JudgedClause> lines) {
        Map<Long, Verdict> bySeed = new LinkedHashMap<>();
        Map<Integer, List<JudgedClause>> byClause = new LinkedHashMap<>();
        for (JudgedClause line : lines) {
            bySeed.put(line.seed(), line.rowVerdict());
            if (line.clause() > 0) {
                byClause.computeIfAbsent(line.clause(), _ -> new ArrayList<>()).add(line);
            }
        }
        int holds = (int) bySeed.values().stream().filter(Verdict.HOLDS::equals).count();
        return new InSet(
                holds,
                bySeed.size(),
                byClause.values().stream().map(Judgement::clause).toList());
    }

    private static Clause clause(List<JudgedClause> lines) {
        double[] effects = lines.stream()
                .mapToDouble(JudgedClause::effect)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        String unit = lines.stream()
                .map(JudgedClause::unit)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        String why = lines.stream()
                .filter(line -> line.verdict() != Verdict.HOLDS)
                .map(JudgedClause::why)
                .findFirst()
                .orElse("");
        return new Clause(
                lines.getFirst().quantity(),
                quantile(effects, 0.5),
                quantile(effects, LOW),
                quantile(effects, HIGH),
                unit,
                count(lines, Verdict.FAILS),
                count(lines, Verdict.NOT_TESTED),
                why);
    }

    private static int count(List<JudgedClause> lines, Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** @param sorted ascending; NaN comes out of none */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double[] two = Arrays.copyOfRange(sorted, below, Math.min(below + 2, sorted.length));
        return two.length == 1 ? two[0] : two[0] + (place - below) * (two[1] - two[0]);
    }
}
