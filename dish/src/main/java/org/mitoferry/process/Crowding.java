package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Profiles;

/**
 * Who lies next to whom: contact between cells of one kind, and volume exclusion between cells of one shape.
 *
 * <p>Cells are sorted into boxes of two radii, so each looks at the nine boxes round it. All cells feel the places at the start of a pass
 * and move together afterwards, half a correction each, to {@value #PACKED} of touching: order does not matter. Round cells lie upon spread
 * ones.
 */
final class Crowding {

    /** How closely cells pack, and how near counts as touching, relative to the sum of radii. */
    private static final double PACKED = 0.95;

    private static final double REACH = 1.05;
    private static final int EMPTY = -1;

    private final Culture culture;
    private double[] pushX = new double[0];
    private double[] pushY = new double[0];
    private boolean[] inTouch = new boolean[0];
    private int[] next = new int[0];
    private int[] headOfBox = new int[0];
    private double boxSize;
    private int boxesX;
    private int boxesY;

    Crowding(Culture culture) {
        this.culture = culture;
    }

    /** Looks where everybody lies now. */
    void survey() {
        Cells cells = culture.cells();
        if (cells.count > pushX.length) {
            pushX = new double[cells.count + cells.count / 2];
            pushY = new double[pushX.length];
            inTouch = new boolean[pushX.length];
            next = new int[pushX.length];
        }
        sortIntoBoxes();
        for (int c = 0; c < cells.count; c++) {
            pushX[c] = 0;
            pushY[c] = 0;
            inTouch[c] = false;
            if (cells.life[c] < Cells.LOST) {
                feel(c);
            }
        }
    }

    /** Whether a cell touched a living one of its type at the last survey. */
    boolean touchesItsKind(int cell) {
        return inTouch[cell];
    }

    void pushApart() {
        survey();
        Cells cells = culture.cells();
        for (int c = 0; c < cells.count; c++) {
            cells.x[c] = Motion.reflected(cells.x[c] + pushX[c], culture.widthMicrometres());
            cells.y[c] = Motion.reflected(cells.y[c] + pushY[c], culture.heightMicrometres());
        }
    }

    private void sortIntoBoxes() {
        double largest = 1;
        for (int t = 0; t < culture.profiles().types(); t++) {
            largest = Math.max(largest, culture.profiles().value(t, RADIUS));
        }
        boxSize = 2 * largest;
        boxesX = Math.max(1, (int) (culture.widthMicrometres() / boxSize));
        boxesY = Math.max(1, (int) (culture.heightMicrometres() / boxSize));
        if (headOfBox.length != boxesX * boxesY) {
            headOfBox = new int[boxesX * boxesY];
        }
        Arrays.fill(headOfBox, EMPTY);
        Cells cells = culture.cells();
        for (int c = cells.count - 1; c >= 0; c--) {
            if (cells.life[c] < Cells.LOST) {
                int box = boxOf(cells.y[c], culture.heightMicrometres(), boxesY) * boxesX
                        + boxOf(cells.x[c], culture.widthMicrometres(), boxesX);
                next[c] = headOfBox[box];
                headOfBox[box] = c;
            }
        }
    }

    private static int boxOf(double place, double size, int boxes) {
        return Math.min(boxes - 1, (int) (place / size * boxes));
    }

    private void feel(int cell) {
        Cells cells = culture.cells();
        int bx = boxOf(cells.x[cell], culture.widthMicrometres(), boxesX);
        int by = boxOf(cells.y[cell], culture.heightMicrometres(), boxesY);
        for (int j = Math.max(0, by - 1); j <= Math.min(boxesY - 1, by + 1); j++) {
            for (int i = Math.max(0, bx - 1); i <= Math.min(boxesX - 1, bx + 1); i++) {
                for (int other = headOfBox[j * boxesX + i]; other != EMPTY; other = next[other]) {
                    if (other != cell) {
                        meet(cell, other);
                    }
                }
            }
        }
    }

    private void meet(int cell, int other) {
        Cells cells = culture.cells();
        Profiles profiles = culture.profiles();
        if (cells.level[cell] != cells.level[other]) {
            return;
        }
        int type = cells.type[cell];
        int otherType = cells.type[other];
        if (profiles.armed(type) != profiles.armed(otherType)) {
            return; // round cells lie upon spread ones
        }
        double dx = cells.x[cell] - cells.x[other];
        double dy = cells.y[cell] - cells.y[other];
        double distance = StrictMath.sqrt(dx * dx + dy * dy);
        double touching = profiles.value(type, RADIUS) + profiles.value(otherType, RADIUS);
        if (type == otherType && distance < REACH * touching && cells.living(other)) {
            inTouch[cell] = true;
        }
        double kept = PACKED * touching;
        if (distance >= kept) {
            return;
        }
        if (distance < 1e-9) {
            dx = cell < other ? -1 : 1;
            dy = 0;
            distance = 1;
        }
        double push = (kept - distance) / 2 / distance;
        pushX[cell] += push * dx;
        pushY[cell] += push * dy;
    }
}
