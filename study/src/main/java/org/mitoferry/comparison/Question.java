package org.mitoferry.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a table.
 *
 * @param quantity its name in the table
 * @param cells the cell group that it is of; null where the table has only one, or none
 * @param which parts that {@code object} must have, joined by "; "; null for all
 * @param arms the arms, of which the first is the one that all others are compared with
 * @param unit what n counts
 * @param paperStyle whether a unit below the experiment is taken all the same
 * @param scale empty for the one that fits the quantity
 * @param margin of equivalence: a share of the ratio, percentage points of a share, or a difference; empty where none is asked for
 * @param seed of the arrangements and samples that are drawn
 */
public record Question(
        String quantity,
        @Nullable String cells,
        @Nullable String which,
        List<String> arms,
        Level unit,
        boolean paperStyle,
        Optional<Scale> scale,
        OptionalDouble margin,
        long seed) {
    static final String QUANTITY = "--quantity";
    static final String ARMS = "--arms";
    static final String UNIT = "--unit";
    static final String SCALE = "--scale";
    static final String MARGIN = "--margin";
    private static final Pattern WORDS = Pattern.compile("\\s*(.*?)(?:\\s+of\\s+([^;]*\\S))?\\s*(?:;\\s*(.*\\S)\\s*)?");

    public Question {
        arms = List.copyOf(arms);
    }

    /** The question of a default analysis: {@code "jc1Ratio"}, {@code "loadPerCell_um of BMSC"}, {@code "... of BMSC; route vesicle"}. */
    public static Question of(String words, List<String> arms) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(words);
        }
        return new Question(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                arms,
                Level.EXPERIMENT,
                false,
                Optional.empty(),
                OptionalDouble.empty(),
                1);
    }

    /** The same with another unit of replication. */
    public Question withUnit(Level other, boolean asPapersDo) {
        return new Question(quantity, cells, which, arms, other, asPapersDo, scale, margin, seed);
    }

    /** The same on another scale; empty for the one that fits. */
    public Question withScale(Optional<Scale> other) {
        return new Question(quantity, cells, which, arms, unit, paperStyle, other, margin, seed);
    }

    /** The same with a margin of equivalence. */
    public Question withMargin(OptionalDouble other) {
        return new Question(quantity, cells, which, arms, unit, paperStyle, scale, other, seed);
    }

    /** The same with another seed of what is drawn. */
    public Question withSeed(long other) {
        return new Question(quantity, cells, which, arms, unit, paperStyle, scale, margin, other);
    }

    /** The same of other arms. */
    public Question withArms(List<String> others) {
        return new Question(quantity, cells, which, others, unit, paperStyle, scale, margin, seed);
    }

    Question withCells(@Nullable String group) {
        return new Question(quantity, group, which, arms, unit, paperStyle, scale, margin, seed);
    }
}
