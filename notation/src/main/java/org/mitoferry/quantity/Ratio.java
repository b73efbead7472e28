package org.mitoferry.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact positive fraction in lowest terms: the factor of a unit to the base units. */
record Ratio(BigInteger numerator, BigInteger denominator) {
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** Twice the digits of a double, so that one rounding to a double remains. */
    private static final MathContext DIGITS = new MathContext(40);

    Ratio {
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Ratio powerOfTen(int exponent) {
        return exponent >= 0
                ? new Ratio(BigInteger.TEN.pow(exponent), BigInteger.ONE)
                : new Ratio(BigInteger.ONE, BigInteger.TEN.pow(-exponent));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio inverse() {
        return new Ratio(denominator, numerator);
    }

    Ratio power(int exponent) {
        Ratio base = exponent >= 0 ? this : inverse();
        int times = Math.abs(exponent);
        return new Ratio(base.numerator.pow(times), base.denominator.pow(times));
    }

    /** The product, rounded once, of the decimal number that {@code value} prints as. */
    double of(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        if (value == 0 || equals(ONE)) {
            return value;
        }
        return BigDecimal.valueOf(value)
                .multiply(new BigDecimal(numerator))
                .divide(new BigDecimal(denominator), DIGITS)
                .doubleValue();
    }
}
