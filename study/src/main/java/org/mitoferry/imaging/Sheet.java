package org.mitoferry.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;

/** A field at a glance: the brightest planes of each channel in its colour, under its name, and up to three of them together. */
final class Sheet {

    private static final int LARGEST_TILE = 640;
    private static final int COLUMNS = 3;
    private static final int GAP = 6;
    private static final double GAMMA = 0.6;
    private static final int WHITE = 0xffffff;

    /** What is shown together: of each line the first that is there, since those of a line look alike or show the same. */
    private static final List<List<ChannelRole>> FIRST = List.of(
            List.of(
                    ChannelRole.ACTIN,
                    ChannelRole.LIFE_ACT,
                    ChannelRole.MEMBRANE,
                    ChannelRole.CELL_LABEL,
                    ChannelRole.JC1_MONOMER,
                    ChannelRole.CASPASE),
            List.of(ChannelRole.DONOR_MITOCHONDRIA, ChannelRole.JC1_AGGREGATE, ChannelRole.MITOCHONDRIA),
            List.of(ChannelRole.LAMP1, ChannelRole.CX43, ChannelRole.DII, ChannelRole.NUCLEI));

    private Sheet() {}

    /** As a PNG. */
    static byte[] png(Micrograph picture) throws MicrographProblem, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image(picture), "png", bytes);
        return bytes.toByteArray();
    }

    static BufferedImage image(Micrograph picture) throws MicrographProblem {
        MicrographFacts facts = picture.facts();
        int smaller = Math.max(1, (Math.max(facts.width(), facts.height()) + LARGEST_TILE - 1) / LARGEST_TILE);
        int channels = facts.channels().size();
        List<float[]> tiles = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            tiles.add(coloured(
                    Projection.of(picture.volume(c, 0), smaller),
                    facts.channels().get(c)));
            titles.add(facts.channels().get(c).name());
        }
        List<Integer> shown = together(facts.channelNames());
        if (shown.size() > 1) {
            tiles.add(sum(shown.stream().map(tiles::get).toList()));
            titles.add(String.join(" + ", shown.stream().map(titles::get).toList()));
        }
        return laidOut(
                tiles,
                titles,
                facts.width() / smaller,
                facts.height() / smaller,
                smaller * facts.voxelSize().xMicrometres());
    }

    /** Numbers of up to three channels. */
    static List<Integer> together(List<String> roles) {
        List<Integer> shown = new ArrayList<>();
        for (List<ChannelRole> alike : FIRST) {
            alike.stream()
                    .map(role -> roles.indexOf(role.word()))
                    .filter(c -> c >= 0)
                    .findFirst()
                    .ifPresent(shown::add);
        }
        if (shown.isEmpty()) {
            shown.add(0);
        }
        return shown;
    }

    /** Red, green and blue of each pixel, 0 to 1. */
    private static float[] coloured(Projection projection, MicrographChannel channel) {
        Projection.Range range = projection.range();
        int colour = channel.colourRgb() < 0 ? WHITE : channel.colourRgb();
        float[] rgb = new float[3 * projection.samples().length];
        for (int i = 0; i < projection.samples().length; i++) {
            double shade = range.shade(projection.samples()[i], GAMMA);
            for (int part = 0; part < 3; part++) {
                rgb[3 * i + part] = (float) (shade * (colour >> (16 - 8 * part) & 255) / 255);
            }
        }
        return rgb;
    }

    private static float[] sum(List<float[]> tiles) {
        float[] sum = tiles.getFirst().clone();
        for (float[] tile : tiles.subList(1, tiles.size())) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += tile[i];
            }
        }
        return sum;
    }

    private static BufferedImage laidOut(
            List<float[]> tiles, List<String> titles, int width, int height, double pixelMicrometres) {
        int columns = Math.min(COLUMNS, tiles.size());
        int rows = (tiles.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(
                columns * (width + GAP) - GAP, rows * (height + GAP) - GAP, BufferedImage.TYPE_INT_RGB);
        PixelFont.Dot dot = (x, y) -> {
            if (x >= 0 && x < sheet.getWidth() && y >= 0 && y < sheet.getHeight()) {
                sheet.setRGB(x, y, WHITE);
            }
        };
        int scale = Math.max(1, height / 250);
        for (int n = 0; n < tiles.size(); n++) {
            int left = n % columns * (width + GAP);
            int row = n / columns;
            int top = row * (height + GAP);
            float[] rgb = tiles.get(n);
            for (int i = 0; i < width * height; i++) {
                int pixel = 0;
                for (int part = 0; part < 3; part++) {
                    pixel = pixel << 8 | Math.min(255, Math.round(255 * rgb[3 * i + part]));
                }
                sheet.setRGB(left + i % width, top + i / width, pixel);
            }
            PixelFont.draw(titles.get(n), left + 8, top + 8, scale, dot);
            ScaleBar.draw(left, top, width, height, pixelMicrometres, dot);
        }
        return sheet;
    }
}
