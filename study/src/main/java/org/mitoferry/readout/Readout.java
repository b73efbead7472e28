package org.mitoferry.readout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Culture;
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
    public static final String DYE_RATIO = CellQuantities.JC1_RATIO.name();

    /** The quantity that a caspase dye shows. */
    public static final String CASPASE_POSITIVE = CellQuantities.CASPASE_POSITIVE.name();

    /** The method of rows that follow the well between measure steps. */
    public static final String COURSE = "course";

    private final BenchJob job;

    public Readout(BenchJob job) {
        this.job = job;
    }

    /** All quantities by name, each with its unit. */
    public static Map<String, String> quantities() {
        Map<String, String> units = new LinkedHashMap<>();
        Quantities.ALL.forEach(quantity -> units.put(quantity.name(), quantity.unit()));
        return units;
    }

    /** The rows of a measure step: for each group of cells in the dish, and for the well. The ledgers come with them. */
    public List<Measurement> measure(Step.Measure step, Culture culture, double minutes) {
        List<Measurement> rows = new ArrayList<>();
        List<Quantity> wanted = Quantities.ALL.stream()
                .filter(q -> step.quantities().contains(q.name()) || q == CellQuantities.CELLS)
                .toList();
        int fields = job.protocol().vessel().fields();
        Film film = Film.before(job.arm(), step, minutes);
        read(wanted, new Look(job, culture, fields, film, baseAt(step), rows));
        Ledgers.of(culture).forEach(account -> rows.addAll(rows(account)));
        return rows;
    }

    private static void read(List<Quantity> wanted, Look look) {
        for (int group = 0; group < look.culture().profiles().types(); group++) {
            if (look.culture().present(group) > 0) {
                for (Quantity quantity : wanted) {
                    if (quantity.scope() == Quantity.Scope.CELLS) {
                        quantity.reading().read(look, quantity, group);
                    }
                }
            }
        }
        for (Quantity quantity : wanted) {
            if (quantity.scope() == Quantity.Scope.WELL) {
                quantity.reading().read(look, quantity, Look.WELL);
            }
        }
    }

    /** The formulation that the cells are in at a step: of the last change before it, or of the medium they were plated in. */
    private BaseMedium baseAt(Step.Measure measure) {
        return base(mediumAt(job.arm(), measure));
    }

    /** The medium in the dish before a step, or at the end of the arm; that of another arm where it was taken from there. */
    private String mediumAt(Protocol.Arm arm, @Nullable Step until) {
        String medium = firstMedium();
        for (Step step : arm.steps()) {
            if (step == until) {
                break;
            }
            if (step instanceof Step.ChangeMedium change) {
                medium = change.medium();
            } else if (step instanceof Step.TransferMedium transfer) {
                medium = mediumAt(job.protocol().arm(transfer.fromArm()), null);
            }
        }
        return medium;
    }

    private String firstMedium() {
        return job.protocol().media().keySet().iterator().next();
    }

    private BaseMedium base(String medium) {
        Protocol.MediumRecipe recipe =
                Objects.requireNonNull(job.protocol().media().get(medium));
        return job.catalogue().media().find(recipe.base()).orElseThrow();
    }

    /**
     * The course of the well between measure steps: oxygen at the cells, and for each group of cells the means over the well; of spread
     * cells their nanotubes, and foreign mitochondria where there are others that they can come from.
     */
    public List<Measurement> trace(Culture culture, double minutes) {
        List<Measurement> rows = new ArrayList<>();
        Look look = new Look(job, culture, 1, Film.none(minutes), base(firstMedium()), rows);
        MediumQuantities.PERICELLULAR_OXYGEN.reading().read(look, MediumQuantities.PERICELLULAR_OXYGEN, Look.WELL);
        int groups = culture.profiles().types();
        int present = 0;
        for (int group = 0; group < groups; group++) {
            present += culture.present(group) > 0 ? 1 : 0;
        }
        for (int group = 0; group < groups; group++) {
            if (culture.present(group) > 0) {
                for (Quantity quantity : followed(culture.profiles().armed(group), present > 1)) {
                    quantity.reading().read(look, quantity, group);
                }
            }
        }
        return rows.stream()
                .filter(row -> Double.isFinite(row.value()) && isOfAll(row))
                .map(Readout::asCourse)
                .toList();
    }

    private static List<Quantity> followed(boolean spread, boolean inCompany) {
        List<Quantity> followed = new ArrayList<>(
                List.of(CellQuantities.MEMBRANE_POTENTIAL, CellQuantities.ATP_LEVEL, CellQuantities.CASPASE_POSITIVE));
        if (spread) {
            followed.add(NanotubeQuantities.PER_CELL);
        }
        if (spread && inCompany) {
            followed.add(ForeignQuantities.PER_CELL);
        }
        return followed;
    }

    /** Whether a row is of the field or the well as a whole, not of a class in it. */
    private static boolean isOfAll(Measurement row) {
        return !row.object().contains(";");
    }

    private static Measurement asCourse(Measurement row) {
        return new Measurement(
                row.study(),
                row.experiment(),
                row.arm(),
                row.well(),
                0,
                row.cell(),
                row.object(),
                row.quantity(),
                row.value(),
                row.unit(),
                COURSE,
                row.reason());
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
}
