package org.mitoferry.microscope.light;

import org.hipparchus.special.Erf;

/**
 * What a detector reads where there is nothing but background: most of most pictures. The distribution of a Poisson number of photons with
 * normal read noise, rounded to counts, is added up once; a reading is then one draw and one look, exact to the ends of its tails.
 */
public final class DarkCounts {

    private static final int PART_BITS = 14;

    /** Chances below this are nothing: no draw is as fine. */
    private static final double NOTHING = 1e-18;

    private static final double UNIT = 0x1.0p-53;

    private final int first;
    /** Chance of a reading up to {@link #first} and each count above it. */
    private final double[] upTo;
    /** The reading of all draws of a part; where a part has several, -1 less the place of the first of them. */
    private final short[] ofPart = new short[1 << PART_BITS];

    /**
     * @param photons expected in a reading, all scans together
     * @param scatter standard deviation of the read noise of all scans together, in photons
     * @param perPhoton counts
     * @param offset counts in the dark
     * @param top highest reading
     */
    DarkCounts(double photons, double scatter, double perPhoton, double offset, int top) {
        double widest = 9 * Math.sqrt(photons + scatter * scatter) + 30;
        first = (int) Math.clamp(Math.floor(offset + perPhoton * (photons - widest)), 0, top);
        int last = (int) Math.clamp(Math.ceil(offset + perPhoton * (photons + widest)), first, top);
        upTo = new double[last - first + 1];
        double chance = StrictMath.exp(-photons);
        for (int n = 0; n <= photons + widest; n++) {
            add(n, chance, scatter, perPhoton, offset);
            chance *= photons / (n + 1);
        }
        upTo[upTo.length - 1] = 1;
        for (int part = 0, place = 0; part < ofPart.length; part++) {
            while (upTo[place] <= part / (double) ofPart.length) {
                place++;
            }
            boolean one = upTo[place] >= (part + 1.0) / ofPart.length;
            ofPart[part] = (short) (one ? place : -1 - place);
        }
    }

    /** Adds what so many photons contribute to the chances. */
    private void add(int photons, double chance, double scatter, double perPhoton, double offset) {
        if (chance < NOTHING) {
            return;
        }
        for (int i = 0; i < upTo.length; i++) {
            double noise = (first + i + 0.5 - offset) / perPhoton - photons;
            double below = scatter > 0 ? Erf.erfc(-noise / (scatter * Math.sqrt(2))) / 2 : noise > 0 ? 1 : 0;
            upTo[i] += chance * below;
        }
    }

    /** The reading that belongs to 64 random bits. */
    int of(long bits) {
        int place = ofPart[(int) (bits >>> (Long.SIZE - PART_BITS))];
        return first + (place >= 0 ? place : search(-1 - place, ((bits >>> 11) + 0.5) * UNIT));
    }

    private int search(int least, double draw) {
        int place = least;
        while (place < upTo.length - 1 && draw > upTo[place]) {
            place++;
        }
        return place;
    }
}
