package org.mitoferry.challenge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.assay.nanotube.NanotubeScore;
import org.mitoferry.image.Polyline;
import org.mitoferry.yaml.Problems;

/**
 * A nanotube as somebody drew it.
 *
 * @param name in its file
 * @param from the cell at its start, 0 where none is named
 * @param to the cell at its end, 0 where none is named
 * @param line micrometres from the middle of the first voxel; heights 0 where none are known
 * @param hasHeights whether they are
 * @param standing of the truth; a call has the first
 */
record NamedLine(String name, int from, int to, Polyline line, boolean hasHeights, Standing standing) {
    private static final double STEP_MICROMETRES = 0.25;
    private static final String[] COLUMNS = {"line", "x_um", "y_um"};

    /** One row a point: {@code line,x_um,y_um}, and where they are known {@code z_um,from,to,certain}; rejected ones are left out. */
    static List<NamedLine> read(Path file, Problems problems) throws IOException {
        TableFile table = TableFile.read(file, problems);
        Map<String, List<TableFile.Row>> byName = new LinkedHashMap<>();
        if (table.requires(COLUMNS)) {
            table.rows().stream()
                    .filter(row -> row.text("rejected").isEmpty())
                    .forEach(row -> byName.computeIfAbsent(row.text("line"), name -> new ArrayList<>())
                            .add(row));
        }
        List<NamedLine> lines = new ArrayList<>();
        byName.forEach((name, points) -> {
            if (points.size() > 1) {
                lines.add(of(name, points));
            }
        });
        return lines;
    }

    private static NamedLine of(String name, List<TableFile.Row> points) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        double[] z = new double[points.size()];
        boolean high = true;
        for (int i = 0; i < x.length; i++) {
            x[i] = points.get(i).needed("x_um");
            y[i] = points.get(i).needed("y_um");
            double height = points.get(i).number("z_um");
            high &= !Double.isNaN(height);
            z[i] = Double.isNaN(height) ? 0 : height;
        }
        TableFile.Row first = points.getFirst();
        return new NamedLine(
                name,
                cell(first.number("from")),
                cell(first.number("to")),
                new Polyline(x, y, z),
                high,
                first.text("certain").equalsIgnoreCase("no") ? Standing.SPARED : Standing.ASKED);
    }

    private static int cell(double number) {
        return Double.isNaN(number) ? 0 : (int) number;
    }

    /** With all heights 0. */
    NamedLine flat() {
        return new NamedLine(
                name, from, to, new Polyline(line.x(), line.y(), new double[line.size()]), false, standing);
    }

    NamedLine between(int first, int second) {
        return new NamedLine(name, first, second, line, hasHeights, standing);
    }

    /** Whether its points lie less than a micrometre from another line in the mean. */
    boolean isAlong(NamedLine other) {
        Polyline even = line.resampled(STEP_MICROMETRES);
        Polyline dense = other.line.resampled(STEP_MICROMETRES);
        double sum = 0;
        for (int i = 0; i < even.size(); i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < dense.size(); j++) {
                double dx = even.x()[i] - dense.x()[j];
                double dy = even.y()[i] - dense.y()[j];
                double dz = even.z()[i] - dense.z()[j];
                least = Math.min(least, dx * dx + dy * dy + dz * dz);
            }
            sum += Math.sqrt(least);
        }
        return sum < even.size() * NanotubeScore.MOST_DISTANCE_MICROMETRES;
    }

    NanotubeScore.Joint joint() {
        return new NanotubeScore.Joint(from, to, line);
    }
}
