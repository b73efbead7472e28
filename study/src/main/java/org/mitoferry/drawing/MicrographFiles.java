package org.mitoferry.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.mitoferry.figure.Figure;
import org.mitoferry.report.MicrographPanel;
import org.mitoferry.report.Micrographs;
import org.mitoferry.store.WholeFile;

/** Pictures of measured micrographs for a report: one an arm and image step, small enough to be in a page. */
public final class MicrographFiles {

    /** The folder of those that a run keeps. */
    public static final String FOLDER = "micrographs";

    static final String FIELDS = "fields";
    private static final String OVERLAY = "overlay.png";
    private static final String PANEL = "panel.jpg";
    /** Of a field's name, what differs between experiments, wells and fields of an arm. */
    private static final String PLACE = "-e[0-9]+-w[0-9]+(?=-i)|-f[0-9]+$";

    private static final int[] WIDTHS = {1500, 1250, 1000, 800};
    private static final float[] QUALITIES = {0.86f, 0.7f};
    private static final int MOST_BYTES = 300_000;

    private MicrographFiles() {}

    /**
     * The first picture of each arm and image step in a folder of {@code measure}, by name, with the kymographs of time-lapses among them.
     *
     * @throws IOException when a picture cannot be read, or there is none
     */
    public static Micrographs measured(Path measured) throws IOException {
        List<Path> fields = folders(measured.resolve(FIELDS), OVERLAY);
        if (fields.isEmpty()) {
            throw new IOException("The folder " + measured + " holds no pictures " + FIELDS + "/*/" + OVERLAY
                    + ". Name the folder that 'mitoferry measure' wrote.");
        }
        Set<String> seen = new TreeSet<>();
        List<MicrographPanel> panels = new ArrayList<>();
        List<Figure> kymographs = new ArrayList<>();
        for (Path field : fields) {
            String name = String.valueOf(field.getFileName());
            if (seen.add(name.replaceAll(PLACE, ""))) {
                panels.add(panel(name, ImageIO.read(field.resolve(OVERLAY).toFile())));
                kymographs.addAll(KymographFiles.figures(field));
            }
        }
        return new Micrographs(panels, kymographs);
    }

    /** What a run kept of its micrographs; nothing where it took none. */
    public static Micrographs kept(Path run) throws IOException {
        List<MicrographPanel> panels = new ArrayList<>();
        List<Figure> kymographs = new ArrayList<>();
        for (Path field : folders(run.resolve(FOLDER), PANEL)) {
            byte[] jpeg = Files.readAllBytes(field.resolve(PANEL));
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            panels.add(panel(String.valueOf(field.getFileName()), picture, jpeg));
            kymographs.addAll(KymographFiles.figures(field));
        }
        return new Micrographs(panels, kymographs);
    }

    /** Keeps the picture of a field in the folder of a run, in at most 300 kB. */
    public static void keep(Path field, BufferedImage picture) throws IOException {
        WholeFile.write(field.resolve(PANEL), small(picture).jpeg());
    }

    private static List<Path> folders(Path fields, String picture) throws IOException {
        if (!Files.isDirectory(fields)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(fields)) {
            return all.filter(field -> Files.isRegularFile(field.resolve(picture)))
                    .sorted()
                    .toList();
        }
    }

    private static MicrographPanel panel(String name, BufferedImage picture) throws IOException {
        Small small = small(picture);
        return panel(name, small.picture(), small.jpeg());
    }

    private static MicrographPanel panel(String name, BufferedImage picture, byte[] jpeg) {
        return new MicrographPanel(
                name,
                picture.getWidth(),
                picture.getHeight(),
                Base64.getEncoder().encodeToString(jpeg));
    }

    private record Small(BufferedImage picture, byte[] jpeg) {}

    /** The largest and best that is small enough. */
    private static Small small(BufferedImage picture) throws IOException {
        Small small = null;
        for (int widest : WIDTHS) {
            BufferedImage scaled = scaled(picture, Math.min(1, (double) widest / picture.getWidth()));
            for (float quality : QUALITIES) {
                small = new Small(scaled, jpeg(scaled, quality));
                if (small.jpeg().length <= MOST_BYTES) {
                    return small;
                }
            }
        }
        return Objects.requireNonNull(small);
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = (int) Math.round(scale * picture.getWidth());
        int height = (int) Math.round(scale * picture.getHeight());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
