package org.mitoferry.statistics;

import java.util.List;

/**
 * What one experiment says about one quantity in one arm.
 *
 * @param experiment its number
 * @param value pooled over cells, or the mean over fields; never NaN
 * @param cells cells that the value stands on, over all wells and fields; NaN where no {@code cells} rows say so
 * @param fields the values of the single fields, in the order of well and field; one entry when the quantity belongs to the whole well
 */
public record ExperimentValue(int experiment, double value, double cells, List<Double> fields) {

    public ExperimentValue {
        fields = List.copyOf(fields);
    }
}
