package org.mitoferry.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mitoferry.culture.TransferLog;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.report.ChainRow;
import org.mitoferry.report.LedgerRow;
import org.mitoferry.store.TransferSum;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.table.Measurement;

/** The chain of each arm, from the log of transfers, the ledgers, and the last reading of what hosts hold. */
final class ChainRows {

    private static final String ACCOUNT = "foreign mitochondria of ";
    private static final String HELD = "foreignMitochondrionLength_um";
    private static final String CAGED = "cagedClusterFraction";
    private static final String THROUGH_NANOTUBES = TransferLog.nameOf(TransferLog.NANOTUBE);

    private final List<TransferSum> sums;
    private final List<LedgerRow> ledgers;
    private final List<Measurement> rows;
    private final Map<String, Double> onsets;
    private final double experiments;

    private ChainRows(
            List<TransferSum> sums,
            List<LedgerRow> ledgers,
            List<Measurement> rows,
            Map<String, Double> onsets,
            int experiments) {
        this.sums = sums;
        this.ledgers = ledgers;
        this.rows = rows;
        this.onsets = onsets;
        this.experiments = experiments;
    }

    /**
     * One row each arm in which a mitochondrion was handed over.
     *
     * @param onsetsMillivolts potential below which a mitochondrion counts as depolarised, by cell group
     */
    static List<ChainRow> of(
            Protocol protocol,
            List<TransferSum> sums,
            List<LedgerRow> ledgers,
            List<Measurement> rows,
            Map<String, Double> onsetsMillivolts) {
        ChainRows chain = new ChainRows(
                sums,
                ledgers,
                rows.stream()
                        .filter(row ->
                                row.quantity().equals(HELD) || row.quantity().equals(CAGED))
                        .toList(),
                onsetsMillivolts,
                protocol.experiments());
        List<ChainRow> all = new ArrayList<>();
        protocol.arms().forEach(arm -> chain.row(arm.name(), all));
        return all;
    }

    private void row(String arm, List<ChainRow> all) {
        List<TransferSum> given =
                sums(sum -> sum.arm().equals(arm) && !sum.route().equals(THROUGH_NANOTUBES));
        if (given.isEmpty()) {
            return;
        }
        List<TransferSum> through =
                sums(sum -> sum.arm().equals(arm) && sum.route().equals(THROUGH_NANOTUBES));
        Set<String> donors = new LinkedHashSet<>();
        Set<String> hosts = new LinkedHashSet<>();
        Map<String, Double> routes = new TreeMap<>();
        double depolarised = 0;
        double tagged = 0;
        for (TransferSum sum : given) {
            donors.add(sum.fromCells());
            hosts.add(sum.toCells());
            routes.merge(sum.route(), sum.transfers() / experiments, Double::sum);
            depolarised += sum.depolarised() / experiments;
            tagged += sum.tagged() / experiments;
        }
        through.forEach(sum -> hosts.add(sum.toCells()));
        double handedOver =
                routes.values().stream().mapToDouble(Double::doubleValue).sum();
        double moved = through.stream().mapToDouble(TransferSum::transfers).sum() / experiments;
        double gained = 0;
        double lost = 0;
        double held = 0;
        for (LedgerRow account : ledgers) {
            if (account.arm().equals(arm) && account.account().startsWith(ACCOUNT)) {
                gained += account.gained() / experiments;
                lost += account.lost() / experiments;
                held += account.held() / experiments;
            }
        }
        Map<String, Double> states = states(arm);
        double living =
                states.values().stream().mapToDouble(Double::doubleValue).sum();
        all.add(new ChainRow(
                arm,
                String.join(", ", donors),
                String.join(", ", hosts),
                onset(donors),
                handedOver,
                depolarised,
                tagged,
                largestFirst(routes),
                Math.max(0, gained - handedOver - moved),
                moved,
                states.getOrDefault("alone", 0.0),
                states.getOrDefault("touched", 0.0),
                states.getOrDefault("captured", 0.0),
                Math.max(0, lost - moved),
                Math.max(0, held - living),
                caged(arm)));
    }

    private List<TransferSum> sums(Predicate<TransferSum> which) {
        return sums.stream().filter(which).toList();
    }

    private double onset(Set<String> donors) {
        return donors.size() == 1 ? onsets.getOrDefault(donors.iterator().next(), Double.NaN) : Double.NaN;
    }

    private static Map<String, Double> largestFirst(Map<String, Double> routes) {
        Map<String, Double> sorted = new LinkedHashMap<>();
        routes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(route -> sorted.put(route.getKey(), route.getValue()));
        return sorted;
    }

    /** How many living hosts hold at the last reading of the arm, by what a lysosome does to them. */
    private Map<String, Double> states(String arm) {
        double last = last(arm, HELD);
        Map<String, Double> states = new TreeMap<>();
        for (Measurement row : rows) {
            String[] parts = row.object().split("; ");
            if (row.arm().equals(arm)
                    && row.quantity().equals(HELD)
                    && parts.length > 2
                    && MeasuredTime.hours(parts[0]).orElse(-1) == last) {
                states.merge(parts[2], 1 / experiments, Double::sum);
            }
        }
        return states;
    }

    /** Mean over experiments at the last reading; NaN where no mass was seen. */
    private double caged(String arm) {
        double last = last(arm, CAGED);
        return rows.stream()
                .filter(row -> row.arm().equals(arm) && row.quantity().equals(CAGED) && Double.isFinite(row.value()))
                .filter(row -> MeasuredTime.hours(row.object()).orElse(-1) == last)
                .mapToDouble(Measurement::value)
                .average()
                .orElse(Double.NaN);
    }

    private double last(String arm, String quantity) {
        return rows.stream()
                .filter(row -> row.arm().equals(arm) && row.quantity().equals(quantity))
                .map(row -> MeasuredTime.hours(row.object().split("; ")[0]))
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(Double.NaN);
    }
}
