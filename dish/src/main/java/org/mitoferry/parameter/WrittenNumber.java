package org.mitoferry.parameter;

import org.jspecify.annotations.Nullable;

/**
 * A number as a data file has it.
 *
 * @param file what the file is called in problems
 * @param value in {@code unit}
 * @param unit as written; {@code 1} for a plain number
 * @param lowest lower end of the plausible range, in {@code unit}; NaN where the file gives none
 * @param highest upper end of it
 * @param status how well it is known; null where neither the number nor its effect says so
 */
public record WrittenNumber(
        NumberAddress address,
        String file,
        double value,
        String unit,
        double lowest,
        double highest,
        @Nullable Status status) {}
