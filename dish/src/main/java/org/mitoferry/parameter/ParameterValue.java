package org.mitoferry.parameter;

import org.mitoferry.quantity.NumberText;

/**
 * One number of the model with what is known about it.
 *
 * @param name as in the vocabulary
 * @param value in {@code unit}, between {@code lowest} and {@code highest}
 * @param unit the vocabulary's unit; {@code 1} for plain numbers
 * @param lowest lower end of the plausible range, in {@code unit}
 * @param highest upper end of the plausible range, in {@code unit}
 * @param source DOI, PMID or words; not empty
 * @param status how well it is known
 * @param betweenDonors coefficient of variation between donors, 0 for none
 * @param betweenDays coefficient of variation between days (thaw, passage) of one donor or line, 0 for none
 */
public record ParameterValue(
        String name,
        double value,
        String unit,
        double lowest,
        double highest,
        String source,
        Status status,
        double betweenDonors,
        double betweenDays) {

    /** A value that does not vary between experiments. */
    public ParameterValue(
            String name, double value, String unit, double lowest, double highest, String source, Status status) {
        this(name, value, unit, lowest, highest, source, status, 0, 0);
    }

    public ParameterValue {
        if (!Double.isFinite(value) || !(lowest <= value && value <= highest)) {
            throw new IllegalArgumentException(name + " = " + value + " is not within " + lowest + " to " + highest);
        }
        if (!(betweenDonors >= 0 && betweenDonors <= 2 && betweenDays >= 0 && betweenDays <= 2)) {
            throw new IllegalArgumentException(name + " varies by " + betweenDonors + " and " + betweenDays);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(name + " has no source");
        }
    }

    /** {@code glucoseKm = 0.5 mM (0.1 to 1, recalled: ...)}. */
    @Override
    public String toString() {
        String range = NumberText.of(lowest) + " to " + NumberText.of(highest);
        return name + " = " + NumberText.of(value) + " " + unit + " (" + range + ", " + status.word() + ": " + source
                + ")";
    }
}
