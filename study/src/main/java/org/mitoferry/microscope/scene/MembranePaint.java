package org.mitoferry.microscope.scene;

import org.mitoferry.microscope.light.Paint;
import org.mitoferry.microscope.light.Relief;

/** Membranes of cells and of their nanotubes, each by the content of its cell. Inside there is a tenth of that light in volume. */
final class MembranePaint {

    private static final double INSIDE = 0.12;
    private static final double SHEET = 0.6;

    private final Scene scene;
    private final Bodies bodies;
    private final Brightness light;
    private final double[] content;

    MembranePaint(Scene scene, Brightness light, double[] content) {
        this.scene = scene;
        this.bodies = scene.bodies;
        this.light = light;
        this.content = content;
    }

    void all(Paint paint) {
        int spread = 0;
        for (int cell : bodies.seen()) {
            double photons = content[cell] * light.photons();
            if (bodies.armed(cell)) {
                Relief relief = scene.reliefs().get(spread++);
                if (photons > 0) {
                    paint.relief(relief.with(SHEET * light.thinSheet(photons), INSIDE * photons));
                }
            } else if (photons > 0) {
                double r = bodies.radius(cell);
                double x = bodies.x(cell);
                double y = bodies.y(cell);
                double z = bodies.z(cell);
                paint.shell(x, y, z, r, r, r, 0.02, light.thinSheet(photons), true);
                paint.ball(x, y, z, r, r, r, INSIDE * photons, 0, true);
            }
        }
        for (PlacedTube tube : scene.tubes()) {
            double[] p = tube.path();
            double photons =
                    light.nanotubePhotons() * content[tube.from()] * Math.sqrt(Math.max(1, tube.diameter() / 0.15));
            if (photons > 0) {
                paint.rod(
                        p[0],
                        p[1],
                        p[2],
                        p[3],
                        p[4],
                        p[5],
                        tube.diameter() / 2,
                        light.rod(tube.diameter() / 2, photons));
            }
        }
    }
}
