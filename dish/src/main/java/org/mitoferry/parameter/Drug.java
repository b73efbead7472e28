package org.mitoferry.parameter;

import java.util.List;

/**
 * A drug: what it does to named parameters of cells.
 *
 * @param vehicle the solvent it is given in, itself a drug of the catalogue; empty for water
 * @param diffusivitySquareMetresPerSecond in medium at 37 C
 * @param source where the dose and the diffusivity are from
 * @param effects one line for each parameter acted on; those of one name are one effect; may be empty (a vehicle)
 */
public record Drug(
        String name,
        List<String> aliases,
        String vehicle,
        double diffusivitySquareMetresPerSecond,
        double usualMicromolar,
        double molarMassGramsPerMole,
        double pureMicromolar,
        String source,
        List<DrugEffect> effects)
        implements Compound {
    public Drug {
        aliases = List.copyOf(aliases);
        effects = List.copyOf(effects);
    }

    /** Each once, in the order of the file. */
    public List<String> effectNames() {
        return effects.stream().map(DrugEffect::name).distinct().toList();
    }

    Drug withEffects(List<DrugEffect> others) {
        return new Drug(
                name,
                aliases,
                vehicle,
                diffusivitySquareMetresPerSecond,
                usualMicromolar,
                molarMassGramsPerMole,
                pureMicromolar,
                source,
                others);
    }
}
