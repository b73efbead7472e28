package org.mitoferry.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.readout.Ledgers;
import org.mitoferry.report.LedgerRow;
import org.mitoferry.table.Measurement;

/** The books of each arm at its last reading, summed over experiments, as a report prints them. */
final class LedgerRows {
    private LedgerRows() {}

    /** One account of one arm. */
    private record Key(String arm, String what, String cells, String unit) {}

    /** What stands in the books of one well of one experiment: gained, lost, held. */
    private static final class Entry {
        private double gained;
        private double lost;
        private double held;
    }

    static List<LedgerRow> of(List<Measurement> rows) {
        Map<Key, Map<List<Integer>, Entry>> books = new LinkedHashMap<>();
        for (Measurement row : rows) {
            if (row.method().equals(Ledgers.METHOD)) {
                Key key = new Key(row.arm(), row.object(), row.cell(), row.unit());
                Entry entry = books.computeIfAbsent(key, any -> new LinkedHashMap<>())
                        .computeIfAbsent(List.of(row.experiment(), row.well()), any -> new Entry());
                // A later reading replaces an earlier one: accounts run since the start of the arm.
                switch (row.quantity()) {
                    case "ledgerGained" -> entry.gained = row.value();
                    case "ledgerLost" -> entry.lost = row.value();
                    case "ledgerHeld" -> entry.held = row.value();
                    default -> throw new IllegalArgumentException("no such column in a ledger: " + row.quantity());
                }
            }
        }
        List<LedgerRow> ledgers = new ArrayList<>();
        books.forEach((key, entries) -> ledgers.add(sum(key, entries)));
        return ledgers;
    }

    private static LedgerRow sum(Key key, Map<List<Integer>, Entry> entries) {
        double gained = 0;
        double lost = 0;
        double held = 0;
        for (Entry entry : entries.values()) {
            gained += entry.gained;
            lost += entry.lost;
            held += entry.held;
        }
        String account = key.cells().isEmpty() ? key.what() : key.what() + " of " + key.cells();
        return new LedgerRow(account, key.arm(), 0, gained, lost, held, held - (gained - lost), key.unit());
    }
}
