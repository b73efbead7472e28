package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;

/**
 * Cells that were stained in their flask before they came into the dish: they come with the dye in them.
 *
 * <p>They load by the potentials that they have settled at in the flask, for the time of the stain and from the dose alone, since a flask
 * holds more dye than its cells can take. In dye-free medium afterwards what is bound fades and is diluted by growth; what is not bound
 * leaves with its loading time.
 */
public final class FlaskStaining {

    private FlaskStaining() {}

    /**
     * The flask while cells are stained and rest.
     *
     * @param stainMinutes in the dye
     * @param restMinutes in dye-free medium after it
     * @param glucoseMillimolar of its medium
     * @param serumPercent of its medium
     */
    public record Bath(double stainMinutes, double restMinutes, double glucoseMillimolar, double serumPercent) {}

    /**
     * Loads all cells from slot {@code first} on with a label that comes from the medium.
     *
     * @param label its number in {@link Culture#labels()}
     * @param dose relative to the usual dose
     */
    public static void bind(Culture culture, int first, int label, double dose, Bath bath) {
        Label one = culture.labels().get(label);
        Label.Uptake uptake = one.uptake();
        if (uptake == null) {
            throw new IllegalArgumentException(one.name() + " is not taken up from a medium");
        }
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        for (int c = first; c < cells.count; c++) {
            double[] p = culture.profiles().values(cells.type[c]);
            boolean ofMitochondria = one.kind() == Label.Kind.MITOCHONDRIAL;
            double plasma = p[PLASMA_MEMBRANE_POTENTIAL.ordinal()];
            double target = dose
                    * (ofMitochondria
                            ? Labelling.equilibrium(m, m.start[c], m.start[c] + m.count[c], plasma, uptake)
                            : 1);
            double before = culture.labelContent().get(c, label);
            double minutes = bath.stainMinutes() * p[DYE_LOADING.ordinal()];
            double loaded =
                    target > before ? Relaxation.exactly(before, target, minutes, uptake.loadingMinutes()) : before;
            double faded = loaded * StrictMath.exp(-one.fadingPerHour() * bath.restMinutes() / 60);
            culture.labelContent().set(c, label, faded / growth(p, cells.charge[c], bath));
        }
    }

    /** Loads them with a potential dye, of which a rest lets most out again. */
    public static void load(Culture culture, int first, int dye, double dose, Bath bath) {
        PotentialDye one = culture.dyes().get(dye);
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        for (int c = first; c < cells.count; c++) {
            double[] p = culture.profiles().values(cells.type[c]);
            double target = dose
                    * one.accumulation(p[PLASMA_MEMBRANE_POTENTIAL.ordinal()])
                    * DyeLoading.meanAccumulation(m, m.start[c], m.start[c] + m.count[c], one);
            double speed = p[DYE_LOADING.ordinal()];
            double loaded = Relaxation.exactly(
                    culture.dyeContent().get(c, dye), target, bath.stainMinutes() * speed, one.loadingMinutes());
            double left = Relaxation.exactly(loaded, 0, bath.restMinutes() * speed, one.loadingMinutes());
            culture.dyeContent().set(c, dye, left);
        }
    }

    /** Marks them with a label that they make themselves. */
    public static void express(Culture culture, int first, int label) {
        for (int c = first; c < culture.cells().count; c++) {
            culture.labelContent().set(c, label, 1);
        }
    }

    /**
     * Factor by which the flask's cells grow while they rest, at the speed of {@link CellCycle}: a label of mitochondria is diluted by it,
     * one of membranes is halved by as many divisions.
     */
    private static double growth(double[] p, double charge, Bath bath) {
        double hours = p[DIVISION_TIME.ordinal()];
        if (hours <= 0) {
            return 1;
        }
        double serum = bath.serumPercent() / (bath.serumPercent() + p[DIVISION_SERUM.ordinal()]);
        double glucose = bath.glucoseMillimolar() / (bath.glucoseMillimolar() + p[GLUCOSE_KM.ordinal()]);
        return StrictMath.pow(2, bath.restMinutes() / 60 / hours * serum * glucose * charge);
    }
}
