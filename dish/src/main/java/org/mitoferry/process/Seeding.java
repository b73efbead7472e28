package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.Surroundings;

/**
 * Cells from the stock flask onto the bottom of the dish.
 *
 * <p>Places are uniform for single cells, or in clumps: clump centres are uniform, clump sizes geometric with the given mean, members
 * scatter normally round the centre. Cells come at all stages of an exponentially growing population, with mitochondria of exponential
 * lengths that add up to what their volume is made for. They are then carried through some hours in the flask, so that potentials, lengths
 * and ATP have settled before they meet the dish; the cell cycle is held meanwhile, so as many cells arrive as were counted.
 */
public final class Seeding {

    /** Scatter of a clump's members for each cell radius and square root of the clump's size. */
    private static final double CLUMP_SCATTER_RADII = 1;

    private static final double SETTLING_STEP_MINUTES = 1;
    private static final double MEAN_SIZE =
            1.3862943611198906; // of 2^cycle over an exponentially growing population: 2 ln 2

    /**
     * The stock flask.
     *
     * @param oxygenMicromolar at the cells
     * @param glucoseMillimolar in its medium
     * @param hours for which new cells are carried through it
     */
    public record Flask(double oxygenMicromolar, double glucoseMillimolar, double hours) {}

    private Seeding() {}

    /**
     * Seeds cells and returns the slot of the first; the others follow.
     *
     * @param cellCount how many
     * @param clumpSize mean number of cells in a clump, 1 for single cells
     */
    public static int seed(Culture culture, Crew crew, int type, int cellCount, double clumpSize, Flask flask) {
        return seed(culture, crew, type, Cells.BOTTOM, cellCount, clumpSize, flask);
    }

    /**
     * As above, at a level.
     *
     * @param level {@link Cells#BOTTOM} or, in a medium with a plane, {@link Cells#INSERT}
     */
    public static int seed(
            Culture culture, Crew crew, int type, byte level, int cellCount, double clumpSize, Flask flask) {
        int first = culture.cells().count;
        Place place = new Place(culture, type, clumpSize, first);
        for (int k = 0; k < cellCount; k++) {
            place.next(k);
            add(culture, type, place.x, place.y);
            culture.cells().level[first + k] = level;
        }
        settle(culture, crew, first, flask);
        return first;
    }

    private static void add(Culture culture, int type, double x, double y) {
        double[] p = culture.profiles().values(type);
        long id = culture.cells().count + 1L;
        double cycle = -StrictMath.log(1 - Draws.uniform(culture.seed(), id, Draws.SEEDING, 0) / 2) / StrictMath.log(2);
        double size = StrictMath.pow(2, cycle) / MEAN_SIZE;
        int number = Math.max(1, (int) Math.round(p[MITOCHONDRIA.ordinal()] * size));
        int cell = culture.addCell(type, number);
        Cells cells = culture.cells();
        cells.x[cell] = x;
        cells.y[cell] = y;
        cells.cycle[cell] = cycle;
        cells.referenceLength[cell] = p[MITOCHONDRIAL_LENGTH.ordinal()] * size;
        cells.glycogen[cell] = p[GLYCOGEN.ordinal()] * size;
        cells.atpPool[cell] = p[ATP_POOL.ordinal()] * size;
        cells.charge[cell] = START_CHARGE;
        cells.antioxidant[cell] = 1;
        long seed = culture.seed();
        long birth = cells.birthId[cell];
        cells.antioxidantFactor[cell] = Draws.lognormal(seed, birth, Draws.SEEDING, 1, p[ANTIOXIDANT_SPREAD.ordinal()]);
        cells.thresholdFactor[cell] =
                Draws.lognormal(seed, birth, Draws.SEEDING, 2, p[APOPTOSIS_THRESHOLD_SPREAD.ordinal()]);
        cells.aminoAcids[cell] = p[AMINO_ACID_STORE.ordinal()]
                * p[METABOLIC_ACTIVITY.ordinal()]
                * size
                * Draws.lognormal(seed, birth, Draws.SEEDING, 3, p[AMINO_ACID_SPREAD.ordinal()]);
        cells.deathClock[cell] = Draws.exponential(seed, birth, Draws.APOPTOSIS, 1);
        NanotubeNucleation.wind(culture, cell);
        cells.lysosomes[cell] = lysosomes(p, seed, birth);
        Shape.draw(culture, cell);
        fill(culture, cell);
    }

    /** Those of a cell that can engulf. */
    private static int lysosomes(double[] p, long seed, long birth) {
        double mean = p[LYSOSOMES.ordinal()] * p[LYSOSOMES_ABLE.ordinal()];
        return (int) Math.round(mean * Draws.lognormal(seed, birth, Draws.SEEDING, 4, p[LYSOSOME_SPREAD.ordinal()]));
    }

    /** ATP charge with which the settling starts. */
    private static final double START_CHARGE = 0.85;

    private static void fill(Culture culture, int cell) {
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        double[] p = culture.profiles().values(cells.type[cell]);
        double shortest = p[SHORTEST_LENGTH.ordinal()];
        double sum = 0;
        int first = m.start[cell];
        int end = first + m.count[cell];
        for (int i = first; i < end; i++) {
            long id = Mitochondria.idOf(cells.birthId[cell], cells.nextSerial[cell]++);
            m.id[i] = id;
            m.length[i] = shortest + Draws.exponential(culture.seed(), id, Draws.SEEDING, 0);
            m.potential[i] = p[REVERSAL_POTENTIAL.ordinal()];
            m.damage[i] =
                    Math.min(1, p[INITIAL_DAMAGE.ordinal()] * Draws.exponential(culture.seed(), id, Draws.SEEDING, 1));
            m.tag[i] = 0;
            m.capacity[i] = Draws.lognormal(culture.seed(), id, Draws.SEEDING, 1, p[CAPACITY_SPREAD.ordinal()]);
            m.clock[i] = Draws.exponential(culture.seed(), id, Draws.CLOCK, -1);
            sum += m.length[i];
        }
        double scale = cells.referenceLength[cell] / sum;
        for (int i = first; i < end; i++) {
            m.length[i] *= scale;
        }
    }

    /** Carries the new cells through the flask and opens their books. Steps count down from -2, so no draw of the dish is used. */
    private static void settle(Culture culture, Crew crew, int first, Flask flask) {
        Surroundings surroundings = inFlask(culture, flask);
        HostStep[] members = new HostStep[crew.members()];
        for (int i = 0; i < members.length; i++) {
            members[i] = new HostStep(culture);
        }
        Cells cells = culture.cells();
        int steps = (int) Math.round(60 * flask.hours() / SETTLING_STEP_MINUTES);
        for (int k = 0; k < steps; k++) {
            int step = -2 - k;
            culture.mitochondria().makeRoom();
            culture.foreign().gather(cells.count);
            crew.share(cells.count - first, (from, to, member) -> {
                for (int c = first + from; c < first + to; c++) {
                    members[member].advance(c, surroundings, SETTLING_STEP_MINUTES, step);
                }
            });
        }
        for (int c = first; c < cells.count; c++) {
            openBooks(culture, c);
        }
    }

    private static Surroundings inFlask(Culture culture, Flask flask) {
        int places = culture.places();
        Surroundings surroundings =
                new Surroundings(places, culture.medium().substances().size());
        for (int place = 0; place < places; place++) {
            surroundings.set(place, Surroundings.OXYGEN, flask.oxygenMicromolar());
            surroundings.set(place, Surroundings.GLUCOSE, flask.glucoseMillimolar() * 1000);
            surroundings.glucoseShare[place] = 1;
        }
        return surroundings;
    }

    private static void openBooks(Culture culture, int cell) {
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        double[] p = culture.profiles().values(cells.type[cell]);
        cells.lengthAtBirth[cell] = m.lengthIn(cell);
        cells.mitochondriaAtBirth[cell] = m.count[cell];
        cells.lengthGrown[cell] = 0;
        cells.lengthDegraded[cell] = 0;
        cells.fissions[cell] = 0;
        cells.fusions[cell] = 0;
        cells.degraded[cell] = 0;
        double size = cells.referenceLength[cell] / p[MITOCHONDRIAL_LENGTH.ordinal()];
        cells.atpAtBirth[cell] = cells.charge[cell] * cells.atpPool[cell];
        cells.atpFromRespiration[cell] = 0;
        cells.atpFromGlycolysis[cell] = 0;
        cells.atpFromAminoAcids[cell] = 0;
        cells.atpFromGlycogen[cell] = 0;
        cells.atpUsed[cell] = 0;
        cells.glycogenBurnt[cell] = 0;
        cells.aminoAcids[cell] = refilled(culture, cell, AMINO_ACID_STORE, cells.aminoAcids[cell], size);
        cells.glycogen[cell] = p[GLYCOGEN.ordinal()] * size;
        cells.glycogenAtBirth[cell] = cells.glycogen[cell];
        cells.glycogenGrown[cell] = 0;
        cells.aminoAcidsAtBirth[cell] = cells.aminoAcids[cell];
        cells.aminoAcidsGrown[cell] = 0;
        cells.aminoAcidsUsed[cell] = 0;
    }

    /** The flask's medium feeds the store: what settling drew from it is given back. */
    private static double refilled(Culture culture, int cell, CellParameter store, double left, double size) {
        int type = culture.cells().type[cell];
        double mean = culture.profiles().value(type, store) * culture.profiles().value(type, METABOLIC_ACTIVITY) * size;
        double spread = Draws.lognormal(
                culture.seed(),
                culture.cells().birthId[cell],
                Draws.SEEDING,
                3,
                culture.profiles().value(type, AMINO_ACID_SPREAD));
        return Math.max(left, mean * spread);
    }

    /** The next place of a seeding: single cells, or members of clumps. */
    private static final class Place {
        private final Culture culture;
        private final double scatter;
        private final double goOn;
        private final long stream;
        private double centreX;
        private double centreY;
        private int clumpLeft;
        private double spread;
        double x;
        double y;

        Place(Culture culture, int type, double clumpSize, int first) {
            this.culture = culture;
            scatter = CLUMP_SCATTER_RADII * culture.profiles().value(type, RADIUS);
            goOn = 1 - 1 / Math.max(1, clumpSize);
            stream = -1L - first;
        }

        void next(int k) {
            long seed = culture.seed();
            if (clumpLeft == 0) {
                centreX = culture.widthMicrometres() * Draws.uniform(seed, stream, Draws.BENCH, 3 * k);
                centreY = culture.heightMicrometres() * Draws.uniform(seed, stream, Draws.BENCH, 3 * k + 1);
                clumpLeft = 1;
                if (goOn > 0) {
                    double u = Draws.uniform(seed, stream, Draws.BENCH, 3 * k + 2);
                    clumpLeft += (int) Math.floor(StrictMath.log(u) / StrictMath.log(goOn));
                }
                spread = clumpLeft == 1 ? 0 : scatter * StrictMath.sqrt(clumpLeft);
            }
            clumpLeft--;
            x = Motion.reflected(
                    centreX + spread * Draws.normal(seed, stream, Draws.SEEDING, 2 * k), culture.widthMicrometres());
            y = Motion.reflected(
                    centreY + spread * Draws.normal(seed, stream, Draws.SEEDING, 2 * k + 1),
                    culture.heightMicrometres());
        }
    }
}
