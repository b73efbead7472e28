package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;

/**
 * Membrane potential of every mitochondrion and the ATP of their host, solved together.
 *
 * <p>Each mitochondrion of length l, capacity e and damage d:
 *
 * <pre>
 *   pump = pumpCapacity e (1 - d) fO2 fS          fO2 = O2 / (O2 + oxygenKm)
 *   leak = leakConductance (1 + leakRiseWithDamage d)
 *   dpsi/dt = chargingRate [ pump (1 - psi/psiMax) - leak psi/psiMax - J ]
 *   J = A y / (w + |y|),  y = psi - psiReversal(a)
 *   psiMax = maximumPotential,  psiReversal(a) = reversalPotential + reversalSlope (a - 0.85),  w = synthaseWidth
 *   A = synthaseCapacity adp for y >= 0, else synthaseCapacity (1 - reversalBlock) a;  adp = (1 - a) / (1 - a + adpHalfPoint)
 * </pre>
 *
 * and the ATP charge a of the cell (pool in fmol):
 *
 * <pre>
 *   pool da/dt = oxygenPerFlux atpPerOxygen sum l J + glycolysisCapacity fG adp + aminoAcids + glycogen(a) - demand(a)
 * </pre>
 *
 * <p>Numerics: one backward Euler step. For a given a the step of each potential is a quadratic with one positive root ({@link Membranes}),
 * so the whole system is one scalar equation G(a) = 0, strictly rising on [0, 1]: synthesis falls and demand rises with a. It is solved by
 * Newton's method inside a bracket, to {@value #TOLERANCE}. A last step of less than {@value #NEAR} is taken along the slopes of all
 * potentials without solving them again: what that leaves out goes with its square. So most steps need one evaluation. Both are
 * therefore implicit together: no lag between potential and ATP, no period-2 oscillation at any step, steady states independent of the
 * step; first order in transients. Square roots and divisions are all it needs, so the bits are the same on every processor.
 *
 * <p>oxygenPerFlux and all rates of ATP are multiplied by the cell's metabolicActivity, and rates by its size: donors and days differ in
 * how fast they live, not in how much ATP an oxygen gives.
 *
 * <p>Free foreign mitochondria of the host take part with the constants of their origin ({@link Guests}): they breathe, and make or cost
 * ATP.
 *
 * <p>fS rises with the sugar that reaches the mitochondria, glucose and the share lactateUptake of the lactate. Carbon is paid for too:
 * what breathing takes from glycogen and lactate leaves those stores.
 *
 * <p>The flux law y / (w + |y|) stands for the tanh often used: same sign, slope and limits. Reversal and IF1: Chinopoulos and Adam-Vizi
 * 2010 (doi:10.1016/j.bbadis.2009.08.008). Nobody holds a potential for free: reversal takes ATP from the same pool.
 */
final class Energetics {

    /** ATP made from one glucose by glycolysis. */
    static final double ATP_PER_GLUCOSE = 2;
    /** ATP made from one glucosyl unit of glycogen by glycolysis: the unit in which the store is counted. */
    static final double ATP_PER_GLUCOSYL = 3;
    /** Oxygen used to burn one glucosyl unit. */
    static final double OXYGEN_PER_GLUCOSYL = 6;
    /** Oxygen used to burn one lactate. */
    static final double OXYGEN_PER_LACTATE = 3;

    static final double TOLERANCE = 1e-8;
    /** How near a Newton step must come from to be the last. */
    static final double NEAR = 1e-4;

    private static final int MOST_ITERATIONS = 60;

    private final Membranes membranes = new Membranes();
    private final Guests guests = new Guests();

    /** Synthase flux of the host at the charge tried last: sum of l J, um. */
    private double flux;
    /** ATP that foreign mitochondria make at that charge, fmol/min. */
    private double fromGuests;

    // What stays fixed within one host's step.
    private double minutes;
    private double supply;
    private double shareOnGlycogen;
    private double oxygenShare;
    private double oxygenPerFlux;
    private double demand;
    private double demandFloor;
    private double demandHalfCubed;
    private double scarcity;
    private double glycolysis;
    private double adpHalf;
    private double aminoAcids;
    private double fromOwnProtein;
    private double glycogenRate;
    private double glycogenCap;
    private double glycogenOnset;
    private double glycogenRamp;

    void advance(Host h) {
        Cells cells = h.cells;
        int cell = h.cell;
        followPool(h);
        prepare(h);
        double before = cells.charge[cell];
        membranes.begin(h, h.parameter(PUMP_CAPACITY) * supply * oxygenShare);
        guests.begin(h, supply * oxygenShare);
        double after = solve(h, before);
        settle(h, before, after);
    }

    /** The pool follows its parameter: new nucleotides come uncharged, those that are given up take their charge along. */
    private static void followPool(Host h) {
        Cells cells = h.cells;
        int cell = h.cell;
        double pool = h.parameter(ATP_POOL) * h.size;
        double held = cells.atpPool[cell];
        if (pool > held) {
            cells.charge[cell] *= held / pool;
        } else {
            cells.atpUsed[cell] += cells.charge[cell] * (held - pool);
        }
        cells.atpPool[cell] = pool;
    }

    private void prepare(Host h) {
        Cells cells = h.cells;
        int cell = h.cell;
        minutes = h.minutes;
        double turnover = h.parameter(METABOLIC_ACTIVITY) * h.size;
        oxygenPerFlux = h.parameter(OXYGEN_PER_FLUX) * h.parameter(METABOLIC_ACTIVITY);
        boolean glycogenLeft = cells.glycogen[cell] > 0;
        double sugar = h.glucose + h.parameter(LACTATE_UPTAKE) * h.lactate;
        double saturation = sugar / (sugar + h.parameter(SUBSTRATE_HALF_POINT));
        boolean onGlycogen = glycogenLeft && saturation < h.parameter(SUBSTRATE_ON_GLYCOGEN);
        if (onGlycogen) {
            saturation = h.parameter(SUBSTRATE_ON_GLYCOGEN);
        }
        fromOwnProtein = 1 - h.glucoseDrive; // fed cells take amino acids from the medium and spare their protein
        aminoAcids = h.parameter(AMINO_ACID_ATP) * turnover;
        if (aminoAcids * fromOwnProtein * minutes > cells.aminoAcids[cell]) {
            aminoAcids = cells.aminoAcids[cell] / (fromOwnProtein * minutes);
        }
        double onAminoAcids = cells.aminoAcids[cell] > 0 ? h.parameter(SUBSTRATE_WITHOUT_SUGAR) : 0;
        supply = onAminoAcids + (1 - onAminoAcids) * saturation;
        shareOnGlycogen = onGlycogen ? (1 - onAminoAcids) * saturation / supply : 0;
        oxygenShare = h.oxygen / (h.oxygen + h.parameter(OXYGEN_KM));
        demand = h.parameter(ATP_DEMAND)
                * turnover
                * (1 - h.parameter(HYPOXIC_DEMAND_REDUCTION) * cells.adaptation[cell]);
        demandFloor = h.parameter(DEMAND_FLOOR);
        double half = h.parameter(DEMAND_HALF_CHARGE);
        demandHalfCubed = half * half * half;
        scarcity = h.parameter(SCARCITY_CHARGE);
        glycolysis = h.parameter(GLYCOLYSIS_CAPACITY) * turnover * h.glucoseDrive;
        adpHalf = h.parameter(ADP_HALF_POINT);
        glycogenCap = cells.glycogen[cell] / minutes;
        glycogenRate = glycogenLeft ? h.parameter(GLYCOGEN_RATE) * turnover * (1 - h.glucoseDrive) : 0;
        glycogenOnset = h.parameter(GLYCOGEN_ONSET);
        glycogenRamp = h.parameter(GLYCOGEN_RAMP);
    }

    /** The charge after the step: the root of G in [0, 1]. Leaves the membranes solved for it. */
    private double solve(Host h, double before) {
        double perCharge = h.minutes / h.cells.atpPool[h.cell];
        double atpPerFlux = oxygenPerFlux * h.parameter(ATP_PER_OXYGEN);
        double low = 0;
        double high = 1;
        double undiluted =
                before * (1 + CellCycle.growth(h)); // about what the last step found: growth has diluted it since
        double a = undiluted < 1 ? undiluted : before;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double adpSlope = adpSlope(a);
            flux = membranes.flux(a, adp(a), adpSlope);
            fromGuests = guests.made(h, a, adp(a), adpSlope);
            double made = atpPerFlux * flux + fromGuests + glycolysis * adp(a) + aminoAcids + fromGlycogen(a);
            double g = a - before - perCharge * (made - used(a));
            if (Math.abs(g) <= TOLERANCE) {
                return a;
            }
            double madeSlope = atpPerFlux * membranes.fluxSlope()
                    + guests.madeSlope()
                    + glycolysis * adpSlope
                    + fromGlycogenSlope(a);
            double slope = 1 - perCharge * (madeSlope - usedSlope(a));
            if (g > 0) {
                high = a;
            } else {
                low = a;
            }
            if (high - low <= TOLERANCE) {
                return a;
            }
            double next = a - g / slope;
            boolean inside = next > low && next < high;
            if (inside && Math.abs(next - a) <= NEAR) {
                move(next - a);
                return next;
            }
            a = inside ? next : (low + high) / 2;
        }
        return a;
    }

    private void move(double charge) {
        membranes.move(charge);
        guests.move(charge);
        flux += charge * membranes.fluxSlope();
        fromGuests += charge * guests.madeSlope();
    }

    /** Takes over the solution, pays for it, and says what the cell would breathe at full oxygen. */
    private void settle(Host h, double before, double after) {
        Cells cells = h.cells;
        int cell = h.cell;
        double pumping = h.parameter(PUMP_CAPACITY) * supply;
        cells.oxygenCapacity[cell] =
                Math.max(0, oxygenPerFlux * pumping * membranes.settle(h)) + guests.settle(h, supply);
        double respiration = oxygenPerFlux * h.parameter(ATP_PER_OXYGEN) * flux + fromGuests;
        double fromGlycolysis = glycolysis * adp(after);
        double fromGlycogen = fromGlycogen(after);
        cells.atpFromRespiration[cell] += respiration * minutes;
        cells.atpFromGlycolysis[cell] += fromGlycolysis * minutes;
        cells.atpFromAminoAcids[cell] += aminoAcids * minutes;
        cells.atpFromGlycogen[cell] += fromGlycogen * minutes;
        cells.atpUsed[cell] += used(after) * minutes;
        // The charge is what the entries make it, so that the account closes beyond the solver's tolerance.
        double net = respiration + fromGlycolysis + aminoAcids + fromGlycogen - used(after);
        double paid = before + net * minutes / cells.atpPool[cell];
        if (paid > 0 && paid < 1) {
            cells.charge[cell] = paid;
        } else {
            cells.charge[cell] = after;
            cells.atpUsed[cell] += (paid - after) * cells.atpPool[cell]; // at the very bounds: less than the tolerance
        }
        double breathed = cells.oxygenCapacity[cell] * oxygenShare;
        double burnt = breathed / OXYGEN_PER_GLUCOSYL * ATP_PER_GLUCOSYL * shareOnGlycogen * minutes;
        double left = Math.max(0, cells.glycogen[cell] - fromGlycogen * minutes - burnt);
        cells.glycogenBurnt[cell] += cells.glycogen[cell] - fromGlycogen * minutes - left;
        cells.glycogen[cell] = left;
        double protein = Math.min(cells.aminoAcids[cell], aminoAcids * fromOwnProtein * minutes);
        cells.aminoAcids[cell] -= protein;
        cells.aminoAcidsUsed[cell] += protein;
        exchangeSugar(h, fromGlycolysis);
    }

    private void exchangeSugar(Host h, double fromGlycolysis) {
        Cells cells = h.cells;
        int cell = h.cell;
        double glucose = fromGlycolysis / ATP_PER_GLUCOSE;
        cells.glucoseUptake[cell] = glucose;
        double lactate = h.parameter(LACTATE_UPTAKE) * h.lactate;
        double sugar = h.glucose + lactate;
        double lactateShare = sugar > 0 ? lactate / (sugar + h.parameter(SUBSTRATE_HALF_POINT)) : 0;
        double burnt =
                cells.oxygenCapacity[cell] * oxygenShare / OXYGEN_PER_LACTATE * lactateShare * (1 - h.glucoseDrive);
        cells.lactateRelease[cell] = glucose * h.parameter(LACTATE_PER_GLUCOSE) - burnt;
    }

    private double adp(double a) {
        return (1 - a) / (1 - a + adpHalf);
    }

    private double adpSlope(double a) {
        double sum = 1 - a + adpHalf;
        return -adpHalf / (sum * sum);
    }

    private double fromGlycogen(double a) {
        double open = Math.min(1, Math.max(0, (glycogenOnset - a) / glycogenRamp));
        return Math.min(glycogenCap, glycogenRate * open);
    }

    private double fromGlycogenSlope(double a) {
        boolean onRamp = a < glycogenOnset && a > glycogenOnset - glycogenRamp;
        return onRamp && glycogenRate * (glycogenOnset - a) / glycogenRamp < glycogenCap
                ? -glycogenRate / glycogenRamp
                : 0;
    }

    private double used(double a) {
        double cubed = a * a * a;
        double run = demandFloor + (1 - demandFloor) * cubed / (cubed + demandHalfCubed);
        return demand * run * a / (a + scarcity);
    }

    private double usedSlope(double a) {
        double squared = a * a;
        double sum = squared * a + demandHalfCubed;
        double run = demandFloor + (1 - demandFloor) * squared * a / sum;
        double runSlope = (1 - demandFloor) * 3 * squared * demandHalfCubed / (sum * sum);
        double met = a / (a + scarcity);
        double metSlope = scarcity / ((a + scarcity) * (a + scarcity));
        return demand * (runSlope * met + run * metSlope);
    }
}
