package org.mitoferry.statistics;

/** What a rule makes of the numbers. */
sealed interface Outcome {

    /** The rule could be tested; see {@link ClauseFinding} for the fields. */
    record Tested(
            boolean holds,
            double effect,
            double low,
            double high,
            double confidence,
            String unit,
            String test,
            double p,
            double pSignedRank,
            String why)
            implements Outcome {}

    /** The scale of the rule has no place for these numbers; {@code why} is a sentence. */
    record Untestable(String why) implements Outcome {}
}
