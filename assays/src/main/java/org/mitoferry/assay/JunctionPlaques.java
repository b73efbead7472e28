package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mitoferry.image.Components;
import org.mitoferry.image.Connectivity;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Watershed;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.segmentation.Organelles;
import org.mitoferry.table.Measurement;

/**
 * Connexin 43 plaques where donors and acceptors touch, and the donors' mitochondria beside them.
 *
 * <p>Definition. The contact zone holds the voxels within 0.5 um of both a donor and an acceptor. Plaques are found by {@link Organelles};
 * one is at a contact when at least a quarter of its voxels lie in the zone (the axial blur carries the rest out of it). Its area is that
 * of its shadow (um2). {@code plaqueEnrichment}:
 * area of plaques at contacts over the area expected if each plaque lay at a random place of its own acceptor and its rim of 0.5 um (1; 1
 * is chance); the expectation is exact, p comes from so many random placements. {@code plaqueShare}: shadow of plaques in the zone over the
 * shadow of the zone (1). {@code plaqueMitochondriaEnrichment}: donors' mitochondria within 0.3 um of a plaque at a contact, over the
 * number expected with each laid at random in the cell that holds it ({@link RandomPlacement}).
 *
 * <p>References: D. A. Goodenough and D. L. Paul, Cold Spring Harb. Perspect. Biol. 1:a002576 (2009) on plaques; D. W. Laird, Biochem. J.
 * 394:527 (2006) on connexin 43 inside cells, which is no plaque.
 *
 * <p>Fails: plaques nearer to each other than the resolution are one object (138 plaques in two virtual fields made 47 patches, of which
 * 46 were met), so read the enrichment and not the number; a plaque of 0.2 um has the size of the point spread function; a zone found from
 * two cell maps is as good as their borders (0.3 to 0.5 um), so plaques at its rim are missed; the antibody shows no open channel; Golgi
 * and annular junctions in the zone count; a contact that stands upright has hardly any shadow, so shares of it are too large; plaques
 * prefer thick parts of a cell in any case, which the null does not know.
 */
public final class JunctionPlaques {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "junction plaques";

    private static final double HALF = 0.5;

    /** The zone is thin, and axial blur makes a plaque two to four times as high as it. */
    private static final double LEAST_IN_ZONE = 0.25;

    /**
     * Settings.
     *
     * @param plaques how plaques are found
     * @param zoneMicrometres the contact zone lies within this of both cells
     * @param nearMicrometres a mitochondrion within this of a plaque is at it
     * @param shuffles random placements, 1 or more
     * @param seed of their random numbers
     */
    public record Settings(
            Organelles.Settings plaques, double zoneMicrometres, double nearMicrometres, int shuffles, long seed) {
        public Settings {
            if (!(zoneMicrometres > 0 && nearMicrometres >= 0 && shuffles >= 1)) {
                throw new IllegalArgumentException("Settings of junction plaques out of range");
            }
        }

        /** Zone 0.5 um, mitochondria within 0.3 um, 199 placements. */
        public static Settings defaults() {
            return new Settings(
                    new Organelles.Settings(2.5, 0.12, 0.12, 0.3, 6, 0, HALF, HALF, 0.015, 0.03), 0.5, 0.3, 199, 1);
        }
    }

    /**
     * One plaque.
     *
     * @param label in {@link Result#labels}
     * @param acceptor label of the acceptor it lies on or at; 0 where it lies at none
     * @param atContact whether enough of it lies in a contact zone
     * @param areaSquareMicrometres of its shadow
     * @param signal sum above the background
     */
    public record Plaque(int label, int acceptor, boolean atContact, double areaSquareMicrometres, double signal) {}

    /**
     * What was found.
     *
     * @param labels of all plaques
     * @param plaques one for each
     * @param zone where donors and acceptors touch
     * @param zones connected parts of it
     * @param zoneAreaSquareMicrometres shadow of it
     * @param share of that shadow which plaques cover, NaN without a zone
     * @param enrichment area at contacts over that expected, NaN where none is expected
     * @param p chance of as large an area at contacts; NaN where none is expected
     */
    public record Result(
            Labels labels,
            List<Plaque> plaques,
            Mask zone,
            int zones,
            double zoneAreaSquareMicrometres,
            double share,
            double enrichment,
            double p) {
        public Result {
            plaques = List.copyOf(plaques);
        }

        /** Those at contacts. */
        public List<Plaque> atContacts() {
            return plaques.stream().filter(Plaque::atContact).toList();
        }
    }

    /**
     * Mitochondria at plaques.
     *
     * @param mitochondria how many could be placed at random
     * @param near of these, within the distance of a plaque at a contact
     * @param expected number by chance
     * @param p chance of as many; NaN without a mitochondrion or a plaque at a contact
     */
    public record Neighbours(int mitochondria, int near, double expected, double p) {
        /** Near over expected; NaN where none is expected. */
        public double enrichment() {
            return expected > 0 ? near / expected : Double.NaN;
        }
    }

    private JunctionPlaques() {}

    /** Finds plaques and contact zones. */
    public static Result measure(Volume cx43, Cells cells, String donors, String acceptors, Settings settings) {
        double reach = settings.zoneMicrometres() + halfVoxel(cells.labels());
        Mask acceptor = cells.mask(acceptors);
        Volume toAcceptors = DistanceTransform.toMask(acceptor, reach);
        Mask atAcceptors = Mask.above(toAcceptors, reach).not();
        Mask atDonors = Mask.above(DistanceTransform.toMask(cells.mask(donors), reach), reach)
                .not();
        Mask zone = atAcceptors.and(atDonors);
        Labels extended = extended(cells, acceptor, toAcceptors, atAcceptors);
        Mask bodies = cells.labels().any();
        Organelles.Found found = Organelles.find(cx43, bodies, settings.plaques());
        List<Plaque> plaques = plaques(found, extended, zone);
        double[] shares = sharesInZone(extended, zone);
        double observed = 0;
        double expected = 0;
        for (Plaque plaque : plaques) {
            observed += plaque.atContact() ? plaque.areaSquareMicrometres() : 0;
            expected += plaque.areaSquareMicrometres() * shares[plaque.acceptor()];
        }
        double zoneArea = shadow(zone);
        return new Result(
                found.labels(),
                plaques,
                zone,
                Components.of(zone, Connectivity.CORNERS).count(),
                zoneArea,
                zoneArea > 0 ? shadow(found.labels().any().and(zone)) / zoneArea : Double.NaN,
                expected > 0 ? observed / expected : Double.NaN,
                expected > 0 ? chance(plaques, shares, observed, settings) : Double.NaN);
    }

    /** Distances are between centres of voxels, and a cell ends half a voxel beyond its last centre. */
    private static double halfVoxel(Labels labels) {
        double lateral =
                Math.max(labels.voxelSize().xMicrometres(), labels.voxelSize().yMicrometres());
        return (labels.depth() == 1
                        ? lateral
                        : Math.max(lateral, labels.voxelSize().zMicrometres()))
                / 2;
    }

    /** Acceptors and the rim round them, each voxel by its nearest acceptor. */
    private static Labels extended(Cells cells, Mask mask, Volume distances, Mask within) {
        int[][] own = new int[mask.depth()][];
        for (int z = 0; z < own.length; z++) {
            own[z] = cells.labels().plane(z).clone();
            for (int i = 0; i < own[z].length; i++) {
                own[z][i] = mask.plane(z)[i] ? own[z][i] : 0;
            }
        }
        Labels seeds = new Labels(mask.width(), mask.height(), own, cells.count(), mask.voxelSize());
        return Watershed.flood(distances, seeds, within, Connectivity.FACES);
    }

    private static List<Plaque> plaques(Organelles.Found found, Labels extended, Mask zone) {
        Labels labels = found.labels();
        int[] inZone = new int[labels.count() + 1];
        int[] hosts = HostVotes.of(labels, extended);
        double[] areas = shadows(labels);
        for (int z = 0; z < labels.depth(); z++) {
            for (int i = 0; i < labels.plane(z).length; i++) {
                inZone[labels.plane(z)[i]] += zone.plane(z)[i] ? 1 : 0;
            }
        }
        List<Plaque> plaques = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(labels, found.signal())) {
            boolean atContact = inZone[item.label()] >= LEAST_IN_ZONE * item.voxels();
            plaques.add(new Plaque(item.label(), hosts[item.label()], atContact, areas[item.label()], item.sum()));
        }
        return plaques;
    }

    /** Share of each acceptor with its rim that is contact zone; 0 at index 0. */
    private static double[] sharesInZone(Labels extended, Mask zone) {
        long[] all = new long[extended.count() + 1];
        long[] touching = new long[all.length];
        for (int z = 0; z < extended.depth(); z++) {
            for (int i = 0; i < extended.plane(z).length; i++) {
                all[extended.plane(z)[i]]++;
                touching[extended.plane(z)[i]] += zone.plane(z)[i] ? 1 : 0;
            }
        }
        double[] shares = new double[all.length];
        for (int label = 1; label < all.length; label++) {
            shares[label] = all[label] == 0 ? 0 : (double) touching[label] / all[label];
        }
        return shares;
    }

    private static double chance(List<Plaque> plaques, double[] shares, double observed, Settings settings) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        int asLarge = 0;
        for (int k = 0; k < settings.shuffles(); k++) {
            double area = 0;
            for (Plaque plaque : plaques) {
                area += random.nextDouble() < shares[plaque.acceptor()] ? plaque.areaSquareMicrometres() : 0;
            }
            asLarge += area >= observed ? 1 : 0;
        }
        return (1.0 + asLarge) / (1.0 + settings.shuffles());
    }

    private static double shadow(Mask mask) {
        int pixels = 0;
        for (int i = 0; i < mask.plane(0).length; i++) {
            boolean seen = false;
            for (boolean[] plane : mask.planes()) {
                seen |= plane[i];
            }
            pixels += seen ? 1 : 0;
        }
        return pixels * mask.voxelSize().xMicrometres() * mask.voxelSize().yMicrometres();
    }

    /** Area of the shadow of each label in square micrometres. */
    private static double[] shadows(Labels labels) {
        double pixel = labels.voxelSize().xMicrometres() * labels.voxelSize().yMicrometres();
        double[] areas = new double[labels.count() + 1];
        for (int i = 0; i < labels.plane(0).length; i++) {
            for (int z = 0; z < labels.depth(); z++) {
                int label = labels.plane(z)[i];
                boolean seen = label == 0;
                for (int below = 0; below < z && !seen; below++) {
                    seen = labels.plane(below)[i] == label;
                }
                areas[label] += seen ? 0 : pixel;
            }
        }
        return areas;
    }

    /**
     * Mitochondria of the donors' label beside plaques at contacts, against random places in the cells that hold them.
     *
     * @param mitochondria on the grid of the plaques; those near donors belong to them, so take all objects of a transfer
     */
    public static Neighbours neighbours(Result result, Labels mitochondria, Cells cells, Settings settings) {
        int[] hosts = HostVotes.of(mitochondria, cells.labels());
        if (result.atContacts().isEmpty()) {
            int held = (int) Arrays.stream(hosts).filter(host -> host > 0).count();
            return new Neighbours(held, 0, 0, Double.NaN);
        }
        boolean[] kept = new boolean[result.labels().count() + 1];
        result.atContacts().forEach(plaque -> kept[plaque.label()] = true);
        Volume distances = DistanceTransform.toMask(result.labels().keep(kept).any(), settings.nearMicrometres());
        double most = settings.nearMicrometres() * (1 + 1e-6);
        RandomPlacement placement = new RandomPlacement(mitochondria, cells.labels(), hosts);
        SplittableRandom random = new SplittableRandom(settings.seed());
        int[] scrambled = new int[settings.shuffles()];
        int number = 0;
        int near = 0;
        for (int object = 1; object <= mitochondria.count(); object++) {
            boolean[] draws = placement.draws(object, distances, most, settings.shuffles(), random);
            if (draws.length > 0) {
                number++;
                near += placement.isNear(object, distances, most) ? 1 : 0;
                for (int k = 0; k < draws.length; k++) {
                    scrambled[k] += draws[k] ? 1 : 0;
                }
            }
        }
        int observed = near;
        long asMany =
                Arrays.stream(scrambled).filter(count -> count >= observed).count();
        double p = number == 0 ? Double.NaN : (1.0 + asMany) / (1.0 + settings.shuffles());
        return new Neighbours(number, near, Arrays.stream(scrambled).average().orElse(0), p);
    }

    /** Rows of the field, for the group of the acceptors. */
    public static List<Measurement> rows(FieldOfView view, Result result, Neighbours neighbours, String acceptors) {
        FieldRows rows = new FieldRows(view, METHOD);
        String none = result.zones() == 0 ? "no contact" : "no plaque";
        rows.add(acceptors, "contacts", "1", result.zones(), "");
        rows.add(acceptors, "plaques", "1", result.atContacts().size(), "");
        rows.add(acceptors, "plaqueShare", "1", result.share(), none);
        rows.add(acceptors, "plaqueEnrichment", "1", result.enrichment(), none);
        rows.add(acceptors, "plaqueEnrichmentP", "1", result.p(), none);
        for (Plaque plaque : result.atContacts()) {
            rows.add(
                    acceptors,
                    "plaqueArea_um2",
                    "um2",
                    plaque.areaSquareMicrometres(),
                    none,
                    "plaque " + plaque.label());
        }
        if (result.atContacts().isEmpty()) {
            rows.add(acceptors, "plaqueArea_um2", "um2", Double.NaN, "no plaque");
        }
        String alone = neighbours.mitochondria() == 0 ? "no mitochondrion of the donors" : none;
        rows.add(acceptors, "plaqueMitochondriaEnrichment", "1", neighbours.enrichment(), alone);
        rows.add(acceptors, "plaqueMitochondriaP", "1", neighbours.p(), alone);
        return rows.rows();
    }
}
