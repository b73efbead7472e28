package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mitoferry.assay.JunctionPlaques;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.microscope.scene.PlacedPlaque;

/**
 * Plaques found against true ones. Plaques nearer than the point spread function is wide are one patch; of these, some lie where the true
 * bodies touch in the picture, and only those can be called plaques at a contact.
 *
 * @param plaques true ones in view
 * @param patches what they are at the resolution
 * @param patchesMet with at least one object on them
 * @param objects found anywhere
 * @param objectsOnPatches of these
 * @param touching patches at a visible contact
 * @param touchingMet of these, with an object that was called at a contact
 * @param called objects called at a contact
 * @param calledOnPatches of these, on any patch
 */
record PlaqueScore(
        int plaques,
        int patches,
        int patchesMet,
        int objects,
        int objectsOnPatches,
        int touching,
        int touchingMet,
        int called,
        int calledOnPatches) {

    private static final double WIDTH = 0.25;
    private static final double REACH = 0.5;
    private static final double ZONE = 0.7;

    static PlaqueScore of(VirtualField field, JunctionPlaques.Result result, String acceptors) {
        Truth truth = field.picture().truth();
        List<PlacedPlaque> plaques = field.picture().scene().plaques().stream()
                .filter(plaque -> truth.holds(plaque.x(), plaque.y(), plaque.z()))
                .toList();
        int[] patches = patches(plaques);
        TreeSet<Integer> touching = touching(field, plaques, patches, acceptors);
        TreeSet<Integer> all = new TreeSet<>();
        for (int patch : patches) {
            all.add(patch);
        }
        TreeSet<Integer> met = new TreeSet<>();
        TreeSet<Integer> touchingMet = new TreeSet<>();
        boolean[] atContact = new boolean[result.labels().count() + 1];
        result.atContacts().forEach(plaque -> atContact[plaque.label()] = true);
        int objects = 0;
        int onPatches = 0;
        int called = 0;
        int calledOnPatches = 0;
        for (LabelStatistics.Item item : LabelStatistics.of(result.labels(), null)) {
            int patch = nearest(field, item, plaques, patches);
            boolean calls = atContact[item.label()];
            objects++;
            called += calls ? 1 : 0;
            if (patch >= 0) {
                onPatches++;
                calledOnPatches += calls ? 1 : 0;
                met.add(patch);
                if (calls && touching.contains(patch)) {
                    touchingMet.add(patch);
                }
            }
        }
        return new PlaqueScore(
                plaques.size(),
                all.size(),
                met.size(),
                objects,
                onPatches,
                touching.size(),
                touchingMet.size(),
                called,
                calledOnPatches);
    }

    /** The patch of each plaque: the number of its first plaque. */
    private static int[] patches(List<PlacedPlaque> plaques) {
        List<Integer> patches = new ArrayList<>();
        for (int i = 0; i < plaques.size(); i++) {
            patches.add(i);
            for (int j = 0; j < i; j++) {
                PlacedPlaque a = plaques.get(i);
                PlacedPlaque b = plaques.get(j);
                double apart = distance(a.x() - b.x(), a.y() - b.y(), a.z() - b.z());
                int one = patches.get(i);
                int other = patches.get(j);
                if (one != other && apart < radius(a) + radius(b) + WIDTH) {
                    patches.replaceAll(patch -> patch == Math.max(one, other) ? Math.min(one, other) : patch);
                }
            }
        }
        return patches.stream().mapToInt(Integer::intValue).toArray();
    }

    private static TreeSet<Integer> touching(
            VirtualField field, List<PlacedPlaque> plaques, int[] patches, String acceptors) {
        Labels cells = field.cells();
        Mask mask = Mask.blank(cells.width(), cells.height(), cells.depth(), cells.voxelSize());
        for (int z = 0; z < cells.depth(); z++) {
            for (int i = 0; i < mask.plane(z).length; i++) {
                int cell = cells.plane(z)[i];
                mask.plane(z)[i] = cell > 0 && field.types().get(cell - 1).equals(acceptors);
            }
        }
        Volume away = DistanceTransform.toMask(mask);
        TreeSet<Integer> touching = new TreeSet<>();
        for (int n = 0; n < plaques.size(); n++) {
            double[] at = inFrame(field, plaques.get(n));
            int x = clamped(at[0] / cells.voxelSize().xMicrometres(), cells.width());
            int y = clamped(at[1] / cells.voxelSize().yMicrometres(), cells.height());
            int z = clamped(at[2] / cells.voxelSize().zMicrometres(), cells.depth());
            if (away.plane(z)[y * cells.width() + x] <= ZONE) {
                touching.add(patches[n]);
            }
        }
        return touching;
    }

    private static int clamped(double place, int size) {
        return Math.clamp(Math.round(place), 0, size - 1);
    }

    /** The patch an object lies on; -1 for none. */
    private static int nearest(
            VirtualField field, LabelStatistics.Item item, List<PlacedPlaque> plaques, int[] patches) {
        int best = -1;
        double least = REACH;
        for (int n = 0; n < plaques.size(); n++) {
            double[] at = inFrame(field, plaques.get(n));
            double dx = item.centreX() * item.size().xMicrometres() - at[0];
            double dy = item.centreY() * item.size().yMicrometres() - at[1];
            double dz = (item.centreZ() * item.size().zMicrometres() - at[2]) / 2;
            double off = distance(dx, dy, dz) - radius(plaques.get(n));
            if (off < least) {
                least = off;
                best = patches[n];
            }
        }
        return best;
    }

    private static double[] inFrame(VirtualField field, PlacedPlaque plaque) {
        return field.picture().truth().inFrame(plaque.x(), plaque.y(), plaque.z());
    }

    private static double radius(PlacedPlaque plaque) {
        return Math.sqrt(plaque.area() / Math.PI);
    }

    private static double distance(double dx, double dy, double dz) {
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    PlaqueScore plus(PlaqueScore other) {
        return new PlaqueScore(
                plaques + other.plaques,
                patches + other.patches,
                patchesMet + other.patchesMet,
                objects + other.objects,
                objectsOnPatches + other.objectsOnPatches,
                touching + other.touching,
                touchingMet + other.touchingMet,
                called + other.called,
                calledOnPatches + other.calledOnPatches);
    }
}
