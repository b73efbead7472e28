package org.mitoferry.microscope.light;

/** Spreads reliefs over the voxels: along each column of pixels their two surfaces, and what fills them. */
final class ReliefSplat {

    private static final double STEEPEST = 3;

    private final FieldOfView field;
    private final float[][] planes;
    private final Mottle mottle;
    private final double originX;
    private final double originY;
    private final double originZ;
    private final double dx;
    private final double dy;
    private final double dz;

    ReliefSplat(FieldOfView field, float[][] planes, double originX, double originY, double originZ, Mottle mottle) {
        this.field = field;
        this.planes = planes;
        this.mottle = mottle;
        this.originX = originX;
        this.originY = originY;
        this.originZ = originZ;
        dx = field.voxel().xMicrometres();
        dy = field.voxel().yMicrometres();
        dz = field.voxel().zMicrometres();
    }

    /** Spreads the rows {@code [firstRow, endRow)} of the field. */
    void rows(Relief relief, int firstRow, int endRow) {
        int rows = relief.rows();
        for (int r = Math.max(0, firstRow - relief.top()); r < Math.min(rows, endRow - relief.top()); r++) {
            for (int c = 0; c < relief.columns(); c++) {
                float top = relief.heights()[r * relief.columns() + c];
                int i = relief.left() + c;
                if (top > 0 && i >= 0 && i < field.width()) {
                    column(relief, r, c, i, top);
                }
            }
        }
    }

    private void column(Relief relief, int r, int c, int i, float top) {
        int j = relief.top() + r;
        double foot = relief.footMicrometres();
        double x = i * dx + originX;
        double y = j * dy + originY;
        double slope = slope(relief, r, c);
        int at = j * field.width() + i;
        if (relief.sheet() > 0) {
            double upper = relief.sheet() * Math.sqrt(1 + slope * slope) * mottle.at(x, y, top);
            sheet(at, top, upper);
            sheet(at, foot, relief.sheet() * mottle.at(x, y, foot));
        }
        if (relief.fill() > 0) {
            int k0 = Math.max(0, (int) Math.floor((foot - originZ) / dz - 0.5));
            int k1 = Math.min(planes.length - 1, (int) Math.ceil((top - originZ) / dz + 0.5));
            for (int k = k0; k <= k1; k++) {
                double z = k * dz + originZ;
                double within = Math.min(top, z + dz / 2) - Math.max(foot, z - dz / 2);
                if (within > 0) {
                    planes[k][at] += (float) (relief.fill() * within / dz);
                }
            }
        }
    }

    private void sheet(int at, double z, double light) {
        double w = (z - originZ) / dz;
        int k = (int) Math.floor(w + 0.5);
        for (int side = -1; side <= 1; side++) {
            int plane = k + side;
            if (plane >= 0 && plane < planes.length) {
                planes[plane][at] += (float) (light / dz * Splat.spline(w - k, side));
            }
        }
    }

    /** Steepness of the upper surface, at most {@value #STEEPEST}; at the rim it falls to the foot within a voxel. */
    private double slope(Relief relief, int r, int c) {
        double alongX = (height(relief, r, c + 1) - height(relief, r, c - 1)) / (2 * dx);
        double alongY = (height(relief, r + 1, c) - height(relief, r - 1, c)) / (2 * dy);
        return Math.min(STEEPEST, Math.sqrt(alongX * alongX + alongY * alongY));
    }

    private static double height(Relief relief, int r, int c) {
        int row = Math.max(0, Math.min(relief.rows() - 1, r));
        int column = Math.max(0, Math.min(relief.columns() - 1, c));
        return relief.heights()[row * relief.columns() + column];
    }
}
