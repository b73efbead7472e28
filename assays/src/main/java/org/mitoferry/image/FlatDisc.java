package org.mitoferry.image;

import java.util.Arrays;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Grey erosion, dilation and opening of every plane by a flat disc.
 *
 * <p>The disc holds all pixels whose centre lies within the radius. It is taken apart into its rows (chords); the least of every stretch of
 * 1, 2, 4, ... pixels is kept, and that of a chord is the least of two stretches that cover it (E. R. Urbach and M. H. F. Wilkinson, IEEE
 * Trans. Image Process. 17:1, 2008). Pixels outside the picture take no part. Samples are compared as whole numbers in the same order, since
 * the least of two floats, with its rules for -0 and NaN, takes several times as long.
 */
final class FlatDisc {
    /** Half lengths of the chords in pixels, for the rows -reach to reach. */
    private final int[] chords;

    FlatDisc(VoxelSize size, double radiusMicrometres) {
        this(radiusMicrometres / size.xMicrometres(), radiusMicrometres / size.yMicrometres());
    }

    /** Half axes of the disc, in pixels. */
    FlatDisc(double radiusX, double radiusY) {
        if (!(radiusX >= 0 && radiusY >= 0)) {
            throw new IllegalArgumentException("Radius of a disc: " + radiusX + ", " + radiusY);
        }
        int reach = (int) radiusY;
        chords = new int[2 * reach + 1];
        for (int dy = -reach; dy <= reach; dy++) {
            double share = reach == 0 ? 0 : dy / radiusY;
            chords[dy + reach] = (int) (radiusX * Math.sqrt(Math.max(0, 1 - share * share)) + 1e-9);
        }
    }

    /** The least within the disc round every pixel. */
    Volume erode(Volume volume) {
        return each(volume, 1);
    }

    /** The largest within the disc round every pixel. */
    Volume dilate(Volume volume) {
        return each(volume, -1);
    }

    /** What of the picture is at least as wide as the disc. */
    Volume open(Volume volume) {
        return dilate(erode(volume));
    }

    private Volume each(Volume volume, int sign) {
        Volume out = volume.blankLike();
        Bands.forEach(
                volume.height(),
                volume.depth(),
                (z, firstRow, endRow) -> new Band(volume.plane(z), out.plane(z), volume.width(), volume.height(), sign)
                        .run(firstRow, endRow));
        return out;
    }

    /** One band of rows; maxima are minima of the inverted picture. */
    private final class Band {
        private final float[] from;
        private final float[] to;
        private final int width;
        private final int height;
        private final int sign;
        private final int reach = chords.length / 2;
        private final int pad = chords[chords.length / 2];
        /** At [k][i] the least of the 2^k pixels from i on of the padded row. */
        private final int[][] stretches;
        /** The least so far of each pixel of the band. */
        private int[] least = {};

        Band(float[] from, float[] to, int width, int height, int sign) {
            this.from = from;
            this.to = to;
            this.width = width;
            this.height = height;
            this.sign = sign;
            int levels = 32 - Integer.numberOfLeadingZeros(2 * pad + 1);
            stretches = new int[levels][width + 2 * pad];
        }

        void run(int firstRow, int endRow) {
            least = new int[(endRow - firstRow) * width];
            Arrays.fill(least, Integer.MAX_VALUE);
            for (int y = Math.max(0, firstRow - reach); y < Math.min(height, endRow + reach); y++) {
                stretch(y);
                for (int row = Math.max(firstRow, y - reach); row < Math.min(endRow, y + reach + 1); row++) {
                    keepLeast((row - firstRow) * width, chords[y - row + reach]);
                }
            }
            for (int i = 0; i < least.length; i++) {
                to[firstRow * width + i] = sign * Float.intBitsToFloat(ordered(least[i]));
            }
        }

        private void stretch(int y) {
            int[] row = stretches[0];
            Arrays.fill(row, Integer.MAX_VALUE);
            for (int x = 0; x < width; x++) {
                row[x + pad] = ordered(Float.floatToRawIntBits(sign * from[y * width + x]));
            }
            for (int k = 1; k < stretches.length; k++) {
                int half = 1 << (k - 1);
                int end = width + 2 * pad - 2 * half + 1;
                int[] shorter = stretches[k - 1];
                int[] longer = stretches[k];
                for (int i = 0; i < end; i++) {
                    longer[i] = Math.min(shorter[i], shorter[i + half]);
                }
            }
        }

        private void keepLeast(int start, int half) {
            int length = 2 * half + 1;
            int k = 31 - Integer.numberOfLeadingZeros(length);
            int[] stretch = stretches[k];
            int first = pad - half;
            int second = first + length - (1 << k);
            for (int x = 0; x < width; x++) {
                least[start + x] = Math.min(least[start + x], Math.min(stretch[first + x], stretch[second + x]));
            }
        }

        /** From the bits of a float to a whole number in the order of the floats, and back. */
        private static int ordered(int bits) {
            return bits ^ bits >> 31 & Integer.MAX_VALUE;
        }
    }
}
