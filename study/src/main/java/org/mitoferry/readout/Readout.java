package org.mitoferry.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.parameter.BaseMedium;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.table.Measurement;

/**
 * Reads what a measure step asks for off the culture of one job.
 *
 * <p>Deaths are counted so: caspase positive or lost, over living and dead, those born in the dish included. Means are over living cells.
 */
public final class Readout {

    /** The quantity that needs an aggregating potential dye. */
    public static final String DYE_RATIO = Quantity.JC1_RATIO.key();

    /** The quantity that a caspase dye shows. */
    public static final String CASPASE_POSITIVE = Quantity.CASPASE_POSITIVE.key();

    /** The method that rows of this readout carry. */
    public static final String TRUTH = "truth";

    private static final String NO_LIVING_CELL = "no living cell";
    private static final String NO_CELL = "no cell";

    private final BenchJob job;

    public Readout(BenchJob job) {
        this.job = job;
    }

    /** All quantities by name, each with its unit. */
    public static Map<String, String> quantities() {
        Map<String, String> units = new LinkedHashMap<>();
        for (Quantity quantity : Quantity.values()) {
            units.put(quantity.key(), quantity.unit());
        }
        return units;
    }

    /** The rows of a measure step: for each cell type in the dish and each field, and for the well. The ledgers come with them. */
    public List<Measurement> measure(Step.Measure step, Culture culture, double minutes) {
        List<Measurement> rows = new ArrayList<>();
        List<Quantity> wanted = Arrays.stream(Quantity.values())
                .filter(q -> step.quantities().contains(q.key()) || q == Quantity.CELLS)
                .toList();
        String time = time(minutes);
        Fields fields = new Fields(culture, job.protocol().vessel().fields());
        for (int type = 0; type < culture.profiles().types(); type++) {
            if (culture.present(type) > 0) {
                measureType(culture, type, wanted, fields, time, rows);
            }
        }
        BaseMedium base = baseAt(step);
        for (Quantity quantity : wanted) {
            if (quantity.kind() == Quantity.Kind.MEDIUM) {
                rows.add(row(0, "", time, quantity, quantity.ofMedium(culture, base), ""));
            }
        }
        Ledgers.of(culture).forEach(account -> rows.addAll(rows(account)));
        return rows;
    }

    /** The formulation that the cells are in at a step: of the last change before it, or of the medium they were plated in. */
    private BaseMedium baseAt(Step.Measure measure) {
        return job.catalogue().media().find(recipe(job.arm(), measure).base()).orElseThrow();
    }

    private Protocol.MediumRecipe recipe(Protocol.Arm arm, @Nullable Step until) {
        Map<String, Protocol.MediumRecipe> media = job.protocol().media();
        Protocol.MediumRecipe recipe = media.values().iterator().next();
        for (Step step : arm.steps()) {
            if (step == until) {
                break;
            }
            if (step instanceof Step.ChangeMedium change) {
                recipe = Objects.requireNonNull(media.get(change.medium()));
            } else if (step instanceof Step.TransferMedium transfer) {
                recipe = recipe(donor(transfer), null);
            }
        }
        return recipe;
    }

    private Protocol.Arm donor(Step.TransferMedium transfer) {
        return job.protocol().arms().stream()
                .filter(arm -> arm.name().equals(transfer.fromArm()))
                .findFirst()
                .orElseThrow();
    }

    /** The course of the well between measure steps: oxygen at the cells, and for each cell type the means over the well. */
    public List<Measurement> trace(Culture culture, double minutes) {
        List<Measurement> rows = new ArrayList<>();
        String time = time(minutes);
        rows.add(courseRow(
                "", time, Quantity.PERICELLULAR_OXYGEN, culture.medium().meanAtCellsMicromolar(Surroundings.OXYGEN)));
        Fields one = new Fields(culture, 1);
        for (int type = 0; type < culture.profiles().types(); type++) {
            if (culture.present(type) > 0) {
                String name = culture.profiles().name(type);
                for (Quantity quantity :
                        List.of(Quantity.MEMBRANE_POTENTIAL, Quantity.ATP_LEVEL, Quantity.CASPASE_POSITIVE)) {
                    double[] sums = sums(culture, type, quantity, one)[1];
                    if (sums[1] > 0) {
                        rows.add(courseRow(name, time, quantity, sums[0] / sums[1]));
                    }
                }
            }
        }
        return rows;
    }

    private void measureType(
            Culture culture, int type, List<Quantity> wanted, Fields fields, String time, List<Measurement> rows) {
        String name = culture.profiles().name(type);
        for (Quantity quantity : wanted) {
            if (quantity.kind() == Quantity.Kind.MEDIUM) {
                continue;
            }
            double[][] sums = sums(culture, type, quantity, fields);
            for (int field = 1; field <= fields.count(); field++) {
                double total = sums[field][0];
                double count = sums[field][1];
                if (quantity.kind() == Quantity.Kind.COUNT) {
                    rows.add(row(field, name, time, quantity, count, ""));
                } else if (count > 0) {
                    rows.add(row(field, name, time, quantity, total / count, ""));
                } else {
                    String reason = quantity.kind() == Quantity.Kind.FRACTION ? NO_CELL : NO_LIVING_CELL;
                    rows.add(row(field, name, time, quantity, Double.NaN, reason));
                }
            }
        }
    }

    /** Sum and number of cells for each field, indexed from 1. */
    private static double[][] sums(Culture culture, int type, Quantity quantity, Fields fields) {
        double[][] sums = new double[fields.count() + 1][2];
        Cells cells = culture.cells();
        boolean livingOnly = quantity.kind() == Quantity.Kind.LIVING_MEAN;
        for (int cell = 0; cell < cells.count; cell++) {
            boolean read = livingOnly ? cells.living(cell) : CellQuantities.counted(culture, cell);
            if (cells.type[cell] != type || !read) {
                continue;
            }
            double value = quantity.kind() == Quantity.Kind.COUNT ? 1 : quantity.ofCell(culture, cell);
            if (!Double.isNaN(value)) {
                double[] sum = sums[fields.of(cell)];
                sum[0] += value;
                sum[1]++;
            }
        }
        return sums;
    }

    private List<Measurement> rows(Ledgers.Account account) {
        return List.of(
                ledgerRow(account, "ledgerGained", account.gained()),
                ledgerRow(account, "ledgerLost", account.lost()),
                ledgerRow(account, "ledgerHeld", account.held()));
    }

    private Measurement ledgerRow(Ledgers.Account account, String quantity, double value) {
        return new Measurement(
                job.protocol().name(),
                job.experiment(),
                job.arm().name(),
                job.well(),
                0,
                account.cells(),
                account.what(),
                quantity,
                value,
                account.unit(),
                Ledgers.METHOD,
                "");
    }

    private Measurement row(int field, String cells, String time, Quantity quantity, double value, String reason) {
        return row(field, cells, time, quantity, value, TRUTH, reason);
    }

    private Measurement courseRow(String cells, String time, Quantity quantity, double value) {
        return row(0, cells, time, quantity, value, "course", "");
    }

    private Measurement row(
            int field, String cells, String time, Quantity quantity, double value, String method, String reason) {
        return new Measurement(
                job.protocol().name(),
                job.experiment(),
                job.arm().name(),
                job.well(),
                field,
                cells,
                time,
                quantity.key(),
                value,
                quantity.unit(),
                method,
                reason);
    }

    private static String time(double minutes) {
        double hours = Math.round(minutes / 60 * 1000) / 1000.0;
        String text = hours == Math.rint(hours) ? String.format(Locale.ROOT, "%.0f", hours) : Double.toString(hours);
        return "t=" + text + " h";
    }
}
