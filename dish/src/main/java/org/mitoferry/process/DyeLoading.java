package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.List;
import org.mitoferry.culture.CellColumns;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.culture.Surroundings;

/**
 * Potential dyes enter slowly and leave slowly: the mean matrix concentration M of a cell relaxes to its Nernst equilibrium,
 *
 * <pre>dM/dt = (c exp(z F Vplasma/RT) &lt;exp(z F psi/RT)> - M) dyeLoading / loading time</pre>
 *
 * with c the dye outside relative to the loading concentration and z its charge. So a short stain under-reads, and re-oxygenation while
 * staining shows only in part.
 */
final class DyeLoading {

    private final PotentialDye[] dyes;
    private final CellColumns content;

    DyeLoading(List<PotentialDye> dyes, CellColumns content) {
        this.dyes = dyes.toArray(PotentialDye[]::new);
        this.content = content;
    }

    void advance(Host h, Surroundings surroundings, int column) {
        for (int k = 0; k < dyes.length; k++) {
            PotentialDye dye = dyes[k];
            double outside = surroundings.at(column, dye.substance());
            double before = content.get(h.cell, k);
            if (outside <= 0 && before == 0) {
                continue;
            }
            double target = outside > 0
                    ? outside
                            * dye.accumulation(h.parameter(PLASMA_MEMBRANE_POTENTIAL))
                            * meanAccumulation(h.mitochondria, h.first, h.end, dye)
                    : 0;
            content.set(
                    h.cell,
                    k,
                    Relaxation.towards(before, target, h.minutes * h.parameter(DYE_LOADING), dye.loadingMinutes()));
        }
    }

    /** Mean of a dye's accumulation over the mitochondria from {@code first} to before {@code end}, by length. */
    static double meanAccumulation(Mitochondria m, int first, int end, PotentialDye dye) {
        double sum = 0;
        double length = 0;
        for (int i = first; i < end; i++) {
            sum += m.length[i] * dye.accumulation(m.potential[i]);
            length += m.length[i];
        }
        return length > 0 ? sum / length : 0;
    }
}
