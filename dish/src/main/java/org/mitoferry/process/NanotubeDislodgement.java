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
    private final OutlineGap gap = new OutlineGap();

    private int[] ones = new int[0];
    private int[] others = new int[0];
    private int pairs;
    private int[] able = new int[0];
    private double[] extents = new double[0];
    private int ableCount;

    NanotubeDislodgement(Culture culture, DrugAction drugs, NanotubeJoining joining) {
        this.culture = culture;
        this.drugs = drugs;
        this.joining = joining;
    }

    /** Looks who touches whom. */
    void beforeMotion() {
        listAble();
        pairs = 0;
        for (int i = 0; i < ableCount; i++) {
            int one = able[i];
            boolean taken = false;
            for (int j = i + 1; j < ableCount; j++) {
                int other = able[j];
                if (near(i, j) && kin(one, other)) {
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
            able = new int[cells.count + cells.count / 2];
            extents = new double[able.length];
        }
        ableCount = 0;
        for (int c = 0; c < cells.count; c++) {
            if (cells.living(c)
                    && culture.profiles().armed(cells.type[c])
                    && drugs.parameter(c, cells.type[c], NANOTUBE_DISLODGEMENT) > 0) {
                extents[ableCount] = Outline.extent(culture, c);
                able[ableCount++] = c;
            }
        }
    }

    private boolean kin(int one, int other) {
        Cells cells = culture.cells();
        return cells.level[one] == cells.level[other] && culture.profiles().kin(cells.type[one], cells.type[other]);
    }

    private boolean near(int i, int j) {
        Cells cells = culture.cells();
        double dx = cells.x[able[i]] - cells.x[able[j]];
        double dy = cells.y[able[i]] - cells.y[able[j]];
        double reach = extents[i] + extents[j];
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
        return !ProbeOrigin.covered(culture, one, other, (gap.oneX + gap.otherX) / 2, (gap.oneY + gap.otherY) / 2);
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
