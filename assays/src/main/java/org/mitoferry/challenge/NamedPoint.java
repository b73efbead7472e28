package org.mitoferry.challenge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.yaml.Problems;

/**
 * A mitochondrion as somebody marked it.
 *
 * @param name in its file
 * @param xMicrometres from the middle of the first voxel
 * @param yMicrometres from the middle of the first voxel
 * @param zMicrometres NaN where not known
 * @param lengthMicrometres NaN where not known
 */
record NamedPoint(
        String name, double xMicrometres, double yMicrometres, double zMicrometres, double lengthMicrometres) {
    /** One row a mitochondrion: {@code x_um,y_um}, and where they are known {@code z_um,length_um}; refused ones are left out. */
    static List<NamedPoint> read(Path file, Problems problems) throws IOException {
        TableFile table = TableFile.read(file, problems);
        List<NamedPoint> points = new ArrayList<>();
        if (table.requires("x_um", "y_um")) {
            for (TableFile.Row row : table.rows()) {
                if (row.text("refused").isEmpty()) {
                    String name = row.text("object");
                    points.add(new NamedPoint(
                            name.isEmpty() ? Integer.toString(points.size() + 1) : name,
                            row.needed("x_um"),
                            row.needed("y_um"),
                            row.number("z_um"),
                            row.number("length_um")));
                }
            }
        }
        return points;
    }
}
