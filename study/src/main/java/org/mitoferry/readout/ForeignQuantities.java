package org.mitoferry.readout;

import static org.mitoferry.culture.CellParameter.MITOCHONDRIAL_DIAMETER;

import java.util.Arrays;
import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.TransferLog;

/**
 * Mitochondria in cells they were not made in, whether free, in touch with a lysosome or inside one, also a dead one. One that is in a
 * nanotube counts for the cell it left until it arrives.
 *
 * <p>Means are over the living cells of a group, those without any included; what went out, was moved and was digested since a cell was
 * seeded or born is a mean over all counted cells, dead ones included.
 */
final class ForeignQuantities {

    static final Quantity PER_CELL = Quantity.of("foreignMitochondriaPerCell", "1", ForeignQuantities::perCell);

    static final List<Quantity> ALL = List.of(
            PER_CELL,
            ofMitochondria(
                    "foreignMitochondrionLength_um",
                    "um",
                    (look, i) -> look.culture().foreign().length[i]),
            ofMitochondria("foreignMitochondrionArea_um2", "um2", ForeignQuantities::area),
            Quantity.of("loadPerCell_um", "um", ForeignQuantities::load),
            Quantity.meanOfCounted(
                    "exportedMitochondriaPerCell", "1", (culture, cell) -> culture.cells().exported[cell]),
            Quantity.meanOfCounted(
                    "degradedMitochondriaPerCell", "1", (culture, cell) -> culture.cells().digested[cell]),
            Quantity.meanOfCounted("movedMitochondriaPerCell", "1", (culture, cell) -> culture.cells().movedIn[cell]),
            Quantity.of("acceptorPositiveFraction", "1", ForeignQuantities::positive));

    /** Residual bodies are an expected number: a cell is taken to hold one from half a one on. */
    private static final double HALF_A_BODY = 0.5;

    private static final String NO_MITOCHONDRION = "no foreign mitochondrion";

    private ForeignQuantities() {}

    /** A number of one foreign mitochondrion. */
    private interface OfMitochondrion {
        double value(Look look, int slot);
    }

    /** Whether a slot holds a mitochondrion in a living cell of a group. */
    static boolean heldBy(Look look, int slot, int group) {
        ForeignMitochondria foreign = look.culture().foreign();
        return foreign.length[slot] > 0 && look.lives(foreign.host[slot], group);
    }

    static String name(ForeignMitochondria foreign, int slot) {
        return "mitochondrion " + foreign.id[slot];
    }

    private static Quantity ofMitochondria(String name, String unit, OfMitochondrion value) {
        return Quantity.of(name, unit, (look, quantity, group) -> {
            ForeignMitochondria foreign = look.culture().foreign();
            int rows = 0;
            for (int i = 0; i < foreign.count; i++) {
                if (heldBy(look, i, group)) {
                    look.object(
                            quantity,
                            group,
                            look.fields().of(foreign.host[i]),
                            name(foreign, i),
                            value.value(look, i),
                            lysosome(foreign.lysosome[i]),
                            "route " + TransferLog.nameOf(foreign.route[i]));
                    rows++;
                }
            }
            look.noneOf(quantity, group, rows, NO_MITOCHONDRION);
        });
    }

    private static String lysosome(byte state) {
        return switch (state) {
            case ForeignMitochondria.TOUCHED -> "touched";
            case ForeignMitochondria.CAPTURED -> "captured";
            default -> "alone";
        };
    }

    /** Projected area of a rod with round ends; of one shorter than it is wide, of an ellipse. */
    private static double area(Look look, int slot) {
        ForeignMitochondria foreign = look.culture().foreign();
        double length = foreign.length[slot];
        double diameter = look.culture().profiles().value(foreign.originType[slot], MITOCHONDRIAL_DIAMETER);
        double ends = Math.PI / 4 * diameter * Math.min(length, diameter);
        return ends + diameter * Math.max(0, length - diameter);
    }

    private static void perCell(Look look, Quantity quantity, int group) {
        ForeignMitochondria foreign = look.culture().foreign();
        double[] counts = look.zeros();
        int[] routes = new int[TransferLog.routes()];
        for (int i = 0; i < foreign.count; i++) {
            if (heldBy(look, i, group)) {
                counts[look.fields().of(foreign.host[i])]++;
                routes[foreign.route[i]]++;
            }
        }
        look.ratios(quantity, group, counts, look.living(group), Look.NO_LIVING_CELL);
        int living = look.livingInWell(group);
        for (int route = 0; route < routes.length; route++) {
            String name = "route " + TransferLog.nameOf((byte) route);
            look.classInWell(quantity, group, name, routes[route], living, Look.NO_LIVING_CELL);
        }
        if (LabelQuantities.inUse(look.culture())) {
            double visible = Arrays.stream(LabelQuantities.visible(look, group)).sum();
            look.classInWell(quantity, group, LabelQuantities.BY_LABEL, visible, living, Look.NO_LIVING_CELL);
        }
    }

    /** Length of those in the bodies of cells that no lysosome has captured: what limits acceptance. */
    private static void load(Look look, Quantity quantity, int group) {
        ForeignMitochondria foreign = look.culture().foreign();
        double[] lengths = look.zeros();
        for (int i = 0; i < foreign.count; i++) {
            boolean free =
                    foreign.place[i] == ForeignMitochondria.BODY && foreign.lysosome[i] != ForeignMitochondria.CAPTURED;
            if (free && heldBy(look, i, group)) {
                lengths[look.fields().of(foreign.host[i])] += foreign.length[i];
            }
        }
        look.ratios(quantity, group, lengths, look.living(group), Look.NO_LIVING_CELL);
    }

    /** Share of living cells that hold at least one; of those joined by a nanotube ever or now ({@link Joined}), and of the others. */
    private static void positive(Look look, Quantity quantity, int group) {
        Cells cells = look.culture().cells();
        boolean[] holds = new boolean[cells.count];
        for (int i = 0; i < look.culture().foreign().count; i++) {
            if (heldBy(look, i, group)) {
                holds[look.culture().foreign().host[i]] = true;
            }
        }
        double[] positive = look.zeros();
        for (int cell = 0; cell < cells.count; cell++) {
            if (holds[cell]) {
                positive[look.fields().of(cell)]++;
            }
        }
        look.ratios(quantity, group, positive, look.living(group), Look.NO_LIVING_CELL);
        Joined joined = Joined.of(look.culture());
        positiveOf(look, quantity, group, "joined", holds, joined.ever(), true);
        positiveOf(look, quantity, group, "never joined", holds, joined.ever(), false);
        positiveOf(look, quantity, group, "joined now", holds, joined.now(), true);
        positiveOf(look, quantity, group, "not joined now", holds, joined.now(), false);
        if (LabelQuantities.inUse(look.culture())) {
            double visible = Arrays.stream(LabelQuantities.visible(look, group))
                    .filter(number -> number >= HALF_A_BODY)
                    .count();
            int living = look.livingInWell(group);
            look.classInWell(quantity, group, LabelQuantities.BY_LABEL, visible, living, Look.NO_LIVING_CELL);
        }
    }

    private static void positiveOf(
            Look look, Quantity quantity, int group, String name, boolean[] holds, boolean[] joined, boolean wanted) {
        int positive = 0;
        int all = 0;
        for (int cell = 0; cell < joined.length; cell++) {
            if (joined[cell] == wanted && look.lives(cell, group)) {
                all++;
                positive += holds[cell] ? 1 : 0;
            }
        }
        look.classInWell(quantity, group, name, positive, all, "no living cell is " + name);
    }
}
