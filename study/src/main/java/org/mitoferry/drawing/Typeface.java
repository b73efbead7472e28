package org.mitoferry.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Liberation Sans (SIL Open Font License 1.1), as PDFBox carries it: how wide texts are, and their outlines. */
final class Typeface {

    /** What an SVG names: the font of the measures, then those with letters of the same width. */
    static final String FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif";

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** How much wider the bold letters of this family are than its regular ones, on average. */
    private static final double BOLD_WIDTH = 1.06;

    private static final double SMALL_LETTER = 0.62;
    private static final double LOWERED = 0.14;
    private static final double RAISED = -0.34;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Typeface(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm) {
        this.font = font;
        this.glyphs = glyphs;
        this.unitsPerEm = unitsPerEm;
    }

    static Typeface shipped() {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), FILE)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Typeface(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException("the font of the figures cannot be read", e);
        }
    }

    /** Advance of a text in pixels; letters stand side by side without kerning. */
    double width(String text, double sizePixels, boolean bold) {
        double width =
                text.codePoints().mapToDouble(c -> Letter.of(c, this).width()).sum();
        return width * sizePixels * (bold ? BOLD_WIDTH : 1);
    }

    /** The outline of a text from its left end on the base line at (0, 0), as the path data of an SVG. */
    String outline(String text, double sizePixels, boolean bold) {
        Path2D.Double outline = new Path2D.Double();
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            Letter letter = Letter.of(c, this);
            double scale = sizePixels * letter.size() / unitsPerEm;
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, letter.drop() * sizePixels);
            outline.append(glyph(letter.glyph()).getPathIterator(place), false);
            x += letter.width() * sizePixels * (bold ? BOLD_WIDTH : 1);
        }
        return data(outline.getPathIterator(null));
    }

    private Path2D glyph(int id) {
        try {
            var shape = font.getGlyph().getGlyph(id);
            return shape == null ? new Path2D.Double() : shape.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException("glyph " + id, e);
        }
    }

    /**
     * A letter as it is set.
     *
     * @param width advance, as a share of the size of the text
     * @param size of the letter against that of the text
     * @param drop below the base line, as a share of the size of the text
     */
    private record Letter(int glyph, double width, double size, double drop) {

        /** Raised and lowered figures that the font lacks are made of plain ones. */
        static Letter of(int codePoint, Typeface face) {
            int glyph = face.glyphs.getGlyphId(codePoint);
            if (glyph != 0) {
                return new Letter(glyph, face.advance(glyph), 1, 0);
            }
            String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            int base = face.glyphs.getGlyphId(plain.codePointAt(0));
            boolean lowered = codePoint >= 0x2080 && codePoint <= 0x209c;
            boolean small = base != 0 && plain.codePointAt(0) != codePoint;
            double size = small ? SMALL_LETTER : 1;
            double drop = !small ? 0 : lowered ? LOWERED : RAISED;
            return new Letter(base, size * face.advance(base), size, drop);
        }
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException("glyph " + glyph, e);
        }
    }

    private static String data(PathIterator path) {
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            data.append("MLQCZ".charAt(kind));
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
            for (int i = 0; i < numbers; i++) {
                data.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.3f", points[i]));
            }
        }
        return data.toString();
    }
}
