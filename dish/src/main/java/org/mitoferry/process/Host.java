package org.mitoferry.process;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.Profiles;

/**
 * The host cell a thread has in hand: where its mitochondria lie, its parameters under drugs, and what the medium offers it. One object per
 * thread, pointed at one host after the other.
 */
final class Host {

    final Cells cells;
    final Mitochondria mitochondria;
    final ForeignMitochondria foreign;
    final Profiles profiles;
    final DrugAction drugs;
    final long seed;

    /** Own copy of the type's parameters while drugs act, else the type's array. */
    double[] parameters = new double[0];

    final double[] parametersUnderDrugs = new double[CellParameter.values().length];

    int cell;
    /** Places of the mitochondria: {@code first} up to, not including, {@code end}; those born in this step lie behind {@code end}. */
    int first;

    int end;

    double minutes;
    double nowMinutes;
    int step;

    /** At the cell: oxygen uM, glucose and lactate mM, serum per cent. */
    double oxygen;

    double glucose;
    double lactate;
    double serum;
    /** Soluble survival factor at the cell, uM. */
    double survivalFactor;
    /** Share of the wanted glucose that is there (1 unless the medium runs out), times saturation: the drive of glycolysis, 0 to 1. */
    double glucoseDrive;
    /** Volume of the cell relative to the type's mean. */
    double size;

    /** What {@link Mitochondria#touch} gave, of no meaning: kept so that the reading is not optimised away. */
    double touched;

    /** One number for each mitochondrion, for whoever needs them for a moment. */
    private double[] scratch = new double[0];

    Host(Culture culture) {
        cells = culture.cells();
        mitochondria = culture.mitochondria();
        foreign = culture.foreign();
        profiles = culture.profiles();
        drugs = new DrugAction(culture.effects(), culture.effectState(), profiles);
        seed = culture.seed();
    }

    double parameter(CellParameter parameter) {
        return parameters[parameter.ordinal()];
    }

    /** Room for at least one number for each mitochondrion, with anything in it. */
    double[] scratch() {
        if (scratch.length < end - first) {
            scratch = new double[2 * (end - first)];
        }
        return scratch;
    }
}
