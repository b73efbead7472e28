package org.mitoferry.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Problem;

/** Tables for tests of comparisons, and how they are compared. */
final class ComparedRows {
    /** By experiment: arm A, then B, then C. */
    static final double[][] LEVELS = {{2.0, 1.5, 1.1}, {3.0, 2.6, 2.0}, {1.2, 0.7, 0.9}, {2.4, 1.9, 1.2}};

    static final List<String> NAMES = List.of("A", "B", "C");

    private ComparedRows() {}

    static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    static double[] logs(double[] x) {
        return Arrays.stream(x).map(Math::log).toArray();
    }

    static List<Measurement> levels(int arms) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 0; e < LEVELS.length; e++) {
            for (int a = 0; a < arms; a++) {
                rows.add(row(e + 1, NAMES.get(a), 0, "", LEVELS[e][a]));
            }
        }
        return rows;
    }

    static List<Measurement> fields() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 0; e < LEVELS.length; e++) {
            for (int a = 0; a < 2; a++) {
                for (int f = 1; f <= 3; f++) {
                    rows.add(row(e + 1, NAMES.get(a), f, "", LEVELS[e][a] * (0.8 + 0.1 * f)));
                }
            }
        }
        return rows;
    }

    static List<Measurement> shares(double[] a, double[] b, int cells) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 0; e < a.length; e++) {
            rows.add(shareRow(e + 1, "A", "JJN3", "deadFraction", a[e]));
            rows.add(shareRow(e + 1, "A", "JJN3", "cells", cells));
            rows.add(shareRow(e + 1, "B", "JJN3", "deadFraction", b[e]));
            rows.add(shareRow(e + 1, "B", "JJN3", "cells", cells));
        }
        return rows;
    }

    static Measurement shareRow(int experiment, String arm, String cells, String quantity, double value) {
        return new Measurement("s", experiment, arm, 1, 1, cells, "", quantity, value, "1", "truth", "");
    }

    static Measurement row(int experiment, String arm, int field, String object, double value) {
        return new Measurement("s", experiment, arm, 1, field, "", object, "level", value, "1", "truth", "");
    }

    static TidyTable table(List<Measurement> rows) {
        return TidyTable.of("t.csv", rows);
    }

    static Question question(String... arms) {
        return Question.of("level", List.of(arms));
    }

    static Comparison compare(List<Measurement> rows, String... arms) {
        return Comparison.of(table(rows), question(arms));
    }

    static Problem onlyProblem(TidyTable table, Question question) {
        InvalidInput thrown = assertThrows(InvalidInput.class, () -> Comparison.of(table, question));
        assertEquals(1, thrown.problems().size(), thrown.getMessage());
        return thrown.problems().getFirst();
    }
}
