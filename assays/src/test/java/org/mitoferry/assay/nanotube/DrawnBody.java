package org.mitoferry.assay.nanotube;

import java.util.Random;

/**
 * The form of a drawn cell: spread on the substrate with a wavy rim, or a ball that stands on it. Micrometres.
 *
 * @param x middle
 * @param y middle
 * @param floor height of the substrate
 * @param radius mean radius
 * @param height of a spread cell; a ball has twice its radius
 * @param wave phases of the rim
 * @param round whether it is a ball
 */
record DrawnBody(double x, double y, double floor, double radius, double height, double[] wave, boolean round) {
    static DrawnBody random(Random random, double x, double y, double floor, boolean round) {
        double radius = round ? 4.5 + random.nextDouble() : 6 + 2.5 * random.nextDouble();
        double[] wave = {random.nextDouble() * 7, random.nextDouble() * 7};
        return new DrawnBody(x, y, floor, radius, round ? 2 * radius : 4.5 + 2 * random.nextDouble(), wave, round);
    }

    private double rim(double px, double py) {
        if (round) {
            return radius;
        }
        double angle = Math.atan2(py - y, px - x);
        return radius * (1 + 0.2 * Math.cos(2 * angle + wave[0]) + 0.12 * Math.cos(3 * angle + wave[1]));
    }

    /** Lowest and highest place of the body, shrunk by an inset, at a point; null where it is not. */
    double[] span(double px, double py, double inset) {
        double share = Math.hypot(px - x, py - y) / (rim(px, py) - inset);
        if (share >= 1) {
            return null;
        }
        double arch = Math.sqrt(1 - share * share);
        if (round) {
            return new double[] {floor + radius - (radius - inset) * arch, floor + radius + (radius - inset) * arch};
        }
        double top = floor + height * arch - (inset == 0 ? 0 : inset);
        return top <= floor + inset ? null : new double[] {floor + inset, top};
    }

    boolean holds(double px, double py, double pz) {
        double[] span = span(px, py, 0);
        return span != null && pz >= span[0] && pz <= span[1];
    }

    /** The largest distance of its rim from its middle. */
    double reach() {
        return 1.35 * radius;
    }
}
