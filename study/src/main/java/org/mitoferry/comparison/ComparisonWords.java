package org.mitoferry.comparison;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences. */
final class ComparisonWords {
    private static final int DIGITS = 3;

    private ComparisonWords() {}

    /** Three significant digits. */
    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
