package org.mitoferry.readout;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.medium.Medium;

/** What the medium of the well holds, and whether there was a dish to read at all. */
final class MediumQuantities {

    static final Quantity PERICELLULAR_OXYGEN =
            ofMedium("pericellularOxygen_uM", "uM", medium -> medium.meanAtCellsMicromolar(Surroundings.OXYGEN));

    static final List<Quantity> ALL = List.of(
            PERICELLULAR_OXYGEN,
            ofMedium("glucose_mM", "mM", medium -> medium.meanMicromolar(Surroundings.GLUCOSE) / 1000),
            ofMedium("lactate_mM", "mM", MediumQuantities::lactateMillimolar),
            Quantity.ofWell(
                    "pH",
                    "1",
                    (look, quantity, well) -> look.well(
                            quantity,
                            well,
                            look.base().pH(lactateMillimolar(look.culture().medium())),
                            "")),
            Quantity.ofWell("status", "1", MediumQuantities::status));

    private MediumQuantities() {}

    private static Quantity ofMedium(String name, String unit, ToDoubleFunction<Medium> value) {
        return Quantity.ofWell(
                name,
                unit,
                (look, quantity, well) -> look.well(
                        quantity, well, value.applyAsDouble(look.culture().medium()), ""));
    }

    private static double lactateMillimolar(Medium medium) {
        return medium.meanMicromolar(Surroundings.LACTATE) / 1000;
    }

    /** 1 where there are cells to read. */
    private static void status(Look look, Quantity quantity, int well) {
        Culture culture = look.culture();
        int present = 0;
        for (int group = 0; group < culture.profiles().types(); group++) {
            present += culture.present(group);
        }
        look.well(quantity, well, 1, present > 0 ? "" : Look.NO_CELL);
    }
}
