package org.mitoferry.bench;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Profiles;
import org.mitoferry.parameter.Coating;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.protocol.Step;

/** Coats the bottom of a dish: factors on parameters of the cells that will lie on it, but for those that the protocol sets itself. */
final class Coats {

    private Coats() {}

    /**
     * @param done protocol-wide overrides that hold by now
     * @param steps steps of the arm so far
     */
    static void lay(
            Coating coating, BenchSetup setup, Profiles profiles, List<ParameterOverride> done, List<Step> steps) {
        List<ParameterOverride> set = new ArrayList<>(done);
        for (Step step : steps) {
            if (step instanceof Step.Override override) {
                set.addAll(override.parameters());
            }
        }
        for (Coating.Effect effect : coating.effects()) {
            CellParameter parameter = CellParameter.of(effect.parameter());
            for (int type = 0; type < profiles.types(); type++) {
                if (effect.actsOn(setup.cellTypes.get(type)) && !isSet(set, setup, type, parameter)) {
                    profiles.set(type, parameter, effect.factor() * profiles.value(type, parameter));
                }
            }
        }
    }

    private static boolean isSet(List<ParameterOverride> set, BenchSetup setup, int type, CellParameter parameter) {
        return set.stream()
                .anyMatch(one -> setup.cellType(one.cellType()) == type
                        && one.parameter().equals(parameter.key()));
    }
}
