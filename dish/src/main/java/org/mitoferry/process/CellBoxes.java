package org.mitoferry.process;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

/**
 * Which cells may reach a place: living cells, sorted into square boxes by the circle that encloses each. A patch of any size is then
 * searched at the cost of a neighbourhood.
 *
 * <p>Surveyed when cells have moved or come; it follows from the state alone and is not part of it. A cell that has died since is still
 * found, so ask whether it lives.
 */
final class CellBoxes {

    private static final double SIDE_MICROMETRES = 40;

    private final Culture culture;
    private final int boxesX;
    private final int boxesY;

    /** Cells of box b lie from {@code start[b]} up to {@code start[b + 1]}, in ascending slots. */
    private final int[] start;

    private int[] members = new int[0];
    private double[] extents = new double[0];
    private int surveyed = -1;

    private int[] found = new int[64];
    private int[] foundIn = new int[0];
    private int search;

    CellBoxes(Culture culture) {
        this.culture = culture;
        boxesX = Math.max(1, (int) Math.ceil(culture.widthMicrometres() / SIDE_MICROMETRES));
        boxesY = Math.max(1, (int) Math.ceil(culture.heightMicrometres() / SIDE_MICROMETRES));
        start = new int[boxesX * boxesY + 2];
    }

    /** Looks where everybody lies now. */
    void survey() {
        Cells cells = culture.cells();
        surveyed = cells.count;
        if (extents.length < surveyed) {
            extents = new double[surveyed + surveyed / 2];
            foundIn = new int[extents.length];
            search = 0;
        }
        for (int c = 0; c < surveyed; c++) {
            extents[c] = cells.living(c) ? Outline.extent(culture, c) : 0;
        }
        sort();
    }

    /** Looks again if cells have come. */
    void keepUp() {
        if (surveyed != culture.cells().count) {
            survey();
        }
    }

    /** How far a cell reached from its centre at the last survey, um. */
    double extent(int cell) {
        return extents[cell];
    }

    private void sort() {
        Cells cells = culture.cells();
        Arrays.fill(start, 0);
        for (int c = 0; c < surveyed; c++) {
            if (cells.living(c)) {
                count(cells.x[c], cells.y[c], extents[c]);
            }
        }
        for (int b = 2; b < start.length; b++) {
            start[b] += start[b - 1];
        }
        int all = start[start.length - 1];
        if (members.length < all) {
            members = new int[all + all / 4];
        }
        for (int c = 0; c < surveyed; c++) {
            if (cells.living(c)) {
                enter(c, cells.x[c], cells.y[c], extents[c]);
            }
        }
    }

    private void count(double x, double y, double extent) {
        for (int j = boxY(y - extent); j <= boxY(y + extent); j++) {
            for (int i = boxX(x - extent); i <= boxX(x + extent); i++) {
                start[j * boxesX + i + 2]++;
            }
        }
    }

    /** While cells are entered, {@code start[b + 1]} is where the next one of box b goes. */
    private void enter(int cell, double x, double y, double extent) {
        for (int j = boxY(y - extent); j <= boxY(y + extent); j++) {
            for (int i = boxX(x - extent); i <= boxX(x + extent); i++) {
                members[start[j * boxesX + i + 1]++] = cell;
            }
        }
    }

    private int boxX(double x) {
        return Math.clamp((long) (x / SIDE_MICROMETRES), 0, boxesX - 1);
    }

    private int boxY(double y) {
        return Math.clamp((long) (y / SIDE_MICROMETRES), 0, boxesY - 1);
    }

    /**
     * Finds the cells whose circle may reach into a rectangle; {@link #found} names them in ascending slots until the next call.
     *
     * @return how many
     */
    int search(double oneX, double oneY, double otherX, double otherY) {
        return search(oneX, oneY, otherX, otherY, false);
    }

    /** The same of spread cells alone. */
    int searchSpread(double oneX, double oneY, double otherX, double otherY) {
        return search(oneX, oneY, otherX, otherY, true);
    }

    private int search(double oneX, double oneY, double otherX, double otherY, boolean spreadAlone) {
        search++;
        int next = 0;
        int lastX = boxX(Math.max(oneX, otherX));
        int lastY = boxY(Math.max(oneY, otherY));
        int boxes = 0;
        for (int j = boxY(Math.min(oneY, otherY)); j <= lastY; j++) {
            for (int i = boxX(Math.min(oneX, otherX)); i <= lastX; i++, boxes++) {
                next = take(j * boxesX + i, spreadAlone, next);
            }
        }
        if (boxes > 1) {
            Arrays.sort(found, 0, next);
        }
        return next;
    }

    private int take(int box, boolean spreadAlone, int taken) {
        int next = taken;
        int end = start[box + 1];
        if (found.length < next + end - start[box]) {
            found = Arrays.copyOf(found, 2 * (next + end - start[box]));
        }
        for (int k = start[box]; k < end; k++) {
            int cell = members[k];
            boolean wanted = !spreadAlone || culture.profiles().armed(culture.cells().type[cell]);
            if (wanted && foundIn[cell] != search) {
                foundIn[cell] = search;
                found[next++] = cell;
            }
        }
        return next;
    }

    int found(int k) {
        return found[k];
    }

    /** Whether a living spread cell other than these two lies over a place: nothing hangs free there. */
    boolean covered(int cell, int otherCell, double x, double y) {
        Cells cells = culture.cells();
        int near = searchSpread(x, y, x, y);
        for (int k = 0; k < near; k++) {
            int c = found[k];
            if (c != cell
                    && c != otherCell
                    && cells.level[c] == cells.level[cell]
                    && cells.arms[c] > 0
                    && cells.living(c)
                    && Outline.near(culture, c, x, y, 0) < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The living spread cell at the level of a cell whose outline lies nearest to its centre, and nearer than a reach; -1 if there is none.
     *
     * @param movedMicrometres farthest that any outline may have moved since the survey
     */
    int nearestSpread(int cell, double reachMicrometres, double movedMicrometres) {
        Cells cells = culture.cells();
        double x = cells.x[cell];
        double y = cells.y[cell];
        for (double within = SIDE_MICROMETRES + movedMicrometres; ; within *= 2) {
            double gap = reachMicrometres;
            int nearest = -1;
            int near = searchSpread(x - within, y - within, x + within, y + within);
            for (int k = 0; k < near; k++) {
                int other = found[k];
                if (cells.living(other) && cells.level[other] == cells.level[cell]) {
                    double d = Outline.near(culture, other, x, y, gap);
                    if (d < gap) {
                        gap = d;
                        nearest = other;
                    }
                }
            }
            if (gap <= within - movedMicrometres) {
                return nearest;
            }
        }
    }
}
