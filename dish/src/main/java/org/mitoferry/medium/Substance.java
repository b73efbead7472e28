package org.mitoferry.medium;

import org.jspecify.annotations.Nullable;

/**
 * What is dissolved in the medium: how fast it spreads, decays and meets the gas.
 *
 * @param name unique within a medium
 * @param diffusivitySquareMicrometresPerMinute above 0 (1e-9 m2/s is 60000)
 * @param decayPerMinute first-order loss everywhere in the medium, 0 or more
 * @param gas exchange with the gas at the surface; {@code null} for what cannot leave the medium
 */
public record Substance(
        String name,
        double diffusivitySquareMicrometresPerMinute,
        double decayPerMinute,
        @Nullable GasExchange gas) {

    /**
     * The surface's concentration and its delay. It relaxes to what the gas dictates as dC/dt = (target - C)/lag: the lag stands for the
     * gas phase of the vessel, the boundary layer over the medium and the gas stored in the plastic.
     *
     * @param micromolarPerPercent dissolved concentration in equilibrium with one percent in the gas, above 0
     * @param lagMinutes time constant of the surface, 0 (at once) or more
     */
    public record GasExchange(double micromolarPerPercent, double lagMinutes) {

        public GasExchange {
            if (!(micromolarPerPercent > 0) || !(lagMinutes >= 0)) {
                throw new IllegalArgumentException(
                        "gas exchange of " + micromolarPerPercent + " uM per percent, lag " + lagMinutes + " min");
            }
        }
    }

    public Substance {
        if (!(diffusivitySquareMicrometresPerMinute > 0 && diffusivitySquareMicrometresPerMinute < 1e12)) {
            throw new IllegalArgumentException(
                    "diffusivity of " + name + " in um2/min: " + diffusivitySquareMicrometresPerMinute);
        }
        if (!(decayPerMinute >= 0 && decayPerMinute < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("decay of " + name + " per min: " + decayPerMinute);
        }
    }

    /** A substance that neither decays nor leaves through the surface. */
    public static Substance dissolved(String name, double diffusivitySquareMicrometresPerMinute) {
        return new Substance(name, diffusivitySquareMicrometresPerMinute, 0, null);
    }
}
