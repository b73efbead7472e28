package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Angles;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;

/**
 * Migration as a persistent random walk, for round cells with a drift towards the nearest spread one until they touch (CXCL12 and CXCR4);
 * held cells hardly move, cells that touch their kind hold on to it, and cells of one shape push each other apart ({@link Crowding}).
 *
 * <pre>mean squared displacement in a time t = 2 v^2 P (t - P (1 - exp(-t/P)))</pre>
 *
 * with speed v = motility (less in deprivation, times 1 - the larger of cohesion in touch with its kind and adhesionStrength while held)
 * and persistence P (Fuerth's formula); each pass is one straight stretch of that length, and the heading turns between passes by a normal
 * angle whose mean cosine c gives the right spread over long times, (1 + c)/(1 - c) = 2 v^2 P t over the square of the stretch (close to
 * exp(-t/P) for passes short against P). The edges of the patch reflect. Places change slowly: {@link CultureStep} calls this every
 * {@value #INTERVAL_MINUTES} minutes.
 */
final class Motion {

    static final double INTERVAL_MINUTES = 10;
    private static final double SLOPE_MICROMETRES = 0.1;
    private final Culture culture;
    private final DrugAction drugs;
    private final Crowding crowding;
    private final CellBoxes boxes;

    /** Farthest that the outline of a spread cell has moved since the boxes were surveyed, um. */
    private double moved;

    Motion(Culture culture, CellBoxes boxes) {
        this.culture = culture;
        this.boxes = boxes;
        drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
        crowding = new Crowding(culture);
    }

    void advance(double minutes) {
        Cells cells = culture.cells();
        crowding.survey();
        boxes.survey();
        moved = 0;
        for (int c = 0; c < cells.count; c++) {
            if (cells.life[c] >= Cells.LOST) {
                continue;
            }
            double x = cells.x[c];
            double y = cells.y[c];
            boolean spread = culture.profiles().armed(cells.type[c]);
            if (spread) {
                Shape.advance(
                        cells,
                        c,
                        minutes,
                        60 * drugs.parameter(c, cells.type[c], SPREADING_TIME),
                        drugs.parameter(c, cells.type[c], SPREAD_EXTENT));
            }
            if (cells.living(c)) {
                walk(c, minutes);
                if (spread) {
                    double dx = cells.x[c] - x;
                    double dy = cells.y[c] - y;
                    double grown = Math.max(0, Outline.extent(culture, c) - boxes.extent(c));
                    moved = Math.max(moved, StrictMath.sqrt(dx * dx + dy * dy) + grown);
                }
            }
        }
        crowding.pushApart();
        boxes.survey();
    }

    /** A round cell that touches no spread one drifts towards the nearest that it senses. */
    private void drift(int cell, double minutes) {
        Cells cells = culture.cells();
        double distance = drugs.parameter(cell, cells.type[cell], CHEMOTAXIS) / 60 * minutes;
        if (distance <= 0 || cells.contactWith[cell * Cells.MOST_CONTACTS] >= 0) {
            return;
        }
        int target = boxes.nearestSpread(cell, drugs.parameter(cell, cells.type[cell], CHEMOTAXIS_REACH), moved);
        if (target >= 0) {
            approach(cell, target, distance);
        }
    }

    /** Moves down the slope of the distance to an outline, at most up to it. */
    private void approach(int cell, int target, double distance) {
        Cells cells = culture.cells();
        double x = cells.x[cell];
        double y = cells.y[cell];
        double here = Outline.distance(culture, target, x, y);
        double way = Math.min(distance, Math.max(0, here));
        double slopeX = (Outline.distance(culture, target, x + SLOPE_MICROMETRES, y) - here) / SLOPE_MICROMETRES;
        double slopeY = (Outline.distance(culture, target, x, y + SLOPE_MICROMETRES) - here) / SLOPE_MICROMETRES;
        cells.x[cell] = reflected(x - way * slopeX, culture.widthMicrometres());
        cells.y[cell] = reflected(y - way * slopeY, culture.heightMicrometres());
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
        double clinging = crowding.touchesItsKind(cell) ? drugs.parameter(cell, type, COHESION) : 0;
        double held = cells.held[cell] == 1 ? drugs.parameter(cell, type, ADHESION_STRENGTH) : 0;
        drift(cell, minutes * slowed);
        double speed = drugs.parameter(cell, type, MOTILITY) / 60 * slowed * (1 - Math.max(clinging, held));
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
}
