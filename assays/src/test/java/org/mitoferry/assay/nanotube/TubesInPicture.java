package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;

/** Draws tubes between the bodies of a real picture of one plane. */
final class TubesInPicture {
    final Volume picture;
    final List<NanotubeScore.Joint> drawn = new ArrayList<>();
    private final Labels bodies;
    private final Random random;

    TubesInPicture(Volume real, Labels bodies, int tubes, PointSpread spread, long seed) {
        this.picture = new Volume(
                real.width(), real.height(), new float[][] {real.plane(0).clone()}, real.voxelSize());
        this.bodies = bodies;
        this.random = new Random(seed);
        // A tube has the share of the cortex that it has in the virtual pictures: 12 of 200, and like there three times
        // the noise.
        double noise = Surroundings.of(real, bodies, NanotubeSettings.defaults()).noise;
        double peak = Math.max(3 * noise, 0.06 * brightness(real));
        List<LabelStatistics.Item> cells = LabelStatistics.of(bodies, null);
        for (int attempt = 0; attempt < 2000 && drawn.size() < tubes; attempt++) {
            LabelStatistics.Item a = cells.get(random.nextInt(cells.size()));
            LabelStatistics.Item b = cells.get(random.nextInt(cells.size()));
            Polyline line = a.label() >= b.label() ? null : between(a, b);
            if (line == null || line.lengthMicrometres() < 4 || line.lengthMicrometres() > 40 || !isApart(line)) {
                continue;
            }
            DrawnTube.add(picture, line, 0.2 + 0.3 * random.nextDouble(), peak, spread);
            drawn.add(new NanotubeScore.Joint(a.label(), b.label(), line));
        }
    }

    private double brightness(Volume real) {
        float[] inside = new float[real.plane(0).length];
        int count = 0;
        for (int i = 0; i < inside.length; i++) {
            if (bodies.plane(0)[i] != 0) {
                inside[count++] = real.plane(0)[i];
            }
        }
        float[] sorted = Arrays.copyOf(inside, count);
        Arrays.sort(sorted);
        return sorted[(int) (0.98 * (count - 1))];
    }

    private Polyline between(LabelStatistics.Item a, LabelStatistics.Item b) {
        double size = picture.voxelSize().xMicrometres();
        double x0 = a.centreX() * size + 6 * (random.nextDouble() - 0.5);
        double y0 = a.centreY() * size + 6 * (random.nextDouble() - 0.5);
        double x1 = b.centreX() * size + 6 * (random.nextDouble() - 0.5);
        double y1 = b.centreY() * size + 6 * (random.nextDouble() - 0.5);
        int steps = (int) (Math.hypot(x1 - x0, y1 - y0) / 0.05);
        double[] xs = new double[steps + 1];
        double[] ys = new double[steps + 1];
        int count = 0;
        for (int i = 0; i <= steps; i++) {
            double x = x0 + (x1 - x0) * i / steps;
            double y = y0 + (y1 - y0) * i / steps;
            int label = label(x, y);
            if (label == b.label() && count > 0) {
                return new Polyline(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), new double[count]);
            }
            if (label == a.label()) {
                count = 0;
            } else if (label != 0 || isBesideAnother(x, y, a.label(), b.label())) {
                return null;
            } else {
                xs[count] = x;
                ys[count++] = y;
            }
        }
        return null;
    }

    private int label(double x, double y) {
        double size = picture.voxelSize().xMicrometres();
        int column = Math.clamp((int) Math.rint(x / size), 0, picture.width() - 1);
        int row = Math.clamp((int) Math.rint(y / size), 0, picture.height() - 1);
        return bodies.plane(0)[row * picture.width() + column];
    }

    /** A tube keeps a micrometre and a half from a third cell. */
    private boolean isBesideAnother(double x, double y, int a, int b) {
        for (int k = 0; k < 8; k++) {
            int label = label(x + 1.5 * Math.cos(k * Math.PI / 4), y + 1.5 * Math.sin(k * Math.PI / 4));
            if (label != 0 && label != a && label != b) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(Polyline line) {
        return drawn.stream().allMatch(other -> Lines.shareWithin(line, other.line(), 1.2) == 0);
    }
}
