package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Light along a nanotube over time: position to the right, time downwards, a panel for each channel. What stands still is upright, what
 * moves is oblique, and its slope is its speed.
 *
 * <p>Of more points than there are tiles, neighbours are averaged. The light of each channel goes from its 5 % point (dark) to its 99.5 %
 * point (bright).
 */
public final class KymographFigure {

    /** What the names of these figures begin with. */
    public static final String PREFIX = "kymograph-";

    private static final int MOST_ACROSS = 64;
    private static final int MOST_DOWN = 60;
    private static final int PANEL_PIXELS = 300;
    private static final int HEIGHT_PIXELS = 240;
    private static final double DARK = 0.05;
    private static final double BRIGHT = 0.995;

    /** The light of one channel, as rows of tiles of one size. */
    private record Tiles(String channel, double[][] light, double widthMicrometres, double heightMinutes) {

        int across() {
            return light[0].length;
        }
    }

    private KymographFigure() {}

    /**
     * A figure for each nanotube, in the order of the lines.
     *
     * @param field its name, of letters, digits and hyphens
     * @param title what was filmed, in a few words
     * @param lines of all nanotubes of the field, each channel frame by frame
     */
    public static List<Figure> draw(String field, String title, List<KymographLine> lines) {
        List<Figure> figures = new ArrayList<>();
        for (int nanotube :
                lines.stream().mapToInt(KymographLine::nanotube).distinct().toArray()) {
            List<KymographLine> own =
                    lines.stream().filter(line -> line.nanotube() == nanotube).toList();
            List<Tiles> panels = own.stream()
                    .map(KymographLine::channel)
                    .distinct()
                    .map(channel -> tiles(
                            channel,
                            own.stream()
                                    .filter(line -> line.channel().equals(channel))
                                    .toList()))
                    .toList();
            figures.add(figure(field, title, nanotube, panels));
        }
        return figures;
    }

    private static Tiles tiles(String channel, List<KymographLine> lines) {
        double[] minutes =
                distinct(lines.stream().mapToDouble(KymographLine::minutes).toArray());
        double[] positions = distinct(
                lines.stream().mapToDouble(KymographLine::positionMicrometres).toArray());
        int across = (positions.length + MOST_ACROSS - 1) / MOST_ACROSS;
        int down = (minutes.length + MOST_DOWN - 1) / MOST_DOWN;
        // What is left of the last tiles is not drawn: they would be narrower than the others.
        int columns = Math.max(1, positions.length / across);
        int rows = Math.max(1, minutes.length / down);
        double[][] sums = new double[rows][columns];
        int[][] counts = new int[rows][columns];
        for (KymographLine line : lines) {
            int row = Arrays.binarySearch(minutes, line.minutes()) / down;
            int column = Arrays.binarySearch(positions, line.positionMicrometres()) / across;
            if (row < rows && column < columns) {
                sums[row][column] += line.light();
                counts[row][column]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sums[row][column] /= Math.max(1, counts[row][column]);
            }
        }
        return new Tiles(channel, sums, across * step(positions), down * step(minutes));
    }

    private static double[] distinct(double[] values) {
        TreeSet<Double> sorted = new TreeSet<>();
        for (double value : values) {
            sorted.add(value);
        }
        return sorted.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double step(double[] even) {
        return even.length < 2 ? 1 : (even[even.length - 1] - even[0]) / (even.length - 1);
    }

    private static Figure figure(String field, String title, int nanotube, List<Tiles> panels) {
        ArrayNode values = Specification.array();
        double length = 0;
        double minutes = 0;
        for (Tiles panel : panels) {
            add(values, panel);
            length = Math.max(length, panel.across() * panel.widthMicrometres());
            minutes = Math.max(minutes, panel.light().length * panel.heightMinutes());
        }
        String heading = "Nanotube " + nanotube + ", " + title;
        return new Figure(
                PREFIX + field + "-nanotube-" + nanotube,
                "Kymograph of " + heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1),
                "",
                "Light along the nanotube (its number as in the overlay) from frame to frame, time downwards. Upright streaks stand still, oblique"
                        + " ones travel: the flatter, the faster. Each channel from its 5 % point (dark) to its 99.5 % point (bright).",
                Specification.text(specification(heading, values, panels, length, minutes)),
                List.of());
    }

    private static void add(ArrayNode values, Tiles panel) {
        double[] sorted = Arrays.stream(panel.light())
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double dark = sorted[(int) (DARK * (sorted.length - 1))];
        double bright = sorted[(int) Math.ceil(BRIGHT * (sorted.length - 1))];
        for (int row = 0; row < panel.light().length; row++) {
            for (int column = 0; column < panel.across(); column++) {
                double share = bright > dark ? (panel.light()[row][column] - dark) / (bright - dark) : 0;
                values.addObject()
                        .put("channel", panel.channel())
                        .put("from_um", rounded(column * panel.widthMicrometres()))
                        .put("to_um", rounded((column + 1) * panel.widthMicrometres()))
                        .put("from_min", rounded(row * panel.heightMinutes()))
                        .put("to_min", rounded((row + 1) * panel.heightMinutes()))
                        .put("light", rounded(Math.clamp(share, 0, 1)));
            }
        }
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private static ObjectNode specification(
            String description, ArrayNode values, List<Tiles> panels, double length, double minutes) {
        ObjectNode spec = Specification.layered(description, values);
        ObjectNode tiles = Specification.addLayer(spec);
        // In its own colour, so that no light shows between tiles where a page is scaled.
        tiles.putObject("mark").put("type", "rect").put("strokeWidth", 0.7);
        ObjectNode encoding = tiles.putObject("encoding");
        axis(encoding, "x", "from_um", "to_um", "Position along the nanotube (\u00b5m)", length, false);
        axis(encoding, "y", "from_min", "to_min", "Time (min)", minutes, true);
        ObjectNode colour = encoding.putObject("color").put("field", "light").put("type", "quantitative");
        colour.put("title", "Light, from dark to bright");
        colour.putObject("scale")
                .put("scheme", "inferno")
                .putArray("domain")
                .add(0)
                .add(1);
        colour.putObject("legend").put("orient", "right").put("format", ".1f").put("gradientLength", 120);
        encoding.set("stroke", colour.deepCopy());
        int widest = panels.stream().mapToInt(Tiles::across).max().orElse(1);
        int highest =
                panels.stream().mapToInt(panel -> panel.light().length).max().orElse(1);
        // Whole pixels for each tile: else bright lines show between them.
        int width = widest * Math.max(1, PANEL_PIXELS / widest);
        int height = highest * Math.max(1, HEIGHT_PIXELS / highest);
        return Specification.inPanels(
                spec, "channel", panels.stream().map(Tiles::channel).toList(), 2, width, height);
    }

    private static void axis(
            ObjectNode encoding, String name, String from, String to, String title, double end, boolean downwards) {
        ObjectNode axis = encoding.putObject(name).put("field", from).put("type", "quantitative");
        axis.put("title", title);
        ObjectNode scale = axis.putObject("scale").put("nice", false).put("reverse", downwards);
        scale.putArray("domain").add(0).add(end);
        axis.putObject("axis").put("grid", false).put("tickCount", 6);
        encoding.putObject(name + "2").put("field", to);
    }
}
