package org.mitoferry.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.mitoferry.report.MicrographPanel;

/** Pictures of measured micrographs for a report: one an arm and image step, small enough to be in a page. */
public final class MicrographFiles {

    private static final String FIELDS = "fields";
    private static final String OVERLAY = "overlay.png";
    /** Of a field's name, what differs between experiments, wells and fields of an arm. */
    private static final String PLACE = "-e[0-9]+-w[0-9]+(?=-i)|-f[0-9]+$";

    private static final int WIDEST = 1500;
    private static final float QUALITY = 0.86f;

    private MicrographFiles() {}

    /**
     * The first picture of each arm and image step in a folder of {@code measure}, by name.
     *
     * @throws IOException when a picture cannot be read, or there is none
     */
    public static List<MicrographPanel> panels(Path measured) throws IOException {
        List<Path> fields = new ArrayList<>();
        if (Files.isDirectory(measured.resolve(FIELDS))) {
            try (Stream<Path> all = Files.list(measured.resolve(FIELDS))) {
                all.filter(field -> Files.isRegularFile(field.resolve(OVERLAY)))
                        .sorted()
                        .forEach(fields::add);
            }
        }
        if (fields.isEmpty()) {
            throw new IOException("The folder " + measured + " holds no pictures " + FIELDS + "/*/" + OVERLAY
                    + ". Name the folder that 'mitoferry measure' wrote.");
        }
        Set<String> seen = new TreeSet<>();
        List<MicrographPanel> panels = new ArrayList<>();
        for (Path field : fields) {
            String name = String.valueOf(field.getFileName());
            if (seen.add(name.replaceAll(PLACE, ""))) {
                panels.add(panel(name, ImageIO.read(field.resolve(OVERLAY).toFile())));
            }
        }
        return panels;
    }

    private static MicrographPanel panel(String name, BufferedImage picture) throws IOException {
        double scale = Math.min(1, (double) WIDEST / picture.getWidth());
        int width = (int) Math.round(scale * picture.getWidth());
        int height = (int) Math.round(scale * picture.getHeight());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return new MicrographPanel(name, width, height, Base64.getEncoder().encodeToString(jpeg(small)));
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
