package org.mitoferry.process;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Profiles;
import org.mitoferry.culture.TransferLog;

/** Small dishes of JJN3 (type 0) and BMSC (type 1) of the shipped catalogue in OGD. */
final class CoCulture {

    static final int JJN3 = 0;
    static final int BMSC = 1;

    private CoCulture() {}

    /** A seeded dish of 0.04 mm2 in OGD whose profiles were set beforehand. */
    static Culture inOgd(long seed, Consumer<Profiles> setting) {
        Culture culture = TestDish.of("JJN3", "BMSC").seed(seed).size(200, 200).empty();
        setting.accept(culture.profiles());
        return seeded(culture, 20, 6);
    }

    static Culture seeded(Culture culture, int round, int spread) {
        try (Crew crew = new Crew(1)) {
            Seeding.seed(culture, crew, BMSC, spread, 1, TestDish.FLASK);
            Seeding.seed(culture, crew, JJN3, round, 3, TestDish.FLASK);
        }
        TestDish.fill(culture, 0.2, 0, 0);
        return culture;
    }

    static Culture advance(Culture culture, double hours) {
        return advance(culture, hours, 1, then -> {});
    }

    static Culture advance(Culture culture, double hours, double stepMinutes, Consumer<Culture> look) {
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < Math.round(60 * hours / stepMinutes); k++) {
                step.advance(stepMinutes);
                look.accept(culture);
            }
        }
        return culture;
    }

    /** What takes a day happens in hours. */
    static void hurry(Profiles profiles) {
        profiles.set(BMSC, CellParameter.PLAQUE_NUCLEATION, 30);
        profiles.set(BMSC, CellParameter.PLAQUE_GROWTH_TIME, 0.2);
        profiles.set(BMSC, CellParameter.PLAQUE_AREA, 12);
        profiles.set(BMSC, CellParameter.CONNEXOSOME_RATE, 3);
        profiles.set(BMSC, CellParameter.LYSOSOME_ENCOUNTER, 0.1);
        profiles.set(BMSC, CellParameter.NANOTUBE_NUCLEATION, 2);
        profiles.set(BMSC, CellParameter.NANOTUBE_LARGE_SHARE, 0.8);
        profiles.set(BMSC, CellParameter.EFFEROCYTOSIS_RATE, 2);
        profiles.set(BMSC, CellParameter.DIGESTION_TIME, 1);
        profiles.set(JJN3, CellParameter.EXPORT_DOCKING, 1);
        profiles.set(JJN3, CellParameter.VESICLE_RELEASE, 0.1);
    }

    static int transfers(Culture culture, byte route) {
        TransferLog log = culture.transfers();
        int sum = 0;
        for (int k = 0; k < log.count; k++) {
            sum += log.route[k] == route ? 1 : 0;
        }
        return sum;
    }

    static int exported(Culture culture) {
        return culture.transfers().count - transfers(culture, TransferLog.NANOTUBE);
    }

    static int foreign(Culture culture, byte lysosome) {
        ForeignMitochondria f = culture.foreign();
        int sum = 0;
        for (int i = 0; i < f.count; i++) {
            sum += f.lysosome[i] == lysosome ? 1 : 0;
        }
        return sum;
    }

    /** Cells of a type that are past MOMP. */
    static int dead(Culture culture, int type) {
        Cells cells = culture.cells();
        int sum = 0;
        for (int c = 0; c < cells.count; c++) {
            sum += cells.type[c] == type && !cells.living(c) ? 1 : 0;
        }
        return sum;
    }

    static double meanCharge(Culture culture, Predicate<Integer> whose) {
        Cells cells = culture.cells();
        double sum = 0;
        int counted = 0;
        for (int c = 0; c < cells.count; c++) {
            if (cells.living(c) && whose.test(c)) {
                sum += cells.charge[c];
                counted++;
            }
        }
        return sum / counted;
    }
}
