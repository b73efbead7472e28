package org.mitoferry.summary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mitoferry.readout.Ledgers;
import org.mitoferry.readout.Readout;
import org.mitoferry.statistics.ObjectParts;
import org.mitoferry.table.Measurement;

/** What a run measured: of which cells, when, and of which classes of objects. All in the order of the table. */
final class Measured {

    /** Stands for the well where a group of cells is meant. */
    static final String WELL = "";

    private static final String NUMBER_OF_CELL = "#";

    /** A quantity of a group of cells. */
    private record Reading(String quantity, String cells) {}

    private final Set<String> arms = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> cellsAndUnits = new LinkedHashMap<>();
    private final Map<Reading, Set<String>> classes = new LinkedHashMap<>();
    private final Map<Reading, Map<String, Set<Double>>> hoursByArm = new LinkedHashMap<>();

    Measured(List<Measurement> rows) {
        for (Measurement row : rows) {
            if (counts(row)) {
                arms.add(row.arm());
                String cells = row.cell().split(NUMBER_OF_CELL, 2)[0];
                cellsAndUnits
                        .computeIfAbsent(row.quantity(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(cells, row.unit());
                ObjectParts parts = ObjectParts.of(row);
                Reading reading = new Reading(row.quantity(), cells);
                classes.computeIfAbsent(reading, _ -> new LinkedHashSet<>()).addAll(parts.classes());
                parts.hours()
                        .ifPresent(hours -> hoursByArm
                                .computeIfAbsent(reading, _ -> new LinkedHashMap<>())
                                .computeIfAbsent(row.arm(), _ -> new TreeSet<>())
                                .add(hours));
            }
        }
    }

    /** Whether a row is the answer to a measure step, rather than the course between them or the books. */
    static boolean counts(Measurement row) {
        return !row.method().equals(Readout.COURSE) && !row.method().equals(Ledgers.METHOD);
    }

    Set<String> arms() {
        return arms;
    }

    Set<String> quantities() {
        return cellsAndUnits.keySet();
    }

    /** The groups of cells that a quantity was read of, {@link #WELL} for one of the well. */
    List<String> cells(String quantity) {
        return List.copyOf(cellsAndUnits.getOrDefault(quantity, Map.of()).keySet());
    }

    String unit(String quantity, String cells) {
        return cellsAndUnits.getOrDefault(quantity, Map.of()).getOrDefault(cells, "1");
    }

    Set<String> classes(String quantity, String cells) {
        return classes.getOrDefault(new Reading(quantity, cells), Set.of());
    }

    /** The times, in hours after the start, at which some of the arms have the quantity; ascending. */
    Set<Double> hours(String quantity, String cells, Collection<String> of) {
        Map<String, Set<Double>> ofArms = hoursByArm.getOrDefault(new Reading(quantity, cells), Map.of());
        Set<Double> all = new TreeSet<>();
        for (String arm : of) {
            all.addAll(ofArms.getOrDefault(arm, Set.of()));
        }
        return all;
    }
}
