package org.mitoferry.summary;

/** One number of a table of effects. Intervals are 95 % ones over experiments; NaN where one experiment gives none. */
public sealed interface EffectEntry {

    /** Mean difference of a share in percentage points, paired by experiment; its interval is that of the paired t on logits. */
    record Points(double points, double low, double high, int experiments) implements EffectEntry {}

    /** Geometric mean of the ratios arm/reference, paired by experiment; its interval is that of the paired t on their logarithms. */
    record Ratio(double ratio, double low, double high, int experiments) implements EffectEntry {}

    /** What the arm itself shows, where none of the arms compared with measures it. */
    record Alone(TableEntry arm) implements EffectEntry {}

    /** Both means, where there is no ratio since one of them is 0. */
    record Apart(TableEntry arm, TableEntry reference) implements EffectEntry {}

    /** The arm has no value. */
    record None() implements EffectEntry {}
}
