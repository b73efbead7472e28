package org.mitoferry.microscope.scene;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Exponentials;
import org.mitoferry.microscope.light.Paint;

/** DNA, and the caspase dye that binds to it in cells whose caspase is active. Nuclei of dying cells are condensed, then in pieces. */
final class NucleusPaint {

    private static final double CONDENSED = 0.75;
    private static final double PIECE = 0.42;
    private static final int PIECES = 4;
    /** Of nucleoli: how sizes vary, and how far from the middle they lie, in half axes of the nucleus. */
    private static final double SIZES = 0.3;

    private static final double FARTHEST = 0.6;

    private final Scene scene;
    private final Bodies bodies;
    private final Brightness light;

    NucleusPaint(Scene scene, Brightness light) {
        this.scene = scene;
        this.bodies = scene.bodies;
        this.light = light;
    }

    void dna(Paint paint) {
        for (int cell : bodies.seen()) {
            nucleus(paint, cell, light.photons());
        }
    }

    /** What the dye shows where it is not set free. */
    void inactiveCaspase(Paint paint) {
        for (int cell : bodies.seen()) {
            nucleus(paint, cell, bodies.form(Form.CASPASE_BACKGROUND) * light.photons());
        }
    }

    void caspase(Paint paint) {
        Cells cells = scene.culture().cells();
        for (int cell : bodies.seen()) {
            double share = bodies.form(Form.CASPASE_BACKGROUND);
            if (cells.life[cell] == Cells.CASPASE_POSITIVE) {
                double since = scene.culture().minutes() - cells.stateSinceMinutes[cell];
                share = Math.max(share, 1 - Exponentials.exp(-since / bodies.form(Form.CASPASE_RISE)));
            }
            nucleus(paint, cell, share * light.photons());
        }
    }

    private void nucleus(Paint paint, int cell, double photons) {
        double[] n = bodies.nucleus(cell);
        switch (scene.culture().cells().life[cell]) {
            case Cells.COMMITTED -> {
                double f = CONDENSED;
                paint.ball(n[0], n[1], n[2], f * n[3], f * n[4], f * n[5], photons / (f * f), n[6], true);
            }
            case Cells.CASPASE_POSITIVE -> {
                Stream draw = bodies.stream(cell, Stream.NUCLEUS + 50);
                for (int piece = 0; piece < PIECES; piece++) {
                    double size = PIECE * draw.between(0.7, 1.2);
                    double flat = 0.5 * n[3] * draw.between(0.6, 1.1);
                    double turn = Math.PI / 2 * piece + draw.between(-0.5, 0.5);
                    paint.ball(
                            n[0] + flat * StrictMath.cos(turn),
                            n[1] + 0.9 * flat * StrictMath.sin(turn),
                            n[2] + 0.3 * n[5] * draw.between(-1, 1),
                            size * n[3],
                            size * n[4],
                            size * n[5],
                            1.3 * photons,
                            n[6],
                            true);
                }
            }
            default -> {
                paint.ball(n[0], n[1], n[2], n[3], n[4], n[5], photons, n[6], true);
                nucleoli(paint, cell, n);
            }
        }
    }

    /** They hold next to no DNA. */
    private void nucleoli(Paint paint, int cell, double[] n) {
        Stream draw = bodies.stream(cell, Stream.NUCLEOLI);
        int number = 1 + draw.number(bodies.form(Form.NUCLEOLI) - 1);
        for (int one = 0; one < number; one++) {
            double size = draw.lognormal(bodies.form(Form.NUCLEOLUS_SIZE) / 2, SIZES);
            double turn = draw.angle();
            double flat = FARTHEST * Math.sqrt(draw.next());
            double a = flat * n[3] * StrictMath.cos(turn);
            double b = flat * n[4] * StrictMath.sin(turn);
            double x = n[0] + a * n[7] - b * n[8];
            double y = n[1] + a * n[8] + b * n[7];
            double z = n[2] + 0.3 * n[5] * draw.between(-1, 1);
            double wide = size * draw.between(0.7, 1);
            paint.shade(
                    x, y, z, size, wide, Math.min(size, 0.6 * n[5]), 1 - bodies.form(Form.NUCLEOLUS_DNA), draw.angle());
        }
    }
}
