package org.mitoferry.microscope.scene;

import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.microscope.light.Paint;

/** Lamp1: rings of lysosomes, and sleeves round mitochondria that a lysosome has captured. */
final class LysosomePaint {

    private static final double SLEEVE_MICROMETRES = 0.2;
    private static final double SLEEVE_SPACING = 0.25;

    private final Scene scene;
    private final Brightness light;

    LysosomePaint(Scene scene, Brightness light) {
        this.scene = scene;
        this.light = light;
    }

    void all(Paint paint) {
        double wall = scene.bodies.form(Form.LYSOSOME_WALL);
        double amount = light.thinSheet(light.photons());
        for (PlacedBody body : scene.lysosomes()) {
            double r = body.radius();
            double shine = body.kind() == PlacedBody.Kind.RESIDUAL_BODY ? 1 : body.light();
            paint.shell(body.x(), body.y(), body.z(), r, r, r, wall, shine * amount, false);
        }
        for (PlacedMitochondrion one : scene.foreignMitochondria()) {
            if (one.state() == ForeignMitochondria.CAPTURED) {
                sleeve(paint, one, wall, amount);
            }
        }
    }

    /** Overlapping shells along the mitochondrion; each gives its share of the surface. */
    private static void sleeve(Paint paint, PlacedMitochondrion one, double wall, double amount) {
        double length = 0;
        double[] path = one.path();
        for (int i = 3; i < path.length; i += 3) {
            length += Math.sqrt(square(path[i] - path[i - 3])
                    + square(path[i + 1] - path[i - 2])
                    + square(path[i + 2] - path[i - 1]));
        }
        double radius = one.radius() + SLEEVE_MICROMETRES;
        int shells = Math.max(1, (int) Math.round(length / SLEEVE_SPACING));
        double whole = 4 * Math.PI * radius * radius;
        double surface = whole + 2 * Math.PI * radius * length;
        for (int n = 0; n < shells; n++) {
            double[] at = one.at((n + 0.5) / shells);
            paint.shell(at[0], at[1], at[2], radius, radius, radius, wall, amount * surface / (whole * shells), false);
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
