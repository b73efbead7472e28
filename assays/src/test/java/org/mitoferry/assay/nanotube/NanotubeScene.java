package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** A field of cells with nanotubes and with what looks like them, in photons, and its truth. */
final class NanotubeScene {
    static final double FLOOR = 1.6;

    /**
     * What is drawn.
     *
     * @param size of a voxel
     * @param sideMicrometres of the field
     * @param cells how many
     * @param tubes how many are tried
     * @param tubePeak photons
     * @param decoys whether filopodia, retraction fibres and a division bridge are drawn
     * @param breakage share of tubes that are broken
     */
    record Recipe(
            VoxelSize size,
            double sideMicrometres,
            int cells,
            int tubes,
            double tubePeak,
            boolean decoys,
            double breakage) {
        static Recipe normal() {
            return new Recipe(VoxelSize.of(0.16, 0.4), 62, 7, 6, 12, true, 0.2);
        }

        Recipe withPeak(double photons) {
            return new Recipe(size, sideMicrometres, cells, tubes, photons, decoys, breakage);
        }

        Recipe withSize(VoxelSize voxels) {
            return new Recipe(voxels, sideMicrometres, cells, tubes, tubePeak, decoys, breakage);
        }

        Recipe withTubes(int number) {
            return new Recipe(size, sideMicrometres, cells, number, tubePeak, decoys, breakage);
        }
    }

    /** A true tube. */
    record Tube(int first, int second, Polyline line, double diameter) {
        double height() {
            double sum = 0;
            Polyline even = line.resampled(0.1);
            for (double z : even.z()) {
                sum += z - FLOOR;
            }
            return sum / even.size();
        }
    }

    final Recipe recipe;
    final PointSpread spread = new PointSpread(0.25, 0.7);
    final List<DrawnBody> bodies = new ArrayList<>();
    final List<Tube> tubes = new ArrayList<>();
    final List<Polyline> broken = new ArrayList<>();
    final List<Polyline> decoys = new ArrayList<>();
    final Labels labels;
    final Volume actin;
    private final Random random;
    private final List<Polyline> drawn = new ArrayList<>();

    NanotubeScene(long seed, Recipe recipe) {
        this.recipe = recipe;
        this.random = new Random(seed);
        place();
        int side = (int) (recipe.sideMicrometres() / recipe.size().xMicrometres());
        int depth = (int) (13 / recipe.size().zMicrometres());
        Volume picture = Volume.blank(side, side, depth, recipe.size());
        labels = drawBodies(picture);
        double lateral = spread.lateralSigmaMicrometres() / recipe.size().xMicrometres();
        actin = Gaussian.smooth(
                picture,
                new Sigma(
                        lateral,
                        lateral,
                        spread.axialSigmaMicrometres() / recipe.size().zMicrometres()));
        scaleTo(200);
        drawTubes();
        if (recipe.decoys()) {
            drawFilopodia();
            drawFibres();
            drawBridge();
        }
        expose(actin, 8, 3, random);
    }

    private double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private void place() {
        for (int attempt = 0; attempt < 4000 && bodies.size() < recipe.cells(); attempt++) {
            double x = uniform(4, recipe.sideMicrometres() - 4);
            double y = uniform(4, recipe.sideMicrometres() - 4);
            DrawnBody body = DrawnBody.random(random, x, y, FLOOR, bodies.size() % 3 == 2);
            boolean free =
                    bodies.stream().allMatch(b -> Math.hypot(b.x() - x, b.y() - y) > b.reach() + body.reach() + 1.5);
            if (free) {
                bodies.add(body);
            }
        }
    }

    private Labels drawBodies(Volume picture) {
        int width = picture.width();
        int[][] planes = new int[picture.depth()][width * picture.height()];
        double size = recipe.size().xMicrometres();
        double step = recipe.size().zMicrometres();
        for (int b = 0; b < bodies.size(); b++) {
            DrawnBody body = bodies.get(b);
            for (int i = 0; i < width * picture.height(); i++) {
                int row = i / width;
                double x = i % width * size;
                double y = row * size;
                double[] outer = body.span(x, y, 0);
                if (outer == null) {
                    continue;
                }
                double[] inner = body.span(x, y, 0.25);
                for (int z = 0; z < planes.length; z++) {
                    double all = overlap(outer, z * step, step);
                    double core = inner == null ? 0 : overlap(inner, z * step, step);
                    picture.plane(z)[i] += (float) (all - core + 0.12 * core);
                    if (z * step >= outer[0] && z * step <= outer[1]) {
                        planes[z][i] = b + 1;
                    }
                }
            }
        }
        return new Labels(width, picture.height(), planes, bodies.size(), recipe.size());
    }

    private static double overlap(double[] span, double middle, double step) {
        return Math.max(0, Math.min(span[1], middle + step / 2) - Math.max(span[0], middle - step / 2)) / step;
    }

    private void scaleTo(double peak) {
        float largest = 0;
        for (float[] plane : actin.planes()) {
            for (float sample : plane) {
                largest = Math.max(largest, sample);
            }
        }
        for (float[] plane : actin.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] *= (float) (peak / largest);
            }
        }
    }

    private void drawTubes() {
        for (int attempt = 0;
                attempt < 600 && tubes.size() + broken.size() < recipe.tubes() && bodies.size() > 1;
                attempt++) {
            int a = random.nextInt(bodies.size());
            int b = random.nextInt(bodies.size());
            Polyline line = a == b ? null : between(a, b);
            if (line == null || line.lengthMicrometres() < 2.5 || line.lengthMicrometres() > 35 || !isFree(line, 1.2)) {
                continue;
            }
            double diameter = uniform(0.1, 0.7);
            if (random.nextDouble() < recipe.breakage() && line.lengthMicrometres() > 5) {
                double from = uniform(0.25, 0.5);
                double to = from + uniform(1.5, 2.5) / line.lengthMicrometres();
                DrawnTube.add(actin, part(line, 0, from), diameter, recipe.tubePeak(), spread);
                DrawnTube.add(actin, part(line, to, 1), diameter, recipe.tubePeak(), spread);
                broken.add(line);
            } else {
                DrawnTube.add(actin, line, diameter, recipe.tubePeak(), spread);
                Polyline beside = beside(line, a, b);
                tubes.add(
                        new Tube(Math.min(a, b) + 1, Math.max(a, b) + 1, a < b ? beside : reversed(beside), diameter));
            }
            drawn.add(line);
        }
    }

    /** What of a line does not lie over its two bodies. */
    private Polyline beside(Polyline line, int a, int b) {
        int first = 0;
        int last = line.size() - 1;
        while (first < last && bodies.get(a).span(line.x()[first], line.y()[first], 0) != null) {
            first++;
        }
        while (last > first && bodies.get(b).span(line.x()[last], line.y()[last], 0) != null) {
            last--;
        }
        return line.part(first, last + 1);
    }

    private static Polyline reversed(Polyline line) {
        int last = line.size() - 1;
        double[][] c = new double[3][last + 1];
        for (int i = 0; i <= last; i++) {
            c[0][i] = line.x()[last - i];
            c[1][i] = line.y()[last - i];
            c[2][i] = line.z()[last - i];
        }
        return new Polyline(c[0], c[1], c[2]);
    }

    static Polyline part(Polyline line, double from, double to) {
        Polyline even = line.resampled(0.05);
        int first = (int) (from * (even.size() - 1));
        int end = Math.max(first + 1, (int) (to * (even.size() - 1)) + 1);
        return new Polyline(
                java.util.Arrays.copyOfRange(even.x(), first, end),
                java.util.Arrays.copyOfRange(even.y(), first, end),
                java.util.Arrays.copyOfRange(even.z(), first, end));
    }

    /** A bent line from surface to surface; null where a body is in the way or it comes near the substrate. */
    private Polyline between(int a, int b) {
        DrawnBody from = bodies.get(a);
        DrawnBody to = bodies.get(b);
        double startX = from.x() + uniform(-0.4, 0.4) * from.radius();
        double startY = from.y() + uniform(-0.4, 0.4) * from.radius();
        double endX = to.x() + uniform(-0.4, 0.4) * to.radius();
        double endY = to.y() + uniform(-0.4, 0.4) * to.radius();
        double startZ = FLOOR + uniform(2, 0.65 * from.height());
        double endZ = FLOOR + uniform(2, 0.65 * to.height());
        double distance = Math.hypot(endX - startX, endY - startY);
        double bow = uniform(-0.04, 0.04) * distance;
        double sag = uniform(0, 0.02) * distance;
        double bowX = -(endY - startY) / distance * bow;
        double bowY = (endX - startX) / distance * bow;
        List<double[]> points = new ArrayList<>();
        int steps = (int) (distance / 0.05);
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double arch = Math.sin(Math.PI * t);
            points.add(new double[] {
                startX + t * (endX - startX) + arch * bowX,
                startY + t * (endY - startY) + arch * bowY,
                startZ + t * (endZ - startZ) - arch * sag
            });
        }
        return outside(points, a, b);
    }

    private Polyline outside(List<double[]> points, int a, int b) {
        List<double[]> kept = new ArrayList<>();
        for (double[] p : points) {
            if (bodies.get(b).holds(p[0], p[1], p[2]) && !kept.isEmpty()) {
                return line(kept);
            }
            if (bodies.get(a).holds(p[0], p[1], p[2])) {
                kept.clear();
            } else {
                for (int c = 0; c < bodies.size(); c++) {
                    if (c != a && c != b && bodies.get(c).span(p[0], p[1], -1.2) != null) {
                        return null;
                    }
                }
                if (p[2] < FLOOR + 1.5) {
                    return null;
                }
                kept.add(p);
            }
        }
        return null;
    }

    private static Polyline line(List<double[]> points) {
        double[][] c = new double[3][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < 3; k++) {
                c[k][i] = points.get(i)[k];
            }
        }
        return new Polyline(c[0], c[1], c[2]);
    }

    private boolean isFree(Polyline line, double apart) {
        Polyline even = line.resampled(0.25);
        for (Polyline other : drawn) {
            for (int i = 0; i < even.size(); i++) {
                if (Lines.distance(other, even.x()[i], even.y()[i], even.z()[i]) < apart) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A straight line outwards from the surface of a body at a height; null where it comes within a distance of another body. */
    private Polyline outwards(int cell, double height, double length, double clearance) {
        DrawnBody body = bodies.get(cell);
        double angle = uniform(0, 2 * Math.PI);
        List<double[]> points = new ArrayList<>();
        for (double away = 0; away < 60 && points.size() * 0.05 < length; away += 0.05) {
            double x = body.x() + away * Math.cos(angle);
            double y = body.y() + away * Math.sin(angle);
            if (body.holds(x, y, FLOOR + height)) {
                continue;
            }
            points.add(new double[] {x, y, FLOOR + height});
            for (int c = 0; c < bodies.size(); c++) {
                if (c != cell && clearance > 0 && bodies.get(c).span(x, y, -clearance) != null) {
                    return null;
                }
            }
        }
        return line(points);
    }

    private void drawFilopodia() {
        for (int i = 0; i < 6 * bodies.size(); i++) {
            Polyline line = outwards(random.nextInt(bodies.size()), uniform(0.3, 3.5), uniform(1.5, 7), 1.5);
            if (line != null && isFree(line, 1)) {
                DrawnTube.add(actin, line, uniform(0.15, 0.3), uniform(10, 30), spread);
                decoys.add(line);
                drawn.add(line);
            }
        }
    }

    private void drawFibres() {
        for (int i = 0; i < 3 * bodies.size(); i++) {
            Polyline line = outwards(random.nextInt(bodies.size()), 0.12, uniform(4, 16), i % 2 == 0 ? 1.5 : 0);
            if (line != null && isFree(line, 1)) {
                DrawnTube.add(actin, line, uniform(0.15, 0.3), uniform(10, 40), spread);
                decoys.add(line);
                drawn.add(line);
            }
        }
    }

    private void drawBridge() {
        for (int attempt = 0; attempt < 200; attempt++) {
            Polyline line = between(random.nextInt(bodies.size()), random.nextInt(bodies.size()));
            if (line == null || line.lengthMicrometres() < 3 || line.lengthMicrometres() > 9 || !isFree(line, 1.2)) {
                continue;
            }
            DrawnTube.add(actin, line, 0.9, 25, spread);
            DrawnTube.add(
                    actin,
                    part(line, 0.5 - 0.5 / line.lengthMicrometres(), 0.5 + 0.5 / line.lengthMicrometres()),
                    1.4,
                    60,
                    spread);
            decoys.add(line);
            drawn.add(line);
            return;
        }
    }

    /** Adds a background and the noise of photons and of reading. */
    static void expose(Volume picture, double background, double readNoise, Random random) {
        for (float[] plane : picture.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) (poisson(plane[i] + background, random) + readNoise * random.nextGaussian());
            }
        }
    }

    private static double poisson(double mean, Random random) {
        if (mean > 60) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double bound = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > bound) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    List<NanotubeScore.Joint> truth() {
        return tubes.stream()
                .map(tube -> new NanotubeScore.Joint(tube.first(), tube.second(), tube.line()))
                .toList();
    }
}
