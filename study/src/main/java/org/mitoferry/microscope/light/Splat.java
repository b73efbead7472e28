package org.mitoferry.microscope.light;

/**
 * Spreads the bodies of a {@link Paint} over the rows {@code [firstRow, endRow)} of a stack. Bodies are taken in their order, and what lies
 * in other rows is left out, so that rows may be shared out among threads in any way.
 */
final class Splat {

    /** Least distance of the points that surfaces and sections are made of; of coarse voxels there are two to a side at least. */
    private static final double SPACING_MICROMETRES = 0.09;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double GOLDEN_COSINE = StrictMath.cos(GOLDEN_ANGLE);
    private static final double GOLDEN_SINE = StrictMath.sin(GOLDEN_ANGLE);
    private static final int FEWEST_POINTS = 48;
    private static final double LAYER_MICROMETRES = 0.13;

    /** Distance of the points within a small ball, in voxels. */
    private static final double POINT_SHARE = 0.55;

    private final FieldOfView field;
    private final float[][] planes;
    private final Mottle mottle;
    private final double dx;
    private final double dy;
    private final double dz;
    private final double originX;
    private final double originY;
    private final double originZ;
    private final double voxelVolume;
    private final double spacing;
    private final int firstRow;
    private final int endRow;

    Splat(FieldOfView field, float[][] planes, Shift shift, Mottle mottle, int firstRow, int endRow) {
        this.field = field;
        this.planes = planes;
        this.mottle = mottle;
        this.firstRow = firstRow;
        this.endRow = endRow;
        dx = field.voxel().xMicrometres();
        dy = field.voxel().yMicrometres();
        dz = field.voxel().zMicrometres();
        originX = field.leftMicrometres() - shift.xMicrometres();
        originY = field.topMicrometres() - shift.yMicrometres();
        originZ = field.lowestMicrometres() - shift.zMicrometres();
        voxelVolume = dx * dy * dz;
        spacing = Math.max(SPACING_MICROMETRES, Math.min(dx, dy) / 2);
    }

    void all(Paint paint) {
        ReliefSplat flat = new ReliefSplat(field, planes, originX, originY, originZ, mottle);
        for (Relief relief : paint.reliefs) {
            flat.rows(relief, firstRow, endRow);
        }
        double[] p = paint.number;
        for (int i = 0; i < paint.count; i++) {
            int at = i * Paint.NUMBERS;
            boolean mottled = paint.mottled[i];
            switch (paint.kind[i]) {
                case Paint.LINE -> line(p[at], p[at + 1], p[at + 2], p[at + 3], p[at + 4], p[at + 5], p[at + 7]);
                case Paint.ROD -> rod(p, at);
                case Paint.SHELL -> shell(p, at, mottled);
                case Paint.BALL -> ball(p, at, mottled);
                case Paint.PATCH -> patch(p, at);
                case Paint.SHADE -> voxels(p, at, false, true);
                default -> throw new IllegalStateException("no body of kind " + paint.kind[i]);
            }
        }
    }

    /** One point: its light goes to the 27 voxels round it. */
    private void point(double x, double y, double z, double light) {
        double u = (x - originX) / dx;
        double v = (y - originY) / dy;
        double w = (z - originZ) / dz;
        int i = (int) Math.floor(u + 0.5);
        int j = (int) Math.floor(v + 0.5);
        int k = (int) Math.floor(w + 0.5);
        int width = field.width();
        if (j < firstRow - 1 || j > endRow || i < -1 || i > width || k < -1 || k > planes.length) {
            return;
        }
        double a = u - i;
        double b = v - j;
        double c = w - k;
        double amount = light / voxelVolume;
        double x0 = 0.5 * (0.5 - a) * (0.5 - a);
        double x1 = 0.75 - a * a;
        double x2 = 0.5 * (0.5 + a) * (0.5 + a);
        for (int dk = -1; dk <= 1; dk++) {
            int plane = k + dk;
            if (plane < 0 || plane >= planes.length) {
                continue;
            }
            float[] samples = planes[plane];
            double wz = amount * spline(c, dk);
            for (int dj = -1; dj <= 1; dj++) {
                int row = j + dj;
                if (row < firstRow || row >= endRow) {
                    continue;
                }
                double wy = wz * spline(b, dj);
                int base = row * width + i;
                if (i > 0) {
                    samples[base - 1] += (float) (wy * x0);
                }
                if (i >= 0 && i < width) {
                    samples[base] += (float) (wy * x1);
                }
                if (i < width - 1) {
                    samples[base + 1] += (float) (wy * x2);
                }
            }
        }
    }

    /** Weight of the voxel below (-1), at (0) or above (1) a point that lies off its middle by up to half a voxel. */
    static double spline(double offset, int side) {
        if (side == 0) {
            return 0.75 - offset * offset;
        }
        double far = 0.5 + side * offset;
        return 0.5 * far * far;
    }

    /** Whether rows of this band lie within a range of y. */
    private boolean misses(double lowY, double highY) {
        return (highY - originY) / dy < firstRow - 2 || (lowY - originY) / dy > endRow + 1;
    }

    private void line(double x0, double y0, double z0, double x1, double y1, double z1, double perMicrometre) {
        if (misses(Math.min(y0, y1), Math.max(y0, y1))) {
            return;
        }
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0) + (z1 - z0) * (z1 - z0));
        int points = Math.max(1, (int) Math.ceil(length / (0.6 * Math.min(dx, Math.min(dy, dz)))));
        double light = perMicrometre * length / points;
        int first = 0;
        int end = points;
        if (y1 != y0) {
            double low = ((firstRow - 2) * dy + originY - y0) / (y1 - y0) * points;
            double high = ((endRow + 2) * dy + originY - y0) / (y1 - y0) * points;
            first = (int) Math.max(0, Math.floor(Math.min(low, high)) - 1);
            end = (int) Math.min(points, Math.ceil(Math.max(low, high)) + 1);
        }
        for (int n = first; n < end; n++) {
            double share = (n + 0.5) / points;
            point(x0 + share * (x1 - x0), y0 + share * (y1 - y0), z0 + share * (z1 - z0), light);
        }
    }

    /** Parallel lines, in a section as sunflower seeds lie. */
    private void rod(double[] p, int at) {
        double radius = p[at + 6];
        if (misses(Math.min(p[at + 1], p[at + 4]) - radius, Math.max(p[at + 1], p[at + 4]) + radius)) {
            return;
        }
        double ax = p[at + 3] - p[at];
        double ay = p[at + 4] - p[at + 1];
        double az = p[at + 5] - p[at + 2];
        double length = Math.sqrt(ax * ax + ay * ay + az * az);
        if (length <= 0) {
            return;
        }
        // Two directions across: one of them level.
        double flat = Math.sqrt(ax * ax + ay * ay);
        double ux = flat > 0 ? -ay / flat : 1;
        double uy = flat > 0 ? ax / flat : 0;
        double vx = -uy * az / length;
        double vy = ux * az / length;
        double vz = flat > 0 ? (ax * uy - ay * ux) / length : 0;
        if (flat == 0) {
            vy = 1;
        }
        int lines = Math.max(7, (int) Math.round(Math.PI * radius * radius / (spacing * spacing)));
        double light = p[at + 7] / lines;
        double cosine = 1;
        double sine = 0;
        for (int n = 0; n < lines; n++) {
            double r = radius * Math.sqrt((n + 0.5) / lines);
            double a = r * cosine;
            double b = r * sine;
            double ox = a * ux + b * vx;
            double oy = a * uy + b * vy;
            double oz = b * vz;
            line(p[at] + ox, p[at + 1] + oy, p[at + 2] + oz, p[at + 3] + ox, p[at + 4] + oy, p[at + 5] + oz, light);
            double turned = cosine * GOLDEN_COSINE - sine * GOLDEN_SINE;
            sine = cosine * GOLDEN_SINE + sine * GOLDEN_COSINE;
            cosine = turned;
        }
    }

    private void shell(double[] p, int at, boolean mottled) {
        double thickness = p[at + 6];
        int layers = Math.max(1, (int) Math.ceil(thickness / LAYER_MICROMETRES));
        for (int layer = 0; layer < layers; layer++) {
            double inside = thickness * (layer + 0.5) / layers;
            surface(
                    p,
                    at,
                    Math.max(0.02, p[at + 3] - inside),
                    Math.max(0.02, p[at + 4] - inside),
                    Math.max(0.02, p[at + 5] - inside),
                    p[at + 7] / layers,
                    mottled);
        }
    }

    /** Points as evenly as Fibonacci's on a sphere, their axis along y: those of this band follow on each other. */
    private void surface(double[] p, int at, double rx, double ry, double rz, double light, boolean mottled) {
        double largest = Math.max(rx, Math.max(ry, rz));
        int points = Math.max(FEWEST_POINTS, (int) (4 * Math.PI * largest * largest / (spacing * spacing)));
        double low = ((firstRow - 2) * dy + originY - p[at + 1]) / ry;
        double high = ((endRow + 2) * dy + originY - p[at + 1]) / ry;
        int first = (int) Math.max(0, Math.floor((1 - high) * points / 2) - 1);
        int end = (int) Math.min(points, Math.ceil((1 - low) * points / 2) + 1);
        if (first >= end) {
            return;
        }
        double turn = Math.IEEEremainder(GOLDEN_ANGLE * first, 2 * Math.PI);
        double cosine = StrictMath.cos(turn);
        double sine = StrictMath.sin(turn);
        double each = light * 4 * Math.PI / points;
        for (int n = first; n < end; n++) {
            double ny = 1 - (2 * n + 1.0) / points;
            double round = Math.sqrt(1 - ny * ny);
            double nx = round * cosine;
            double nz = round * sine;
            double gx = nx / rx;
            double gy = ny / ry;
            double gz = nz / rz;
            double area = rx * ry * rz * Math.sqrt(gx * gx + gy * gy + gz * gz);
            double x = p[at] + rx * nx;
            double y = p[at + 1] + ry * ny;
            double z = p[at + 2] + rz * nz;
            double amount = each * area;
            if (z > originZ - dz && z < originZ + planes.length * dz) {
                point(x, y, z, mottled ? amount * mottle.at(x, y, z) : amount);
            }
            double turned = cosine * GOLDEN_COSINE - sine * GOLDEN_SINE;
            sine = cosine * GOLDEN_SINE + sine * GOLDEN_COSINE;
            cosine = turned;
        }
    }

    private void ball(double[] p, int at, boolean mottled) {
        double rx = p[at + 3];
        double ry = p[at + 4];
        double rz = p[at + 5];
        double across = Math.max(rx, ry);
        if (misses(p[at + 1] - across, p[at + 1] + across)) {
            return;
        }
        if (Math.min(Math.min(rx, ry), rz) < 2 * Math.max(dx, dz)) {
            smallBall(p, at, mottled);
            return;
        }
        voxels(p, at, mottled, false);
    }

    /** Every voxel of a ball by the share of it that lies inside: light is added, or as a shade the share of what is there taken away. */
    private void voxels(double[] p, int at, boolean mottled, boolean shade) {
        double rx = p[at + 3];
        double ry = p[at + 4];
        double rz = p[at + 5];
        double across = Math.max(rx, ry);
        double cosine = p[at + 8] == 0 ? 1 : StrictMath.cos(p[at + 8]);
        double sine = p[at + 8] == 0 ? 0 : StrictMath.sin(p[at + 8]);
        int y0 = (int) Math.max(firstRow, Math.floor((p[at + 1] - across - originY) / dy) - 1);
        int y1 = (int) Math.min(endRow - 1, Math.ceil((p[at + 1] + across - originY) / dy) + 1);
        int x0 = (int) Math.max(0, Math.floor((p[at] - across - originX) / dx) - 1);
        int x1 = (int) Math.min(field.width() - 1, Math.ceil((p[at] + across - originX) / dx) + 1);
        int z0 = (int) Math.max(0, Math.floor((p[at + 2] - rz - originZ) / dz) - 1);
        int z1 = (int) Math.min(planes.length - 1, Math.ceil((p[at + 2] + rz - originZ) / dz) + 1);
        for (int k = z0; k <= z1; k++) {
            double z = k * dz + originZ - p[at + 2];
            for (int j = y0; j <= y1; j++) {
                double oy = j * dy + originY - p[at + 1];
                for (int i = x0; i <= x1; i++) {
                    double ox = i * dx + originX - p[at];
                    double a = (ox * cosine + oy * sine) / rx;
                    double b = (oy * cosine - ox * sine) / ry;
                    double c = z / rz;
                    double covered = coverage(a, b, c, dx / rx, dy / ry, dz / rz);
                    if (covered > 0 && shade) {
                        planes[k][j * field.width() + i] *= (float) (1 - p[at + 7] * covered);
                    } else if (covered > 0) {
                        double light = p[at + 7] * covered;
                        if (mottled) {
                            light *= mottle.at(i * dx + originX, j * dy + originY, k * dz + originZ);
                        }
                        planes[k][j * field.width() + i] += (float) light;
                    }
                }
            }
        }
    }

    /** Share of a voxel inside the unit sphere, from the distance of its centre; sizes of the voxel in radii. */
    private static double coverage(double a, double b, double c, double sa, double sb, double sc) {
        double q = Math.sqrt(a * a + b * b + c * c);
        if (q < 1e-9) {
            return 1;
        }
        double width = (Math.abs(a) * sa + Math.abs(b) * sb + Math.abs(c) * sc) / q;
        return Math.max(0, Math.min(1, 0.5 - (q - 1) / width));
    }

    /** Points spread evenly through it, about two to a voxel in each direction. */
    private void smallBall(double[] p, int at, boolean mottled) {
        double rx = p[at + 3];
        double ry = p[at + 4];
        double rz = p[at + 5];
        double volume = 4 * Math.PI / 3 * rx * ry * rz;
        double[] unit = UnitBall.points(volume / (POINT_SHARE * POINT_SHARE * POINT_SHARE * voxelVolume));
        double light = p[at + 7] * volume / (unit.length / 3.0);
        for (int n = 0; n < unit.length; n += 3) {
            double x = p[at] + rx * unit[n];
            double y = p[at + 1] + ry * unit[n + 1];
            double z = p[at + 2] + rz * unit[n + 2];
            point(x, y, z, mottled ? light * mottle.at(x, y, z) : light);
        }
    }

    private void patch(double[] p, int at) {
        double radius = p[at + 6];
        if (misses(p[at + 1] - radius, p[at + 1] + radius)) {
            return;
        }
        double nx = p[at + 3];
        double ny = p[at + 4];
        double nz = p[at + 5];
        double flat = Math.sqrt(nx * nx + ny * ny);
        double ux = flat > 1e-9 ? -ny / flat : 1;
        double uy = flat > 1e-9 ? nx / flat : 0;
        double vx = -uy * nz;
        double vy = ux * nz;
        double vz = uy * nx - ux * ny;
        int points = Math.max(7, (int) (Math.PI * radius * radius / (spacing * spacing)));
        double light = p[at + 7] * Math.PI * radius * radius / points;
        double cosine = 1;
        double sine = 0;
        for (int n = 0; n < points; n++) {
            double r = radius * Math.sqrt((n + 0.5) / points);
            double a = r * cosine;
            double b = r * sine;
            point(p[at] + a * ux + b * vx, p[at + 1] + a * uy + b * vy, p[at + 2] + b * vz, light);
            double turned = cosine * GOLDEN_COSINE - sine * GOLDEN_SINE;
            sine = cosine * GOLDEN_SINE + sine * GOLDEN_COSINE;
            cosine = turned;
        }
    }
}
