package org.mitoferry.cli;

/** Times as a person who waits wants them. */
final class Durations {

    private Durations() {}

    /** Two digits and a unit: {@code 45 s}, {@code 3 min}, {@code 1 h 20 min}. */
    static String words(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 90) {
            return whole + " s";
        }
        long minutes = Math.round(whole / 60.0);
        if (minutes < 90) {
            return minutes + " min";
        }
        return minutes / 60 + " h " + minutes % 60 + " min";
    }
}
