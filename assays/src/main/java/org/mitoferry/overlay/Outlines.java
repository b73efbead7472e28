package org.mitoferry.overlay;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Labels;

/** Labels seen from above as a layer of pixels: their borders, and where it is asked for what is within. */
final class Outlines {
    /**
     * How a label is drawn.
     *
     * @param border colour of its border
     * @param within colour of the rest, or null
     * @param dashed whether the border is broken
     */
    record Style(Color border, @Nullable Color within, boolean dashed) {}

    private static final int DASH = 10;
    private static final int GAP = 4;

    private Outlines() {}

    /** At every place the highest label, 0 for none. */
    static int[] fromAbove(Labels labels) {
        int[] seen = new int[labels.width() * labels.height()];
        for (int z = labels.depth() - 1; z >= 0; z--) {
            int[] plane = labels.plane(z);
            for (int i = 0; i < seen.length; i++) {
                seen[i] = seen[i] == 0 ? plane[i] : seen[i];
            }
        }
        return seen;
    }

    /**
     * A transparent layer of the same pixels.
     *
     * @param thickness of borders in pixels
     * @param style of a label, or null where it is not drawn
     */
    static BufferedImage layer(int[] seen, int width, int thickness, IntFunction<@Nullable Style> style) {
        int height = seen.length / width;
        BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int label = seen[y * width + x];
                Style drawn = label == 0 ? null : style.apply(label);
                if (drawn == null) {
                    continue;
                }
                if (isBorder(seen, width, height, x, y, thickness)) {
                    boolean gap = drawn.dashed() && Math.floorMod(x + y, DASH + GAP) >= DASH;
                    if (!gap) {
                        layer.setRGB(x, y, drawn.border().getRGB());
                    }
                } else if (drawn.within() != null) {
                    layer.setRGB(x, y, drawn.within().getRGB());
                }
            }
        }
        return layer;
    }

    private static boolean isBorder(int[] seen, int width, int height, int x, int y, int thickness) {
        int label = seen[y * width + x];
        for (int d = 1; d <= thickness; d++) {
            boolean inside = x >= d && y >= d && x + d < width && y + d < height;
            if (inside
                    && (seen[y * width + x - d] != label
                            || seen[y * width + x + d] != label
                            || seen[(y - d) * width + x] != label
                            || seen[(y + d) * width + x] != label)) {
                return true;
            }
        }
        return false;
    }
}
