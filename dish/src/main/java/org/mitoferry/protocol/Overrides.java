package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Protocol.ParameterOverride;

/** What is set otherwise than in the data files: parameters of cells and effects of drugs. */
record Overrides(List<ParameterOverride> parameters, List<EffectOverride> effects) {

    static final Overrides NONE = new Overrides(List.of(), List.of());

    Overrides {
        parameters = List.copyOf(parameters);
        effects = List.copyOf(effects);
    }

    boolean isEmpty() {
        return parameters.isEmpty() && effects.isEmpty();
    }

    /** These, with everything that {@code stronger} names taken from there. */
    Overrides under(Overrides stronger) {
        List<ParameterOverride> mergedParameters = new ArrayList<>(parameters);
        mergedParameters.removeIf(one -> stronger.parameters.stream().anyMatch(other -> isOfSameParameter(one, other)));
        mergedParameters.addAll(stronger.parameters);
        List<EffectOverride> mergedEffects = new ArrayList<>(effects);
        mergedEffects.removeIf(one -> stronger.effects.stream().anyMatch(other -> isOfSameEffect(one, other)));
        mergedEffects.addAll(stronger.effects);
        return new Overrides(mergedParameters, mergedEffects);
    }

    static boolean isOfSameParameter(ParameterOverride one, ParameterOverride other) {
        return one.cellType().equals(other.cellType()) && one.parameter().equals(other.parameter());
    }

    static boolean isOfSameEffect(EffectOverride one, EffectOverride other) {
        return one.drug().equals(other.drug()) && one.effect().equals(other.effect());
    }
}
