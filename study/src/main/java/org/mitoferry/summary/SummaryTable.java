package org.mitoferry.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

/**
 * Arms by quantities.
 *
 * @param study the protocol's name
 * @param experiments how many the study has
 * @param at the time that was asked for, such as {@code t=48 h}; null for the last reading of each arm
 * @param rows in the order of the protocol, or as asked for
 */
public record SummaryTable(
        String study, int experiments, @Nullable String at, List<TableColumn> columns, List<Row> rows) {

    public SummaryTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One arm.
     *
     * @param entries one for each column
     */
    public record Row(String arm, List<TableEntry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Makes the table.
     *
     * @param protocol as it was carried out
     * @param measurements of the run
     * @throws org.mitoferry.yaml.InvalidInput with all that is wrong with the question
     */
    public static SummaryTable of(Protocol protocol, List<Measurement> measurements, TableQuestion question) {
        Problems problems = new Problems();
        QuestionReader reader = new QuestionReader(protocol, new Measured(measurements), problems);
        List<String> arms = reader.arms(question.arms());
        String at = reader.time(question.at());
        List<TableColumn> columns = reader.columns(question.quantities());
        reader.checkTime(at, columns, arms);
        problems.throwIfAny();
        Map<String, List<Measurement>> byArm = new LinkedHashMap<>();
        for (Measurement row : measurements) {
            if (Measured.counts(row)) {
                byArm.computeIfAbsent(row.arm(), _ -> new ArrayList<>()).add(row);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String arm : arms) {
            List<Measurement> ofArm = byArm.getOrDefault(arm, List.of());
            rows.add(new Row(
                    arm,
                    columns.stream()
                            .map(column -> entry(ofArm, arm, column, at))
                            .toList()));
        }
        return new SummaryTable(protocol.name(), protocol.experiments(), at, columns, rows);
    }

    private static TableEntry entry(List<Measurement> rows, String arm, TableColumn column, @Nullable String at) {
        String which = at == null ? column.which() : column.which() == null ? at : at + "; " + column.which();
        double[] values =
                ExperimentValues.of(rows, arm, column.cells(), which, column.quantity()).experiments().values().stream()
                        .mapToDouble(ExperimentValue::value)
                        .toArray();
        return TableEntry.of(values);
    }
}
