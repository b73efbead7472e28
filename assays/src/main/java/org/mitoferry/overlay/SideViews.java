package org.mitoferry.overlay;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.TubeMeasures;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * A called nanotube from both sides: the brightest voxels within half a micrometre of its course, seen along Y (XZ) and along X (YZ), with
 * its course and the bottom. Both axes have one scale.
 */
final class SideViews {
    /** Width of one nanotube on the page. */
    static final int WIDTH = 560;

    private static final double NEAR_MICROMETRES = 0.5;
    private static final double MARGIN_MICROMETRES = 3;
    private static final int TEXT = 42;
    /** Both views and both their axes have one scale, so that one bar stands for all. */
    private static final int MOST_BAR_PIXELS = 130;

    private static final int GAP = 14;
    private static final int NAME = 24;
    private static final double GAMMA = 0.7;
    /** White is so many times as bright as the nanotube. */
    private static final double WHITE = 2.5;

    private static final double DARK_SHARE = 0.6;
    private static final int MOST_PIXELS_PER_MICROMETRE = 12;

    private final Volume channel;
    private final NanotubeCount count;
    private final Cells cells;
    private final double scale;

    SideViews(Volume channel, NanotubeCount count, Cells cells) {
        this.channel = channel;
        this.count = count;
        this.cells = cells;
        double longest = count.nanotubes().stream()
                .mapToDouble(each ->
                        Math.max(extent(each.line().x()), extent(each.line().y())))
                .max()
                .orElse(1);
        scale = Math.min(MOST_PIXELS_PER_MICROMETRE, (WIDTH - NAME - GAP) / (longest + 2 * MARGIN_MICROMETRES));
    }

    private static double extent(double[] places) {
        return Arrays.stream(places).max().orElse(0)
                - Arrays.stream(places).min().orElse(0);
    }

    /** Height of one nanotube on the page. */
    int height() {
        return TEXT + 2 * (viewHeight() + GAP);
    }

    private int viewHeight() {
        return (int) Math.ceil(channel.depth() * channel.voxelSize().zMicrometres() * scale);
    }

    /** @param index of the nanotube, from 0 */
    void draw(Graphics2D g, int index, int left, int top) {
        Candidate tube = count.nanotubes().get(index);
        g.setFont(Palette.NUMBER);
        g.setColor(Palette.NANOTUBE);
        g.drawString(Integer.toString(index + 1), left, top + 16);
        g.setFont(Palette.WORDS);
        g.setColor(Palette.TEXT);
        g.drawString(words(tube), left + 26, top + 16);
        ScaleBar.beside(g, left + NAME, top + 26, MOST_BAR_PIXELS, scale);
        view(g, tube, true, left, top + TEXT);
        view(g, tube, false, left, top + TEXT + viewHeight() + GAP);
    }

    private String words(Candidate tube) {
        return cells.name(tube.firstCell()) + " to " + cells.name(tube.secondCell())
                + String.format(
                        Locale.ROOT, ", %.1f \u00b5m long", tube.measures().lengthMicrometres())
                + width(tube.measures())
                + (Double.isNaN(tube.measures().heightMicrometres())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.1f \u00b5m high",
                                tube.measures().heightMicrometres()));
    }

    /** Below the resolution a number would say more than is known. */
    private static String width(TubeMeasures measures) {
        if (Double.isNaN(measures.diameterMicrometres())) {
            return "";
        }
        return measures.atTheLimit()
                ? ", width not resolved"
                : String.format(Locale.ROOT, ", %.2f \u00b5m wide", measures.diameterMicrometres());
    }

    private void view(Graphics2D g, Candidate tube, boolean alongY, int left, int top) {
        VoxelSize size = channel.voxelSize();
        Polyline line = tube.line();
        double[] places = alongY ? line.x() : line.y();
        double pixel = alongY ? size.xMicrometres() : size.yMicrometres();
        int limit = alongY ? channel.width() : channel.height();
        int first = Math.max(0, (int) ((Arrays.stream(places).min().orElse(0) - MARGIN_MICROMETRES) / pixel));
        int end = Math.min(limit, (int) ((Arrays.stream(places).max().orElse(0) + MARGIN_MICROMETRES) / pixel) + 1);
        BufferedImage seen = picture(tube, alongY, first, end);
        int width = (int) Math.round((end - first) * pixel * scale);
        int height = viewHeight();
        g.setColor(Palette.FAINT);
        g.setFont(Palette.LETTER);
        g.drawString(alongY ? "XZ" : "YZ", left, top + 12);
        int x0 = left + NAME;
        g.drawImage(seen, x0, top, width, height, null);
        Graphics2D inside = (Graphics2D) g.create(x0, top, width, height);
        if (count.substrate().isKnown()) {
            double y = height - (count.substrate().heightMicrometres() + size.zMicrometres() / 2) * scale;
            inside.setColor(Palette.FAINT);
            inside.setStroke(Palette.dashed(1));
            inside.draw(new Line2D.Double(0, y, width, y));
        }
        Path2D path = new Path2D.Double();
        for (int i = 0; i < line.size(); i++) {
            double x = (places[i] + pixel / 2 - first * pixel) * scale;
            double y = height - (line.z()[i] + size.zMicrometres() / 2) * scale;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        inside.setColor(Palette.NANOTUBE);
        inside.setStroke(Palette.dotted());
        inside.draw(path);
        inside.dispose();
    }

    /** Brightest samples near the line, the lowest plane at the bottom. */
    private BufferedImage picture(Candidate tube, boolean alongY, int first, int end) {
        VoxelSize size = channel.voxelSize();
        int depth = channel.depth();
        int width = end - first;
        float[] seen = new float[width * depth];
        int reachX = (int) Math.ceil(NEAR_MICROMETRES / size.xMicrometres());
        int reachY = (int) Math.ceil(NEAR_MICROMETRES / size.yMicrometres());
        Polyline extended = extended(tube.line()).resampled(Math.min(size.xMicrometres(), size.yMicrometres()));
        for (int i = 0; i < extended.size(); i++) {
            int x = (int) Math.rint(extended.x()[i] / size.xMicrometres());
            int y = (int) Math.rint(extended.y()[i] / size.yMicrometres());
            for (int yy = Math.max(0, y - reachY); yy <= Math.min(channel.height() - 1, y + reachY); yy++) {
                for (int xx = Math.max(0, x - reachX); xx <= Math.min(channel.width() - 1, x + reachX); xx++) {
                    int column = (alongY ? xx : yy) - first;
                    for (int z = 0; z < depth && column >= 0 && column < width; z++) {
                        int at = (depth - 1 - z) * width + column;
                        seen[at] = Math.max(seen[at], channel.plane(z)[yy * channel.width() + xx]);
                    }
                }
            }
        }
        float[] sorted = seen.clone();
        Arrays.sort(sorted);
        double dark = sorted[(int) (DARK_SHARE * (sorted.length - 1))];
        float[] shares =
                Projection.scaled(seen, dark, dark + WHITE * tube.measures().contrast(), GAMMA);
        return Projection.picture(width, depth, new float[][] {shares, shares, shares});
    }

    /** The line with a piece of each of its cells. */
    private static Polyline extended(Polyline line) {
        int last = line.size() - 1;
        double[] ahead = ahead(line, last, Math.max(0, last - 5));
        double[] behind = ahead(line, 0, Math.min(last, 5));
        return new Polyline(new double[] {behind[0]}, new double[] {behind[1]}, new double[] {behind[2]})
                .with(line)
                .with(ahead[0], ahead[1], ahead[2]);
    }

    private static double[] ahead(Polyline line, int end, int before) {
        double dx = line.x()[end] - line.x()[before];
        double dy = line.y()[end] - line.y()[before];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        double step = length < 1e-6 ? 0 : MARGIN_MICROMETRES / length;
        return new double[] {line.x()[end] + step * dx, line.y()[end] + step * dy, line.z()[end]};
    }
}
