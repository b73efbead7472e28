package org.mitoferry.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.WholeOrNot;

/**
 * A time-lapse as an animated GIF, which presentation programs, browsers and Fiji open: the brightest planes, with scale bar and clock. Up
 * to three channels are shown; each has shades of its own in one palette for all frames, so nothing flickers.
 */
final class Movie {

    private static final int LARGEST = 640;
    private static final int HUNDREDTHS_PER_FRAME = 10;
    private static final double GAMMA = 0.7;
    private static final int WHITE = 0xffffff;
    /** Shades of each channel where there are one, two or three: one entry less than 256 for the writing. */
    private static final int[][] SHADES = {{255}, {15, 17}, {6, 6, 7}};

    private final Micrograph film;
    private final List<Double> minutes;
    private final List<Integer> shown;
    private final int smaller;
    private final List<Projection.Range> ranges = new ArrayList<>();
    private final IndexColorModel palette;
    private final int[] shades;

    private Movie(Micrograph film, List<Double> minutes) throws MicrographProblem {
        this.film = film;
        this.minutes = minutes;
        MicrographFacts facts = film.facts();
        shown = Sheet.together(facts.channelNames());
        smaller = Math.max(1, (Math.max(facts.width(), facts.height()) + LARGEST - 1) / LARGEST);
        shades = SHADES[shown.size() - 1];
        for (int c : shown) {
            ranges.add(Projection.of(film.volume(c, 0), smaller).range());
        }
        palette = palette();
    }

    /**
     * Writes a movie, whole or not at all.
     *
     * @param minutes of each frame since the first
     */
    static void write(Path file, Micrograph film, List<Double> minutes) throws MicrographProblem {
        Movie movie = new Movie(film, minutes);
        WholeOrNot.file(file, movie::fill);
    }

    private void fill(Path place) throws IOException, MicrographProblem {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(place))) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int time = 0; time < film.facts().times(); time++) {
                BufferedImage frame = frame(time);
                writer.writeToSequence(new IIOImage(frame, null, described(writer, frame, time == 0)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private BufferedImage frame(int time) throws MicrographProblem {
        int width = film.facts().width() / smaller;
        int height = film.facts().height() / smaller;
        BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        byte[] pixels = new byte[width * height];
        int step = 1;
        for (int n = 0; n < shown.size(); n++) {
            float[] samples =
                    Projection.of(film.volume(shown.get(n), time), smaller).samples();
            for (int i = 0; i < pixels.length; i++) {
                int shade = (int) Math.round(ranges.get(n).shade(samples[i], GAMMA) * (shades[n] - 1));
                pixels[i] += (byte) (step * shade);
            }
            step *= shades[n];
        }
        frame.getRaster().setDataElements(0, 0, width, height, pixels);
        PixelFont.Dot dot = (x, y) -> {
            if (x >= 0 && x < width && y >= 0 && y < height) {
                frame.setRGB(x, y, WHITE);
            }
        };
        ScaleBar.draw(0, 0, width, height, smaller * film.facts().voxelSize().xMicrometres(), dot);
        PixelFont.draw(clock(minutes.get(time)), 10, 10, Math.max(1, height / 250), dot);
        return frame;
    }

    /** Hours, minutes and seconds: {@code 1:05:30}. */
    static String clock(double minutes) {
        long seconds = Math.round(60 * minutes);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** All mixtures of the shades of the channels, and white. */
    private IndexColorModel palette() {
        int size = 1;
        for (int n : shades) {
            size *= n;
        }
        byte[][] rgb = new byte[3][size + 1];
        for (int entry = 0; entry < size; entry++) {
            int rest = entry;
            double[] sum = new double[3];
            for (int n = 0; n < shades.length; n++) {
                double share = rest % shades[n] / (double) (shades[n] - 1);
                rest /= shades[n];
                int stated = film.facts().channels().get(shown.get(n)).colourRgb();
                int colour = stated < 0 ? WHITE : stated;
                for (int part = 0; part < 3; part++) {
                    sum[part] += share * (colour >> (16 - 8 * part) & 255);
                }
            }
            for (int part = 0; part < 3; part++) {
                rgb[part][entry] = (byte) Math.min(255, Math.round(sum[part]));
            }
        }
        for (int part = 0; part < 3; part++) {
            rgb[part][size] = (byte) 255;
        }
        return new IndexColorModel(8, size + 1, rgb[0], rgb[1], rgb[2]);
    }

    private static IIOMetadata described(ImageWriter writer, BufferedImage frame, boolean first)
            throws IIOInvalidTreeException {
        IIOMetadata facts = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        String format = facts.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        IIOMetadataNode timing = new IIOMetadataNode("GraphicControlExtension");
        timing.setAttribute("disposalMethod", "none");
        timing.setAttribute("userInputFlag", "FALSE");
        timing.setAttribute("transparentColorFlag", "FALSE");
        timing.setAttribute("delayTime", Integer.toString(HUNDREDTHS_PER_FRAME));
        timing.setAttribute("transparentColorIndex", "0");
        root.appendChild(timing);
        if (first) {
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0}); // again and again
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        facts.mergeTree(format, root);
        return facts;
    }
}
