package org.mitoferry.parameter;

import java.util.Optional;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;

/** What is put into a medium at a concentration: a drug or a dye. */
public sealed interface Compound extends Entry permits Drug, Dye {

    /** The dose taken where a protocol gives none. */
    double usualMicromolar();

    /** g/mol; NaN where the file gives none. */
    double molarMassGramsPerMole();

    /** Molar strength of the pure liquid, for doses in per cent of volume; NaN where the file gives none. */
    double pureMicromolar();

    /**
     * A dose as written, in uM: a molar concentration, a mass concentration (by the molar mass) or per cent of volume (by the pure
     * liquid's strength).
     *
     * @return empty when it is none of these, or what is needed to convert it is not known
     */
    default Optional<Double> micromolar(Quantity dose) {
        return micromolar(dose, molarMassGramsPerMole(), pureMicromolar());
    }

    /** As {@link #micromolar(Quantity)}, with what is known of the compound; NaN for what is not. */
    static Optional<Double> micromolar(Quantity dose, double molarMassGramsPerMole, double pureMicromolar) {
        if (dose.unit().fits(Unit.of("uM"))) {
            return Optional.of(dose.in("uM"));
        }
        boolean byMass = dose.unit().fits(Unit.of("mg/mL")) && !Double.isNaN(molarMassGramsPerMole);
        if (byMass) {
            return Optional.of(dose.in("ug/mL") / molarMassGramsPerMole * 1000);
        }
        boolean byVolume = dose.unit().symbol().equals("%") && !Double.isNaN(pureMicromolar);
        return byVolume ? Optional.of(dose.in("1") * pureMicromolar) : Optional.empty();
    }
}
