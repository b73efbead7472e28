package org.mitoferry.bench;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Profiles;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.ParameterValue;

/**
 * What differs between experiments: donors, days, and the hand that pipettes. All arms of an experiment share one donor and one day.
 *
 * <p>Factors are lognormal with mean 1. How much a parameter varies between donors and between days stands with it in the cell type's data file; how
 * much densities, medium heights and doses vary is the bench's own.
 */
final class Variation {

    /** Coefficients of variation of pipetting: counting chambers, volumes, dilutions. */
    private static final double DENSITY = 0.10;

    private static final double HEIGHT = 0.10;
    private static final double DOSE = 0.10;

    private static final int HEIGHT_DRAW = 1;
    private static final int DOSE_DRAW = 2;
    private static final int DENSITY_DRAW = 1000;
    private static final int DAY_DRAW = 100_000;
    private static final int DONOR_DRAW = 200_000;

    private final long seed;

    Variation(long experimentSeed) {
        seed = experimentSeed;
    }

    double mediumHeight() {
        return factor(HEIGHT_DRAW, HEIGHT);
    }

    double dose() {
        return factor(DOSE_DRAW, DOSE);
    }

    double density(int type) {
        return factor(DENSITY_DRAW + type, DENSITY);
    }

    /** Puts the donor's and the day's factors on the parameters of a type. A day is the same for all types; each has a donor of its own. */
    void vary(Profiles profiles, int type, CellType cellType) {
        int parameters = CellParameter.values().length;
        for (ParameterValue value : cellType.parameters().list()) {
            CellParameter parameter = CellParameter.of(value.name());
            double varied = profiles.value(type, parameter);
            if (value.betweenDays() > 0) {
                varied *= factor(DAY_DRAW + parameter.ordinal(), value.betweenDays());
            }
            if (value.betweenDonors() > 0) {
                varied *= factor(DONOR_DRAW + type * parameters + parameter.ordinal(), value.betweenDonors());
            }
            profiles.set(type, parameter, varied);
        }
    }

    private double factor(int draw, double coefficientOfVariation) {
        return Draws.lognormal(seed, 0, Draws.VARIATION, draw, coefficientOfVariation);
    }
}
