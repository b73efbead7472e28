package org.mitoferry.medium;

import java.util.Arrays;

/**
 * The layers of the medium, counted from the bottom (0) to the surface.
 *
 * <p>Cells sit at the bottom, and what they take up makes the steepest gradients there: the bottom layer is thin and the layers above it
 * grow geometrically. Concentrations belong to the layers' centres, fluxes to the faces between them. Immutable.
 */
public final class VerticalGrid {

    private static final int RATIO_BISECTIONS = 100;

    private final double heightMicrometres;
    private final double[] thickness;
    private final double[] centre;

    private VerticalGrid(double heightMicrometres, double[] thickness) {
        this.heightMicrometres = heightMicrometres;
        this.thickness = thickness;
        this.centre = new double[thickness.length];
        double floor = 0;
        for (int k = 0; k < thickness.length; k++) {
            centre[k] = floor + 0.5 * thickness[k];
            floor += thickness[k];
        }
    }

    /**
     * The fewest layers that start with the given one and grow by at most the given ratio; the ratio is then lowered until they fill the
     * height exactly. A medium too low for two such layers gets equal layers no thicker than the one asked for.
     *
     * @param heightMicrometres height of the medium, above 0
     * @param bottomMicrometres thickness of the bottom layer, above 0; 20 is usual
     * @param largestRatio largest ratio of a layer to the one below, at least 1; 1.25 is usual
     * @throws IllegalArgumentException outside these ranges
     */
    public static VerticalGrid graded(double heightMicrometres, double bottomMicrometres, double largestRatio) {
        requirePositive(heightMicrometres, "height");
        requirePositive(bottomMicrometres, "bottom layer");
        if (!(largestRatio >= 1 && largestRatio < 10)) {
            throw new IllegalArgumentException("ratio of neighbouring layers outside 1 to 10: " + largestRatio);
        }
        int layers = 1;
        while (total(bottomMicrometres, largestRatio, layers) < heightMicrometres) {
            layers++;
        }
        if (layers * bottomMicrometres >= heightMicrometres) {
            return uniform(heightMicrometres, layers);
        }
        double low = 1;
        double high = largestRatio;
        for (int i = 0; i < RATIO_BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (total(bottomMicrometres, middle, layers) < heightMicrometres) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] thickness = new double[layers];
        double next = bottomMicrometres;
        double below = 0;
        for (int k = 0; k < layers - 1; k++) {
            thickness[k] = next;
            below += next;
            next *= low;
        }
        thickness[layers - 1] = heightMicrometres - below;
        return new VerticalGrid(heightMicrometres, thickness);
    }

    /** Layers of equal thickness; {@code layers} at least 1. */
    public static VerticalGrid uniform(double heightMicrometres, int layers) {
        requirePositive(heightMicrometres, "height");
        if (layers < 1) {
            throw new IllegalArgumentException("number of layers below 1: " + layers);
        }
        double[] thickness = new double[layers];
        Arrays.fill(thickness, heightMicrometres / layers);
        return new VerticalGrid(heightMicrometres, thickness);
    }

    public int layers() {
        return thickness.length;
    }

    public double heightMicrometres() {
        return heightMicrometres;
    }

    public double thicknessMicrometres(int layer) {
        return thickness[layer];
    }

    /** Height of a layer's centre above the bottom. */
    public double centreMicrometres(int layer) {
        return centre[layer];
    }

    /**
     * The layer whose centre is nearest to a height, the lowest excepted.
     *
     * @throws IllegalArgumentException for a grid of one layer
     */
    public int layerAt(double heightMicrometres) {
        if (thickness.length < 2) {
            throw new IllegalArgumentException("a grid of one layer has none above the bottom");
        }
        int nearest = 1;
        for (int k = 2; k < thickness.length; k++) {
            nearest = Math.abs(centre[k] - heightMicrometres) < Math.abs(centre[nearest] - heightMicrometres)
                    ? k
                    : nearest;
        }
        return nearest;
    }

    /**
     * Distance a substance crosses at the upper face of a layer: to the next layer's centre, or from the topmost centre to the surface.
     */
    public double faceDistanceMicrometres(int layer) {
        double above = layer + 1 < thickness.length ? thickness[layer + 1] : 0;
        return 0.5 * (thickness[layer] + above);
    }

    private static double total(double bottom, double ratio, int layers) {
        double sum = 0;
        double next = bottom;
        for (int k = 0; k < layers; k++) {
            sum += next;
            next *= ratio;
        }
        return sum;
    }

    private static void requirePositive(double micrometres, String what) {
        if (!(micrometres > 0 && micrometres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is not a positive length in um: " + micrometres);
        }
    }
}
