package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mitoferry.image.Background;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Histogram;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
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
 * over all (1). Its null: the Lamp1 channel is shifted within the cell ({@link ScrambledNull#shifts}); {@code lamp1Enrichment}: those in
 * contact over the number expected, summed over cells (1; 1 is chance). {@code mandersM1}: share of the mitochondria's light in Lamp1
 * voxels, {@code mandersM2}: share of Lamp1's light in mitochondria (1).
 *
 * <p>References: E. M. M. Manders and others, J. Microsc. 169:375 (1993); B. van Steensel and others, J. Cell Sci. 109:787 (1996); S. Bolte
 * and F. P. Cordelieres, J. Microsc. 224:213 (2006) on counting objects.
 *
 * <p>Fails: contact at this resolution is nearness; starved cells have more Lamp1 and more contacts by chance: read the enrichment; a
 * mitochondrion near the nucleus meets perinuclear lysosomes in a scramble of the whole cell less than it does truly; small cells give no
 * shifts and no null (stated, not guessed); the shift between the colours, 0.05 to 0.15 um and 0.2 to 0.4 um in depth, is not corrected
 * here; a mitochondrion inside a lysosome is not one that is digested.
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
     * @param leastShiftMicrometres no scramble shifts by less
     * @param scrambles how many for each cell, 1 or more
     * @param seed of their random numbers
     */
    public record Settings(
            double backgroundRadiusMicrometres,
            double smoothingMicrometres,
            double noiseFactor,
            double contactMicrometres,
            double gapMicrometres,
            double leastShiftMicrometres,
            int scrambles,
            long seed) {
        public Settings {
            boolean lengths = backgroundRadiusMicrometres > 0 && smoothingMicrometres >= 0;
            boolean contact = contactMicrometres >= 0 && gapMicrometres >= 0;
            if (!(lengths && contact && noiseFactor >= 0 && leastShiftMicrometres > 0 && scrambles >= 1)) {
                throw new IllegalArgumentException("Settings of Lamp1 contact out of range");
            }
        }

        /** Contact within 0.3 um, gaps of 0.3 um closed, 39 shifts of 1 um or more. */
        public static Settings defaults() {
            return new Settings(1, 0.08, 4, 0.3, 0.15, 1, 39, 1);
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
    public record CellContacts(int cell, int mitochondria, int touching, int enclosed, double expectedShare, double p, String noNull) {}

    /**
     * What was found.
     *
     * @param lamp1 the voxels of Lamp1
     * @param cells those that hold a mitochondrion, in the order of labels
     * @param m1 share of the mitochondria's light in Lamp1; NaN without a mitochondrion
     * @param m2 share of Lamp1's light in mitochondria, in the cells; NaN without Lamp1
     * @param contacts of each mitochondrion, by its label in the result of the transfer
     */
    public record Result(Mask lamp1, List<CellContacts> cells, double m1, double m2, List<ObjectContacts.Contact> contacts) {
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
        List<ObjectContacts.Contact> contacts =
                ObjectContacts.measure(mitochondria, partner, settings.contactMicrometres(), settings.gapMicrometres());
        List<MitochondriaTransfer.Found> inside = transfer.inside();
        int[] hosts = new int[mitochondria.count() + 1];
        List<ObjectContacts.Contact> named = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            ObjectContacts.Contact each = contacts.get(i);
            hosts[each.label()] = inside.get(i).cell();
            named.add(new ObjectContacts.Contact(
                    inside.get(i).label(), each.voxels(), each.distanceMicrometres(), each.inContact(), each.enclosedShare()));
        }
        List<CellContacts> perCell = inside.isEmpty() ? List.of() : perCell(mitochondria, hosts, contacts, partner, cells, settings);
        Mask any = mitochondria.any();
        return new Result(
                partner,
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
            Mask partner,
            Cells cells,
            Settings settings) {
        Volume near = DistanceTransform.toMask(ObjectContacts.filled(partner, settings.gapMicrometres()));
        Volume objects = asVolume(mitochondria, hosts);
        ToDoubleFunction<SamplePairs> share = pairs -> shareNear(pairs, mitochondria.count(), settings.contactMicrometres());
        List<CellContacts> all = new ArrayList<>();
        for (int cell = 1; cell <= cells.count(); cell++) {
            int number = 0;
            int touching = 0;
            int enclosed = 0;
            for (ObjectContacts.Contact contact : contacts) {
                if (hosts[contact.label()] == cell) {
                    number++;
                    touching += contact.inContact() || contact.enclosed() ? 1 : 0;
                    enclosed += contact.enclosed() ? 1 : 0;
                }
            }
            if (number > 0) {
                all.add(withNull(cell, number, touching, enclosed, objects, near, cells, settings, share));
            }
        }
        return all;
    }

    private static CellContacts withNull(
            int cell,
            int number,
            int touching,
            int enclosed,
            Volume objects,
            Volume near,
            Cells cells,
            Settings settings,
            ToDoubleFunction<SamplePairs> share) {
        Mask body = cells.labels().of(cell);
        try {
            ScrambledNull.Result scrambled = ScrambledNull.shifts(
                    objects, near, body, settings.leastShiftMicrometres(), settings.scrambles(), settings.seed() + cell, share);
            double observed = (double) touching / number;
            ScrambledNull.Result against = new ScrambledNull.Result(observed, scrambled.scrambled());
            return new CellContacts(cell, number, touching, enclosed, against.mean(), against.p(), "");
        } catch (IllegalArgumentException tooSmall) {
            return new CellContacts(cell, number, touching, enclosed, Double.NaN, Double.NaN, "the cell is too small for shifts");
        }
    }

    /** Numbers of objects as samples. */
    private static Volume asVolume(Labels labels, int[] hosts) {
        Volume volume = Volume.blank(labels.width(), labels.height(), labels.depth(), labels.voxelSize());
        for (int z = 0; z < labels.depth(); z++) {
            for (int i = 0; i < labels.plane(z).length; i++) {
                int label = labels.plane(z)[i];
                volume.plane(z)[i] = hosts[label] > 0 ? label : 0;
            }
        }
        return volume;
    }

    /** Share of the objects among the first samples that have a second sample within the contact; 0 where there is no object. */
    private static double shareNear(SamplePairs pairs, int objects, double contactMicrometres) {
        boolean[] seen = new boolean[objects + 1];
        boolean[] touched = new boolean[objects + 1];
        for (int i = 0; i < pairs.size(); i++) {
            int object = (int) pairs.first()[i];
            seen[object] = true;
            touched[object] |= pairs.second()[i] <= contactMicrometres * (1 + 1e-6);
        }
        int number = 0;
        int near = 0;
        for (int object = 1; object <= objects; object++) {
            number += seen[object] ? 1 : 0;
            near += touched[object] ? 1 : 0;
        }
        return number == 0 ? 0 : (double) near / number;
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
        String noNull = result.mitochondria() == 0 ? none : "no contact is expected by chance, or no cell large enough for shifts";
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
