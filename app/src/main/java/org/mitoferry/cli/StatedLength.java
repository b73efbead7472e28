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
        ScalarNode node = ScalarNode.of(text, Place.whole(option), problems);
        boolean plain = text.strip().matches("[-+.,\\d eE]*\\d");
        double micrometres = plain ? node.number() : node.quantity("um");
        if (micrometres <= 0) {
            problems.report("out-of-range", Place.whole(option), "'" + text + "' is no length", "Write such as 0.16");
            return Double.NaN;
        }
        return micrometres;
    }
}
