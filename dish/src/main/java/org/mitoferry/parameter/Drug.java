package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.parameter.DrugEffect.Constant;

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

    /**
     * The drug with another number of one line of an effect, which the line then says for itself.
     *
     * @throws IllegalArgumentException when there is no such line
     */
    public Drug withOwn(String effect, String parameter, Constant constant, double value) {
        List<DrugEffect> changed = new ArrayList<>();
        boolean found = false;
        for (DrugEffect line : effects) {
            boolean meant = line.name().equals(effect) && line.parameter().equals(parameter);
            changed.add(meant ? line.withOwn(constant, value) : line);
            found |= meant;
        }
        if (!found) {
            throw new IllegalArgumentException(name + " has no effect '" + effect + "' on " + parameter);
        }
        return withEffects(changed);
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
