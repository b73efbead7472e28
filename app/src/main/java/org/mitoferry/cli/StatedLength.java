package org.mitoferry.cli;

import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** A length on the command line: {@code 0.16} is in micrometres, {@code "160 nm"} in what it says. */
final class StatedLength {
    private StatedLength() {}

    /** The length; NaN where none is given, and with a problem where it is none. */
    static double micrometres(String option, @Nullable String text, Problems problems) {
        if (text == null) {
            return Double.NaN;
        }
        boolean plain = text.strip().matches("[-+.,\\d eE]*\\d");
        Problems reading = new Problems();
        double micrometres = plain
                ? ScalarNode.of(text, Place.whole(option), reading).number()
                : ScalarNode.of(text, Place.whole(option), reading).quantity("um");
        if (!reading.isEmpty() || micrometres <= 0) {
            problems.report(
                    "out-of-range",
                    Place.whole(option),
                    "'" + text + "' is no length",
                    "Write such as 0.16, in um, or \"160 nm\"");
            return Double.NaN;
        }
        return micrometres;
    }
}
