package org.mitoferry.comparison;

/** The scale on which arms are compared. */
public enum Scale {
    /** Logarithms; the effect is a ratio. */
    RATIO("ratio"),
    /** Logits of shares; the effect is a ratio of odds. */
    LOGIT("odds ratio"),
    /** The numbers themselves; the effect is a difference. */
    DIFFERENCE("difference");

    private final String effect;

    Scale(String effect) {
        this.effect = effect;
    }

    /** What an effect on this scale is called. */
    public String effect() {
        return effect;
    }

    /** From the table's number; not finite where the scale has no place for it. */
    double of(double value) {
        return switch (this) {
            case RATIO -> value > 0 ? Math.log(value) : Double.NaN;
            case LOGIT -> value > 0 && value < 1 ? Math.log(value / (1 - value)) : Double.NaN;
            case DIFFERENCE -> value;
        };
    }

    /** From a difference on the scale to the effect as it is printed. */
    double effect(double difference) {
        return this == DIFFERENCE ? difference : Math.exp(difference);
    }
}
