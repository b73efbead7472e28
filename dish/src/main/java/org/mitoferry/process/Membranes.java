package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;

/**
 * The potentials of one host's mitochondria at the end of a step, as a function of the ATP charge a then. One object per thread.
 *
 * <p>Backward Euler for the membrane of {@link Energetics}, divided by stiffness = 1 + k (pump + leak) / psiMax with k = minutes
 * chargingRate:
 *
 * <pre>
 *   psi = rest - ease J,   rest = (psi before + k pump) / stiffness,   ease = k / stiffness
 *   with distance = rest - psiReversal and y = |psi - psiReversal|:   y + ease A y / (w + y) = |distance|
 *   y = (root - q) / 2,   q = w + ease A - |distance|,   root = sqrt(q^2 + 4 w |distance|)
 * </pre>
 *
 * What does not depend on the charge is worked out once a step. The flux needs no division: it is what the potential falls short of rest, J
 * = (rest - psi) / ease. That difference, and root - q, lose digits where their terms are large and near, but only such as are below the
 * rounding of a potential.
 *
 * <p>Loops run over this object's own copies of the host's segment, have no branch and leave sums to {@link Sums}: that lets the compiler
 * use vector instructions, whose sums, square roots and quotients are exactly those of single numbers.
 */
final class Membranes {

    /** Charge at which {@code reversalPotential} is stated. */
    private static final double REFERENCE_CHARGE = 0.85;

    private int count;
    private double[] length = new double[0];
    private double[] damage = new double[0];
    private double[] capacity = new double[0];
    private double[] before = new double[0];

    private double[] rest = new double[0];
    private double[] ease = new double[0];
    /** Length times stiffness: what a fall of potential below rest counts for in the host's flux, times k. */
    private double[] weight = new double[0];
    /** Length of respiratory chain in working order, um. */
    private double[] chain = new double[0];

    private double[] after = new double[0];
    private double[] root = new double[0];
    /** Derivative of the potential after the step by charge, mV. */
    private double[] slope = new double[0];
    /** What is to be summed. */
    private double[] term = new double[0];

    private double k;
    private double highest;
    private double width;
    private double reversalAtNoCharge;
    private double reversalSlope;
    private double forwardMost;
    private double backwardMost;
    private double fluxSlope;
    private double move;

    /**
     * Takes a host's own mitochondria in hand; {@code pumping} is the proton flux of its mean respiratory chain with the oxygen and the
     * substrates that are there.
     */
    void begin(Host h, double pumping) {
        copy(h);
        begin(h.minutes, h.parameters, pumping);
    }

    /** Takes the free foreign mitochondria of one origin in hand, with the parameters of their origin. */
    void beginForeign(
            ForeignMitochondria foreign, int host, int originType, double minutes, double[] p, double pumping) {
        gather(foreign, host, originType);
        begin(minutes, p, pumping);
    }

    int count() {
        return count;
    }

    private void begin(double minutes, double[] p, double pumping) {
        k = minutes * p[CHARGING_RATE.ordinal()];
        highest = p[MAXIMUM_POTENTIAL.ordinal()];
        width = p[SYNTHASE_WIDTH.ordinal()];
        reversalSlope = p[REVERSAL_SLOPE.ordinal()];
        reversalAtNoCharge = p[REVERSAL_POTENTIAL.ordinal()] - reversalSlope * REFERENCE_CHARGE;
        forwardMost = p[SYNTHASE_CAPACITY.ordinal()];
        backwardMost = forwardMost * (1 - p[REVERSAL_BLOCK.ordinal()]);
        double leak = p[LEAK_CONDUCTANCE.ordinal()];
        relax(pumping, leak, leak * p[LEAK_RISE_WITH_DAMAGE.ordinal()]);
    }

    private void copy(Host h) {
        Mitochondria m = h.mitochondria;
        count = h.end - h.first;
        if (count > length.length) {
            reserve(count + count / 2);
        }
        System.arraycopy(m.length, h.first, length, 0, count);
        System.arraycopy(m.damage, h.first, damage, 0, count);
        System.arraycopy(m.capacity, h.first, capacity, 0, count);
        System.arraycopy(m.potential, h.first, before, 0, count);
    }

    private void gather(ForeignMitochondria foreign, int host, int originType) {
        int most = foreign.start[host + 1] - foreign.start[host];
        if (most > length.length) {
            reserve(most + most / 2);
        }
        count = 0;
        for (int k = foreign.start[host]; k < foreign.start[host + 1]; k++) {
            int i = foreign.order[k];
            if (foreign.originType[i] == originType && foreign.lysosome[i] != ForeignMitochondria.CAPTURED) {
                length[count] = foreign.length[i];
                damage[count] = foreign.damage[i];
                capacity[count] = foreign.capacity[i];
                before[count] = foreign.potential[i];
                count++;
            }
        }
    }

    private void reserve(int places) {
        length = new double[places];
        damage = new double[places];
        capacity = new double[places];
        before = new double[places];
        rest = new double[places];
        ease = new double[places];
        weight = new double[places];
        chain = new double[places];
        after = new double[places];
        root = new double[places];
        slope = new double[places];
        term = new double[places];
    }

    private void relax(double pumping, double leak, double leakRise) {
        double[] length = this.length;
        double[] damage = this.damage;
        double[] capacity = this.capacity;
        double[] before = this.before;
        double[] rest = this.rest;
        double[] ease = this.ease;
        double[] weight = this.weight;
        double[] chain = this.chain;
        double k = this.k;
        double perHighest = k / highest;
        for (int i = 0; i < count; i++) {
            double working = capacity[i] * (1 - damage[i]);
            double pump = pumping * working;
            double stiffness = 1 + perHighest * (pump + leak + leakRise * damage[i]);
            double perStiffness = 1 / stiffness;
            rest[i] = (before[i] + k * pump) * perStiffness;
            ease[i] = k * perStiffness;
            weight[i] = length[i] * stiffness;
            chain[i] = length[i] * working;
        }
    }

    /**
     * Solves all membranes for a charge at the end of the step, and says how they would move with it.
     *
     * @param charge 0 to 1
     * @param adp what the free ADP that belongs to it lets the synthase run at, 0 to 1
     * @param adpSlope its derivative by charge
     * @return the host's synthase flux: sum of l J, um
     */
    double flux(double charge, double adp, double adpSlope) {
        double reversal = reversalAtNoCharge + reversalSlope * charge;
        double flux = solve(reversal, forwardMost * adp, backwardMost * charge);
        fluxSlope = slopes(reversal, forwardMost * adpSlope, backwardMost);
        move = 0;
        return flux;
    }

    /** Synthesis above the reversal potential, hydrolysis below it: mean + sign half, without a branch. */
    private double solve(double reversal, double forward, double backward) {
        double[] rest = this.rest;
        double[] ease = this.ease;
        double[] weight = this.weight;
        double[] after = this.after;
        double[] root = this.root;
        double[] term = this.term;
        double width = this.width;
        double mean = (forward + backward) / 2;
        double half = (forward - backward) / 2;
        for (int i = 0; i < count; i++) {
            double distance = rest[i] - reversal;
            double sign = Math.signum(distance);
            double size = sign * distance;
            double q = width + ease[i] * (mean + sign * half) - size;
            root[i] = Math.sqrt(q * q + 4 * width * size);
            after[i] = reversal + sign * ((root[i] - q) / 2);
            term[i] = weight[i] * (rest[i] - after[i]);
        }
        return Sums.of(term, 0, count) / k;
    }

    private double slopes(double reversal, double forward, double backward) {
        double[] ease = this.ease;
        double[] weight = this.weight;
        double[] after = this.after;
        double[] root = this.root;
        double[] slope = this.slope;
        double[] term = this.term;
        double width = this.width;
        double reversalSlope = this.reversalSlope;
        double mean = (forward + backward) / 2;
        double half = (forward - backward) / 2;
        for (int i = 0; i < count; i++) {
            double offset = after[i] - reversal;
            double y = Math.abs(offset);
            slope[i] = reversalSlope - (ease[i] * (mean * offset + half * y) + reversalSlope * (width + y)) / root[i];
            term[i] = weight[i] * slope[i];
        }
        return -Sums.of(term, 0, count) / k;
    }

    /** The derivative of {@link #flux} by charge, where it was asked for last. */
    double fluxSlope() {
        return fluxSlope;
    }

    /** Carries the membranes along their slopes to a charge so much higher than the one last solved for. */
    void move(double charge) {
        move = charge;
    }

    /**
     * Takes the potentials over as the solution.
     *
     * @return sum of l e (1 - d) (1 - psi/psiMax): what the respiratory chain would run at with all it needs, um
     */
    private double breath() {
        double[] chain = this.chain;
        double[] after = this.after;
        double[] slope = this.slope;
        double[] term = this.term;
        double highest = this.highest;
        double move = this.move;
        for (int i = 0; i < count; i++) {
            after[i] += move * slope[i];
            term[i] = chain[i] * (highest - after[i]);
        }
        return Sums.of(term, 0, count) / highest;
    }

    /** Hands the solution over to the foreign mitochondria it was asked for, and gives what their chains would run at, um. */
    double settleForeign(ForeignMitochondria foreign, int host, int originType) {
        double breath = breath();
        int taken = 0;
        for (int k = foreign.start[host]; k < foreign.start[host + 1]; k++) {
            int i = foreign.order[k];
            if (foreign.originType[i] == originType && foreign.lysosome[i] != ForeignMitochondria.CAPTURED) {
                foreign.potential[i] = after[taken++];
            }
        }
        return breath;
    }

    /** Hands the solution over to the host, and gives what its chains would run at with all they need, um. */
    double settle(Host h) {
        double breath = breath();
        System.arraycopy(after, 0, h.mitochondria.potential, h.first, count);
        return breath;
    }
}
