package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;

/**
 * What the free foreign mitochondria of a host breathe and make, and what it costs the host to hold their potential: the membranes of
 * {@link Energetics} with the constants of the cell type they come from under the drugs of the host, and the host's ATP charge, oxygen and
 * substrates. One object per thread.
 */
final class Guests {

    private Membranes[] membranes = new Membranes[0];
    private double[][] parameters = new double[0][];
    private double[][] underDrugs = new double[0][];
    private boolean[] here = new boolean[0];
    private boolean any;
    private double madeSlope;

    /**
     * Takes a host's guests in hand.
     *
     * @param supply share of full substrate and oxygen supply that the host's own mitochondria have
     */
    void begin(Host h, double supply) {
        any = false;
        if (h.foreign.start[h.cell] == h.foreign.start[h.cell + 1]) {
            return;
        }
        if (membranes.length < h.profiles.types()) {
            membranes = new Membranes[h.profiles.types()];
            Arrays.setAll(membranes, type -> new Membranes());
            parameters = new double[membranes.length][];
            underDrugs = new double[membranes.length][h.parametersUnderDrugs.length];
            here = new boolean[membranes.length];
        }
        for (int type = 0; type < h.profiles.types(); type++) {
            double[] p = h.drugs.parameters(h.cell, type, underDrugs[type]);
            parameters[type] = p;
            membranes[type].beginForeign(h.foreign, h.cell, type, h.minutes, p, p[PUMP_CAPACITY.ordinal()] * supply);
            here[type] = membranes[type].count() > 0;
            any |= here[type];
        }
    }

    /**
     * ATP they make at a charge of the host, less what they cost, fmol/min.
     *
     * @param adp what the free ADP that belongs to the charge lets their synthase run at, 0 to 1
     * @param adpSlope its derivative by charge
     */
    double made(Host h, double charge, double adp, double adpSlope) {
        double sum = 0;
        madeSlope = 0;
        for (int type = 0; any && type < h.profiles.types(); type++) {
            if (here[type]) {
                sum += atpPerFlux(type) * membranes[type].flux(charge, adp, adpSlope);
                madeSlope += atpPerFlux(type) * membranes[type].fluxSlope();
            }
        }
        return sum;
    }

    /** The derivative of {@link #made} by charge, where it was asked for last. */
    double madeSlope() {
        return madeSlope;
    }

    /** Carries their membranes to a charge so much higher than the one last asked for. */
    void move(double charge) {
        for (int type = 0; any && type < here.length; type++) {
            if (here[type]) {
                membranes[type].move(charge);
            }
        }
    }

    /** Takes the potentials over, and gives what they would breathe at full oxygen, fmol/min. */
    double settle(Host h, double supplyAtFullOxygen) {
        double breath = 0;
        for (int type = 0; any && type < h.profiles.types(); type++) {
            if (here[type]) {
                double pumping = parameters[type][PUMP_CAPACITY.ordinal()] * supplyAtFullOxygen;
                double working = membranes[type].settleForeign(h.foreign, h.cell, type);
                breath += Math.max(0, oxygenPerFlux(type) * pumping * working);
            }
        }
        return breath;
    }

    private double oxygenPerFlux(int type) {
        double[] p = parameters[type];
        return p[OXYGEN_PER_FLUX.ordinal()] * p[METABOLIC_ACTIVITY.ordinal()];
    }

    private double atpPerFlux(int type) {
        return oxygenPerFlux(type) * parameters[type][ATP_PER_OXYGEN.ordinal()];
    }
}
