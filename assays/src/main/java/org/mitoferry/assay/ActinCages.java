package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mitoferry.image.Components;
import org.mitoferry.image.Connectivity;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Region;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * Actin cages: shells of F-actin round masses of transferred mitochondria.
 *
 * <p>Definition. Mitochondria whose voxels lie within 1 um of each other are one mass (what is to be enclosed together lies in a heap, not in
 * a lump), and one whose ball of equal volume is wider than 0.8 um is judged. {@code cageIndex}: mean actin (above the field's background) 0.2 to 0.6 um outside the mass over the mean 1 to 2 um
 * outside, both within the cell and outside other masses (1). The surface is parted by direction from the middle into 12 azimuths and, in
 * a stack, 3 bands of equal solid angle; a part has a wall when its own shell exceeds the far mean by the least index. A mass is caged
 * when the index is above 1.5, more than 60 % of its shell belongs to parts with a wall, and it is no neighbour of the cortex: farther
 * than 1 um from the edge of the cell's shadow and higher than 0.5 um above its lower face. {@code cagedClusterFraction}: caged over all
 * judged masses (1).
 *
 * <p>References: A. S. Moore and others, Nature 591:659 (2021); A. J. Kruppa and others, Dev. Cell 44:484 (2018) (myosin VI).
 *
 * <p>Fails: stress fibres above and below give walls, and so does the cortex of a cell thinner than 2 um; axial blur closes the poles of a
 * ring, and in a cell so thin that the shell leaves it above and below only the ring can be judged; cups that take up dead cells and rings
 * of podosomes are walls too; a mass that fills its cell has no far shell and is not judged (a reason is given); the numbers 1.5 and 60 %
 * are conventions.
 */
public final class ActinCages {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "actin cages";

    private static final int AZIMUTHS = 12;
    private static final int LEAST_VOXELS = 3;

    /**
     * Settings.
     *
     * @param joinMicrometres mitochondria with gaps up to twice this are one mass
     * @param leastDiameterMicrometres of the ball (on one plane the disc) that a mass must exceed
     * @param shellFromMicrometres near shell, from
     * @param shellToMicrometres near shell, to
     * @param farFromMicrometres far shell, from
     * @param farToMicrometres far shell, to
     * @param leastIndex above which there is a wall
     * @param leastWalledShare of the shell, 0 to 1
     * @param cortexMicrometres the middle must lie farther from the edge of the cell's shadow
     * @param floorMicrometres and higher than this above the cell's lower face
     * @param guardMicrometres the background is read farther than this from all cells
     */
    public record Settings(
            double joinMicrometres,
            double leastDiameterMicrometres,
            double shellFromMicrometres,
            double shellToMicrometres,
            double farFromMicrometres,
            double farToMicrometres,
            double leastIndex,
            double leastWalledShare,
            double cortexMicrometres,
            double floorMicrometres,
            double guardMicrometres) {
        public Settings {
            boolean shells = shellFromMicrometres >= 0 && shellToMicrometres > shellFromMicrometres;
            boolean far = farFromMicrometres >= shellToMicrometres && farToMicrometres > farFromMicrometres;
            if (!(shells && far && joinMicrometres >= 0 && leastWalledShare >= 0 && leastWalledShare <= 1)) {
                throw new IllegalArgumentException("Settings of actin cages out of range");
            }
        }

        /** The numbers of the definition. */
        public static Settings defaults() {
            return new Settings(0.5, 0.8, 0.2, 0.6, 1, 2, 1.5, 0.6, 1, 0.5, 2);
        }
    }

    /** What a mass is. */
    public enum Verdict {
        /** It has a cage. */
        CAGED,
        /** The near shell is not brighter than the far one. */
        NO_WALL,
        /** Walls cover too little of its surface. */
        OPEN,
        /** It lies at the cortex, so a wall tells nothing. */
        AT_CORTEX,
        /** There is no shell to compare with; not judged. */
        NO_SHELL;

        /** In lower-case words. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One mass of mitochondria.
     *
     * @param label in {@link Result#labels}
     * @param cell label of the cell that holds it
     * @param diameterMicrometres of the ball of its volume; on a single plane of the disc
     * @param index near over far shell; NaN without shells
     * @param walledShare of the shell that has walls, 0 to 1
     * @param verdict what it is
     */
    public record Mass(
            int label, int cell, double diameterMicrometres, double index, double walledShare, Verdict verdict) {}

    /**
     * What was found.
     *
     * @param labels of all masses, small ones too
     * @param masses those that are large enough
     */
    public record Result(Labels labels, List<Mass> masses) {
        public Result {
            masses = List.copyOf(masses);
        }

        /** Those that could be judged. */
        public List<Mass> judged() {
            return masses.stream()
                    .filter(mass -> mass.verdict() != Verdict.NO_SHELL)
                    .toList();
        }

        /** Those in a cage. */
        public int caged() {
            return (int) masses.stream()
                    .filter(mass -> mass.verdict() == Verdict.CAGED)
                    .count();
        }
    }

    private final Volume actin;
    private final double background;
    private final Labels masses;
    private final Labels cells;
    private final Settings settings;

    private ActinCages(Volume actin, double background, Labels masses, Labels cells, Settings settings) {
        this.actin = actin;
        this.background = background;
        this.masses = masses;
        this.cells = cells;
        this.settings = settings;
    }

    /** Measures the masses that the counted mitochondria of a transfer form. */
    public static Result measure(MitochondriaTransfer.Result transfer, Volume actin, Cells cells, Settings settings) {
        Labels masses = masses(transfer.insideLabels().any(), settings.joinMicrometres());
        double background = FieldBackground.of(actin, cells.labels(), settings.guardMicrometres());
        ActinCages cages = new ActinCages(actin, background, masses, cells.labels(), settings);
        HostVotes hosts = new HostVotes(masses, cells.labels());
        List<Mass> found = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(masses, null)) {
            double diameter = masses.depth() == 1 ? item.equivalentDiscMicrometres() : item.equivalentBallMicrometres();
            if (diameter > settings.leastDiameterMicrometres() && hosts.host(item.label()) > 0) {
                found.add(cages.mass(item, hosts.host(item.label()), diameter, cells.isFlat()));
            }
        }
        return new Result(masses, found);
    }

    /** Components of the mask with gaps closed; their voxels are those of the mask. */
    private static Labels masses(Mask mask, double joinMicrometres) {
        if (mask.count() == 0) {
            return Components.of(mask, Connectivity.CORNERS);
        }
        Mask wide = Mask.above(DistanceTransform.toMask(mask, joinMicrometres), joinMicrometres)
                .not();
        Labels joined = Components.of(wide, Connectivity.CORNERS);
        int[][] planes = new int[mask.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = joined.plane(z).clone();
            for (int i = 0; i < planes[z].length; i++) {
                planes[z][i] = mask.plane(z)[i] ? planes[z][i] : 0;
            }
        }
        return new Labels(mask.width(), mask.height(), planes, joined.count(), mask.voxelSize());
    }

    private Mass mass(LabelStatistics.Item item, int host, double diameter, boolean flat) {
        Region box = widened(item);
        Mask own = Mask.blank(
                box.endX() - box.firstX(), box.endY() - box.firstY(), box.endZ() - box.firstZ(), masses.voxelSize());
        for (int z = 0; z < own.depth(); z++) {
            for (int i = 0; i < own.plane(z).length; i++) {
                own.plane(z)[i] = masses.plane(z + box.firstZ())[place(box, own.width(), i)] == item.label();
            }
        }
        Shells shells = shells(item, host, box, DistanceTransform.toMask(own, settings.farToMicrometres()));
        double index = shells.index();
        double walled = shells.walledShare(settings.leastIndex());
        Verdict verdict;
        if (Double.isNaN(index)) {
            verdict = Verdict.NO_SHELL;
        } else if (atCortex(item, host, flat)) {
            verdict = Verdict.AT_CORTEX;
        } else if (index <= settings.leastIndex()) {
            verdict = Verdict.NO_WALL;
        } else {
            verdict = walled > settings.leastWalledShare() ? Verdict.CAGED : Verdict.OPEN;
        }
        return new Mass(item.label(), host, diameter, index, walled, verdict);
    }

    private Region widened(LabelStatistics.Item item) {
        double reach = settings.farToMicrometres();
        int pixels = (int) Math.ceil(reach
                        / Math.min(
                                masses.voxelSize().xMicrometres(),
                                masses.voxelSize().yMicrometres()))
                + 1;
        int planes = masses.depth() == 1
                ? 0
                : (int) Math.ceil(reach / masses.voxelSize().zMicrometres()) + 1;
        return item.box().widened(pixels, planes, actin);
    }

    private int place(Region box, int width, int i) {
        int row = i / width + box.firstY();
        return row * masses.width() + i % width + box.firstX();
    }

    private Shells shells(LabelStatistics.Item item, int host, Region box, Volume distances) {
        Shells shells = new Shells(masses.depth() > 1);
        double sizeX = masses.voxelSize().xMicrometres();
        double sizeY = masses.voxelSize().yMicrometres();
        double sizeZ = masses.depth() == 1 ? 0 : masses.voxelSize().zMicrometres();
        for (int z = 0; z < distances.depth(); z++) {
            for (int i = 0; i < distances.plane(z).length; i++) {
                int at = place(box, distances.width(), i);
                int plane = z + box.firstZ();
                double away = distances.plane(z)[i];
                if (cells.plane(plane)[at] != host || masses.plane(plane)[at] != 0) {
                    continue;
                }
                double light = actin.plane(plane)[at] - background;
                if (away >= settings.shellFromMicrometres() && away <= settings.shellToMicrometres()) {
                    double dx = (at % masses.width() - item.centreX()) * sizeX;
                    double dy = (Math.floorDiv(at, masses.width()) - item.centreY()) * sizeY;
                    shells.near(dx, dy, (plane - item.centreZ()) * sizeZ, light);
                } else if (away >= settings.farFromMicrometres() && away <= settings.farToMicrometres()) {
                    shells.far(light);
                }
            }
        }
        return shells;
    }

    /** Whether the middle is near the edge of the cell's shadow or its lower face. */
    private boolean atCortex(LabelStatistics.Item item, int host, boolean flat) {
        int x = (int) Math.rint(item.centreX());
        int y = (int) Math.rint(item.centreY());
        if (masses.depth() > 1 && !flat) {
            int bottom = 0;
            while (bottom < cells.depth() - 1 && cells.plane(bottom)[y * cells.width() + x] != host) {
                bottom++;
            }
            double height = (item.centreZ() - bottom + 0.5) * masses.voxelSize().zMicrometres();
            if (height <= settings.floorMicrometres()) {
                return true;
            }
        }
        double reach = settings.cortexMicrometres();
        int pixelsX = (int) Math.ceil(reach / masses.voxelSize().xMicrometres());
        int pixelsY = (int) Math.ceil(reach / masses.voxelSize().yMicrometres());
        for (int dy = -pixelsY; dy <= pixelsY; dy++) {
            for (int dx = -pixelsX; dx <= pixelsX; dx++) {
                double away = Math.hypot(
                        dx * masses.voxelSize().xMicrometres(),
                        dy * masses.voxelSize().yMicrometres());
                if (away <= reach && outsideShadow(x + dx, y + dy, host)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What lies beyond the picture is taken for cell. */
    private boolean outsideShadow(int x, int y, int host) {
        if (x < 0 || y < 0 || x >= cells.width() || y >= cells.height()) {
            return false;
        }
        for (int z = 0; z < cells.depth(); z++) {
            if (cells.plane(z)[y * cells.width() + x] == host) {
                return false;
            }
        }
        return true;
    }

    /** Sums of light in the near shell by direction, and in the far one. */
    private static final class Shells {
        private final int bands;
        private final double[] sums;
        private final int[] voxels;
        private double farSum;
        private int farVoxels;

        Shells(boolean inSpace) {
            bands = inSpace ? 3 : 1;
            sums = new double[AZIMUTHS * bands];
            voxels = new int[sums.length];
        }

        void near(double dx, double dy, double dz, double light) {
            double turn = (StrictMath.atan2(dy, dx) / Math.PI + 1) / 2;
            int azimuth = Math.min(AZIMUTHS - 1, (int) (turn * AZIMUTHS));
            double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
            double rise = length == 0 ? 0 : dz / length;
            int band = Math.min(bands - 1, (int) ((rise + 1) / 2 * bands));
            sums[band * AZIMUTHS + azimuth] += light;
            voxels[band * AZIMUTHS + azimuth]++;
        }

        void far(double light) {
            farSum += light;
            farVoxels++;
        }

        double index() {
            int number = Arrays.stream(voxels).sum();
            if (number == 0 || farVoxels == 0 || farSum <= 0) {
                return Double.NaN;
            }
            return Arrays.stream(sums).sum() / number / (farSum / farVoxels);
        }

        double walledShare(double leastIndex) {
            double least = leastIndex * farSum / farVoxels;
            int walled = 0;
            int all = 0;
            for (int k = 0; k < sums.length; k++) {
                if (voxels[k] >= LEAST_VOXELS) {
                    all += voxels[k];
                    walled += sums[k] > least * voxels[k] ? voxels[k] : 0;
                }
            }
            return all == 0 ? 0 : (double) walled / all;
        }
    }

    /** Rows of the field, and of each mass. */
    public static List<Measurement> rows(FieldOfView view, Result result, Cells cells, String acceptors) {
        FieldRows rows = new FieldRows(view, METHOD);
        String none =
                result.masses().isEmpty() ? "no mass of foreign mitochondria" : "no mass has a shell to compare with";
        rows.share(
                acceptors,
                "cagedClusterFraction",
                new WilsonInterval(result.caged(), result.judged().size()),
                none);
        rows.ratio(acceptors, "cagesPerCell", result.caged(), cells.count(acceptors), "no cell");
        for (Mass mass : result.masses()) {
            String name = "mass " + mass.label();
            rows.add(
                    acceptors,
                    "cageIndex",
                    "1",
                    mass.index(),
                    "no shell to compare with",
                    name,
                    mass.verdict().words());
        }
        if (result.masses().isEmpty()) {
            rows.add(acceptors, "cageIndex", "1", Double.NaN, none);
        }
        return rows.rows();
    }
}
