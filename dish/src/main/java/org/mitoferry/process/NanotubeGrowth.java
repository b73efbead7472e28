package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Nanotubes;

/**
 * Probes grow straight on at nanotubeGrowth until their reach, and are then pulled back at the same speed. Whenever one goes over the
 * outline of another living cell, that cell holds it with the chance nanotubeCapture of its type; else the probe passes on over it (Rustom
 * et al. 2004, doi:10.1126/science.1093133; Bukoreshtliev et al. 2009, doi:10.1016/j.febslet.2009.03.065).
 *
 * <p>The anchor goes along with its cell; the direction stays. Outlines change only when cells move or come, so for each probe the next
 * outline in its way ({@link OutlineRay}) is worked out then and not in every step, as far as the probe can grow until cells move again; it
 * follows from the state alone and is not part of it.
 * A cell that walks over the tip of a probe does not hold it. Beyond the edges of the patch a probe finds nobody.
 */
final class NanotubeGrowth {

    /** Meetings within one step that have draws of their own. */
    private static final int MEETINGS = 16;

    private static final int NOBODY = -1;

    private final Culture culture;
    private final DrugAction drugs;
    private final NanotubeJoining joining;
    private final CellBoxes boxes;
    private final OutlineRay ray = new OutlineRay();

    /** For each slot, the id of the probe this was worked out for, the next cell in its way, and how far away. */
    private long[] plannedFor = new long[0];

    private int[] meets = new int[0];
    private double[] meetsAt = new double[0];
    /** How far along the probe outlines have been looked for. */
    private double[] lookedTo = new double[0];

    private int plannedCells = -1;

    NanotubeGrowth(Culture culture, DrugAction drugs, NanotubeJoining joining, CellBoxes boxes) {
        this.culture = culture;
        this.drugs = drugs;
        this.joining = joining;
        this.boxes = boxes;
    }

    /** What was worked out no longer holds. */
    void cellsMoved() {
        plannedCells = -1;
    }

    void advance(double minutes) {
        Nanotubes tubes = culture.nanotubes();
        makeRoom(tubes.count);
        if (plannedCells != culture.cells().count) {
            planAnew();
        }
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] == Nanotubes.PROBING) {
                move(slot, minutes);
            }
        }
    }

    private void makeRoom(int slots) {
        if (slots > meets.length) {
            plannedFor = Arrays.copyOf(plannedFor, slots + slots / 2);
            meets = Arrays.copyOf(meets, plannedFor.length);
            meetsAt = Arrays.copyOf(meetsAt, plannedFor.length);
            lookedTo = Arrays.copyOf(lookedTo, plannedFor.length);
        }
    }

    private void planAnew() {
        plannedCells = culture.cells().count;
        Arrays.fill(plannedFor, 0);
        boxes.survey();
    }

    private void move(int slot, double minutes) {
        Nanotubes tubes = culture.nanotubes();
        int from = tubes.from[slot];
        if (!culture.cells().living(from)) {
            tubes.free(slot);
            return;
        }
        double speed = drugs.parameter(from, culture.cells().type[from], NANOTUBE_GROWTH);
        if (tubes.goal[slot] > 0) {
            grow(slot, speed * minutes, speed * Motion.INTERVAL_MINUTES);
        } else {
            tubes.length[slot] -= speed * minutes;
            if (tubes.length[slot] <= 0) {
                tubes.free(slot);
            }
        }
    }

    private void grow(int slot, double way, double wayUntilMotion) {
        Nanotubes tubes = culture.nanotubes();
        double tip = Math.min(tubes.length[slot] + way, tubes.goal[slot]);
        double farthest = Math.max(tip, Math.min(tubes.length[slot] + wayUntilMotion, tubes.goal[slot]));
        if (plannedFor[slot] != tubes.id[slot]) {
            plan(slot, tubes.length[slot], farthest);
        }
        int meeting = 0;
        while (meetsAt[slot] <= tip || lookedTo[slot] < tip) {
            if (meetsAt[slot] > tip) {
                plan(slot, lookedTo[slot], farthest);
                continue;
            }
            int other = meets[slot];
            if (culture.cells().living(other) && holds(other, slot, meeting++)) {
                hold(slot, other, meetsAt[slot]);
                return;
            }
            plan(slot, meetsAt[slot], farthest);
        }
        tubes.length[slot] = tip;
        if (tip >= tubes.goal[slot]) {
            tubes.goal[slot] = 0;
        }
    }

    /** Looks for the first outline in the way of a probe beyond a length of it and up to another. */
    private void plan(int slot, double beyond, double farthest) {
        Nanotubes tubes = culture.nanotubes();
        Cells cells = culture.cells();
        int from = tubes.from[slot];
        double first = Double.POSITIVE_INFINITY;
        int whose = NOBODY;
        double x = cells.x[from] + tubes.fromX[slot];
        double y = cells.y[from] + tubes.fromY[slot];
        ray.aim(x, y, tubes.toX[slot], tubes.toY[slot]);
        int near = boxes.search(
                x + beyond * tubes.toX[slot],
                y + beyond * tubes.toY[slot],
                x + farthest * tubes.toX[slot],
                y + farthest * tubes.toY[slot]);
        for (int k = 0; k < near; k++) {
            int c = boxes.found(k);
            double upTo = Math.min(first, farthest);
            if (c != from
                    && cells.living(c)
                    && cells.level[c] == cells.level[from]
                    && ray.near(cells.x[c], cells.y[c], boxes.extent(c), beyond, upTo)) {
                double entry = ray.entry(culture, c, beyond, upTo);
                if (entry < first) {
                    first = entry;
                    whose = c;
                }
            }
        }
        plannedFor[slot] = tubes.id[slot];
        lookedTo[slot] = farthest;
        meetsAt[slot] = first;
        meets[slot] = whose;
    }

    private boolean holds(int other, int slot, int meeting) {
        double chance = drugs.parameter(other, culture.cells().type[other], NANOTUBE_CAPTURE);
        long stream = NanotubeNucleation.stream(culture.nanotubes(), slot);
        return Draws.uniform(culture.seed(), stream, Draws.NANOTUBE, culture.step() * MEETINGS + meeting) < chance;
    }

    private void hold(int slot, int other, double length) {
        Nanotubes tubes = culture.nanotubes();
        Cells cells = culture.cells();
        int from = tubes.from[slot];
        tubes.length[slot] = length;
        tubes.goal[slot] = length;
        joining.join(
                slot,
                other,
                cells.x[from] + tubes.fromX[slot] + length * tubes.toX[slot],
                cells.y[from] + tubes.fromY[slot] + length * tubes.toY[slot]);
    }
}
