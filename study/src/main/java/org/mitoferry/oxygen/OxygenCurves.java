package org.mitoferry.oxygen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.mitoferry.figure.CurveFigure;
import org.mitoferry.figure.Figure;
import org.mitoferry.medium.PericellularOxygen;
import org.mitoferry.quantity.NumberText;

/**
 * Oxygen at the cells over the gas at one height, and over the height under one gas. The point asked for is on both curves.
 *
 * @param gasPercent asked for
 * @param heightMillimetres asked for
 * @param asked what the cells get there
 * @param overGas at that height
 * @param overHeight under that gas
 */
public record OxygenCurves(
        double gasPercent,
        double heightMillimetres,
        PericellularOxygen.Supply asked,
        List<Point> overGas,
        List<Point> overHeight) {
    private static final double[] GAS_PERCENTS = {0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 15, 18.6, 21};
    private static final double[] HEIGHTS_MILLIMETRES = {0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6};
    private static final int FINE = 60;

    /**
     * One point of a curve.
     *
     * @param at gas in percent, or height in millimetres
     * @param supply what the cells get there
     */
    public record Point(double at, PericellularOxygen.Supply supply) {}

    /** The curves for cells on the bottom. */
    public static OxygenCurves of(
            PericellularOxygen oxygen,
            double gasPercent,
            double heightMillimetres,
            List<PericellularOxygen.Layer> cells) {
        List<Point> overGas = new ArrayList<>();
        for (double gas : with(GAS_PERCENTS, gasPercent)) {
            overGas.add(new Point(gas, oxygen.at(gas, 1000 * heightMillimetres, cells)));
        }
        List<Point> overHeight = new ArrayList<>();
        for (double height : with(HEIGHTS_MILLIMETRES, heightMillimetres)) {
            overHeight.add(new Point(height, oxygen.at(gasPercent, 1000 * height, cells)));
        }
        PericellularOxygen.Supply asked = oxygen.at(gasPercent, 1000 * heightMillimetres, cells);
        return new OxygenCurves(gasPercent, heightMillimetres, asked, overGas, overHeight);
    }

    /** Two figures: over the gas for some heights, over the height for some gases. */
    public static List<Figure> figures(
            PericellularOxygen oxygen,
            double gasPercent,
            double heightMillimetres,
            List<PericellularOxygen.Layer> cells) {
        Map<String, double[][]> overGas = new LinkedHashMap<>();
        for (double height : with(new double[] {1, 2, 4}, heightMillimetres)) {
            overGas.put(
                    NumberText.of(height) + " mm",
                    curve(
                            0.05,
                            21,
                            true,
                            gas -> oxygen.at(gas, 1000 * height, cells).atCellsMicromolar()));
        }
        Map<String, double[][]> overHeight = new LinkedHashMap<>();
        for (double gas : with(new double[] {0.2, 1, 5, 18.6}, gasPercent)) {
            overHeight.put(
                    NumberText.of(gas) + " %",
                    curve(0.25, 6, false, mm -> oxygen.at(gas, 1000 * mm, cells).atCellsMicromolar()));
        }
        String caption = "Steady state of diffusion through the medium and respiration at rest.";
        String unit = "Oxygen at the cells (µM)";
        return List.of(
                CurveFigure.draw(
                        "oxygen-gas",
                        "Oxygen at the cells over the gas",
                        caption,
                        "O₂ in the gas (%)",
                        unit,
                        "Height of medium",
                        overGas),
                CurveFigure.draw(
                        "oxygen-height",
                        "Oxygen at the cells over the height of medium",
                        caption,
                        "Height of medium (mm)",
                        unit,
                        "Gas",
                        overHeight));
    }

    private interface Law {
        double at(double x);
    }

    private static double[][] curve(double from, double to, boolean logarithmic, Law law) {
        double[][] points = new double[FINE + 1][];
        for (int i = 0; i <= FINE; i++) {
            double share = (double) i / FINE;
            double x = logarithmic ? from * Math.pow(to / from, share) : from + (to - from) * share;
            points[i] = new double[] {x, law.at(x)};
        }
        return points;
    }

    private static double[] with(double[] values, double one) {
        return DoubleStream.concat(Arrays.stream(values), DoubleStream.of(one))
                .sorted()
                .distinct()
                .toArray();
    }
}
