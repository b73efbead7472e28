package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Surroundings;

/**
 * The stress that makes a cell send out nanotubes: lack of oxygen, glucose and serum at the cell, and the foreign mitochondria it has not
 * yet dealt with.
 *
 * <pre>
 *   S = nanotubeStressOxygen  (1 - min(1, O2 / hypoxiaOnset))
 *     + nanotubeStressGlucose (1 - fG)             fG = glucose / (glucose + glucoseKm) times what the medium can give of it
 *     + nanotubeStressSerum   (1 - min(1, serum / 5 %))
 *     + nanotubeStressLoad    F / (F + nanotubeLoadHalf)      F: uncaptured foreign mitochondria in the body, um
 * </pre>
 *
 * Hypoxia (Desir et al. 2016, doi:10.18632/oncotarget.9504), loss of serum and peroxide (Wang et al. 2011, doi:10.1038/cdd.2010.147) and a
 * burden of one's own (Scheiblich et al. 2021, doi:10.1016/j.cell.2021.09.007) raise nanotubes; that they add up is an assumption.
 */
final class NanotubeStress {

    /** Serum below which its lack is felt, %. */
    private static final double ENOUGH_SERUM_PERCENT = 5;

    private final Culture culture;
    private final DrugAction drugs;

    NanotubeStress(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    /** Keeps the stress of every cell that can take part in a nanotube of its own making; it is 0 in the others. */
    void advance(Surroundings surroundings) {
        Cells cells = culture.cells();
        for (int c = 0; c < cells.count; c++) {
            cells.stress[c] = cells.living(c) && makesNanotubes(c) ? stress(c, surroundings) : 0;
        }
    }

    private boolean makesNanotubes(int cell) {
        int type = culture.cells().type[cell];
        return drugs.parameter(cell, type, NANOTUBE_NUCLEATION) > 0
                || drugs.parameter(cell, type, NANOTUBE_DISLODGEMENT) > 0;
    }

    private double stress(int cell, Surroundings surroundings) {
        Cells cells = culture.cells();
        int type = cells.type[cell];
        int column = culture.placeOf(cell);
        double oxygen = surroundings.at(column, Surroundings.OXYGEN) / drugs.parameter(cell, type, HYPOXIA_ONSET);
        double glucose = surroundings.at(column, Surroundings.GLUCOSE) / 1000;
        double drive =
                glucose / (glucose + drugs.parameter(cell, type, GLUCOSE_KM)) * surroundings.glucoseShare[column];
        double serum = surroundings.at(column, Surroundings.SERUM) / ENOUGH_SERUM_PERCENT;
        return drugs.parameter(cell, type, NANOTUBE_STRESS_OXYGEN) * (1 - Math.min(1, oxygen))
                + drugs.parameter(cell, type, NANOTUBE_STRESS_GLUCOSE) * (1 - drive)
                + drugs.parameter(cell, type, NANOTUBE_STRESS_SERUM) * (1 - Math.min(1, serum))
                + drugs.parameter(cell, type, NANOTUBE_STRESS_LOAD) * load(cell, type);
    }

    private double load(int cell, int type) {
        ForeignMitochondria foreign = culture.foreign();
        double length = foreign.uncapturedLength[cell];
        return length / (length + drugs.parameter(cell, type, NANOTUBE_LOAD_HALF));
    }
}
