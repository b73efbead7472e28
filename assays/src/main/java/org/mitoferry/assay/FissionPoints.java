package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * Constrictions of mitochondria, where fission is about to be or just was, and whether Lamp1 marks them.
 *
 * <p>Definition. Along the centre line of a mitochondrion the light of its cross-section is summed, within the object and across the
 * planes. For an evenly stained rod the sum goes with the area of the section, so its root goes with the width, also below the resolution.
 * A constriction is the narrowest place of a stretch whose width is less than 0.6 of the mean width of the mitochondrion, with wider
 * stretches on both sides, and farther than a margin from both ends. It is marked when Lamp1 is within 0.3 um. {@code
 * fissionLamp1Enrichment}: marked constrictions over the number expected at random places of the same mitochondria, which is the share
 * of their centre lines (less the margins) that has Lamp1 as near (1; 1 is chance); exact, not drawn.
 *
 * <p>References: Y. C. Wong, D. Ysselstein and D. Krainc, Nature 554:382 (2018) on lysosomes at fission; T. Kleele and others, Nature
 * 593:435 (2021) on constrictions and what becomes of them.
 *
 * <p>Fails: a still picture shows constrictions, not fissions, and those already parted are two objects; a twist, a bend out of the plane
 * or uneven dye looks like one; a constriction shorter than the resolution is filled with its neighbours' light and missed unless it is
 * deep; two mitochondria end to end with a gap below the resolution look like one with a constriction.
 */
public final class FissionPoints {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "fission points";

    /**
     * Settings.
     *
     * @param joinShare basins of the transfer are one mitochondrion where their saddle reaches this share of the lower peak: a deep
     *     one, else constrictions part mitochondria
     * @param edgeShare a mitochondrion ends at this share of its peak
     * @param narrowShare of the mean width, 0 to 1
     * @param marginMicrometres from both ends of the centre line, where nothing is looked for
     * @param halfSectionMicrometres sections reach so far to both sides of the line
     * @param markMicrometres Lamp1 within this marks a place
     */
    public record Settings(
            double joinShare,
            double edgeShare,
            double narrowShare,
            double marginMicrometres,
            double halfSectionMicrometres,
            double markMicrometres) {
        public Settings {
            boolean lengths = marginMicrometres >= 0 && halfSectionMicrometres > 0 && markMicrometres >= 0;
            boolean shares = joinShare >= 0 && joinShare <= 1 && edgeShare >= 0 && edgeShare <= 1;
            if (!(lengths && shares && narrowShare > 0 && narrowShare < 1)) {
                throw new IllegalArgumentException("Settings of fission points out of range");
            }
        }

        /** Below 0.6 of the mean width, 0.5 um from the ends, Lamp1 within 0.3 um. */
        public static Settings defaults() {
            return new Settings(0.1, 0.1, 0.6, 0.5, 0.6, 0.3);
        }
    }

    /**
     * One constriction. Places are in micrometres from the middle of the first voxel.
     *
     * @param mitochondrion label of the object
     * @param xMicrometres place on the centre line
     * @param yMicrometres place on the centre line
     * @param zMicrometres place on the centre line
     * @param widthShare its width over the mean width, 0 to 1
     * @param lamp1Micrometres distance of the nearest Lamp1; infinite where it is too far to mark
     * @param marked whether that is near enough
     */
    public record Constriction(
            int mitochondrion,
            double xMicrometres,
            double yMicrometres,
            double zMicrometres,
            double widthShare,
            double lamp1Micrometres,
            boolean marked) {}

    /**
     * What was found.
     *
     * @param mitochondria how many were long enough to be looked at
     * @param constrictions of all of them
     * @param expected marked ones if each lay at a random place of its mitochondrion
     */
    public record Result(int mitochondria, List<Constriction> constrictions, double expected) {
        public Result {
            constrictions = List.copyOf(constrictions);
        }

        /** Those with Lamp1 near. */
        public int marked() {
            return (int) constrictions.stream().filter(Constriction::marked).count();
        }

        /** Marked over expected; NaN where none is expected. */
        public double enrichment() {
            return expected > 0 ? marked() / expected : Double.NaN;
        }
    }

    private final Labels labels;
    private final Volume signal;
    private final Volume toLamp1;
    private final Settings settings;
    private final List<Constriction> constrictions = new ArrayList<>();
    private double expected;
    private int looked;

    private FissionPoints(Labels labels, Volume signal, Volume toLamp1, Settings settings) {
        this.labels = labels;
        this.signal = signal;
        this.toLamp1 = toLamp1;
        this.settings = settings;
    }

    /**
     * Looks at the mitochondria of the donors' dye inside acceptors.
     *
     * @param transfer what was found in the donors' dye; its basins are joined anew
     * @param lamp1 voxels of Lamp1, from {@link Lamp1Contact#lamp1}
     * @param inside how those inside acceptors are told
     */
    public static Result measure(
            MitochondriaTransfer.Result transfer,
            Mask lamp1,
            Cells cells,
            String acceptors,
            List<String> donors,
            MitochondriaTransfer.Settings inside,
            Settings settings) {
        MitochondriaTransfer.Result found = MitochondriaTransfer.judged(
                transfer.organelles().regrouped(settings.joinShare(), settings.edgeShare(), inside.organelles()),
                cells,
                acceptors,
                donors,
                inside);
        return measure(found.insideLabels(), found.signal(), lamp1, settings);
    }

    /** Looks at objects that are labelled already. */
    public static Result measure(Labels mitochondria, Volume signal, Mask lamp1, Settings settings) {
        Volume toLamp1 = DistanceTransform.toMask(lamp1, settings.markMicrometres());
        FissionPoints points = new FissionPoints(mitochondria, signal, toLamp1, settings);
        for (LabelStatistics.Item item : LabelStatistics.of(mitochondria, null)) {
            points.look(item);
        }
        return new Result(points.looked, points.constrictions, points.expected);
    }

    private void look(LabelStatistics.Item item) {
        Polyline line = ObjectLine.of(labels, item, signal).line();
        if (line.size() < 3 || line.lengthMicrometres() <= 2 * settings.marginMicrometres()) {
            return;
        }
        double step = line.lengthMicrometres() / (line.size() - 1);
        int margin = (int) Math.ceil(settings.marginMicrometres() / step);
        int last = line.size() - 1 - margin;
        if (last - margin < 2) {
            return;
        }
        looked++;
        double[] widths = widths(line, item);
        double mean = 0;
        for (int i = margin; i <= last; i++) {
            mean += widths[i] / (last - margin + 1);
        }
        int before = constrictions.size();
        find(item.label(), line, widths, mean, margin, last);
        int number = constrictions.size() - before;
        int near = 0;
        for (int i = margin; i <= last; i++) {
            near += lamp1At(line, i) <= settings.markMicrometres() ? 1 : 0;
        }
        expected += (double) number * near / (last - margin + 1);
    }

    private void find(int label, Polyline line, double[] widths, double mean, int first, int last) {
        double bound = settings.narrowShare() * mean;
        int start = -1;
        for (int i = first; i <= last; i++) {
            boolean narrow = widths[i] < bound;
            if (narrow && start < 0) {
                start = i;
            }
            if (!narrow && start > first) {
                add(label, line, widths, mean, start, i - 1);
            }
            start = narrow ? start : -1;
        }
    }

    private void add(int label, Polyline line, double[] widths, double mean, int start, int end) {
        int at = start;
        for (int i = start; i <= end; i++) {
            at = widths[i] < widths[at] ? i : at;
        }
        double away = lamp1At(line, at);
        constrictions.add(new Constriction(
                label,
                line.x()[at],
                line.y()[at],
                line.z()[at],
                widths[at] / mean,
                away,
                away <= settings.markMicrometres()));
    }

    /** Roots of the light of the sections at all points of the line. */
    private double[] widths(Polyline line, LabelStatistics.Item item) {
        double sizeX = labels.voxelSize().xMicrometres();
        double sizeY = labels.voxelSize().yMicrometres();
        double step = Math.min(sizeX, sizeY) / 2;
        int reach = (int) Math.ceil(settings.halfSectionMicrometres() / step);
        double[] widths = new double[line.size()];
        double[] direction = new double[3];
        for (int p = 0; p < widths.length; p++) {
            line.direction(p, direction);
            double norm = Math.hypot(direction[0], direction[1]);
            double acrossX = norm == 0 ? 0 : -direction[1] / norm;
            double acrossY = norm == 0 ? 1 : direction[0] / norm;
            double sum = 0;
            for (int k = -reach; k <= reach; k++) {
                double x = (line.x()[p] + k * step * acrossX) / sizeX;
                double y = (line.y()[p] + k * step * acrossY) / sizeY;
                sum += column(x, y, item);
            }
            widths[p] = Math.sqrt(Math.max(0, sum));
        }
        return widths;
    }

    /** Light of an object summed over the planes, between pixels. */
    private double column(double x, double y, LabelStatistics.Item item) {
        int left = (int) Math.floor(x);
        int upper = (int) Math.floor(y);
        double fx = x - left;
        double fy = y - upper;
        return (1 - fx) * (1 - fy) * light(left, upper, item)
                + fx * (1 - fy) * light(left + 1, upper, item)
                + (1 - fx) * fy * light(left, upper + 1, item)
                + fx * fy * light(left + 1, upper + 1, item);
    }

    private double light(int x, int y, LabelStatistics.Item item) {
        if (x < 0 || y < 0 || x >= labels.width() || y >= labels.height()) {
            return 0;
        }
        int i = y * labels.width() + x;
        double sum = 0;
        for (int z = item.box().firstZ(); z < item.box().endZ(); z++) {
            sum += labels.plane(z)[i] == item.label() ? signal.plane(z)[i] : 0;
        }
        return sum;
    }

    private double lamp1At(Polyline line, int point) {
        int x = Math.clamp(
                (long) Math.rint(line.x()[point] / labels.voxelSize().xMicrometres()), 0, labels.width() - 1);
        int y = Math.clamp(
                (long) Math.rint(line.y()[point] / labels.voxelSize().yMicrometres()), 0, labels.height() - 1);
        int z = 0;
        if (labels.depth() > 1) {
            z = Math.clamp(
                    (long) Math.rint(line.z()[point] / labels.voxelSize().zMicrometres()), 0, labels.depth() - 1);
        }
        return toLamp1.plane(z)[y * labels.width() + x];
    }

    /** Rows of the field. */
    public static List<Measurement> rows(FieldOfView view, Result result, String acceptors) {
        FieldRows rows = new FieldRows(view, METHOD);
        String none;
        if (result.mitochondria() == 0) {
            none = "no foreign mitochondrion is long enough";
        } else {
            none = result.constrictions().isEmpty()
                    ? "no constriction"
                    : "no Lamp1 is near a mitochondrion with a constriction";
        }
        rows.add(acceptors, "constrictions", "1", result.constrictions().size(), "");
        rows.ratio(
                acceptors,
                "fissionLamp1Fraction",
                result.marked(),
                result.constrictions().size(),
                none);
        rows.add(acceptors, "fissionLamp1Enrichment", "1", result.enrichment(), none);
        return rows.rows();
    }
}
