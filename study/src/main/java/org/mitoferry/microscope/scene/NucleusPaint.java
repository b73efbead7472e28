package org.mitoferry.microscope.scene;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Exponentials;
import org.mitoferry.microscope.light.Paint;

/** DNA, and the caspase dye that binds to it in cells whose caspase is active. Nuclei of dying cells are condensed, then in pieces. */
final class NucleusPaint {

    private static final double CONDENSED = 0.75;
    private static final double PIECE = 0.42;
    private static final int PIECES = 4;

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
            default -> paint.ball(n[0], n[1], n[2], n[3], n[4], n[5], photons, n[6], true);
        }
    }
}
