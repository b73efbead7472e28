package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;

/**
 * Actin cages round masses of tagged foreign mitochondria (Kruppa et al. 2018, doi:10.1016/j.devcel.2018.01.007).
 *
 * <pre>
 *   a mass of at least cageSmallestMass is caged at cageRate times the mean of g(tag) of its members
 *   a cage opens after a time of mean cageLifetime
 * </pre>
 *
 * What is caged enters no nanotube; lysosomes meet it cageLysosomes times as often. A cage ends with its last member. Cages of dead cells
 * stay as they are.
 */
final class Cages {

    private final Culture culture;
    private final DrugAction drugs;
    private double[] tags = new double[0];

    Cages(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    void advance(double minutes) {
        Masses masses = culture.masses();
        sumTags(masses);
        for (int m = 0; m < masses.count; m++) {
            if (masses.members[m] > 0 && culture.cells().living(masses.host[m])) {
                advance(masses, m, minutes);
            }
        }
    }

    private void sumTags(Masses masses) {
        if (tags.length < masses.count) {
            tags = new double[masses.host.length];
        }
        Arrays.fill(tags, 0, masses.count, 0);
        ForeignMitochondria f = culture.foreign();
        for (int i = 0; i < f.count; i++) {
            if (f.mass[i] >= 0 && f.length[i] > 0) {
                tags[f.mass[i]] += Connexosome.eatMe(f.tag[i]);
            }
        }
    }

    private void advance(Masses masses, int m, double minutes) {
        Cells cells = culture.cells();
        int host = masses.host[m];
        int type = cells.type[host];
        double hazard;
        if (masses.caged[m] == 1) {
            hazard = 1 / (60 * drugs.parameter(host, type, CAGE_LIFETIME));
        } else if (masses.members[m] >= drugs.parameter(host, type, CAGE_SMALLEST_MASS)) {
            hazard = drugs.parameter(host, type, CAGE_RATE) / 60 * tags[m] / masses.members[m];
        } else {
            return;
        }
        masses.clock[m] -= minutes * hazard;
        if (masses.clock[m] <= 0) {
            masses.caged[m] = (byte) (1 - masses.caged[m]);
            masses.clock[m] = Draws.exponential(culture.seed(), masses.id[m], Draws.MASS, culture.step());
        }
    }
}
