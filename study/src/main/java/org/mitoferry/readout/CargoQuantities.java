package org.mitoferry.readout;

import java.util.List;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.NanotubeVesicles;

/**
 * What is on its way through nanotubes at the time of reading, for nanotubes at home in a group ({@link Tubes}).
 *
 * <p>Speeds are magnitudes at one moment, so slow cargo, which stays longer, is met more often than its share of what enters.
 *
 * <p>{@code cargoLamp1Fraction} has two classes. {@code observed}: share of the mitochondria in nanotubes that a lysosome touches or holds.
 * {@code chance}: the mean over the same mitochondria of the share of their nanotube that lies within {@value #NEAR_MICROMETRES} um of a
 * lysosome, travelling by itself or holding a mitochondrion. That is the chance of finding one at a random place of the same nanotube.
 */
final class CargoQuantities {

    /** Distance at which a micrograph shows two things together. */
    static final double NEAR_MICROMETRES = 0.5;

    private static final double SECONDS_PER_MINUTE = 60;
    private static final String NO_CARGO = "no mitochondrion in a nanotube";

    static final List<Quantity> ALL = List.of(
            Quantity.of("cargoMitochondria", "1", CargoQuantities::count),
            Quantity.of("cargoSpeed_um_per_s", "um/s", CargoQuantities::speeds),
            Quantity.of("cargoLength_um", "um", CargoQuantities::lengths),
            Quantity.of("cargoLamp1Fraction", "1", CargoQuantities::lysosomes));

    private CargoQuantities() {}

    /** The nanotube at home in a group that a mitochondrion is in; -1 for none. */
    private static int tubeOf(Look look, Tubes tubes, int mitochondrion, int group) {
        ForeignMitochondria foreign = look.culture().foreign();
        int tube = foreign.nanotube[mitochondrion];
        boolean inside = foreign.length[mitochondrion] > 0
                && foreign.place[mitochondrion] == ForeignMitochondria.NANOTUBE
                && tube >= 0;
        return inside && tubes.at(tube, group) ? tube : -1;
    }

    private static void count(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        double[] counts = look.zeros();
        int[] classes = new int[Tubes.CLASSES];
        for (int i = 0; i < look.culture().foreign().count; i++) {
            int tube = tubeOf(look, tubes, i, group);
            if (tube >= 0) {
                counts[tubes.field(tube, look.fields())]++;
                tubes.count(tube, classes);
            }
        }
        look.counts(quantity, group, counts);
        Tubes.rows(look, quantity, group, classes);
    }

    private static void speeds(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        NanotubeVesicles vesicles = look.culture().vesicles();
        int rows = 0;
        for (int v = 0; v < vesicles.count; v++) {
            int tube = vesicles.nanotube[v];
            if (tubes.at(tube, group)) {
                double speed = Math.abs(vesicles.velocity[v]) / SECONDS_PER_MINUTE;
                String kind = vesicles.lysosome[v] == 1 ? "lysosome" : "other vesicle";
                int field = tubes.field(tube, look.fields());
                look.object(
                        quantity, group, field, "cargo " + vesicles.id[v], speed, tubes.size(tube), "vesicle", kind);
                rows++;
            }
        }
        ForeignMitochondria foreign = look.culture().foreign();
        for (int i = 0; i < foreign.count; i++) {
            int tube = tubeOf(look, tubes, i, group);
            if (tube >= 0) {
                double speed = Math.abs(foreign.speed[i]) / SECONDS_PER_MINUTE;
                int field = tubes.field(tube, look.fields());
                String name = ForeignQuantities.name(foreign, i);
                look.object(quantity, group, field, name, speed, tubes.size(tube), "mitochondrion");
                rows++;
            }
        }
        look.noneOf(quantity, group, rows, "nothing in a nanotube");
    }

    private static void lengths(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        ForeignMitochondria foreign = look.culture().foreign();
        int rows = 0;
        for (int i = 0; i < foreign.count; i++) {
            int tube = tubeOf(look, tubes, i, group);
            if (tube >= 0) {
                int field = tubes.field(tube, look.fields());
                String name = ForeignQuantities.name(foreign, i);
                look.object(quantity, group, field, name, foreign.length[i], tubes.size(tube), tubes.kin(tube));
                rows++;
            }
        }
        look.noneOf(quantity, group, rows, NO_CARGO);
    }

    private static void lysosomes(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        ForeignMitochondria foreign = look.culture().foreign();
        int all = 0;
        int met = 0;
        double chance = 0;
        for (int i = 0; i < foreign.count; i++) {
            int tube = tubeOf(look, tubes, i, group);
            if (tube >= 0) {
                all++;
                met += foreign.lysosome[i] == ForeignMitochondria.ALONE ? 0 : 1;
                chance += TubeLysosomes.coveredShare(look.culture(), tube, NEAR_MICROMETRES);
            }
        }
        look.classInWell(quantity, group, "observed", met, all, NO_CARGO);
        look.classInWell(quantity, group, "chance", chance, all, NO_CARGO);
    }
}
