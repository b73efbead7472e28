package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ObjectParts;
import org.mitoferry.table.Measurement;

/**
 * How many there are of each level in one arm.
 *
 * @param counts by level; a level that the table does not tell of is absent
 */
public record Ladder(Map<Level, Long> counts) {
    private static final String CELL = "cell ";

    static Ladder of(ArmValues arm, SortedMap<Integer, String> donors) {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        SortedMap<Integer, ExperimentValue> experiments = arm.values().experiments();
        if (donors.keySet().containsAll(experiments.keySet()) && !experiments.isEmpty()) {
            counts.put(
                    Level.DONOR,
                    experiments.keySet().stream().map(donors::get).distinct().count());
        }
        counts.put(Level.EXPERIMENT, (long) experiments.size());
        for (Level level : List.of(Level.WELL, Level.FIELD, Level.CELL, Level.OBJECT)) {
            long units = isAt(level, arm.rows())
                    ? groups(level, arm.rows()).values().stream()
                            .mapToLong(Map::size)
                            .sum()
                    : 0;
            if (units > 0) {
                counts.put(level, units);
            }
        }
        double cells = experiments.values().stream()
                .mapToDouble(ExperimentValue::cells)
                .sum();
        if (!counts.containsKey(Level.CELL) && Double.isFinite(cells)) {
            counts.put(Level.CELL, Math.round(cells));
        }
        return new Ladder(counts);
    }

    /** Whether rows tell of single ones of a level. */
    static boolean isAt(Level level, List<Measurement> rows) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> switch (level) {
                    case DONOR, EXPERIMENT -> true;
                    case WELL -> row.well() > 0;
                    case FIELD -> row.field() > 0;
                    case CELL -> isCell(row);
                    case OBJECT -> !isCell(row) && ObjectParts.of(row).isObject();
                });
    }

    /** The values of the units of a level by experiment: each the mean over its rows. */
    static SortedMap<Integer, List<Double>> values(Level level, List<Measurement> rows) {
        SortedMap<Integer, List<Double>> values = new TreeMap<>();
        groups(level, rows)
                .forEach((experiment, units) -> values.put(
                        experiment,
                        new ArrayList<>(units.values().stream()
                                .map(sum -> sum[0] / sum[1])
                                .toList())));
        return values;
    }

    /** Sum and number of rows of each unit, by experiment. */
    private static SortedMap<Integer, Map<String, double[]>> groups(Level level, List<Measurement> rows) {
        SortedMap<Integer, Map<String, double[]>> groups = new TreeMap<>();
        for (Measurement row : rows) {
            String unit = switch (level) {
                case DONOR, EXPERIMENT -> "";
                case WELL -> String.valueOf(row.well());
                case FIELD -> row.well() + " " + row.field();
                case CELL, OBJECT -> row.well() + " " + row.field() + " " + row.cell() + " " + row.object();
            };
            double[] sum = groups.computeIfAbsent(row.experiment(), _ -> new TreeMap<>())
                    .computeIfAbsent(unit, _ -> new double[2]);
            sum[0] += row.value();
            sum[1]++;
        }
        return groups;
    }

    private static boolean isCell(Measurement row) {
        return row.cell().contains("#") || row.object().startsWith(CELL);
    }
}
