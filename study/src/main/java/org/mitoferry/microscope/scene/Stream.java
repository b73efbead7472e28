package org.mitoferry.microscope.scene;

import org.mitoferry.culture.Draws;

/** Random numbers of one thing for one purpose, one after the other: a pure function of the culture's seed, a birth id and the purpose. */
final class Stream {

    static final int NUCLEUS = 201;
    static final int FIBRES = 202;
    static final int FILOPODIA = 203;
    static final int RETRACTION = 204;
    static final int OWN = 205;
    static final int FOREIGN = 206;
    static final int LYSOSOMES = 207;
    static final int REMNANTS = 208;
    static final int PLAQUE = 209;
    static final int STUB = 210;
    static final int CONTACT = 211;
    static final int NUCLEOLI = 212;
    static final int FILOPODIUM_SHAPES = 213;
    static final int FIBRE_SHAPES = 214;
    static final int LYSOSOME_LIGHT = 215;

    private final long seed;
    private final long id;
    private final int purpose;
    private int drawn;

    Stream(long seed, long id, int purpose) {
        this.seed = seed;
        this.id = id;
        this.purpose = purpose;
    }

    /** Uniform on (0, 1). */
    double next() {
        return Draws.uniform(seed, id, purpose, drawn++);
    }

    double between(double low, double high) {
        return low + (high - low) * next();
    }

    double angle() {
        return 2 * Math.PI * next();
    }

    /** Exponential. */
    double exponential(double mean) {
        return mean * Draws.exponentialOf(next());
    }

    double normal() {
        double radius = StrictMath.sqrt(2 * Draws.exponentialOf(next()));
        return radius * StrictMath.cos(angle());
    }

    /** Lognormal with that mean. */
    double lognormal(double mean, double variation) {
        double variance = StrictMath.log1p(variation * variation);
        return mean * StrictMath.exp(StrictMath.sqrt(variance) * normal() - variance / 2);
    }

    /** A whole number with that mean: Poisson. */
    int number(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = next();
        int number = 0;
        while (product > limit) {
            number++;
            product *= next();
        }
        return number;
    }
}
