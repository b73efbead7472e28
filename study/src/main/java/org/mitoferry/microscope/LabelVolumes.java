package org.mitoferry.microscope;

import java.util.List;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.microscope.light.Relief;
import org.mitoferry.microscope.scene.PlacedMitochondrion;
import org.mitoferry.microscope.scene.Scene;

/**
 * Label images on the grid of a stack. A voxel belongs to a body when its centre lies in it; where spread cells overlap, to the first; where
 * a round and a spread cell do, to the round one.
 */
final class LabelVolumes {

    private final Scene scene;
    private final FieldOfView field;
    private final double dx;
    private final double dy;
    private final double dz;

    LabelVolumes(Scene scene) {
        this.scene = scene;
        field = scene.field();
        dx = field.voxel().xMicrometres();
        dy = field.voxel().yMicrometres();
        dz = field.voxel().zMicrometres();
    }

    Volume cells() {
        Volume labels = Volume.blank(field.width(), field.height(), field.depth(), field.voxel());
        int[] cells = scene.cells();
        int spread = 0;
        for (int n = 0; n < cells.length; n++) {
            if (scene.spread(cells[n])) {
                relief(labels, scene.reliefs().get(spread++), n + 1);
            }
        }
        for (int n = 0; n < cells.length; n++) {
            if (!scene.spread(cells[n])) {
                double r = scene.radiusMicrometres(cells[n]);
                ellipsoid(labels, centre(cells[n]), new double[] {r, r, r}, 0, n + 1);
            }
        }
        return labels;
    }

    private double[] centre(int cell) {
        return new double[] {
            scene.culture().cells().x[cell], scene.culture().cells().y[cell], scene.centreHeightMicrometres(cell)
        };
    }

    Volume nuclei() {
        Volume labels = Volume.blank(field.width(), field.height(), field.depth(), field.voxel());
        int[] cells = scene.cells();
        for (int n = 0; n < cells.length; n++) {
            double[] form = scene.nucleus(cells[n]);
            double[] centre = {form[0], form[1], form[2]};
            ellipsoid(labels, centre, new double[] {form[3], form[4], form[5]}, form[6], n + 1);
        }
        return labels;
    }

    /** Of each foreign mitochondrion the voxels within its radius; the label is its number in {@link Scene#foreignMitochondria}, from 1. */
    Volume foreign() {
        Volume labels = Volume.blank(field.width(), field.height(), field.depth(), field.voxel());
        List<PlacedMitochondrion> foreign = scene.foreignMitochondria();
        for (int n = 0; n < foreign.size(); n++) {
            PlacedMitochondrion one = foreign.get(n);
            double[] path = one.path();
            double r = Math.max(one.radius(), 0.51 * dx);
            for (int i = 3; i < path.length; i += 3) {
                double length = Math.max(Math.abs(path[i] - path[i - 3]), Math.abs(path[i + 1] - path[i - 2]));
                int points = Math.max(1, (int) Math.ceil(length / (0.5 * dx)));
                for (int p = 0; p <= points; p++) {
                    double share = p / (double) points;
                    double[] at = {
                        path[i - 3] + share * (path[i] - path[i - 3]),
                        path[i - 2] + share * (path[i + 1] - path[i - 2]),
                        path[i - 1] + share * (path[i + 2] - path[i - 1])
                    };
                    ellipsoid(labels, at, new double[] {r, r, Math.max(r, 0.51 * dz)}, 0, n + 1);
                }
            }
        }
        return labels;
    }

    private void relief(Volume labels, Relief relief, int label) {
        for (int r = 0; r < relief.rows(); r++) {
            for (int c = 0; c < relief.columns(); c++) {
                float top = relief.heights()[r * relief.columns() + c];
                int at = (relief.top() + r) * field.width() + relief.left() + c;
                boolean inside = relief.top() + r < field.height() && relief.left() + c < field.width();
                for (int k = 0; top > 0 && inside && k < field.depth(); k++) {
                    double z = field.lowestMicrometres() + k * dz;
                    if (z >= relief.footMicrometres() && z <= top && labels.plane(k)[at] == 0) {
                        labels.plane(k)[at] = label;
                    }
                }
            }
        }
    }

    private void ellipsoid(Volume labels, double[] centre, double[] radii, double turn, int label) {
        double cosine = StrictMath.cos(turn);
        double sine = StrictMath.sin(turn);
        double across = Math.max(radii[0], radii[1]);
        double cx = centre[0] - field.leftMicrometres();
        double cy = centre[1] - field.topMicrometres();
        double cz = centre[2] - field.lowestMicrometres();
        int x1 = (int) Math.min(field.width() - 1, Math.floor((cx + across) / dx));
        int y1 = (int) Math.min(field.height() - 1, Math.floor((cy + across) / dy));
        int z1 = (int) Math.min(field.depth() - 1, Math.floor((cz + radii[2]) / dz));
        for (int k = (int) Math.max(0, Math.ceil((cz - radii[2]) / dz)); k <= z1; k++) {
            float[] plane = labels.plane(k);
            double c = (k * dz - cz) / radii[2];
            for (int j = (int) Math.max(0, Math.ceil((cy - across) / dy)); j <= y1; j++) {
                double oy = j * dy - cy;
                for (int i = (int) Math.max(0, Math.ceil((cx - across) / dx)); i <= x1; i++) {
                    double ox = i * dx - cx;
                    double a = (ox * cosine + oy * sine) / radii[0];
                    double b = (oy * cosine - ox * sine) / radii[1];
                    if (a * a + b * b + c * c <= 1) {
                        plane[j * field.width() + i] = label;
                    }
                }
            }
        }
    }

    /** A label image as a picture. */
    Micrograph picture(String name, Volume labels) {
        MicrographFacts facts = new MicrographFacts(
                "",
                name,
                field.width(),
                field.height(),
                field.depth(),
                List.of(MicrographChannel.named(name)),
                1,
                field.voxel(),
                Double.NaN,
                SampleType.UINT16,
                true);
        return Micrograph.of(facts, List.of(labels));
    }
}
