package org.mitoferry.assay;

import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.segmentation.Organelles;

/** Which cell holds most of each object, and how far this cell reaches above and below the object's centre of light. */
final class Hosts {
    private final HostVotes votes;
    private final double[] above;
    private final double[] below;

    private Hosts(HostVotes votes, int objects) {
        this.votes = votes;
        above = new double[objects + 1];
        below = new double[objects + 1];
    }

    static Hosts of(Organelles.Found organelles, Cells cells) {
        Labels objects = organelles.labels();
        Hosts hosts = new Hosts(new HostVotes(objects, cells.labels()), objects.count());
        double[][] light = light(objects, organelles.signal());
        for (int label = 1; label <= objects.count(); label++) {
            if (hosts.host(label) > 0 && light[label][0] > 0) {
                hosts.reach(label, light[label], cells.labels());
            }
        }
        return hosts;
    }

    /** Label of the cell that holds more of the object than any other, 0 where it touches none. */
    int host(int label) {
        return votes.host(label);
    }

    /** Share of the object's voxels in that cell. */
    double share(int label) {
        return votes.share(label);
    }

    /** From the object's centre of light to the upper face of the cell in micrometres; negative where the centre lies above it. */
    double coverAbove(int label) {
        return above[label];
    }

    /** From the object's centre of light to the lower face of the cell; negative where the centre lies below it. */
    double coverBelow(int label) {
        return below[label];
    }

    /** Sums of light, and its centre in pixels, of every object. */
    private static double[][] light(Labels objects, Volume signal) {
        double[][] light = new double[objects.count() + 1][4];
        for (int z = 0; z < objects.depth(); z++) {
            for (int i = 0; i < objects.plane(z).length; i++) {
                double[] sums = light[objects.plane(z)[i]];
                double sample = signal.plane(z)[i];
                sums[0] += sample;
                sums[1] += sample * (i % objects.width());
                sums[2] += sample * Math.floorDiv(i, objects.width());
                sums[3] += sample * z;
            }
        }
        return light;
    }

    /** The faces of the cell in the column of the centre of light: of the run of its voxels that is nearest to the centre. */
    private void reach(int label, double[] light, Labels cells) {
        int x = Math.clamp((long) Math.rint(light[1] / light[0]), 0, cells.width() - 1);
        int y = Math.clamp((long) Math.rint(light[2] / light[0]), 0, cells.height() - 1);
        double z = light[3] / light[0];
        int i = y * cells.width() + x;
        int start = -1;
        for (int away = 0; away < cells.depth() && start < 0; away++) {
            int up = (int) Math.rint(z) + away;
            int down = (int) Math.rint(z) - away;
            if (down >= 0 && down < cells.depth() && cells.plane(down)[i] == host(label)) {
                start = down;
            } else if (up >= 0 && up < cells.depth() && cells.plane(up)[i] == host(label)) {
                start = up;
            }
        }
        if (start < 0) {
            above[label] = Double.NEGATIVE_INFINITY;
            below[label] = Double.NEGATIVE_INFINITY;
            return;
        }
        int top = start;
        while (top + 1 < cells.depth() && cells.plane(top + 1)[i] == host(label)) {
            top++;
        }
        int bottom = start;
        while (bottom > 0 && cells.plane(bottom - 1)[i] == host(label)) {
            bottom--;
        }
        if (cells.depth() > 1) {
            double step = cells.voxelSize().zMicrometres();
            above[label] = (top + 0.5 - z) * step;
            below[label] = (z - bottom + 0.5) * step;
        }
    }
}
