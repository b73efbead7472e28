package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/** Median of a box round every voxel. The edge is reflected with the outermost sample repeated, as scipy.ndimage.median_filter does. */
public final class Median {
    private Median() {}

    /**
     * @param radiusPixels the box has 2 r + 1 pixels in x and y
     * @param radiusPlanes the box has 2 r + 1 planes
     */
    public static Volume filter(Volume volume, int radiusPixels, int radiusPlanes) {
        Volume out = volume.blankLike();
        int side = 2 * radiusPixels + 1;
        int count = side * side * (2 * radiusPlanes + 1);
        Bands.forEach(volume.height(), volume.depth(), (z, firstRow, endRow) -> {
            float[] box = new float[count];
            for (int y = firstRow; y < endRow; y++) {
                for (int x = 0; x < volume.width(); x++) {
                    gather(volume, x, y, z, radiusPixels, radiusPlanes, box);
                    out.plane(z)[y * volume.width() + x] = select(box, count / 2);
                }
            }
        });
        return out;
    }

    private static void gather(Volume volume, int x, int y, int z, int radiusPixels, int radiusPlanes, float[] box) {
        int next = 0;
        for (int dz = -radiusPlanes; dz <= radiusPlanes; dz++) {
            float[] plane = volume.plane(Convolution.reflect(z + dz, volume.depth()));
            for (int dy = -radiusPixels; dy <= radiusPixels; dy++) {
                int row = Convolution.reflect(y + dy, volume.height()) * volume.width();
                for (int dx = -radiusPixels; dx <= radiusPixels; dx++) {
                    box[next++] = plane[row + Convolution.reflect(x + dx, volume.width())];
                }
            }
        }
    }

    /** The k-th smallest value, by Hoare's selection; the order of the values is lost. */
    static float select(float[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            float pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float kept = values[i];
                    values[i++] = values[j];
                    values[j--] = kept;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return values[k];
            }
        }
        return values[k];
    }
}
