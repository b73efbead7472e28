package org.mitoferry.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/** Colours after Okabe and Ito, strokes and letters of all overlays. */
final class Palette {
    static final Color PAGE = new Color(0x16191d);
    static final Color TEXT = new Color(0xf2f2f2);
    static final Color FAINT = new Color(0xa8adb4);
    static final Color ROUND = new Color(0xd55e00);
    static final Color SPREAD = new Color(0x56b4e9);
    static final Color ACCEPTOR = new Color(0x009e73);
    static final Color NANOTUBE = new Color(0xf0e442);
    static final Color REJECTED = new Color(0xe69f00);
    static final Color DIM = new Color(0xe6, 0x9f, 0x00, 120);
    static final Color COUNTED = new Color(0xf28cc8);
    static final Color REFUSED = new Color(0xb0b0b0);
    static final Color NEGATIVE = new Color(0x8fa8ff);
    static final Color POSITIVE = new Color(0x009e73);
    static final Color HALO = new Color(0, 0, 0, 170);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font NUMBER = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final Font LETTER = new Font(Font.SANS_SERIF, Font.BOLD, 11);

    private static final float[] DASHES = {5, 4};

    private static final float[] DOTS = {2, 7};

    private Palette() {}

    /** A colour to write in over a picture: half-way to white. */
    static Color light(Color colour) {
        return new Color((colour.getRed() + 255) / 2, (colour.getGreen() + 255) / 2, (colour.getBlue() + 255) / 2);
    }

    static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
    }

    /** Hides little of what lies beneath. */
    static BasicStroke dotted() {
        return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DOTS, 0);
    }
}
