package org.mitoferry.process;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellColumns;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Profiles;
import org.mitoferry.culture.Surroundings;

/**
 * Drugs: each effect of a cell follows the Hill function of the concentration at the cell, with onset and recovery of its own, and moves
 * one named parameter. A cell that no drug touches reads its type's array as it stands.
 */
final class DrugAction {

    /** Effects below this change no parameter by more than rounding would show; they are set to nothing. */
    private static final double NEGLIGIBLE = 1e-9;

    private final ActiveEffect[] effects;
    /** Indices of the effects on each parameter: most have none. */
    private final int[][] onParameter = new int[CellParameter.values().length][];

    /** For each effect the concentration last asked for and what it leads to: neighbours in one column of medium share them. */
    private final double[] concentrations;

    private final double[] equilibria;
    /** And the strength last asked for and what it shifts a parameter by: few cells differ while a dose lasts. */
    private final double[] strengths;

    private final double[] shifts;

    private final CellColumns state;
    private final Profiles profiles;

    DrugAction(List<ActiveEffect> effects, CellColumns state, Profiles profiles) {
        this.effects = effects.toArray(ActiveEffect[]::new);
        this.state = state;
        this.profiles = profiles;
        concentrations = new double[effects.size()];
        equilibria = new double[effects.size()];
        strengths = new double[effects.size()];
        shifts = effects.stream().mapToDouble(effect -> effect.shift(0)).toArray();
        for (int p = 0; p < onParameter.length; p++) {
            int parameter = p;
            onParameter[p] = IntStream.range(0, effects.size())
                    .filter(k -> effects.get(k).parameter().ordinal() == parameter)
                    .toArray();
        }
    }

    /** Moves the effects of the host and points it at the parameters that hold for it now. */
    void advance(Host h, int type, Surroundings surroundings, int column) {
        h.parameters = profiles.values(type);
        boolean copied = false;
        for (int k = 0; k < effects.length; k++) {
            ActiveEffect effect = effects[k];
            double strength =
                    moved(h, effect, k, surroundings.at(column, effect.substance())) * profiles.effectShare(k);
            if (strength == 0 || !effect.onType()[type]) {
                continue; // what spares this type is followed for mitochondria of other types in it
            }
            if (!copied) {
                System.arraycopy(h.parameters, 0, h.parametersUnderDrugs, 0, h.parameters.length);
                h.parameters = h.parametersUnderDrugs;
                copied = true;
            }
            int p = effect.parameter().ordinal();
            h.parameters[p] = effect.moved(h.parameters[p], shift(k, strength));
        }
    }

    /** A parameter of a cell under the effects as they stand, for what is read outside a host's step. */
    double parameter(int cell, int type, CellParameter parameter) {
        double value = profiles.value(type, parameter);
        for (int k : onParameter[parameter.ordinal()]) {
            ActiveEffect effect = effects[k];
            if (effect.onType()[type]) {
                value = effect.moved(value, shift(k, state.get(cell, k) * profiles.effectShare(k)));
            }
        }
        return value;
    }

    /**
     * All parameters of a type under the effects of a cell as they stand: the type's array where no effect acts, else {@code under}. The
     * cell need not be of that type: a foreign mitochondrion has the parameters of its origin under the drugs of its host.
     */
    double[] parameters(int cell, int type, double[] under) {
        double[] plain = profiles.values(type);
        boolean copied = false;
        for (int k = 0; k < effects.length; k++) {
            ActiveEffect effect = effects[k];
            double strength = effect.onType()[type] ? state.get(cell, k) * profiles.effectShare(k) : 0;
            if (strength == 0) {
                continue;
            }
            if (!copied) {
                System.arraycopy(plain, 0, under, 0, plain.length);
                copied = true;
            }
            int p = effect.parameter().ordinal();
            under[p] = effect.moved(under[p], shift(k, strength));
        }
        return copied ? under : plain;
    }

    private double shift(int k, double strength) {
        if (strength != strengths[k]) {
            strengths[k] = strength;
            shifts[k] = effects[k].shift(strength);
        }
        return shifts[k];
    }

    private double moved(Host h, ActiveEffect effect, int k, double concentration) {
        double before = state.get(h.cell, k);
        if (before == 0 && concentration <= 0) {
            return 0;
        }
        if (concentration != concentrations[k]) {
            concentrations[k] = concentration;
            equilibria[k] = effect.atEquilibrium(concentration);
        }
        double target = equilibria[k];
        double time = target > before ? effect.onsetMinutes() : effect.recoveryMinutes();
        double after = Relaxation.towards(before, target, h.minutes, time);
        double kept = after < NEGLIGIBLE && target < NEGLIGIBLE ? 0 : after;
        state.set(h.cell, k, kept);
        return kept;
    }
}
