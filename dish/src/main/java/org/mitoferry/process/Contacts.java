package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;

/**
 * Which spread cells each round cell touches, and whether one of them holds it.
 *
 * <p>A round cell touches a spread one in the same plane (no membrane of an insert between them) when the gap between its surface and the
 * outline is at most adhesionReach; it can touch up to {@link Cells#MOST_CONTACTS}, nearest first. A spread cell takes firm hold of what
 * touches it at adhesionRate (VLA-4 and VCAM-1: firm within 15-120 min); a held cell crawls little, and is let go with its last contact.
 * Surveyed when cells have moved.
 */
final class Contacts {

    private static final int NOBODY = -1;

    private final Culture culture;
    private final DrugAction drugs;
    private final int[] nearest = new int[Cells.MOST_CONTACTS];
    private final double[] gap = new double[Cells.MOST_CONTACTS];
    private final double[] since = new double[Cells.MOST_CONTACTS];

    private final CellBoxes boxes;

    /** How far each living spread cell reaches from its outline, um; negative for all others. */
    private double[] reach = new double[0];

    private double farthestReach;

    Contacts(Culture culture, DrugAction drugs, CellBoxes boxes) {
        this.culture = culture;
        this.drugs = drugs;
        this.boxes = boxes;
    }

    void survey(double minutes) {
        boxes.keepUp();
        Cells cells = culture.cells();
        listSpread();
        for (int cell = 0; cell < cells.count; cell++) {
            if (!culture.profiles().armed(cells.type[cell])) {
                survey(cell, minutes);
            }
        }
    }

    private void listSpread() {
        Cells cells = culture.cells();
        if (reach.length < cells.count) {
            reach = new double[cells.count + cells.count / 2];
        }
        farthestReach = 0;
        for (int cell = 0; cell < cells.count; cell++) {
            boolean spread = cells.living(cell) && culture.profiles().armed(cells.type[cell]);
            reach[cell] = spread ? drugs.parameter(cell, cells.type[cell], ADHESION_REACH) : -1;
            farthestReach = Math.max(farthestReach, reach[cell]);
        }
    }

    /** Place of a spread cell among the contacts of a round one, -1 if they do not touch. */
    static int indexOf(Cells cells, int round, int spread) {
        int first = round * Cells.MOST_CONTACTS;
        for (int k = 0; k < Cells.MOST_CONTACTS; k++) {
            if (cells.contactWith[first + k] == spread) {
                return k;
            }
        }
        return NOBODY;
    }

    /** Ends every contact of a cell that is no longer in the dish. */
    static void letGo(Culture culture, int gone) {
        Cells cells = culture.cells();
        end(cells, gone, 0, Cells.MOST_CONTACTS);
        if (!culture.profiles().armed(cells.type[gone])) {
            return; // no other cell has a round one among its contacts
        }
        for (int cell = 0; cell < cells.count; cell++) {
            int k = indexOf(cells, cell, gone);
            if (k >= 0) {
                end(cells, cell, k, 1);
            }
        }
    }

    /** Takes some contacts out of the list of a round cell; those behind them move up. */
    private static void end(Cells cells, int cell, int k, int ended) {
        int first = cell * Cells.MOST_CONTACTS;
        for (int to = k; to < Cells.MOST_CONTACTS; to++) {
            int from = to + ended;
            cells.contactWith[first + to] = from < Cells.MOST_CONTACTS ? cells.contactWith[first + from] : NOBODY;
            cells.contactSinceMinutes[first + to] =
                    from < Cells.MOST_CONTACTS ? cells.contactSinceMinutes[first + from] : 0;
        }
        if (cells.contactWith[first] == NOBODY) {
            cells.held[cell] = 0;
        }
    }

    private void survey(int cell, double minutes) {
        Cells cells = culture.cells();
        int found = cells.life[cell] < Cells.LOST ? look(cell) : 0;
        int first = cell * Cells.MOST_CONTACTS;
        for (int k = 0; k < found; k++) {
            int before = indexOf(cells, cell, nearest[k]);
            since[k] = before == NOBODY ? culture.minutes() : cells.contactSinceMinutes[first + before];
        }
        for (int k = 0; k < Cells.MOST_CONTACTS; k++) {
            cells.contactWith[first + k] = k < found ? nearest[k] : NOBODY;
            cells.contactSinceMinutes[first + k] = k < found ? since[k] : 0;
        }
        hold(cell, found, minutes);
    }

    /** Finds the spread cells within reach, nearest first, and returns how many. */
    private int look(int cell) {
        Cells cells = culture.cells();
        double touching = culture.profiles().value(cells.type[cell], RADIUS);
        double x = cells.x[cell];
        double y = cells.y[cell];
        int found = 0;
        double widest = touching + farthestReach;
        int near = boxes.searchSpread(x - widest, y - widest, x + widest, y + widest);
        for (int k = 0; k < near; k++) {
            int other = boxes.found(k);
            double within = touching + reach[other];
            double dx = x - cells.x[other];
            double dy = y - cells.y[other];
            double farthest = within + boxes.extent(other);
            if (reach[other] < 0
                    || dx * dx + dy * dy > farthest * farthest
                    || cells.level[other] != cells.level[cell]) {
                continue;
            }
            double d = Outline.distance(culture, other, x, y);
            if (d <= within) {
                found = insert(found, other, d);
                cells.everTouched[other] = 1;
            }
        }
        if (found > 0) {
            cells.everTouched[cell] = 1;
        }
        return found;
    }

    private int insert(int found, int other, double distance) {
        int k = Math.min(found, Cells.MOST_CONTACTS - 1);
        if (found == Cells.MOST_CONTACTS && gap[k] <= distance) {
            return found;
        }
        while (k > 0 && gap[k - 1] > distance) {
            gap[k] = gap[k - 1];
            nearest[k] = nearest[k - 1];
            k--;
        }
        gap[k] = distance;
        nearest[k] = other;
        return Math.min(found + 1, Cells.MOST_CONTACTS);
    }

    private void hold(int cell, int found, double minutes) {
        Cells cells = culture.cells();
        if (found == 0) {
            cells.held[cell] = 0;
        } else if (cells.held[cell] == 0) {
            double rate = 0;
            for (int k = 0; k < found; k++) {
                rate += drugs.parameter(nearest[k], cells.type[nearest[k]], ADHESION_RATE) / 60;
            }
            double chance = -StrictMath.expm1(-minutes * rate);
            double draw = Draws.uniform(culture.seed(), cells.birthId[cell], Draws.CONTACT, culture.step());
            cells.held[cell] = (byte) (draw < chance ? 1 : 0);
        }
    }
}
