package org.mitoferry.culture;

import java.util.List;
import org.mitoferry.medium.Medium;

/**
 * One patch of a dish: its cells and their mitochondria, the medium over it, and the drugs and dyes in it. The whole state, in one object.
 *
 * <p>{@link #visit} walks everything that decides the future: a culture of the same plan (profiles, effects, dyes, medium shape, seed) that
 * has been loaded from a saved state goes on byte for byte like the one that was saved.
 */
public final class Culture {

    private final long seed;
    private final double widthMicrometres;
    private final double heightMicrometres;
    private final Profiles profiles;
    private final List<ActiveEffect> effects;
    private final List<PotentialDye> dyes;
    private final List<Label> labels;
    private final Medium medium;

    private final Cells cells = new Cells();
    private final Mitochondria mitochondria = new Mitochondria();
    private final ForeignMitochondria foreign;
    private final Masses masses = new Masses();
    private final Plaques plaques = new Plaques();
    private final Nanotubes nanotubes = new Nanotubes();
    private final NanotubeVesicles vesicles = new NanotubeVesicles();
    private final NanotubeHistory nanotubeHistory = new NanotubeHistory();
    private final TransferLog transfers = new TransferLog();
    private final FissionLog foreignFissions = new FissionLog();
    private final CellColumns effectState;
    private final CellColumns dyeContent;
    private final CellColumns labelContent;
    private final CellColumns remnantContent;
    private final CellColumns remnantNumber;

    private double poreMicrometres;
    private double minutes;
    private int step;
    private long births;

    /**
     * An empty dish.
     *
     * @param seed of all its draws
     * @param widthMicrometres of the patch, along x
     * @param heightMicrometres of the patch, along y
     * @param medium whose first substances are those of {@link Surroundings}
     */
    public Culture(
            long seed,
            double widthMicrometres,
            double heightMicrometres,
            Profiles profiles,
            List<ActiveEffect> effects,
            List<PotentialDye> dyes,
            List<Label> labels,
            Medium medium) {
        this.seed = seed;
        this.widthMicrometres = widthMicrometres;
        this.heightMicrometres = heightMicrometres;
        this.profiles = profiles;
        this.effects = List.copyOf(effects);
        this.dyes = List.copyOf(dyes);
        this.labels = List.copyOf(labels);
        this.medium = medium;
        effectState = new CellColumns("drugEffects", effects.size());
        dyeContent = new CellColumns("dyeContent", dyes.size());
        labelContent = new CellColumns("labelContent", labels.size());
        remnantContent = new CellColumns("remnantContent", labels.size());
        remnantNumber = new CellColumns("remnantNumber", labels.size());
        foreign = new ForeignMitochondria(labels.size());
    }

    public long seed() {
        return seed;
    }

    public double widthMicrometres() {
        return widthMicrometres;
    }

    public double heightMicrometres() {
        return heightMicrometres;
    }

    public Profiles profiles() {
        return profiles;
    }

    public List<ActiveEffect> effects() {
        return effects;
    }

    public List<PotentialDye> dyes() {
        return dyes;
    }

    public List<Label> labels() {
        return labels;
    }

    public Medium medium() {
        return medium;
    }

    public Cells cells() {
        return cells;
    }

    public Mitochondria mitochondria() {
        return mitochondria;
    }

    /** Mitochondria in cells they were not made in. */
    public ForeignMitochondria foreign() {
        return foreign;
    }

    /** Masses of them, and cages. */
    public Masses masses() {
        return masses;
    }

    /** Connexin 43 plaques. */
    public Plaques plaques() {
        return plaques;
    }

    /** Nanotubes and probes. */
    public Nanotubes nanotubes() {
        return nanotubes;
    }

    /** Vesicles in nanotubes. */
    public NanotubeVesicles vesicles() {
        return vesicles;
    }

    /** Nanotubes that are no more. */
    public NanotubeHistory nanotubeHistory() {
        return nanotubeHistory;
    }

    /** Every transfer so far. */
    public TransferLog transfers() {
        return transfers;
    }

    /** Every fission of a foreign mitochondrion so far. */
    public FissionLog foreignFissions() {
        return foreignFissions;
    }

    public CellColumns effectState() {
        return effectState;
    }

    public CellColumns dyeContent() {
        return dyeContent;
    }

    /** The content of each label of {@link #labels()}: of one micrometre of the cell's own mitochondria, or of the cell. */
    public CellColumns labelContent() {
        return labelContent;
    }

    /** The content of each label in residual bodies of a cell: of mitochondria that it has digested, in micrometres of content 1. */
    public CellColumns remnantContent() {
        return remnantContent;
    }

    /** How many such residual bodies of each label a cell holds; they go one by one, so it is an expectation, and no whole number. */
    public CellColumns remnantNumber() {
        return remnantNumber;
    }

    /** Time since the start of the arm. */
    public double minutes() {
        return minutes;
    }

    /** Number of steps so far. */
    public int step() {
        return step;
    }

    /** Lets the clock go on after a step. */
    public void tick(double stepMinutes) {
        minutes += stepMinutes;
        step++;
    }

    /** The column of medium over a place; places outside count to the nearest. */
    public int columnAt(double x, double y) {
        int nx = medium.columnsX();
        int ny = medium.columnsY();
        int cx = Math.min(nx - 1, Math.max(0, (int) (x / widthMicrometres * nx)));
        int cy = Math.min(ny - 1, Math.max(0, (int) (y / heightMicrometres * ny)));
        return cy * nx + cx;
    }

    /** Where a cell is in {@link Surroundings}: its column, at its level. */
    public int placeOf(int cell) {
        int level = medium.levels() == 1 ? 0 : cells.level[cell];
        return level * medium.columns() + columnAt(cells.x[cell], cells.y[cell]);
    }

    /** Places of cells in {@link Surroundings}: columns times levels. */
    public int places() {
        return medium.levels() * medium.columns();
    }

    /** Pores of the insert's membrane, um; 0 while there is no insert. */
    public double poreMicrometres() {
        return poreMicrometres;
    }

    /** Hangs an insert into the dish. */
    public void hangInsert(double newPoreMicrometres) {
        poreMicrometres = newPoreMicrometres;
    }

    /**
     * A new cell of a type with so many mitochondria, all yet to be filled in, and returns its slot.
     */
    public int addCell(int type, int mitochondriaCount) {
        int slot = cells.add(type, ++births, minutes);
        mitochondria.addHost(mitochondriaCount);
        effectState.reserve(cells.count);
        dyeContent.reserve(cells.count);
        labelContent.reserve(cells.count);
        remnantContent.reserve(cells.count);
        remnantNumber.reserve(cells.count);
        return slot;
    }

    /** Cells of a type that are in the dish, dead or alive. */
    public int present(int type) {
        int present = 0;
        for (int c = 0; c < cells.count; c++) {
            if (cells.type[c] == type && cells.life[c] != Cells.REMOVED) {
                present++;
            }
        }
        return present;
    }

    /** Walks the whole state. */
    public void visit(StateVisitor visitor) {
        same(visitor, "seed", seed);
        same(visitor, "width", Double.doubleToLongBits(widthMicrometres));
        same(visitor, "height", Double.doubleToLongBits(heightMicrometres));
        same(visitor, "types", profiles.types());
        same(visitor, "effects", effects.size());
        same(visitor, "dyes", dyes.size());
        same(visitor, "labels", labels.size());
        minutes = visitor.number("minutes", minutes);
        step = (int) visitor.count("step", step);
        births = visitor.count("births", births);
        poreMicrometres = visitor.number("poreMicrometres", poreMicrometres);
        cells.visit(visitor);
        mitochondria.visit(visitor);
        foreign.visit(visitor);
        foreign.gather(cells.count);
        masses.visit(visitor);
        plaques.visit(visitor);
        nanotubes.visit(visitor);
        vesicles.visit(visitor);
        nanotubeHistory.visit(visitor);
        transfers.visit(visitor);
        foreignFissions.visit(visitor);
        effectState.visit(visitor, cells.count);
        dyeContent.visit(visitor, cells.count);
        labelContent.visit(visitor, cells.count);
        remnantContent.visit(visitor, cells.count);
        remnantNumber.visit(visitor, cells.count);
        profiles.visit(visitor, effects.size());
        medium.visitState((name, values) -> copyInto(values, visitor.doubles("medium." + name, values, values.length)));
    }

    /** What belongs to the plan: it is saved to be compared, not to be taken over. */
    private static void same(StateVisitor visitor, String name, long here) {
        if (visitor.count("plan." + name, here) != here) {
            throw new IllegalArgumentException("this snapshot is of another culture: its " + name + " differs");
        }
    }

    private static void copyInto(double[] target, double[] source) {
        if (target != source) {
            if (source.length != target.length) {
                throw new IllegalArgumentException("this snapshot is of a culture of another shape");
            }
            System.arraycopy(source, 0, target, 0, target.length);
        }
    }
}
