package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Angles;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;

/**
 * Cells that have completed their cycle divide: volume and stores are halved, each mitochondrion goes to one daughter or the other by
 * chance. Committed between steps in ascending order of slots, since it makes new cells.
 */
final class Division {

    private Division() {}

    static void advance(Culture culture) {
        int mothers = culture.cells().count;
        for (int cell = 0; cell < mothers; cell++) {
            if (culture.cells().living(cell) && culture.cells().cycle[cell] >= 1) {
                divide(culture, cell);
            }
        }
        if (culture.cells().count > mothers) {
            culture.foreign().gather(culture.cells().count);
        }
    }

    private static void divide(Culture culture, int mother) {
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        int going = 0;
        for (int i = m.start[mother]; i < m.start[mother] + m.count[mother]; i++) {
            going += goes(culture, m.id[i]) ? 1 : 0;
        }
        int daughter = culture.addCell(cells.type[mother], going);
        double given = moveMitochondria(culture, mother, daughter);
        cells.lengthToDaughters[mother] += given;
        cells.toDaughters[mother] += going;
        cells.lengthAtBirth[daughter] = given;
        cells.mitochondriaAtBirth[daughter] = going;
        copyState(culture, mother, daughter);
        shareForeign(culture, mother, daughter);
        place(culture, mother, daughter);
    }

    private static boolean goes(Culture culture, long mitochondrion) {
        return Draws.bits(culture.seed(), mitochondrion, Draws.DIVISION, culture.step()) < 0;
    }

    private static double moveMitochondria(Culture culture, int mother, int daughter) {
        Mitochondria m = culture.mitochondria();
        int to = m.start[daughter];
        double given = 0;
        for (int i = m.start[mother] + m.count[mother] - 1; i >= m.start[mother]; i--) {
            if (goes(culture, m.id[i])) {
                given += m.length[i];
                m.copy(i, to++);
                m.removeAt(mother, i);
            }
        }
        return given;
    }

    /**
     * Foreign mitochondria in the body of the mother go to one or the other, where they lie by themselves; those in nanotubes stay hers, as
     * her nanotubes do.
     */
    private static void shareForeign(Culture culture, int mother, int daughter) {
        Cells cells = culture.cells();
        ForeignMitochondria f = culture.foreign();
        for (int i = 0; i < f.count; i++) {
            if (f.host[i] == mother && f.place[i] == ForeignMitochondria.BODY && goes(culture, f.id[i])) {
                Arrival.leaveMass(culture, i);
                f.host[i] = daughter;
                Arrival.back(culture, i);
                cells.received[mother]--;
                cells.received[daughter]++;
                cells.lengthReceived[mother] -= f.length[i];
                cells.lengthReceived[daughter] += f.length[i];
            }
        }
    }

    private static void copyState(Culture culture, int mother, int daughter) {
        Cells cells = culture.cells();
        cells.cycle[mother] = 0;
        cells.referenceLength[mother] /= 2;
        cells.atpPool[mother] /= 2;
        cells.glycogen[mother] /= 2;
        cells.aminoAcids[mother] /= 2;
        cells.oxygenCapacity[mother] /= 2;
        cells.glucoseUptake[mother] /= 2;
        cells.lactateRelease[mother] /= 2;
        cells.charge[daughter] = cells.charge[mother];
        cells.atpPool[daughter] = cells.atpPool[mother];
        cells.glycogen[daughter] = cells.glycogen[mother];
        cells.aminoAcids[daughter] = cells.aminoAcids[mother];
        cells.adaptation[daughter] = cells.adaptation[mother];
        cells.hypoxicTag[daughter] = cells.hypoxicTag[mother];
        cells.lysosomes[daughter] = cells.lysosomes[mother];
        cells.antioxidant[daughter] = cells.antioxidant[mother];
        cells.antioxidantFactor[daughter] = cells.antioxidantFactor[mother];
        cells.ros[daughter] = cells.ros[mother];
        cells.referenceLength[daughter] = cells.referenceLength[mother];
        cells.tagLoad[daughter] = cells.tagLoad[mother];
        cells.thresholdFactor[daughter] = cells.thresholdFactor[mother];
        cells.crisisMinutes[daughter] = cells.crisisMinutes[mother];
        cells.oxygenCapacity[daughter] = cells.oxygenCapacity[mother];
        cells.glucoseUptake[daughter] = cells.glucoseUptake[mother];
        cells.lactateRelease[daughter] = cells.lactateRelease[mother];
        cells.spread[daughter] = cells.spread[mother];
        cells.level[daughter] = cells.level[mother];
        double given = cells.charge[daughter] * cells.atpPool[daughter];
        cells.atpAtBirth[daughter] = given;
        cells.atpAtBirth[mother] -= given;
        cells.glycogenAtBirth[daughter] = cells.glycogen[daughter];
        cells.glycogenAtBirth[mother] -= cells.glycogen[daughter];
        cells.aminoAcidsAtBirth[daughter] = cells.aminoAcids[daughter];
        cells.aminoAcidsAtBirth[mother] -= cells.aminoAcids[daughter];
        cells.deathClock[daughter] = Draws.exponential(culture.seed(), cells.birthId[daughter], Draws.APOPTOSIS, 1);
        NanotubeNucleation.wind(culture, daughter);
        culture.effectState().inherit(mother, daughter);
        culture.dyeContent().inherit(mother, daughter);
        Labelling.divide(culture, mother, daughter);
    }

    private static void place(Culture culture, int mother, int daughter) {
        Cells cells = culture.cells();
        long id = cells.birthId[daughter];
        double angle = 2 * Math.PI * Draws.uniform(culture.seed(), id, Draws.SHAPE, 0);
        double distance = culture.profiles().value(cells.type[mother], RADIUS);
        cells.x[daughter] =
                Motion.reflected(cells.x[mother] + distance * Angles.cosine(angle), culture.widthMicrometres());
        cells.y[daughter] =
                Motion.reflected(cells.y[mother] + distance * Angles.sine(angle), culture.heightMicrometres());
        Shape.draw(culture, daughter);
    }
}
