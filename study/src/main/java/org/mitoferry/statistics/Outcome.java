package org.mitoferry.statistics;

/** What a rule makes of the numbers; see {@link Finding} for the fields. */
record Outcome(
        boolean holds,
        double effect,
        double low,
        double high,
        double confidence,
        String unit,
        String test,
        double p,
        double pSignedRank,
        String why) {}
