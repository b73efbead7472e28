package org.mitoferry.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** An SVG without text, painted. */
final class Picture {

    private static final int PIXELS_OF_A_PIXEL = 2;
    private static final float POINTS_PER_PIXEL = 0.75f;
    /** 180 mm. */
    private static final float WIDEST_POINTS = 510.2f;

    /** A figure has as many marks as it has data; what Vega writes is no stranger's file. */
    private static final LoaderContext CONTEXT = LoaderContext.builder()
            .documentLimits(new DocumentLimits(
                    DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
                    DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH,
                    Integer.MAX_VALUE))
            .build();

    private final SVGDocument document;
    private final float width;
    private final float height;

    private Picture(SVGDocument document, float width, float height) {
        this.document = document;
        this.width = width;
        this.height = height;
    }

    static Picture of(Svg outlined) {
        SVGDocument document = Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(outlined.bytes()), null, CONTEXT),
                "JSVG reads what Vega writes");
        return new Picture(document, (float) outlined.width(), (float) outlined.height());
    }

    byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(
                Math.round(PIXELS_OF_A_PIXEL * width),
                Math.round(PIXELS_OF_A_PIXEL * height),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(PIXELS_OF_A_PIXEL, PIXELS_OF_A_PIXEL);
        paint(graphics);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** One page as large as the figure, but for wide ones, which are made smaller. */
    byte[] pdf(String title) throws IOException {
        float scale = Math.min(POINTS_PER_PIXEL, WIDEST_POINTS / width);
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width * scale, height * scale));
            pdf.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(pdf, width, height);
            paint(graphics);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.transform(Matrix.getScaleInstance(scale, scale));
                content.drawForm(graphics.getXFormObject());
            }
            PDDocumentInformation facts = new PDDocumentInformation();
            facts.setTitle(title);
            facts.setCreator("Mitoferry");
            pdf.setDocumentInformation(facts);
            // Otherwise the clock goes into the file.
            pdf.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private void paint(Graphics2D graphics) {
        document.render((Component) null, graphics, new ViewBox(width, height));
    }
}
