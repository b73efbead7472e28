package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Nanotubes;

/**
 * Two spread cells of one lineage that touched and come apart draw a nanotube out between them, with the chance nanotubeDislodgement (mean
 * of both cells), where their outlines were nearest (Sowinski et al. 2008, doi:10.1038/ncb1682). Where a third cell lies in the gap there
 * is none.
 *
 * <p>Cells part only when they move: who touches whom is looked up just before and just after, and nothing need be remembered. The tube can
 * be drawn out as far as a probe reaches, and then stretches like any other.
 */
final class NanotubeDislodgement {

    private final Culture culture;
    private final DrugAction drugs;
    private final NanotubeJoining joining;
    private final CellBoxes boxes;
    private final OutlineGap gap = new OutlineGap();

    private int[] ones = new int[0];
    private int[] others = new int[0];
    private int pairs;
    private boolean[] able = new boolean[0];

    NanotubeDislodgement(Culture culture, DrugAction drugs, NanotubeJoining joining, CellBoxes boxes) {
        this.culture = culture;
        this.drugs = drugs;
        this.joining = joining;
        this.boxes = boxes;
    }

    /** Looks who touches whom. */
    void beforeMotion() {
        boxes.keepUp();
        listAble();
        pairs = 0;
        for (int one = 0; one < culture.cells().count; one++) {
            if (able[one]) {
                enterPairsOf(one);
            }
        }
    }

    /** With those behind it in the order of slots. */
    private void enterPairsOf(int one) {
        Cells cells = culture.cells();
        double x = cells.x[one];
        double y = cells.y[one];
        double extent = boxes.extent(one);
        boolean taken = false;
        int near = boxes.searchSpread(x - extent, y - extent, x + extent, y + extent);
        for (int k = 0; k < near; k++) {
            int other = boxes.found(k);
            if (other > one && able[other] && near(one, other) && kin(one, other)) {
                if (!taken) {
                    gap.of(culture, one);
                    taken = true;
                }
                if (gap.touches(culture, other)) {
                    enter(one, other);
                }
            }
        }
    }

    /** Joins some of those that have come apart since. */
    void afterMotion() {
        for (int k = 0; k < pairs; k++) {
            gap.of(culture, ones[k]);
            if (!gap.touches(culture, others[k]) && leavesOne(ones[k], others[k])) {
                gap.measure(culture, others[k]);
                if (free(ones[k], others[k])) {
                    leave(ones[k], others[k]);
                }
            }
        }
        pairs = 0;
    }

    private void listAble() {
        Cells cells = culture.cells();
        if (able.length < cells.count) {
            able = new boolean[cells.count + cells.count / 2];
        }
        for (int c = 0; c < cells.count; c++) {
            able[c] = cells.living(c)
                    && culture.profiles().armed(cells.type[c])
                    && drugs.parameter(c, cells.type[c], NANOTUBE_DISLODGEMENT) > 0;
        }
    }

    private boolean kin(int one, int other) {
        Cells cells = culture.cells();
        return cells.level[one] == cells.level[other] && culture.profiles().kin(cells.type[one], cells.type[other]);
    }

    private boolean near(int one, int other) {
        Cells cells = culture.cells();
        double dx = cells.x[one] - cells.x[other];
        double dy = cells.y[one] - cells.y[other];
        double reach = boxes.extent(one) + boxes.extent(other);
        return dx * dx + dy * dy < reach * reach;
    }

    private void enter(int one, int other) {
        if (pairs == ones.length) {
            ones = Arrays.copyOf(ones, Math.max(64, pairs + pairs / 2));
            others = Arrays.copyOf(others, ones.length);
        }
        ones[pairs] = one;
        others[pairs++] = other;
    }

    private boolean leavesOne(int one, int other) {
        Cells cells = culture.cells();
        double chance = (drugs.parameter(one, cells.type[one], NANOTUBE_DISLODGEMENT)
                        + drugs.parameter(other, cells.type[other], NANOTUBE_DISLODGEMENT))
                / 2;
        long ofPair = Draws.derive(culture.seed(), cells.birthId[one], (int) cells.birthId[other]);
        return Draws.uniform(ofPair, cells.birthId[other], Draws.NANOTUBE, culture.step()) < chance;
    }

    private boolean free(int one, int other) {
        return !boxes.covered(one, other, (gap.oneX + gap.otherX) / 2, (gap.oneY + gap.otherY) / 2);
    }

    private void leave(int one, int other) {
        Nanotubes tubes = culture.nanotubes();
        int slot = tubes.add(one);
        tubes.way[slot] = Nanotubes.DISLODGED;
        tubes.bornMinutes[slot] = culture.minutes();
        tubes.fromX[slot] = gap.oneX - culture.cells().x[one];
        tubes.fromY[slot] = gap.oneY - culture.cells().y[one];
        tubes.length[slot] = gap.gap;
        tubes.goal[slot] = Math.max(gap.gap, NanotubeNucleation.reach(culture, drugs, slot, one));
        joining.join(slot, other, gap.otherX, gap.otherY);
    }
}
