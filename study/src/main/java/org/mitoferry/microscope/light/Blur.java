package org.mitoferry.microscope.light;

import org.mitoferry.culture.Crew;

/** Separable convolution with symmetric kernels, in place. At the borders of planes the picture is taken to go on as it ends there. */
final class Blur {

    private Blur() {}

    /**
     * @param planes of width x height samples
     * @param x half of the kernel along x, as {@link DiscreteGaussian} gives it
     */
    static void apply(float[][] planes, int width, int height, float[] x, float[] y, float[] z, Crew crew) {
        float[][] scratch = new float[crew.members()][];
        crew.share(planes.length, (from, to, member) -> {
            float[] rows = scratch[member];
            if (rows == null) {
                rows = new float[width * height];
                scratch[member] = rows;
            }
            for (int k = from; k < to; k++) {
                alongRows(planes[k], rows, width, height, x);
                alongColumns(rows, planes[k], width, height, y);
            }
        });
        int depth = planes.length;
        crew.share(height, (from, to, member) -> {
            float[][] column = new float[depth][width];
            for (int row = from; row < to; row++) {
                for (int k = 0; k < depth; k++) {
                    System.arraycopy(planes[k], row * width, column[k], 0, width);
                }
                acrossPlanes(column, planes, row * width, width, z);
            }
        });
    }

    private static void alongRows(float[] in, float[] out, int width, int height, float[] half) {
        int reach = half.length - 1;
        float[] padded = new float[width + 2 * reach];
        for (int row = 0; row < height; row++) {
            int base = row * width;
            System.arraycopy(in, base, padded, reach, width);
            for (int n = 0; n < reach; n++) {
                padded[n] = in[base];
                padded[reach + width + n] = in[base + width - 1];
            }
            float centre = half[0];
            for (int i = 0; i < width; i++) {
                out[base + i] = centre * padded[reach + i];
            }
            for (int n = 1; n <= reach; n++) {
                float weight = half[n];
                for (int i = 0; i < width; i++) {
                    out[base + i] += weight * (padded[reach + i - n] + padded[reach + i + n]);
                }
            }
        }
    }

    private static void alongColumns(float[] in, float[] out, int width, int height, float[] half) {
        int reach = half.length - 1;
        for (int row = 0; row < height; row++) {
            int base = row * width;
            float centre = half[0];
            for (int i = 0; i < width; i++) {
                out[base + i] = centre * in[base + i];
            }
            for (int n = 1; n <= reach; n++) {
                int above = Math.max(0, row - n) * width;
                int below = Math.min(height - 1, row + n) * width;
                float weight = half[n];
                for (int i = 0; i < width; i++) {
                    out[base + i] += weight * (in[above + i] + in[below + i]);
                }
            }
        }
    }

    /** Beyond the first and last plane there is nothing: the painter has planes to spare there. */
    private static void acrossPlanes(float[][] column, float[][] planes, int base, int width, float[] half) {
        int reach = half.length - 1;
        int depth = column.length;
        for (int k = 0; k < depth; k++) {
            float[] out = planes[k];
            float[] in = column[k];
            float centre = half[0];
            for (int i = 0; i < width; i++) {
                out[base + i] = centre * in[i];
            }
            for (int n = 1; n <= reach; n++) {
                float weight = half[n];
                if (k - n >= 0) {
                    addRow(out, base, column[k - n], width, weight);
                }
                if (k + n < depth) {
                    addRow(out, base, column[k + n], width, weight);
                }
            }
        }
    }

    private static void addRow(float[] out, int base, float[] in, int width, float weight) {
        for (int i = 0; i < width; i++) {
            out[base + i] += weight * in[i];
        }
    }
}
