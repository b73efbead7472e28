package org.mitoferry.assay;

/**
 * A share of a count with its 95 % interval after E. B. Wilson, J. Am. Stat. Assoc. 22:209 (1927): the shares that a score test does not
 * refuse.
 *
 * <p>With p = k/n and z = 1.96: (p + z^2/2n +- z sqrt(p (1 - p)/n + z^2/4n^2)) / (1 + z^2/n). It stays within 0 and 1 and has a width at
 * k = 0, where the textbook interval has none.
 *
 * <p>Fails: it takes every item for independent. Cells of one dish are not; the interval is that of one field's count, never of an
 * experiment.
 *
 * @param positive k, 0 to total
 * @param total n, 0 or more
 */
public record WilsonInterval(int positive, int total) {
    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public WilsonInterval {
        if (positive < 0 || positive > total) {
            throw new IllegalArgumentException(positive + " positive of " + total);
        }
    }

    /** k/n; NaN of none. */
    public double fraction() {
        return (double) positive / total;
    }

    /** Lower end, 0 to 1; NaN of none. */
    public double low() {
        return positive == 0 && total > 0 ? 0 : centre() - half();
    }

    /** Upper end, 0 to 1; NaN of none. */
    public double high() {
        return positive == total && total > 0 ? 1 : centre() + half();
    }

    private double centre() {
        return (fraction() + Z * Z / (2 * total)) / (1 + Z * Z / total);
    }

    private double half() {
        double p = fraction();
        double n = total;
        return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    }
}
