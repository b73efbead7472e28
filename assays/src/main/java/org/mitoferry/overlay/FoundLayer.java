package org.mitoferry.overlay;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.Rejection;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.Cell;

/** What was found, drawn over the picture of a field. */
final class FoundLayer {
    private static final int FIRST_LETTER = 'a';
    private static final int BORDER = 2;
    private static final double SPARSE = 28;

    private final FieldResult result;
    private final AssayParameters parameters;
    private final VoxelSize size;
    private final Graphics2D g;
    private final Letters letters;
    private final double zoom;

    /**
     * @param g whose origin is the corner of the picture
     * @param zoom pixels of the display for one of the picture
     */
    FoundLayer(FieldResult result, AssayParameters parameters, VoxelSize size, Graphics2D g, double zoom) {
        this.result = result;
        this.parameters = parameters;
        this.size = size;
        this.g = g;
        this.zoom = zoom;
        this.letters = new Letters(g);
    }

    void draw() {
        mitochondria();
        nuclei();
        cells();
        nanotubes();
    }

    private void layer(BufferedImage layer) {
        g.drawImage(
                layer,
                0,
                0,
                (int) Math.round(layer.getWidth() * zoom),
                (int) Math.round(layer.getHeight() * zoom),
                null);
    }

    private void mitochondria() {
        MitochondriaTransfer.Result transfer = result.transfer();
        if (transfer == null) {
            return;
        }
        Labels objects = transfer.objects();
        boolean[] counted = new boolean[objects.count() + 1];
        transfer.inside().forEach(each -> counted[each.label()] = true);
        Color within = new Color(Palette.COUNTED.getRed(), Palette.COUNTED.getGreen(), Palette.COUNTED.getBlue(), 110);
        Outlines.Style inside = new Outlines.Style(Palette.COUNTED, within, false);
        Outlines.Style refused = new Outlines.Style(Palette.REFUSED, null, true);
        layer(Outlines.layer(
                Outlines.fromAbove(objects), objects.width(), 1, label -> counted[label] ? inside : refused));
    }

    private void nuclei() {
        Labels nuclei = result.nuclei();
        if (nuclei == null) {
            return;
        }
        boolean[] positive = new boolean[nuclei.count() + 1];
        result.caspase().forEach(each -> positive[each.label()] = isPositive(each.signal()));
        Outlines.Style bright = new Outlines.Style(Palette.POSITIVE, null, false);
        Outlines.Style dark = new Outlines.Style(Palette.NEGATIVE, null, true);
        layer(Outlines.layer(
                Outlines.fromAbove(nuclei), nuclei.width(), BORDER, label -> positive[label] ? bright : dark));
    }

    private boolean isPositive(double signal) {
        return result.caspaseThreshold() != null
                && result.caspaseThreshold().exists()
                && signal > result.caspaseThreshold().signal();
    }

    /** The colour of a group of cells. */
    static Color colour(String group, AssayParameters parameters) {
        if (group.equals(parameters.cells().roundName())) {
            return Palette.ROUND;
        }
        return group.equals(parameters.names().acceptorName()) ? Palette.ACCEPTOR : Palette.SPREAD;
    }

    private void cells() {
        Cells cells = result.cells();
        if (cells == null || result.map() == null) {
            return;
        }
        layer(Outlines.layer(
                Outlines.fromAbove(cells.labels()),
                cells.labels().width(),
                BORDER,
                label -> new Outlines.Style(
                        colour(cells.group(label), parameters),
                        null,
                        cells.group(label).equals(parameters.cells().roundName()))));
        for (Cell cell : result.map().cells()) {
            String doubt = cell.doubtful() ? "?" : "";
            String number = "#" + cell.label() + doubt;
            String group = cells.group(cell.label());
            double x = shown(cell.xMicrometres(), size.xMicrometres());
            double y = shown(cell.yMicrometres(), size.yMicrometres());
            Color colour = Palette.light(colour(group, parameters));
            // Where names would run into each other, the number and the colour of the outline say as much.
            if (!letters.writeWhereFree(group + number, x, y, Palette.NUMBER, colour, 1)) {
                letters.write(number, x, y, Palette.NUMBER, colour);
            }
        }
    }

    private void nanotubes() {
        NanotubeCount count = result.nanotubes();
        if (count == null) {
            return;
        }
        Map<Rejection, String> reasons = reasons(count);
        for (Candidate each : count.rejected()) {
            boolean along = each.rejection() == Rejection.SAME_CELL;
            line(each.line(), along ? Palette.DIM : Palette.REJECTED, Palette.dashed(along ? 1 : 1.4));
        }
        for (Candidate each : count.nanotubes()) {
            line(each.line(), Palette.HALO, Palette.solid(4.5));
            line(each.line(), Palette.NANOTUBE, Palette.solid(2));
        }
        for (int i = 0; i < count.nanotubes().size(); i++) {
            double[] at = beside(count.nanotubes().get(i).line(), 14);
            letters.write(Integer.toString(i + 1), at[0], at[1], Palette.NUMBER, Palette.NANOTUBE);
        }
        // Lines along one cell are by far the most and the least in doubt: their letters come last and far apart.
        for (Candidate each : count.rejected()) {
            if (each.rejection() != Rejection.SAME_CELL) {
                letter(each, reasons, 2);
            }
        }
        for (Candidate each : count.rejected()) {
            if (each.rejection() == Rejection.SAME_CELL) {
                letter(each, reasons, SPARSE);
            }
        }
    }

    private void letter(Candidate rejected, Map<Rejection, String> reasons, double clear) {
        double[] at = beside(rejected.line(), 9);
        String letter = reasons.getOrDefault(rejected.rejection(), "");
        letters.writeWhereFree(letter, at[0], at[1], Palette.LETTER, Palette.REJECTED, clear);
    }

    /** A letter for every reason that there is, in the order of reasons. */
    static Map<Rejection, String> reasons(NanotubeCount count) {
        Map<Rejection, String> letters = new EnumMap<>(Rejection.class);
        for (Rejection reason : Rejection.values()) {
            if (count.rejected().stream().anyMatch(each -> each.rejection() == reason)) {
                letters.put(reason, String.valueOf((char) (FIRST_LETTER + letters.size())));
            }
        }
        return letters;
    }

    private void line(Polyline line, Color colour, Stroke stroke) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < line.size(); i++) {
            double x = shown(line.x()[i], size.xMicrometres());
            double y = shown(line.y()[i], size.yMicrometres());
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(path);
    }

    /** A place beside the middle of a line. */
    private double[] beside(Polyline line, double away) {
        int middle = line.size() / 2;
        int from = Math.max(0, middle - 1);
        int to = Math.min(line.size() - 1, middle + 1);
        double x = shown(line.x()[middle], size.xMicrometres());
        double y = shown(line.y()[middle], size.yMicrometres());
        double dx = line.x()[to] - line.x()[from];
        double dy = line.y()[to] - line.y()[from];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new double[] {x + away * dy / length, y - away * dx / length};
    }

    /** Micrometres from the middle of the first pixel as pixels of the display. */
    private double shown(double micrometres, double pixelMicrometres) {
        return (micrometres / pixelMicrometres + 0.5) * zoom;
    }
}
