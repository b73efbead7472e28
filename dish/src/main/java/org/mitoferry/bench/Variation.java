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
    private static final int PARAMETER_DRAW = 100_000;

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

    /** Puts the donor's and the day's factors on the parameters of a type. */
    void vary(Profiles profiles, int type, CellType cellType) {
        int parameters = CellParameter.values().length;
        for (ParameterValue value : cellType.parameters().list()) {
            double spread = StrictMath.hypot(value.betweenDonors(), value.betweenDays());
            if (spread > 0) {
                CellParameter parameter = CellParameter.of(value.name());
                int draw = PARAMETER_DRAW + type * parameters + parameter.ordinal();
                profiles.set(type, parameter, profiles.value(type, parameter) * factor(draw, spread));
            }
        }
    }

    private double factor(int draw, double coefficientOfVariation) {
        return Draws.lognormal(seed, 0, Draws.VARIATION, draw, coefficientOfVariation);
    }
}
