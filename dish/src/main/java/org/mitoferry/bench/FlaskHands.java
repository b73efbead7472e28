package org.mitoferry.bench;

import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.Dye;
import org.mitoferry.process.FlaskStaining;
import org.mitoferry.protocol.FlaskWork;
import org.mitoferry.protocol.Step;

/** What is done to cells in their flask before they come into the dish: stains, washes, genetic labels. */
final class FlaskHands {

    private final BenchJob job;
    private final BenchSetup setup;
    private final Culture culture;
    private final FlaskWork work;

    FlaskHands(BenchJob job, BenchSetup setup, Culture culture, FlaskWork work) {
        this.job = job;
        this.setup = setup;
        this.culture = culture;
        this.work = work;
    }

    /**
     * Marks the cells from slot {@code first} on as they were in the flask before this step, and brings the free dye that came with them.
     */
    void mark(String cells, int first, int step) {
        for (String label : work.labels(cells, step)) {
            FlaskStaining.express(culture, first, setup.label(label));
        }
        for (FlaskWork.Staining staining : work.stainings(cells, step)) {
            BenchPractice practice = setup.practice;
            FlaskStaining.Bath bath = new FlaskStaining.Bath(
                    staining.step().minutes(),
                    staining.restMinutes(),
                    practice.flaskGlucoseMillimolar(),
                    practice.flaskSerumPercent());
            for (Step.Dose dose : staining.step().with()) {
                stain(dose, first, bath);
                carryOver(dose, staining.washes());
            }
        }
    }

    private void stain(Step.Dose dose, int first, FlaskStaining.Bath bath) {
        int label = setup.label(dose.compound());
        int dye = setup.potentialDye(dose.compound());
        if (label >= 0) {
            FlaskStaining.bind(culture, first, label, relative(dose), bath);
        } else if (dye >= 0) {
            FlaskStaining.load(culture, first, dye, 1, bath);
        }
    }

    /** Each wash leaves its residue; what is still free comes with the cells in their small volume. */
    private void carryOver(Step.Dose dose, int washes) {
        int substance = setup.substance(dose.compound());
        if (substance >= 0) {
            double left = relative(dose) * StrictMath.pow(setup.practice.residualFraction(), washes);
            culture.medium().add(substance, left * setup.practice.suspensionShare());
        }
    }

    /** A dose relative to the dye's usual one; dyes that report the potential are counted relative to their own loading concentration. */
    double relative(Step.Dose dose) {
        double written = dose.concentrationMicromolar();
        Dye dye = job.catalogue().dyes().find(dose.compound()).orElseThrow();
        return Double.isNaN(written) || setup.potentialDye(dose.compound()) >= 0 ? 1 : written / dye.usualMicromolar();
    }
}
