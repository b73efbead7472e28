package org.mitoferry.microscope.light;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What glows in one channel: bodies in micrometres of the dish, each with its light. An amount of light is what, spread over one cubic
 * micrometre, gives one photon a voxel: it does not depend on the size of voxels.
 */
public final class Paint {

    static final int NUMBERS = 9;

    static final byte LINE = 0;
    static final byte ROD = 1;
    static final byte SHELL = 2;
    static final byte BALL = 3;
    static final byte PATCH = 4;
    static final byte SHADE = 5;

    int count;
    byte[] kind = new byte[256];
    /** Whether its light is mottled. */
    boolean[] mottled = new boolean[256];

    double[] number = new double[256 * NUMBERS];
    final List<Relief> reliefs = new ArrayList<>();

    /** A line without width; light by micrometre. */
    public void line(double x0, double y0, double z0, double x1, double y1, double z1, double perMicrometre) {
        add(LINE, false, x0, y0, z0, x1, y1, z1, 0, perMicrometre, 0);
    }

    /** A filled cylinder without caps; light by micrometre of its length. */
    public void rod(
            double x0, double y0, double z0, double x1, double y1, double z1, double radius, double perMicrometre) {
        add(ROD, false, x0, y0, z0, x1, y1, z1, radius, perMicrometre, 0);
    }

    /** The surface of an ellipsoid with its axes along x, y and z, of a thickness; light by square micrometre. */
    public void shell(
            double x,
            double y,
            double z,
            double radiusX,
            double radiusY,
            double radiusZ,
            double thickness,
            double perSquareMicrometre,
            boolean mottledLight) {
        add(SHELL, mottledLight, x, y, z, radiusX, radiusY, radiusZ, thickness, perSquareMicrometre, 0);
    }

    /** A filled ellipsoid, turned about the vertical; light by cubic micrometre. */
    public void ball(
            double x,
            double y,
            double z,
            double radiusX,
            double radiusY,
            double radiusZ,
            double perCubicMicrometre,
            double turnRadians,
            boolean mottledLight) {
        add(BALL, mottledLight, x, y, z, radiusX, radiusY, radiusZ, 0, perCubicMicrometre, turnRadians);
    }

    /** A flat disc with a normal of length 1; light by square micrometre. */
    public void patch(
            double x,
            double y,
            double z,
            double normalX,
            double normalY,
            double normalZ,
            double radius,
            double perSquareMicrometre) {
        add(PATCH, false, x, y, z, normalX, normalY, normalZ, radius, perSquareMicrometre, 0);
    }

    /** Takes from a ball its share, between 0 and 1, of the light that what was painted before has put there. */
    public void shade(
            double x, double y, double z, double radiusX, double radiusY, double radiusZ, double share, double turn) {
        add(SHADE, false, x, y, z, radiusX, radiusY, radiusZ, 0, share, turn);
    }

    public void relief(Relief relief) {
        reliefs.add(relief);
    }

    private void add(byte what, boolean mottle, double... numbers) {
        if (count == kind.length) {
            int larger = count + count / 2;
            kind = Arrays.copyOf(kind, larger);
            mottled = Arrays.copyOf(mottled, larger);
            number = Arrays.copyOf(number, larger * NUMBERS);
        }
        kind[count] = what;
        mottled[count] = mottle;
        System.arraycopy(numbers, 0, number, count * NUMBERS, NUMBERS);
        count++;
    }
}
