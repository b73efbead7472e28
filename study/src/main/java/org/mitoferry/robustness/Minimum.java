package org.mitoferry.robustness;

import java.util.stream.Stream;
import org.mitoferry.protocol.Expectation.Rule;

/** What became of the size that a clause asks for. */
public enum Minimum {
    /** The clause asks for no size, or there is no effect. */
    NONE(""),
    /** The effect has the stated sign and size. */
    REACHED("reached"),
    /** The effect has the stated sign and is too small. */
    MISSED("missed"),
    /** The effect has the other sign. */
    SIGN_LOST("sign lost");

    private final String words;

    Minimum(String words) {
        this.words = words;
    }

    /** As tables print it. */
    String words() {
        return words;
    }

    /** @throws IllegalArgumentException when there is none of these words */
    static Minimum of(String words) {
        return Stream.of(values())
                .filter(minimum -> minimum.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(words));
    }

    static Minimum of(Rule rule, double effect) {
        if (Double.isNaN(effect)) {
            return NONE;
        }
        return switch (rule) {
            case Rule.Points points -> {
                double forth = points.greater() ? effect : -effect;
                yield of(forth >= points.points(), forth > 0);
            }
            case Rule.Ratio ratio ->
                ratio.greater() ? of(effect >= ratio.ratio(), effect > 1) : of(effect <= ratio.ratio(), effect < 1);
            case Rule.EquivalentRatio _,
                    Rule.EquivalentPoints _,
                    Rule.EquivalentShare _,
                    Rule.Threshold _,
                    Rule.Between _,
                    Rule.MedianBetween _,
                    Rule.ShareAbove _,
                    Rule.Zero _,
                    Rule.TwoClasses _ -> NONE;
        };
    }

    private static Minimum of(boolean reached, boolean sign) {
        return reached ? REACHED : sign ? MISSED : SIGN_LOST;
    }
}
