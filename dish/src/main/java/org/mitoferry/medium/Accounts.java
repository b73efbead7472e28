package org.mitoferry.medium;

/** The running sums behind the {@link Ledger}s, fmol, as one flat array that can be saved. */
final class Accounts {

    private static final int SURFACE = 0;
    private static final int TAKEN_UP = 1;
    private static final int RELEASED = 2;
    private static final int DECAYED = 3;
    private static final int BROUGHT = 4;
    private static final int REMOVED = 5;
    private static final int ENTRIES = 6;

    final double[] numbers;

    Accounts(int substances) {
        numbers = new double[substances * ENTRIES];
    }

    void throughSurface(int substance, double femtomoles) {
        numbers[substance * ENTRIES + SURFACE] += femtomoles;
    }

    void takenUp(int substance, double femtomoles) {
        numbers[substance * ENTRIES + TAKEN_UP] += femtomoles;
    }

    void released(int substance, double femtomoles) {
        numbers[substance * ENTRIES + RELEASED] += femtomoles;
    }

    void decayed(int substance, double femtomoles) {
        numbers[substance * ENTRIES + DECAYED] += femtomoles;
    }

    void brought(int substance, double femtomoles) {
        numbers[substance * ENTRIES + BROUGHT] += femtomoles;
    }

    void removed(int substance, double femtomoles) {
        numbers[substance * ENTRIES + REMOVED] += femtomoles;
    }

    Ledger ledger(int substance, double contentFemtomoles) {
        int at = substance * ENTRIES;
        return new Ledger(
                contentFemtomoles,
                numbers[at + SURFACE],
                numbers[at + TAKEN_UP],
                numbers[at + RELEASED],
                numbers[at + DECAYED],
                numbers[at + BROUGHT],
                numbers[at + REMOVED]);
    }
}
