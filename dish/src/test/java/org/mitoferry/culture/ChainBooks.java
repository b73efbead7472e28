package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

/** The books of mitochondria, own and foreign: whatever happened to a culture, they close between its steps. */
public final class ChainBooks {

    private static final double ROUNDING = 1e-9;

    private final Culture culture;
    private final Cells cells;
    private final ForeignMitochondria foreign;
    private final String when;

    private ChainBooks(Culture culture, String when) {
        this.culture = culture;
        this.when = when;
        cells = culture.cells();
        foreign = culture.foreign();
    }

    /** Audits a culture; {@code when} stands in the message of whatever does not close. */
    public static void close(Culture culture, String when) {
        ChainBooks books = new ChainBooks(culture, when);
        books.own();
        books.foreign();
        books.transfers();
        books.ids();
        books.masses();
        books.nanotubes();
        books.plaques();
    }

    private void own() {
        Mitochondria m = culture.mitochondria();
        for (int c = 0; c < cells.count; c++) {
            int held = cells.mitochondriaAtBirth[c]
                    + cells.fissions[c]
                    - cells.fusions[c]
                    - cells.degraded[c]
                    - cells.toDaughters[c]
                    - cells.exported[c];
            assertEquals(m.count[c], held, "own mitochondria of cell " + c + ", " + when);
            double came = cells.lengthAtBirth[c] + cells.lengthGrown[c];
            double went = cells.lengthDegraded[c] + cells.lengthToDaughters[c] + cells.lengthExported[c];
            double here =
                    Arrays.stream(m.length, m.start[c], m.start[c] + m.count[c]).sum();
            assertEquals(came - went, here, ROUNDING * came, "own length of cell " + c + ", " + when);
        }
    }

    private void foreign() {
        int[] held = new int[cells.count];
        double[] length = new double[cells.count];
        for (int i = 0; i < foreign.count; i++) {
            assertTrue(foreign.length[i] > 0, "a foreign mitochondrion without length, " + when);
            held[foreign.host[i]]++;
            length[foreign.host[i]] += foreign.length[i];
        }
        for (int c = 0; c < cells.count; c++) {
            int booked = cells.received[c]
                    + cells.movedIn[c]
                    + cells.foreignFissions[c]
                    - cells.digested[c]
                    - cells.movedOut[c];
            assertEquals(held[c], booked, "foreign mitochondria of cell " + c + ", " + when);
            double came = cells.lengthReceived[c] + cells.lengthMovedIn[c];
            double went = cells.lengthDigested[c] + cells.lengthMovedOut[c];
            double scale = Math.max(1, Math.abs(cells.lengthReceived[c]) + cells.lengthMovedIn[c] + went);
            assertEquals(length[c], came - went, ROUNDING * scale, "foreign length of cell " + c + ", " + when);
        }
    }

    private void transfers() {
        TransferLog log = culture.transfers();
        long moved = 0;
        double movedLength = 0;
        double length = 0;
        for (int k = 0; k < log.count; k++) {
            boolean byNanotube = log.route[k] == TransferLog.NANOTUBE;
            moved += byNanotube ? 1 : 0;
            movedLength += byNanotube ? log.length[k] : 0;
            length += log.length[k];
        }
        long given = log.count - moved;
        assertEquals(given, sum(cells.exported), "exported, " + when);
        assertEquals(given, sum(cells.received), "received, " + when);
        assertEquals(moved, sum(cells.movedIn), "moved in, " + when);
        assertEquals(moved, sum(cells.movedOut), "moved out, " + when);
        double rounding = ROUNDING * Math.max(1, length);
        assertEquals(length - movedLength, sum(cells.lengthExported), rounding, "length exported, " + when);
        assertEquals(length - movedLength, sum(cells.lengthReceived), rounding, "length received, " + when);
        assertEquals(movedLength, sum(cells.lengthMovedIn), rounding, "length moved in, " + when);
        assertEquals(movedLength, sum(cells.lengthMovedOut), rounding, "length moved out, " + when);
    }

    private void ids() {
        Mitochondria m = culture.mitochondria();
        long[] ids = Arrays.copyOf(foreign.id, foreign.count + m.total());
        int held = foreign.count;
        for (int c = 0; c < cells.count; c++) {
            System.arraycopy(m.id, m.start[c], ids, held, m.count[c]);
            held += m.count[c];
        }
        Arrays.sort(ids);
        for (int k = 1; k < ids.length; k++) {
            assertNotEquals(ids[k - 1], ids[k], when);
        }
    }

    private void masses() {
        Masses masses = culture.masses();
        int[] members = new int[masses.count];
        for (int i = 0; i < foreign.count; i++) {
            boolean free =
                    foreign.place[i] == ForeignMitochondria.BODY && foreign.lysosome[i] != ForeignMitochondria.CAPTURED;
            assertEquals(free, foreign.mass[i] >= 0, "who is free lies in a mass, nobody else does, " + when);
            if (free) {
                members[foreign.mass[i]]++;
                assertEquals(foreign.host[i], masses.host[foreign.mass[i]], "a mass lies in one cell, " + when);
            }
        }
        for (int k = 0; k < masses.count; k++) {
            assertEquals(members[k], masses.members[k], "members of mass " + k + ", " + when);
        }
    }

    private void nanotubes() {
        Nanotubes tubes = culture.nanotubes();
        for (int t = 0; t < tubes.count; t++) {
            if (tubes.state[t] == Nanotubes.JOINED) {
                assertTrue(
                        cells.living(tubes.from[t]) && cells.living(tubes.to[t]),
                        "ends of nanotube " + t + ", " + when);
            }
        }
        for (int i = 0; i < foreign.count; i++) {
            int tube = foreign.nanotube[i];
            boolean under = foreign.place[i] == ForeignMitochondria.NANOTUBE;
            assertEquals(under, tube >= 0, "who is under way is in a nanotube, " + when);
            if (under) {
                assertEquals(Nanotubes.JOINED, tubes.state[tube], "a nanotube with cargo is joined, " + when);
                assertEquals(1, tubes.large[tube], "a nanotube with cargo is large, " + when);
                int host = foreign.host[i];
                assertTrue(tubes.from[tube] == host || tubes.to[tube] == host, "cargo hangs on its host, " + when);
                assertTrue(foreign.position[i] >= 0, "cargo is in the nanotube, " + when);
            }
        }
        NanotubeVesicles vesicles = culture.vesicles();
        for (int v = 0; v < vesicles.count; v++) {
            assertEquals(Nanotubes.JOINED, tubes.state[vesicles.nanotube[v]], "a nanotube with vesicles, " + when);
        }
    }

    private void plaques() {
        Plaques plaques = culture.plaques();
        for (int k = 0; k < plaques.count; k++) {
            assertTrue(
                    cells.living(plaques.donor[k]) && cells.living(plaques.acceptor[k]),
                    "a plaque joins two living cells, " + when);
        }
    }

    private long sum(int[] values) {
        return Arrays.stream(values, 0, cells.count).asLongStream().sum();
    }

    private double sum(double[] values) {
        return Arrays.stream(values, 0, cells.count).sum();
    }
}
