package org.mitoferry.bench;

import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.medium.Medium;
import org.mitoferry.parameter.BaseMedium;
import org.mitoferry.process.Killing;
import org.mitoferry.process.Seeding;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Protocol.MediumRecipe;

/** What a person does to a dish in no time: seed, take out, add, exchange, move to another incubator. */
final class Hands {

    private final BenchJob job;
    private final BenchSetup setup;
    private final Culture culture;
    private final Crew crew;

    Hands(BenchJob job, BenchSetup setup, Culture culture, Crew crew) {
        this.job = job;
        this.setup = setup;
        this.culture = culture;
        this.crew = crew;
    }

    /** Fills the empty dish with a medium at equilibrium with its incubator. */
    void fill(MediumRecipe recipe) {
        putUnder(recipe.gasOxygenPercent());
        culture.medium().equilibrateSurface();
        culture.medium().exchange(0, fresh(recipe, recipe.gasOxygenPercent()));
    }

    /** Cells onto the bottom; returns the slot of the first. */
    int seed(String cells, double densityPerSquareMillimetre) {
        return seed(cells, densityPerSquareMillimetre, Cells.BOTTOM);
    }

    /** Cells onto the bottom or the membrane of an insert; returns the slot of the first. */
    int seed(String cells, double densityPerSquareMillimetre, byte level) {
        int type = setup.cellType(cells);
        Protocol.Seeding plan = Objects.requireNonNull(job.protocol().cells().get(cells), cells);
        double density = Double.isNaN(densityPerSquareMillimetre)
                ? plan.densityPerSquareMillimetre()
                : densityPerSquareMillimetre;
        double area = culture.widthMicrometres() * culture.heightMicrometres() / 1e6;
        int count = (int) Math.round(density * area * setup.variation.density(type));
        BenchPractice practice = setup.practice;
        Seeding.Flask flask = new Seeding.Flask(
                practice.flaskOxygenMicromolar(), practice.flaskGlucoseMillimolar(), practice.flaskHours());
        return Seeding.seed(culture, crew, type, level, count, plan.clumpSize(), flask);
    }

    /** Takes out each cell of a type with a probability; what is left is a residue. Another deed of the arm draws afresh. */
    void remove(String cells, double fraction, int deed) {
        forEachChosen(cells, fraction, deed, cell -> Killing.remove(culture, cell));
    }

    /** Kills each living cell of a type with a probability: it is past MOMP from now on. */
    void kill(String cells, double fraction, int deed) {
        forEachChosen(cells, fraction, deed, cell -> {
            if (culture.cells().living(cell)) {
                Killing.kill(culture, cell);
            }
        });
    }

    private void forEachChosen(String cells, double fraction, int deed, IntConsumer done) {
        int type = setup.cellType(cells);
        Cells population = culture.cells();
        for (int cell = 0; cell < population.count; cell++) {
            boolean present = population.type[cell] == type && population.life[cell] != Cells.REMOVED;
            if (present && Draws.uniform(culture.seed(), population.birthId[cell], Draws.BENCH, deed) < fraction) {
                done.accept(cell);
            }
        }
        culture.foreign().gather(population.count); // nanotubes that ended have given back what was in them
    }

    /** A drug into the medium, at this day's dilution. */
    void treat(String drug, double concentrationMicromolar) {
        culture.medium().add(setup.substance(drug), concentrationMicromolar * setup.variation.dose());
    }

    /** A soluble dye into the medium, at a concentration relative to its usual one. All cells in the dish meet it. */
    void stain(String dye, double relative) {
        culture.medium().add(setup.substance(dye), relative);
    }

    /** Replaces the medium so many times by fresh one of the recipe; each time the residue of the old one is carried over. */
    void exchange(MediumRecipe recipe, int times) {
        double oxygen = recipe.preEquilibrated() ? recipe.gasOxygenPercent() : setup.practice.roomOxygenPercent();
        double[] fresh = fresh(recipe, oxygen);
        for (int i = 0; i < times; i++) {
            culture.medium().exchange(setup.practice.residualFraction(), fresh);
        }
    }

    /** The medium of another dish at its end, poured over at once; what is pre-equilibrated stays in its cabinet on the way. */
    void take(Medium donor, MediumRecipe recipe) {
        Medium medium = culture.medium();
        double[] taken = new double[medium.substances().size()];
        for (int s = 0; s < donor.substances().size(); s++) {
            taken[medium.indexOf(donor.substances().get(s).name())] = donor.meanMicromolar(s);
        }
        if (!recipe.preEquilibrated()) {
            taken[Surroundings.OXYGEN] = setup.constants.dissolvedOxygenMicromolar(setup.practice.roomOxygenPercent());
        }
        medium.exchange(setup.practice.residualFraction(), taken);
    }

    /** Another incubator. A pre-equilibrated medium is handled in a hypoxic cabinet: ware and medium are at the gas already. */
    void moveTo(MediumRecipe recipe) {
        putUnder(recipe.gasOxygenPercent());
        if (recipe.preEquilibrated()) {
            culture.medium().equilibrateSurface();
        }
    }

    void putUnder(double oxygenPercent) {
        culture.medium().setGas(Surroundings.OXYGEN, oxygenPercent);
    }

    double gasOxygenPercent() {
        return culture.medium().gasPercent(Surroundings.OXYGEN);
    }

    private double[] fresh(MediumRecipe recipe, double oxygenPercent) {
        Medium medium = culture.medium();
        double[] concentrations = new double[medium.substances().size()];
        BaseMedium base = job.catalogue().media().find(recipe.base()).orElseThrow();
        concentrations[Surroundings.OXYGEN] = setup.constants.dissolvedOxygenMicromolar(oxygenPercent);
        concentrations[Surroundings.GLUCOSE] = 1000 * recipe.glucoseMillimolar();
        concentrations[Surroundings.LACTATE] = 1000 * base.lactateMillimolar();
        concentrations[Surroundings.SERUM] = recipe.serumPercent();
        return concentrations;
    }

    /** The recipe of this name. */
    MediumRecipe recipe(String name) {
        Map<String, MediumRecipe> media = job.protocol().media();
        MediumRecipe found = media.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the protocol has no medium '" + name + "'");
        }
        return found;
    }
}
