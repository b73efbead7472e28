package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mitoferry.image.Background;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Histogram;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.SampleList;
import org.mitoferry.image.Sigma;
import org.mitoferry.image.Thresholds;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * Transferred mitochondria and Lamp1 (the membrane of late endosomes and lysosomes), cell by cell, beside what chance would give.
 *
 * <p>Definition. Lamp1 is what stands above the white top hat's Otsu threshold within the cells, not below a number of standard deviations
 * of the noise. A mitochondrion is in contact when its nearest voxel is within 0.3 um of Lamp1, and enclosed when more than half of it
 * lies in Lamp1 with gaps closed and rings filled ({@link ObjectContacts}). {@code lamp1ContactFraction}: those in contact or enclosed
 * over all (1). Its null: every mitochondrion is laid at a random place of its cell ({@link RandomPlacement}; a shift
 * of the whole channel, as {@link ScrambledNull#shifts} makes it, finds next to no overlap in spindly cells); {@code lamp1Enrichment}:
 * those in contact over the number expected, summed over cells (1; 1 is chance). {@code mandersM1}: share of the mitochondria's light in
 * Lamp1 voxels, {@code mandersM2}: share of Lamp1's light in mitochondria (1).
 *
 * <p>References: E. M. M. Manders and others, J. Microsc. 169:375 (1993); B. van Steensel and others, J. Cell Sci. 109:787 (1996); S. Bolte
 * and F. P. Cordelieres, J. Microsc. 224:213 (2006) on counting objects.
 *
 * <p>Fails: contact at this resolution is nearness; starved cells have more Lamp1 and more contacts by chance: read the enrichment; a
 * mitochondrion near the nucleus meets perinuclear lysosomes in a scramble of the whole cell less than it does truly; placed one by
 * one, clustered mitochondria give too small a p; where one fits nowhere else there is no null (stated, not guessed); the shift between the
 * colours, 0.05 to 0.15 um and 0.2 to 0.4 um in depth, is not corrected here; residual bodies, which hold the dye of digested mitochondria
 * in a lysosome, count as mitochondria in contact; a mitochondrion inside a lysosome is not one that is digested.
 */
public final class Lamp1Contact {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "Lamp1 contact";

    /**
     * Settings.
     *
     * @param backgroundRadiusMicrometres of the top hat, above the largest lysosome's radius
     * @param smoothingMicrometres standard deviation within planes
     * @param noiseFactor standard deviations of noise that Lamp1 stands above at least
     * @param contactMicrometres farthest contact
     * @param gapMicrometres gaps in rings up to twice this are closed
     * @param scrambles how many for each cell, 1 or more
     * @param seed of their random numbers
     */
    public record Settings(
            double backgroundRadiusMicrometres,
            double smoothingMicrometres,
            double noiseFactor,
            double contactMicrometres,
            double gapMicrometres,
            int scrambles,
            long seed) {
        public Settings {
            boolean lengths = backgroundRadiusMicrometres > 0 && smoothingMicrometres >= 0;
            boolean contact = contactMicrometres >= 0 && gapMicrometres >= 0;
            if (!(lengths && contact && noiseFactor >= 0 && scrambles >= 1)) {
                throw new IllegalArgumentException("Settings of Lamp1 contact out of range");
            }
        }

        /** Contact within 0.3 um, gaps of 0.3 um closed, 99 random placements. */
        public static Settings defaults() {
            return new Settings(1, 0.08, 4, 0.3, 0.15, 99, 1);
        }
    }

    /**
     * One cell with at least one mitochondrion.
     *
     * @param cell its label
     * @param mitochondria how many it holds
     * @param touching in contact or enclosed
     * @param enclosed of these
     * @param expectedShare of mitochondria in contact or enclosed in scrambles, 0 to 1; NaN where there is no null
     * @param p chance of as large a share in a scramble; NaN where there is no null
     * @param noNull why there is no null; empty where there is
     */
    public record CellContacts(
            int cell, int mitochondria, int touching, int enclosed, double expectedShare, double p, String noNull) {}

    /**
     * What was found.
     *
     * @param lamp1 the voxels of Lamp1
     * @param signal the channel above its background
     * @param cells those that hold a mitochondrion, in the order of labels
     * @param m1 share of the mitochondria's light in Lamp1; NaN without a mitochondrion
     * @param m2 share of Lamp1's light in mitochondria, in the cells; NaN without Lamp1
     * @param contacts of each mitochondrion, by its label in the result of the transfer
     */
    public record Result(
            Mask lamp1,
            Volume signal,
            List<CellContacts> cells,
            double m1,
            double m2,
            List<ObjectContacts.Contact> contacts) {
        public Result {
            cells = List.copyOf(cells);
            contacts = List.copyOf(contacts);
        }

        /** How many mitochondria there are. */
        public int mitochondria() {
            return cells.stream().mapToInt(CellContacts::mitochondria).sum();
        }

        /** Those in contact or enclosed. */
        public int touching() {
            return cells.stream().mapToInt(CellContacts::touching).sum();
        }

        /** Those enclosed. */
        public int enclosed() {
            return cells.stream().mapToInt(CellContacts::enclosed).sum();
        }

        /** Number in contact over the number expected, in the cells that have a null; NaN where nothing is expected. */
        public double enrichment() {
            double touching = 0;
            double expected = 0;
            for (CellContacts cell : cells) {
                if (cell.noNull().isEmpty()) {
                    touching += cell.touching();
                    expected += cell.expectedShare() * cell.mitochondria();
                }
            }
            return expected > 0 ? touching / expected : Double.NaN;
        }
    }

    /** Distances are kept in single precision. */
    private static final double ROUNDING = 1 + 1e-6;

    private Lamp1Contact() {}

    /**
     * Measures the counted mitochondria of a transfer.
     *
     * @param lamp1 channel on the grid of the transfer
     * @param acceptors group of the cells that hold the mitochondria
     */
    public static Result measure(
            MitochondriaTransfer.Result transfer, Volume lamp1, Cells cells, String acceptors, Settings settings) {
        Volume clear = clear(lamp1, settings);
        Mask partner = signal(clear, cells.mask(acceptors), settings);
        Labels mitochondria = transfer.insideLabels();
        List<MitochondriaTransfer.Found> inside = transfer.inside();
        Mask filled = inside.isEmpty() ? partner : ObjectContacts.filled(partner, settings.gapMicrometres());
        List<ObjectContacts.Contact> contacts = inside.isEmpty()
                ? List.of()
                : ObjectContacts.measure(mitochondria, partner, filled, settings.contactMicrometres());
        int[] hosts = new int[mitochondria.count() + 1];
        List<ObjectContacts.Contact> named = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            ObjectContacts.Contact each = contacts.get(i);
            hosts[each.label()] = inside.get(i).cell();
            named.add(new ObjectContacts.Contact(
                    inside.get(i).label(),
                    each.voxels(),
                    each.distanceMicrometres(),
                    each.inContact(),
                    each.enclosedShare()));
        }
        List<CellContacts> perCell =
                inside.isEmpty() ? List.of() : perCell(mitochondria, hosts, contacts, filled, cells, settings);
        Mask any = mitochondria.any();
        return new Result(
                partner,
                clear,
                perCell,
                shareOfLight(transfer.signal(), any, partner),
                shareOfLight(clear, partner.and(cells.mask(acceptors)), any),
                named);
    }

    /** The voxels of Lamp1, everywhere, by a threshold that is read within the acceptors. */
    public static Mask lamp1(Volume lamp1, Cells cells, String acceptors, Settings settings) {
        return signal(clear(lamp1, settings), cells.mask(acceptors), settings);
    }

    private static Volume clear(Volume lamp1, Settings settings) {
        Volume smooth = Gaussian.smooth(lamp1, Sigma.ofMicrometres(lamp1, settings.smoothingMicrometres(), 0));
        return Background.topHat(smooth, settings.backgroundRadiusMicrometres());
    }

    private static Mask signal(Volume clear, Mask within, Settings settings) {
        Mask region = within.count() > 0 ? within : Mask.above(clear, -1);
        double[] noise = SampleList.centreAndNoise(SampleList.of(clear, region, 500_000));
        double otsu = Thresholds.otsu(Histogram.of(clear, region));
        return Mask.above(clear, Math.max(otsu, noise[0] + settings.noiseFactor() * noise[1]));
    }

    private static List<CellContacts> perCell(
            Labels mitochondria,
            int[] hosts,
            List<ObjectContacts.Contact> contacts,
            Mask filled,
            Cells cells,
            Settings settings) {
        Volume near = DistanceTransform.toMask(filled, settings.contactMicrometres());
        RandomPlacement placement = new RandomPlacement(mitochondria, cells.labels(), hosts);
        SplittableRandom random = new SplittableRandom(settings.seed());
        List<CellContacts> all = new ArrayList<>();
        for (int cell = 1; cell <= cells.count(); cell++) {
            int number = 0;
            int touching = 0;
            int enclosed = 0;
            int placed = 0;
            double[] scrambled = new double[settings.scrambles()];
            for (ObjectContacts.Contact contact : contacts) {
                if (hosts[contact.label()] == cell) {
                    number++;
                    touching += contact.inContact() || contact.enclosed() ? 1 : 0;
                    enclosed += contact.enclosed() ? 1 : 0;
                    boolean[] draws = placement.draws(
                            contact.label(),
                            near,
                            settings.contactMicrometres() * ROUNDING,
                            settings.scrambles(),
                            random);
                    placed += draws.length > 0 ? 1 : 0;
                    for (int k = 0; k < draws.length; k++) {
                        scrambled[k] += draws[k] ? 1 : 0;
                    }
                }
            }
            if (number > 0) {
                all.add(withNull(cell, number, touching, enclosed, placed, scrambled));
            }
        }
        return all;
    }

    private static CellContacts withNull(
            int cell, int number, int touching, int enclosed, int placed, double[] scrambled) {
        if (placed < number) {
            return new CellContacts(
                    cell,
                    number,
                    touching,
                    enclosed,
                    Double.NaN,
                    Double.NaN,
                    "a mitochondrion fits at no other place of the cell");
        }
        double[] shares =
                Arrays.stream(scrambled).map(count -> count / number).sorted().toArray();
        ScrambledNull.Result against = new ScrambledNull.Result((double) touching / number, shares);
        return new CellContacts(cell, number, touching, enclosed, against.mean(), against.p(), "");
    }

    /** Share of a channel's light in a region that is in a partner too. */
    private static double shareOfLight(Volume signal, Mask region, Mask partner) {
        double all = 0;
        double shared = 0;
        for (int z = 0; z < signal.depth(); z++) {
            for (int i = 0; i < signal.plane(z).length; i++) {
                if (region.plane(z)[i]) {
                    all += signal.plane(z)[i];
                    shared += partner.plane(z)[i] ? signal.plane(z)[i] : 0;
                }
            }
        }
        return all > 0 ? shared / all : Double.NaN;
    }

    /** Rows of the field, and of each cell that holds a mitochondrion. */
    public static List<Measurement> rows(FieldOfView view, Result result, Cells cells, String acceptors) {
        FieldRows rows = new FieldRows(view, METHOD);
        String none = MitochondriaTransfer.NONE;
        WilsonInterval share = new WilsonInterval(result.touching(), result.mitochondria());
        rows.share(acceptors, "lamp1ContactFraction", share, none);
        rows.ratio(acceptors, "lamp1EnclosedFraction", result.enclosed(), result.mitochondria(), none);
        String noNull = result.mitochondria() == 0 ? none : "no contact is expected by chance";
        rows.add(acceptors, "lamp1Enrichment", "1", result.enrichment(), noNull);
        rows.add(acceptors, "mandersM1", "1", result.m1(), none);
        rows.add(acceptors, "mandersM2", "1", result.m2(), "no Lamp1");
        for (CellContacts cell : result.cells()) {
            String name = cells.name(cell.cell());
            rows.ratio(name, "lamp1ContactFraction", cell.touching(), cell.mitochondria(), none);
            rows.add(name, "lamp1ExpectedFraction", "1", cell.expectedShare(), cell.noNull());
            rows.add(name, "lamp1ContactP", "1", cell.p(), cell.noNull());
        }
        return rows.rows();
    }
}
