package org.mitoferry.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Protocol.Comparison;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * Arms against others: the difference in each quantity, paired by experiment, beside what the protocol's findings say of the pair.
 *
 * @param study the protocol's name
 * @param experiments how many the study has
 * @param set the parameter set
 * @param series in the order of the protocol's {@code compare}; one without a name where the arms compared with were asked for
 */
public record EffectTable(String study, int experiments, String set, List<TableColumn> columns, List<Series> series) {

    public EffectTable {
        columns = List.copyOf(columns);
        series = List.copyOf(series);
    }

    /** Lines that belong together. */
    public record Series(String name, List<Row> rows) {
        public Series {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One arm against others.
     *
     * @param against those of the arms compared with that were carried out
     * @param entries one for each column
     * @param said the findings that compare these arms, or bound what this one shows
     */
    public record Row(String arm, List<String> against, List<EffectEntry> entries, List<Said> said) {
        public Row {
            against = List.copyOf(against);
            entries = List.copyOf(entries);
            said = List.copyOf(said);
        }
    }

    /**
     * What a finding says of a line.
     *
     * @param source who says so; null for a prediction
     * @param verdict of those of its clauses that speak of this line
     */
    public record Said(String statement, @Nullable String source, Verdict verdict) {}

    /**
     * Makes the table.
     *
     * @param protocol as it was carried out
     * @param measurements of the run
     * @param question its arms are those that are set against others; all where it names none
     * @param against names of arms that all others are compared with; none for the pairs of the protocol's {@code compare}
     * @throws org.mitoferry.yaml.InvalidInput with all that is wrong with the question
     */
    public static EffectTable of(
            Protocol protocol, List<Measurement> measurements, TableQuestion question, List<String> against) {
        Problems problems = new Problems();
        QuestionReader reader = new QuestionReader(protocol, new Measured(measurements), problems);
        List<String> arms = reader.arms(question.arms());
        List<String> references = against.isEmpty() ? List.of() : reader.arms(against, TableQuestion.AGAINST);
        String at = reader.time(question.at());
        List<TableColumn> columns = reader.columns(question.quantities());
        reader.checkTime(at, columns, arms);
        if (against.isEmpty() && protocol.comparisons().isEmpty()) {
            problems.report(
                    TableProblem.NOTHING_TO_COMPARE,
                    Place.whole(TableQuestion.EFFECTS),
                    "The protocol compares no arms",
                    "Name the arm that the others are to be compared with: " + TableQuestion.AGAINST + " ARM");
        }
        problems.throwIfAny();
        List<Comparison> comparisons = against.isEmpty()
                ? protocol.comparisons()
                : arms.stream()
                        .filter(arm -> !references.contains(arm))
                        .map(arm -> new Comparison("", arm, references))
                        .toList();
        return new Making(protocol, measurements, arms, columns, at).table(comparisons);
    }

    /** One table while it is made. */
    private static final class Making {
        private final Protocol protocol;
        private final List<Measurement> measurements;
        private final Map<String, List<Measurement>> byArm = new LinkedHashMap<>();
        private final Set<String> arms;
        private final List<TableColumn> columns;
        private final @Nullable String at;
        private final Map<String, Finding> findings = new LinkedHashMap<>();

        Making(
                Protocol protocol,
                List<Measurement> measurements,
                List<String> arms,
                List<TableColumn> columns,
                @Nullable String at) {
            this.protocol = protocol;
            this.measurements = measurements.stream().filter(Measured::counts).toList();
            this.arms = Set.copyOf(arms);
            this.columns = columns;
            this.at = at;
            this.measurements.forEach(row ->
                    byArm.computeIfAbsent(row.arm(), _ -> new ArrayList<>()).add(row));
            Verdicts.judge(protocol.expectations(), measurements)
                    .forEach(finding -> findings.put(finding.id(), finding));
        }

        EffectTable table(List<Comparison> comparisons) {
            Map<String, List<Row>> series = new LinkedHashMap<>();
            for (Comparison comparison : comparisons) {
                if (arms.contains(comparison.arm())) {
                    series.computeIfAbsent(comparison.series(), _ -> new ArrayList<>())
                            .add(row(comparison));
                }
            }
            List<Series> all = new ArrayList<>();
            series.forEach((name, rows) -> all.add(new Series(name, rows)));
            return new EffectTable(protocol.name(), protocol.experiments(), protocol.parameterSet(), columns, all);
        }

        private Row row(Comparison comparison) {
            List<String> against =
                    comparison.against().stream().filter(byArm::containsKey).toList();
            List<EffectEntry> entries = columns.stream()
                    .map(column -> entry(comparison.arm(), against, column))
                    .toList();
            return new Row(comparison.arm(), against, entries, said(comparison));
        }

        private EffectEntry entry(String arm, List<String> against, TableColumn column) {
            ExperimentValues here = values(arm, column);
            if (here.experiments().isEmpty()) {
                return new EffectEntry.None();
            }
            Optional<String> reference = against.stream()
                    .filter(one -> !values(one, column).method().isEmpty())
                    .findFirst();
            if (reference.isEmpty()) {
                return new EffectEntry.Alone(entry(here));
            }
            ClauseFinding effect = effect(arm, reference.get(), column);
            if (!Double.isFinite(effect.effect())) {
                ExperimentValues there = values(reference.get(), column);
                return there.experiments().isEmpty()
                        ? new EffectEntry.Alone(entry(here))
                        : new EffectEntry.Apart(entry(here), entry(there));
            }
            return TableText.isShare(column)
                    ? new EffectEntry.Points(effect.effect(), effect.intervalLow(), effect.intervalHigh(), effect.n())
                    : new EffectEntry.Ratio(effect.effect(), effect.intervalLow(), effect.intervalHigh(), effect.n());
        }

        /** The effect as a finding would have it that asks for its direction alone. */
        private ClauseFinding effect(String arm, String reference, TableColumn column) {
            Rule rule = TableText.isShare(column) ? new Rule.Points(true, 0) : new Rule.Ratio(true, 1);
            Clause clause = new Clause(
                    column.quantity(),
                    column.cells(),
                    which(column),
                    arm,
                    column.cells(),
                    which(column),
                    reference,
                    rule);
            List<Measurement> rows = new ArrayList<>(byArm.getOrDefault(arm, List.of()));
            rows.addAll(byArm.getOrDefault(reference, List.of()));
            Expectation asked = new Expectation("", "", List.of(clause), Expectation.Origin.EMERGENT, List.of(), null);
            return Verdicts.judge(List.of(asked), rows).getFirst().clauses().getFirst();
        }

        private ExperimentValues values(String arm, TableColumn column) {
            return ExperimentValues.of(
                    byArm.getOrDefault(arm, List.of()), arm, column.cells(), which(column), column.quantity());
        }

        private @Nullable String which(TableColumn column) {
            return at == null ? column.which() : column.which() == null ? at : at + "; " + column.which();
        }

        private static TableEntry entry(ExperimentValues values) {
            return TableEntry.of(values.experiments().values().stream()
                    .mapToDouble(ExperimentValue::value)
                    .toArray());
        }

        private List<Said> said(Comparison comparison) {
            List<Said> said = new ArrayList<>();
            for (Expectation expectation : protocol.expectations()) {
                List<Verdict> verdicts = new ArrayList<>();
                Finding finding = findings.get(expectation.id());
                for (int i = 0; finding != null && i < expectation.clauses().size(); i++) {
                    if (speaksOf(expectation.clauses().get(i), comparison)) {
                        verdicts.add(finding.clauses().get(i).verdict());
                    }
                }
                if (!verdicts.isEmpty()) {
                    said.add(new Said(expectation.statement(), expectation.source(), all(verdicts)));
                }
            }
            return said;
        }

        private static boolean speaksOf(Clause clause, Comparison comparison) {
            String versus = clause.versus();
            return clause.arm().equals(comparison.arm())
                    && (versus == null || comparison.against().contains(versus));
        }

        private static Verdict all(List<Verdict> verdicts) {
            if (verdicts.contains(Verdict.FAILS)) {
                return Verdict.FAILS;
            }
            return verdicts.contains(Verdict.NOT_TESTED) ? Verdict.NOT_TESTED : Verdict.HOLDS;
        }
    }
}
