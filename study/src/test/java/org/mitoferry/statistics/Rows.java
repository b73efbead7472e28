package org.mitoferry.statistics;

import org.mitoferry.table.Measurement;

/** Short rows for tests. */
final class Rows {

    private Rows() {}

    static Measurement row(
            int experiment, String arm, int field, String cell, String object, String quantity, double value) {
        return new Measurement("s", experiment, arm, 1, field, cell, object, quantity, value, "1", "truth", "");
    }

    static Measurement fraction(int experiment, String arm, int field, double value) {
        return row(experiment, arm, field, "JJN3", "", "caspasePositiveFraction", value);
    }

    static Measurement cells(int experiment, String arm, int field, double value) {
        return row(experiment, arm, field, "JJN3", "", "cells", value);
    }
}
