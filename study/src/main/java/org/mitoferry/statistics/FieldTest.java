package org.mitoferry.statistics;

import java.util.List;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * The test as papers often print it: fields of all experiments thrown together and compared as if each were independent (Mann-Whitney,
 * two-sided, exact without ties and below 50 values, else the normal approximation with corrections for ties and continuity). It overstates
 * the evidence, because fields of one experiment share their donor and day, and is shown for comparison only.
 */
final class FieldTest {

    private FieldTest() {}

    /** Two-sided p; NaN when an arm has no fields. */
    static double p(List<Double> arm, List<Double> versus) {
        if (arm.isEmpty() || versus.isEmpty()) {
            return Double.NaN;
        }
        return MannWhitneyUTest.withDefaults().test(array(arm), array(versus)).getPValue();
    }

    /** The values with -0 made 0: the library ranks the two apart, and they are a tie. */
    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value + 0.0).toArray();
    }
}
