package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Holes;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;

/**
 * Which objects touch a partner structure, and which lie inside it: mitochondria and Lamp1, for instance.
 *
 * <p>The distance of an object is the one between the centres of its nearest voxel and of the partner's nearest voxel, in micrometres; 0
 * where they share a voxel, one voxel where they adjoin. In contact is what is no farther than a stated distance (0.25 to 0.3 micrometres
 * is usual for a confocal microscope).
 *
 * <p>Enclosed is the share of an object's voxels within the partner with its gaps closed (morphological closing by a ball of the stated
 * radius) and its rings filled, plane by plane, since the axial resolution leaves vesicles open above and below. An object counts as
 * enclosed above one half.
 *
 * <p>Fails: a confocal microscope cannot tell a gap of 10 nm from one of 200 nm, so contact is nearness; chromatic shift of 0.2
 * micrometres in depth makes and breaks contacts; crowded partners touch everything by chance ({@link ScrambledNull}); a ring of partners
 * that happen to lie round an object encloses it; a vesicle smaller than about 0.5 micrometres is no ring in the picture, and what is
 * inside overlaps it.
 */
public final class ObjectContacts {
    /** More than this share inside makes an object enclosed. */
    public static final double ENCLOSED_SHARE = 0.5;

    /**
     * One object.
     *
     * @param label of the object
     * @param voxels it has
     * @param distanceMicrometres to the partner; infinite beyond the stated distance
     * @param inContact whether that is within the stated distance
     * @param enclosedShare of its voxels, 0 to 1
     */
    public record Contact(int label, long voxels, double distanceMicrometres, boolean inContact, double enclosedShare) {
        /** Whether most of it lies inside the partner. */
        public boolean enclosed() {
            return enclosedShare > ENCLOSED_SHARE;
        }
    }

    /** Distances are kept in single precision, so one that equals the bound may read this share above it. */
    private static final double ROUNDING = 1e-6;

    private ObjectContacts() {}

    /**
     * Every object that has voxels, in the order of labels.
     *
     * @param contactMicrometres largest distance that is a contact, 0 or more
     * @param gapMicrometres rings with gaps up to twice this are closed, 0 or more
     */
    public static List<Contact> measure(
            Labels objects, Mask partner, double contactMicrometres, double gapMicrometres) {
        return measure(objects, partner, filled(partner, gapMicrometres), contactMicrometres);
    }

    /** @param inside the partner with its gaps closed and rings filled */
    static List<Contact> measure(Labels objects, Mask partner, Mask inside, double contactMicrometres) {
        Volume distances = DistanceTransform.toMask(partner, contactMicrometres);
        double[] nearest = new double[objects.count() + 1];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        long[] voxels = new long[nearest.length];
        long[] within = new long[nearest.length];
        for (int z = 0; z < objects.depth(); z++) {
            int[] labels = objects.plane(z);
            float[] away = distances.plane(z);
            boolean[] belongs = inside.plane(z);
            for (int i = 0; i < labels.length; i++) {
                nearest[labels[i]] = Math.min(nearest[labels[i]], away[i]);
                voxels[labels[i]]++;
                within[labels[i]] += belongs[i] ? 1 : 0;
            }
        }
        List<Contact> contacts = new ArrayList<>();
        for (int label = 1; label < nearest.length; label++) {
            if (voxels[label] > 0) {
                boolean touches = nearest[label] <= contactMicrometres * (1 + ROUNDING);
                contacts.add(new Contact(
                        label, voxels[label], nearest[label], touches, (double) within[label] / voxels[label]));
            }
        }
        return contacts;
    }

    /** A partner with gaps up to twice a length closed and rings filled, plane by plane. */
    static Mask filled(Mask partner, double gapMicrometres) {
        if (gapMicrometres == 0) {
            return Holes.fillPlanes(partner);
        }
        Mask wide = Holes.fillPlanes(Mask.above(DistanceTransform.toMask(partner, gapMicrometres), gapMicrometres)
                .not());
        return Holes.fillPlanes(Mask.above(DistanceTransform.inside(wide, gapMicrometres), gapMicrometres));
    }
}
