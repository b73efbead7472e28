package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.medium.Exchanges;
import org.mitoferry.medium.Medium;

/**
 * What cells and medium give each other in a step: {@link #look} before the cells live through it, {@link #give} afterwards.
 *
 * <p>Oxygen: each column is asked, at each level, for the sum of what its cells would breathe at full oxygen, saturating with their Km; the
 * medium solves that uptake implicitly with its diffusion, so a starved layer never goes negative and needs no small steps. Glucose and
 * lactate: what the cells took up and gave off in this step, to the last femtomole; a column that runs out of glucose shares what its
 * lowest layer can give. Cells that die in a step have lived through it and are asked too.
 */
final class MediumExchange {

    /** Share of a layer's glucose that one step may take: the rest covers what diffusion brings late. */
    private static final double TAKEABLE = 0.5;

    private static final double FMOL_PER_UM_CUBIC_MICROMETRE = 1e-6;

    private final Culture culture;
    private final Surroundings surroundings;
    private final double[] wantedGlucose;
    private final DrugAction drugs;

    MediumExchange(Culture culture, Surroundings surroundings) {
        this.culture = culture;
        this.surroundings = surroundings;
        this.wantedGlucose = new double[culture.places()];
        this.drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
    }

    /** Shows the cells what the medium offers for a step of this length. */
    void look(double minutes) {
        look(culture.medium());
        shareGlucose(culture.medium(), minutes);
    }

    /** Lets the medium live through the same step with what its cells took and gave. */
    void give(double minutes) {
        ask(culture.medium());
        culture.medium().step(minutes);
    }

    private void ask(Medium medium) {
        Cells cells = culture.cells();
        int columns = medium.columns();
        for (int level = 0; level < medium.levels(); level++) {
            Exchanges of = medium.exchanges(level);
            Arrays.fill(of.capacities(), 0, columns, 0);
            Arrays.fill(of.halfSaturations(), 0, columns, 0);
            Arrays.fill(of.prescribed(), 0);
        }
        for (int c = 0; c < cells.count; c++) {
            if (cells.oxygenCapacity[c] == 0 && cells.glucoseUptake[c] == 0 && cells.lactateRelease[c] == 0) {
                continue;
            }
            int place = culture.placeOf(c);
            int column = place % columns;
            Exchanges of = medium.exchanges(place / columns);
            double[] prescribed = of.prescribed();
            of.capacities()[column] += cells.oxygenCapacity[c];
            of.halfSaturations()[column] += cells.oxygenCapacity[c] * drugs.parameter(c, cells.type[c], OXYGEN_KM);
            prescribed[Surroundings.GLUCOSE * columns + column] -= cells.glucoseUptake[c];
            prescribed[Surroundings.LACTATE * columns + column] += cells.lactateRelease[c];
            if (cells.living(c)) {
                prescribed[Surroundings.SURVIVAL_FACTOR * columns + column] +=
                        drugs.parameter(c, cells.type[c], SURVIVAL_FACTOR_RELEASE);
            }
        }
        for (int level = 0; level < medium.levels(); level++) {
            meanHalfSaturation(medium.exchanges(level), columns);
        }
    }

    private static void meanHalfSaturation(Exchanges of, int columns) {
        double[] sums = of.halfSaturations();
        for (int column = 0; column < columns; column++) {
            double capacity = of.capacities()[column];
            sums[column] = capacity > 0 ? sums[column] / capacity : 1;
        }
    }

    private void look(Medium medium) {
        int columns = medium.columns();
        int substances = medium.substances().size();
        for (int level = 0; level < medium.levels(); level++) {
            double[] atCells = medium.exchanges(level).atCells();
            for (int s = 0; s < substances; s++) {
                for (int column = 0; column < columns; column++) {
                    surroundings.set(level * columns + column, s, atCells[s * columns + column]);
                }
            }
        }
    }

    private void shareGlucose(Medium medium, double minutes) {
        Cells cells = culture.cells();
        Arrays.fill(wantedGlucose, 0);
        for (int c = 0; c < cells.count; c++) {
            if (cells.living(c)) {
                int place = culture.placeOf(c);
                int type = cells.type[c];
                double glucose = surroundings.at(place, Surroundings.GLUCOSE) / 1000;
                double size = cells.referenceLength[c] / drugs.parameter(c, type, MITOCHONDRIAL_LENGTH);
                double activity = drugs.parameter(c, type, METABOLIC_ACTIVITY) * size;
                double capacity = drugs.parameter(c, type, GLYCOLYSIS_CAPACITY) / Energetics.ATP_PER_GLUCOSE * activity;
                wantedGlucose[place] += capacity * glucose / (glucose + drugs.parameter(c, type, GLUCOSE_KM));
            }
        }
        double footprint = culture.widthMicrometres() * culture.heightMicrometres() / medium.columns();
        for (int place = 0; place < wantedGlucose.length; place++) {
            int layer = medium.layerOf(place / medium.columns());
            int voxel = medium.voxel(Surroundings.GLUCOSE, 0, 0, layer) + place % medium.columns();
            double volume = medium.vertical().thicknessMicrometres(layer) * footprint;
            double held = medium.concentrations()[voxel] * volume * FMOL_PER_UM_CUBIC_MICROMETRE;
            double takeable = TAKEABLE * held / minutes;
            surroundings.glucoseShare[place] = wantedGlucose[place] > takeable ? takeable / wantedGlucose[place] : 1;
        }
    }
}
