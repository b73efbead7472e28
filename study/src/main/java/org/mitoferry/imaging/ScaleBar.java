package org.mitoferry.imaging;

import java.util.List;

/** A scale bar with its length over it, at the lower right. */
final class ScaleBar {

    private static final List<Integer> LENGTHS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000);
    private static final double MOST_OF_WIDTH = 0.25;
    private static final int MARGIN = 12;

    private ScaleBar() {}

    /** The longest round length that takes at most a quarter of a picture. */
    static int lengthMicrometres(int widthPixels, double pixelMicrometres) {
        int chosen = LENGTHS.getFirst();
        for (int length : LENGTHS) {
            chosen = length <= MOST_OF_WIDTH * widthPixels * pixelMicrometres ? length : chosen;
        }
        return chosen;
    }

    static void draw(int left, int top, int width, int height, double pixelMicrometres, PixelFont.Dot dot) {
        int length = lengthMicrometres(width, pixelMicrometres);
        int bar = Math.max(1, (int) Math.round(length / pixelMicrometres));
        int thick = Math.max(3, height / 150);
        int scale = Math.max(1, height / 250);
        int right = left + width - MARGIN;
        int bottom = top + height - MARGIN;
        for (int y = 0; y < thick; y++) {
            for (int x = 0; x < Math.min(bar, width - 2 * MARGIN); x++) {
                dot.at(right - 1 - x, bottom - 1 - y);
            }
        }
        String text = length + " \u00b5m";
        int textLeft = right - (bar + PixelFont.width(text, scale)) / 2;
        PixelFont.draw(
                text,
                Math.min(textLeft, right - PixelFont.width(text, scale)),
                bottom - thick - (PixelFont.HEIGHT + 3) * scale,
                scale,
                dot);
    }
}
