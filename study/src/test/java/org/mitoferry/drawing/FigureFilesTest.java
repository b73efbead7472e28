package org.mitoferry.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.figure.CurveFigure;
import org.mitoferry.figure.Figure;

class FigureFilesTest {

    private static final Figure FIGURE = CurveFigure.draw(
            "curve",
            "O\u2082 at the cells",
            "How to read it.",
            "Depth (\u00b5m)",
            "O\u2082 (\u00b5M)",
            "Density",
            Map.of("600 cells/mm\u00b2", new double[][] {{1, 1}, {10, 100}}));

    @TempDir
    static Path folder;

    @BeforeAll
    static void a_figure_is_written_twice() throws IOException {
        try (FigureFiles files = new FigureFiles()) {
            files.write(folder, "one", FIGURE);
            files.write(folder, "two", FIGURE);
            assertEquals("", files.said());
        }
    }

    @Test
    void the_data_stand_beside_the_figure() throws IOException {
        assertEquals(
                List.of("line,x,value", "600 cells/mm\u00b2,1.0,1.0", "600 cells/mm\u00b2,10.0,100.0"),
                Files.readAllLines(folder.resolve("one.csv")));
        assertEquals(FIGURE.specification() + "\n", Files.readString(folder.resolve("one.vl.json")));
    }

    @Test
    void an_svg_keeps_its_text_and_says_what_it_shows() throws IOException {
        String svg = Files.readString(folder.resolve("one.svg"));
        assertTrue(svg.contains("<title>O\u2082 at the cells</title><desc>How to read it.</desc>"));
        assertTrue(svg.contains(">Depth (\u00b5m)</text>"));
        assertTrue(svg.contains("width=\"680\""));
        assertTrue(svg.contains("Liberation Sans, Arial"));
    }

    @Test
    void a_png_is_twice_as_large_and_shows_the_line_in_its_colour() throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve("one.png").toFile());
        assertEquals(1360, image.getWidth());
        assertTrue(colours(image) > 20, "axes, letters and a line have edges of many shades");
    }

    @Test
    void a_pdf_holds_one_page_that_looks_as_the_png_does() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("one.pdf").toFile())) {
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(510, pdf.getPage(0).getMediaBox().getWidth(), 0.5);
            BufferedImage page = new PDFRenderer(pdf)
                    .renderImage(0, 1360f / pdf.getPage(0).getMediaBox().getWidth());
            BufferedImage png = ImageIO.read(folder.resolve("one.png").toFile());
            assertEquals(darkShare(png), darkShare(page), 0.2 * darkShare(png));
        }
    }

    @Test
    void the_same_figure_gives_the_same_bytes() throws IOException {
        for (String ending : List.of(".vl.json", ".csv", ".svg", ".png", ".pdf")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one" + ending)),
                    Files.readAllBytes(folder.resolve("two" + ending)),
                    ending);
        }
    }

    @Test
    void a_figure_of_many_thousand_marks_is_painted() throws IOException {
        String marks = "<path d=\"M1,1h8v8h-8Z\" fill=\"#0072B2\"/>".repeat(20_000);
        Picture picture = Picture.of(
                Svg.parse("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" viewBox=\"0 0 10 10\">"
                        + marks + "</svg>"));
        BufferedImage painted = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertEquals(0xff0072B2, painted.getRGB(10, 10));
    }

    @Test
    void letters_are_as_wide_as_those_of_arial() {
        Typeface face = Typeface.shipped();
        // Arial's advances in units of 1/2048 em, from its metrics: H 1479, e 1139, l 455, o 1139.
        assertEquals(12 * (1479 + 1139 + 455 + 455 + 1139) / 2048.0, face.width("Hello", 12, false), 1e-9);
    }

    @Test
    void a_lowered_figure_has_an_outline_and_is_narrower_than_a_plain_one() {
        Typeface face = Typeface.shipped();
        assertTrue(face.width("\u2082", 12, false) < face.width("2", 12, false));
        assertFalse(face.outline("\u2082", 12, false).isEmpty());
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private static double darkShare(BufferedImage image) {
        int dark = 0;
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            dark += (pixel & 0xff) < 0x80 ? 1 : 0;
        }
        return (double) dark / (image.getWidth() * image.getHeight());
    }
}
