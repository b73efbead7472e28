package org.mitoferry.microscope.scene;

import static org.mitoferry.culture.CellParameter.MITOCHONDRIAL_VOLUME;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.microscope.light.Paint;
import org.mitoferry.microscope.light.Relief;

/** Mitochondria by what they carry: a label, a potential dye, or just an antibody on all of them. */
final class MitochondrionPaint {

    private static final double LEAST_PHOTONS = 0.02;

    private final Scene scene;
    private final Bodies bodies;
    private final Culture culture;
    private final Brightness light;

    MitochondrionPaint(Scene scene, Brightness light) {
        this.scene = scene;
        this.bodies = scene.bodies;
        this.culture = scene.culture();
        this.light = light;
    }

    void all(Paint paint) {
        scene.ownMitochondria().forEach(one -> draw(paint, one, 1));
        scene.foreignMitochondria().forEach(one -> draw(paint, one, 1));
    }

    void labelled(Paint paint, List<String> stains) {
        List<Integer> shown = new ArrayList<>();
        for (int k = 0; k < culture.labels().size(); k++) {
            Label label = culture.labels().get(k);
            if (label.kind() == Label.Kind.MITOCHONDRIAL && Roles.named(stains, label.name())) {
                shown.add(k);
            }
        }
        for (PlacedMitochondrion one : scene.ownMitochondria()) {
            double content = 0;
            for (int k : shown) {
                content += culture.labelContent().get(one.host(), k);
            }
            draw(paint, one, content);
        }
        for (PlacedMitochondrion one : scene.foreignMitochondria()) {
            double content = 0;
            for (int k : shown) {
                content +=
                        culture.foreign().label[one.slot() * culture.foreign().labels() + k];
            }
            draw(paint, one, content);
        }
        for (PlacedBody body : scene.lysosomes()) {
            if (body.kind() == PlacedBody.Kind.RESIDUAL_BODY && shown.contains((int) body.id())) {
                double r = 0.7 * body.radius();
                double volume = 4 * Math.PI / 3 * r * r * r;
                double amount = body.light() * light.rod(0.25, light.photons()) / volume;
                paint.ball(body.x(), body.y(), body.z(), r, r, r, amount, 0, false);
            }
        }
    }

    /** A bead string of rods along the middle line. */
    private void draw(Paint paint, PlacedMitochondrion one, double content) {
        if (content * light.photons() < LEAST_PHOTONS) {
            return;
        }
        double amount = light.rod(one.radius(), content * light.photons());
        double[] p = one.path();
        for (int i = 3; i < p.length; i += 3) {
            paint.rod(p[i - 3], p[i - 2], p[i - 1], p[i], p[i + 1], p[i + 2], one.radius(), amount);
        }
    }

    /**
     * An aggregating potential dye: in each matrix by Nernst within what its cell holds, of it the aggregated share by Hill; the rest, and
     * what is in the cytosol, is monomer.
     */
    void dye(Paint paint, boolean aggregate) {
        int index = -1;
        for (int k = 0; k < culture.dyes().size(); k++) {
            index = culture.dyes().get(k).aggregates() ? k : index;
        }
        if (index < 0) {
            return;
        }
        PotentialDye dye = culture.dyes().get(index);
        double usual = dye.accumulation(bodies.form(Form.USUAL_POTENTIAL) + PotentialDye.USUAL_PLASMA_MILLIVOLTS);
        double[] cytosol = new double[culture.cells().count];
        for (int cell : bodies.seen()) {
            cytosol[cell] = cytosolic(cell, index, dye);
        }
        for (PlacedMitochondrion one : scene.ownMitochondria()) {
            dyed(paint, one, dye, aggregate, cytosol, culture.mitochondria().potential[one.slot()], usual);
        }
        for (PlacedMitochondrion one : scene.foreignMitochondria()) {
            dyed(paint, one, dye, aggregate, cytosol, culture.foreign().potential[one.slot()], usual);
        }
        if (!aggregate) {
            inCytosol(paint, cytosol, usual);
        }
    }

    private void dyed(
            Paint paint,
            PlacedMitochondrion one,
            PotentialDye dye,
            boolean aggregate,
            double[] cytosol,
            double potentialMillivolts,
            double usual) {
        double matrix = cytosol[one.host()] * dye.accumulation(potentialMillivolts);
        double share = dye.aggregatedShare(matrix);
        draw(paint, one, matrix / usual * (aggregate ? share : 1 - share));
    }

    /** Concentration in the cytosol of a cell, from its mean over the matrices. */
    private double cytosolic(int cell, int index, PotentialDye dye) {
        Mitochondria m = culture.mitochondria();
        double accumulated = 0;
        double length = 0;
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            accumulated += m.length[i] * dye.accumulation(m.potential[i]);
            length += m.length[i];
        }
        return accumulated > 0 ? culture.dyeContent().get(cell, index) * length / accumulated : 0;
    }

    private void inCytosol(Paint paint, double[] cytosol, double usual) {
        int spread = 0;
        for (int cell : bodies.seen()) {
            double free = 1 - culture.profiles().value(culture.cells().type[cell], MITOCHONDRIAL_VOLUME);
            double amount = free * cytosol[cell] / usual * light.photons();
            if (bodies.armed(cell)) {
                Relief relief = scene.reliefs().get(spread++);
                if (amount > 0) {
                    paint.relief(relief.with(0, amount));
                }
            } else if (amount > 0) {
                double r = bodies.radius(cell);
                paint.ball(bodies.x(cell), bodies.y(cell), bodies.z(cell), r, r, r, amount, 0, false);
            }
        }
    }
}
