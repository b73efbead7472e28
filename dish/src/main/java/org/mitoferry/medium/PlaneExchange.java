package org.mitoferry.medium;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What cells in a plane within the medium take from the columns and give to them, such as those on the membrane of an insert; solved
 * together with the vertical diffusion and the cells on the bottom.
 *
 * <p>The plane lies in the middle of a layer p; medium is above it and below. A step is linear but for the two uptakes: with n the net
 * amount (uM um, over the step) that leaves through the plane and S0 that which leaves through the bottom,
 *
 * <pre>c(n) = G - R n - Q S0(n),   n = dt V c/(c + Km) - p</pre>
 *
 * with G what layer p would hold without both, R its response to an amount taken from itself and Q to one taken from the bottom voxel; both
 * follow from solving the column for a unit amount. S0(n) is {@link BottomExchange}'s closed form for a bottom voxel at G0 - Q' n. The
 * right side falls as n rises, so there is one root, found by bisection to rounding; what is prescribed is cut where it would draw c below
 * 0. The root is then taken out of the layer and the column solved as ever: mass is kept to rounding, and a steady state does not depend on
 * the step.
 */
final class PlaneExchange {

    /** Bisection ends at this share of the largest amount that could leave: its rounding. */
    private static final double RESOLUTION = 0x1.0p-53;

    /** Place of the layer in the order of elimination, from the surface. */
    private final int place;

    private final double[] line;

    private double ofItself;
    private double ofBottom;
    private double bottomOfPlane;
    private double thickness;
    private double amountPerRate;
    private double femtomoles;

    PlaneExchange(int layer, int layers) {
        this.place = layers - 1 - layer;
        this.line = new double[layers];
    }

    /**
     * @param fromSurface thickness of the layers, the topmost first
     * @param alongZ the factorised column
     * @param minutes the step
     * @param femtomolesPerMicromolarMicrometre footprint of a column times fmol in 1 uM um3
     */
    void prepare(double[] fromSurface, Tridiagonal alongZ, double minutes, double femtomolesPerMicromolarMicrometre) {
        int bottom = line.length - 1;
        thickness = fromSurface[place];
        femtomoles = femtomolesPerMicromolarMicrometre;
        amountPerRate = minutes / femtomolesPerMicromolarMicrometre;
        Arrays.fill(line, 0);
        line[place] = 1 / thickness;
        Sweep.alongLines(line, 0, 1, alongZ);
        ofItself = line[place];
        bottomOfPlane = line[bottom];
        Arrays.fill(line, 0);
        line[bottom] = 1 / fromSurface[bottom];
        Sweep.alongLines(line, 0, 1, alongZ);
        ofBottom = line[place];
    }

    /**
     * Takes out of the plane's layer what leaves there in the step, before the columns are eliminated.
     *
     * @param top index of the first column's topmost voxel, with the surface's inflow in it
     * @param stride from a voxel to the one below
     * @param column index of the first column in the arrays of {@code plane} and {@code bottom}
     */
    void apply(
            double[] field,
            int top,
            int stride,
            int width,
            int column,
            StepFactors factors,
            Exchanges plane,
            Exchanges bottom) {
        for (int i = 0; i < width; i++) {
            int at = column + i;
            for (int k = 0; k < line.length; k++) {
                line[k] = field[top + i + k * stride];
            }
            Sweep.alongLines(line, 0, 1, factors.alongZ);
            double free = line[place];
            double freeAtBottom = line[line.length - 1];
            double given = plane.prescribed()[at] * amountPerRate;
            double net;
            double taken;
            if (given < 0 && concentration(-given, free, freeAtBottom, factors.bottom, at, bottom) <= 0) {
                net = root(0, -given, free, freeAtBottom, factors.bottom, at, bottom, null, 0);
                taken = net;
            } else {
                double most = plane.capacities()[at] * amountPerRate;
                net = root(-given, most - given, free, freeAtBottom, factors.bottom, at, bottom, plane, given);
                taken = net + given + Math.max(-given, 0);
            }
            field[top + i + place * stride] -= net / thickness;
            plane.atCells()[at] = Math.max(0, concentration(net, free, freeAtBottom, factors.bottom, at, bottom));
            plane.takenUp()[at] = taken * femtomoles;
        }
    }

    private double concentration(
            double net, double free, double freeAtBottom, BottomExchange exchange, int at, Exchanges bottom) {
        return free - ofItself * net - ofBottom * exchange.net(freeAtBottom - bottomOfPlane * net, at, bottom);
    }

    /** The n between two bounds at which uptake and supply meet; without {@code plane} that at which the concentration is 0. */
    private double root(
            double low,
            double high,
            double free,
            double freeAtBottom,
            BottomExchange exchange,
            int at,
            Exchanges bottom,
            @Nullable Exchanges plane,
            double given) {
        double below = low;
        double above = high;
        double resolved = RESOLUTION * Math.max(Math.abs(low), Math.abs(high));
        while (above - below > resolved) {
            double middle = 0.5 * (below + above);
            if (middle <= below || middle >= above) {
                break;
            }
            double c = concentration(middle, free, freeAtBottom, exchange, at, bottom);
            boolean more = plane == null ? c > 0 : middle + given < michaelis(c, at, plane);
            if (more) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    private double michaelis(double c, int at, Exchanges plane) {
        return c <= 0 ? 0 : plane.capacities()[at] * amountPerRate * c / (c + plane.halfSaturations()[at]);
    }
}
