package org.mitoferry.cli;

import java.nio.charset.Charset;

/** Horizontal bars in text: blocks of an eighth where the terminal's character set has them, else {@code #}. */
final class Bars {
    private static final String EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";

    private final int width;
    private final boolean blocks;

    /**
     * @param width of a full bar, in characters
     * @param charset that of the terminal
     */
    Bars(int width, Charset charset) {
        this.width = width;
        this.blocks = charset.newEncoder().canEncode(EIGHTHS);
    }

    /** A bar for a share between 0 and 1. */
    String bar(double share) {
        double length = Math.clamp(share, 0, 1) * width;
        if (!blocks) {
            return "#".repeat((int) Math.round(length));
        }
        int eighths = (int) Math.round(length * 8);
        String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return EIGHTHS.substring(8).repeat(eighths / 8) + rest;
    }
}
