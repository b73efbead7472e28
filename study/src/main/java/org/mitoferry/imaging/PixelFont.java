package org.mitoferry.imaging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Letters of five by seven pixels, so that a picture has the same bytes on every machine, whatever fonts it has. */
final class PixelFont {

    /** Sets a pixel. */
    @FunctionalInterface
    interface Dot {
        void at(int x, int y);
    }

    static final int WIDTH = 5;
    static final int HEIGHT = 7;
    private static final int ADVANCE = 6;

    private static final Map<Character, long[]> GLYPHS = new HashMap<>();

    static {
        glyphs("0123456789", """
                01110 00100 01110 11111 00010 11111 00110 11111 01110 01110
                10001 01100 10001 00010 00110 10000 01000 00001 10001 10001
                10011 00100 00001 00100 01010 11110 10000 00010 10001 10001
                10101 00100 00010 00010 10010 00001 11110 00100 01110 01111
                11001 00100 00100 00001 11111 00001 10001 01000 10001 00001
                10001 00100 01000 10001 00010 10001 10001 01000 10001 00010
                01110 01110 11111 01110 00010 01110 01110 01000 01110 01100
                """);
        glyphs("ABCDEFGHIJ", """
                01110 11110 01110 11110 11111 11111 01110 10001 01110 00111
                10001 10001 10001 10001 10000 10000 10001 10001 00100 00010
                10001 10001 10000 10001 10000 10000 10000 10001 00100 00010
                11111 11110 10000 10001 11110 11110 10111 11111 00100 00010
                10001 10001 10000 10001 10000 10000 10001 10001 00100 00010
                10001 10001 10001 10001 10000 10000 10001 10001 00100 10010
                10001 11110 01110 11110 11111 10000 01111 10001 01110 01100
                """);
        glyphs("KLMNOPQRST", """
                10001 10000 10001 10001 01110 11110 01110 11110 01111 11111
                10010 10000 11011 10001 10001 10001 10001 10001 10000 00100
                10100 10000 10101 11001 10001 10001 10001 10001 10000 00100
                11000 10000 10101 10101 10001 11110 10001 11110 01110 00100
                10100 10000 10001 10011 10001 10000 10101 10100 00001 00100
                10010 10000 10001 10001 10001 10000 10010 10010 00001 00100
                10001 11111 10001 10001 01110 10000 01101 10001 11110 00100
                """);
        glyphs("UVWXYZ-/:.", """
                10001 10001 10001 10001 10001 11111 00000 00001 00000 00000
                10001 10001 10001 10001 10001 00001 00000 00001 00100 00000
                10001 10001 10001 01010 01010 00010 00000 00010 00000 00000
                10001 10001 10101 00100 00100 00100 11111 00100 00000 00000
                10001 10001 10101 01010 00100 01000 00000 01000 00000 00000
                10001 01010 11011 10001 00100 10000 00000 10000 00100 00100
                01110 00100 10001 10001 00100 11111 00000 10000 00000 00100
                """);
        glyphs("+\u00b5m", """
                00000 00000 00000
                00100 00000 00000
                00100 10010 11010
                11111 10010 10101
                00100 10010 10101
                00100 11101 10101
                00000 10000 10101
                """);
    }

    private PixelFont() {}

    private static void glyphs(String letters, String rows) {
        String[] lines = rows.strip().split("\n");
        for (int n = 0; n < letters.length(); n++) {
            long[] glyph = new long[HEIGHT];
            for (int row = 0; row < HEIGHT; row++) {
                glyph[row] = Long.parseLong(lines[row].strip().split(" ")[n], 2);
            }
            GLYPHS.put(letters.charAt(n), glyph);
        }
    }

    /** Pixels that a text is wide. */
    static int width(String text, int scale) {
        return Math.max(0, text.length() * ADVANCE - 1) * scale;
    }

    /** Letters of any case as capitals, but the m after a micro sign; what has no form stays blank. */
    static void draw(String text, int left, int top, int scale, Dot dot) {
        for (int n = 0; n < text.length(); n++) {
            char letter = text.charAt(n);
            boolean unit = n > 0 && letter == 'm' && text.charAt(n - 1) == '\u00b5';
            char shown = unit || letter == '\u00b5'
                    ? letter
                    : String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0);
            long[] glyph = GLYPHS.getOrDefault(shown, new long[HEIGHT]);
            for (int y = 0; y < HEIGHT * scale; y++) {
                for (int x = 0; x < WIDTH * scale; x++) {
                    if ((glyph[y / scale] >> (WIDTH - 1 - x / scale) & 1) == 1) {
                        dot.at(left + n * ADVANCE * scale + x, top + y);
                    }
                }
            }
        }
    }
}
