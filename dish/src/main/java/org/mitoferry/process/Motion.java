package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Angles;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Profiles;

/**
 * Migration as a persistent random walk, and volume exclusion between cells of one shape.
 *
 * <pre>mean squared displacement in a time t = 2 v^2 P (t - P (1 - exp(-t/P)))</pre>
 *
 * with speed v and persistence P (Fuerth's formula); each pass is one straight stretch of that length, and the heading turns between
 * passes by a normal angle whose mean cosine c gives the right spread over long times, (1 + c)/(1 - c) = 2 v^2 P t over the square of the stretch (close
 * to exp(-t/P) for passes short against P). Round cells are pushed apart to 0.95 of
 * touching, half a correction each, from the places at the start of the pass. The edges of the patch reflect. Places change slowly: the bench calls this
 * every {@value #INTERVAL_MINUTES} minutes.
 */
final class Motion {

    static final double INTERVAL_MINUTES = 10;
    private static final double TOUCHING = 0.95;
    private static final int EMPTY = -1;

    private final Culture culture;
    private final DrugAction drugs;
    private double[] pushX = new double[0];
    private double[] pushY = new double[0];
    private int[] next = new int[0];
    private int[] headOfBox = new int[0];
    private double boxSize;
    private int boxesX;
    private int boxesY;

    Motion(Culture culture) {
        this.culture = culture;
        drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
    }

    void advance(double minutes) {
        Cells cells = culture.cells();
        for (int c = 0; c < cells.count; c++) {
            if (cells.life[c] >= Cells.LOST) {
                continue;
            }
            if (culture.profiles().armed(cells.type[c])) {
                Shape.advance(cells, c, minutes, 60 * drugs.parameter(c, cells.type[c], SPREADING_TIME));
            }
            if (cells.living(c)) {
                walk(c, minutes);
            }
        }
        pushApart();
    }

    /** Mirrors a place that has left the patch back into it. */
    static double reflected(double place, double size) {
        double inside = place < 0 ? -place : place > size ? 2 * size - place : place;
        return Math.min(size, Math.max(0, inside));
    }

    private void walk(int cell, double minutes) {
        Cells cells = culture.cells();
        int type = cells.type[cell];
        double slowed = 1 - (1 - drugs.parameter(cell, type, MOTILITY_IN_HYPOXIA)) * cells.adaptation[cell];
        double speed = drugs.parameter(cell, type, MOTILITY) / 60 * slowed;
        double persistence = 60 * drugs.parameter(cell, type, PERSISTENCE);
        if (speed <= 0 || persistence <= 0) {
            return;
        }
        long id = cells.birthId[cell];
        double time = minutes / persistence;
        double squared = 2 * (time + StrictMath.expm1(-time));
        double ratio = 2 * time / squared;
        double variance = -2 * StrictMath.log((ratio - 1) / (ratio + 1));
        cells.heading[cell] +=
                StrictMath.sqrt(variance) * Draws.normal(culture.seed(), id, Draws.MOTION, culture.step());
        double distance = speed * persistence * StrictMath.sqrt(squared);
        double x = cells.x[cell] + distance * Angles.cosine(cells.heading[cell]);
        double y = cells.y[cell] + distance * Angles.sine(cells.heading[cell]);
        if (x < 0 || x > culture.widthMicrometres() || y < 0 || y > culture.heightMicrometres()) {
            cells.heading[cell] += Math.PI;
        }
        cells.x[cell] = reflected(x, culture.widthMicrometres());
        cells.y[cell] = reflected(y, culture.heightMicrometres());
    }

    private void pushApart() {
        Cells cells = culture.cells();
        if (cells.count > pushX.length) {
            pushX = new double[cells.count + cells.count / 2];
            pushY = new double[pushX.length];
            next = new int[pushX.length];
        }
        sortIntoBoxes();
        for (int c = 0; c < cells.count; c++) {
            pushX[c] = 0;
            pushY[c] = 0;
            if (cells.life[c] < Cells.LOST) {
                feel(c);
            }
        }
        for (int c = 0; c < cells.count; c++) {
            cells.x[c] = reflected(cells.x[c] + pushX[c], culture.widthMicrometres());
            cells.y[c] = reflected(cells.y[c] + pushY[c], culture.heightMicrometres());
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
                        repel(cell, other);
                    }
                }
            }
        }
    }

    private void repel(int cell, int other) {
        Cells cells = culture.cells();
        Profiles profiles = culture.profiles();
        int type = cells.type[cell];
        int otherType = cells.type[other];
        if (profiles.armed(type) != profiles.armed(otherType)) {
            return; // round cells lie upon spread ones
        }
        double dx = cells.x[cell] - cells.x[other];
        double dy = cells.y[cell] - cells.y[other];
        double distance = StrictMath.sqrt(dx * dx + dy * dy);
        double kept = TOUCHING * (profiles.value(type, RADIUS) + profiles.value(otherType, RADIUS));
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
