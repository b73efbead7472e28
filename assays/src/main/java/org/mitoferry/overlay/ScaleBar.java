package org.mitoferry.overlay;

import java.awt.Graphics2D;
import java.util.Locale;

/** A bar of a round length with its words, in the lower right corner of a picture. */
final class ScaleBar {
    private static final double[] LENGTHS = {200, 100, 50, 20, 10, 5, 2, 1};
    private static final int EDGE = 20;
    private static final int THICKNESS = 4;

    private ScaleBar() {}

    /** @param pixelsPerMicrometre in a picture of this width and height */
    static void draw(Graphics2D g, int width, int height, double pixelsPerMicrometre) {
        double bar = longest(width / 4.0 / pixelsPerMicrometre);
        int length = (int) Math.round(bar * pixelsPerMicrometre);
        line(g, width - length - EDGE, height - EDGE, length);
        new Letters(g).write(words(bar), width - EDGE - length / 2.0, height - 34, Palette.WORDS, Palette.TEXT);
    }

    /** The same from a place on, its words at its right; for what is too small to hold them. */
    static void beside(Graphics2D g, int left, int top, int mostWidth, double pixelsPerMicrometre) {
        double bar = longest(mostWidth / pixelsPerMicrometre);
        int length = (int) Math.round(bar * pixelsPerMicrometre);
        line(g, left, top, length);
        g.setFont(Palette.LETTER);
        g.setColor(Palette.TEXT);
        g.drawString(words(bar), left + length + 6, top + 7);
    }

    private static void line(Graphics2D g, int left, int top, int length) {
        g.setColor(Palette.HALO);
        g.fillRect(left - 2, top - 2, length + 4, THICKNESS + 4);
        g.setColor(Palette.TEXT);
        g.fillRect(left, top, length, THICKNESS);
    }

    private static String words(double bar) {
        return String.format(Locale.ROOT, "%.0f \u00b5m", bar);
    }

    private static double longest(double most) {
        for (double length : LENGTHS) {
            if (length <= most) {
                return length;
            }
        }
        return LENGTHS[LENGTHS.length - 1];
    }
}
