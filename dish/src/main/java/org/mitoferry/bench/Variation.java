package org.mitoferry.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Profiles;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.ParameterValue;

/**
 * What differs between experiments: donors, days, and the hand that pipettes. All arms of an experiment share one donor and one day.
 *
 * <p>Factors are lognormal with mean 1. How much a parameter varies between donors and between days stands with it in the cell type's data
 * file; how much densities, medium heights and doses vary is the bench's own.
 *
 * <p>A factor hangs on the parameter's name and on the number of the catalogue type in order of first appearance under {@code cells}, on
 * nothing else: a parameter more in the model, or a second group of a type, changes no donor, and the groups of one type are of one donor.
 */
final class Variation {

    /** Coefficients of variation of pipetting: counting chambers, volumes, dilutions. */
    private static final double DENSITY = 0.10;

    private static final double HEIGHT = 0.10;
    private static final double DOSE = 0.10;

    private static final int HEIGHT_DRAW = 1;
    private static final int DOSE_DRAW = 2;
    private static final int DENSITY_DRAW = 1000;
    private static final int DAY_DRAW = 0;
    private static final int DONOR_DRAW = 1;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;
    private final List<CellType> groups;
    private final int[] kind;
    private final int[] nthOfKind;

    /**
     * @param groups the catalogue type of each of the protocol's entries under {@code cells}, in their order
     */
    Variation(long experimentSeed, List<CellType> groups) {
        seed = experimentSeed;
        this.groups = List.copyOf(groups);
        List<String> kinds = new ArrayList<>();
        kind = new int[groups.size()];
        nthOfKind = new int[groups.size()];
        for (int g = 0; g < kind.length; g++) {
            String name = groups.get(g).name();
            if (!kinds.contains(name)) {
                kinds.add(name);
            }
            kind[g] = kinds.indexOf(name);
            for (int before = 0; before < g; before++) {
                nthOfKind[g] += kind[before] == kind[g] ? 1 : 0;
            }
        }
    }

    double mediumHeight() {
        return factor(0, HEIGHT_DRAW, HEIGHT);
    }

    double dose() {
        return factor(0, DOSE_DRAW, DOSE);
    }

    /** Each group is counted and plated for itself. */
    double density(int group) {
        return factor(kind[group], DENSITY_DRAW + nthOfKind[group], DENSITY);
    }

    /**
     * Puts the donor's and the day's factors on the parameters of a group. A day is the same for all types; each type has a donor of its
     * own.
     */
    void vary(Profiles profiles, int group) {
        for (ParameterValue value : groups.get(group).parameters().list()) {
            CellParameter parameter = CellParameter.of(value.name());
            long key = keyOf(value.name());
            double varied = profiles.value(group, parameter);
            if (value.betweenDays() > 0) {
                varied *= factor(key, DAY_DRAW, value.betweenDays());
            }
            if (value.betweenDonors() > 0) {
                varied *= factor(key, DONOR_DRAW + kind[group], value.betweenDonors());
            }
            profiles.set(group, parameter, varied);
        }
    }

    /** FNV-1a of the parameter's name (Fowler, Noll and Vo): a parameter more in the model moves no other one's draw. */
    static long keyOf(String parameter) {
        long hash = FNV_OFFSET;
        for (byte letter : parameter.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    private double factor(long id, int draw, double coefficientOfVariation) {
        return Draws.lognormal(seed, id, Draws.VARIATION, draw, coefficientOfVariation);
    }
}
