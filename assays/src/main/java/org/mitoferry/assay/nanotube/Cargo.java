package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Objects of a second channel (mitochondria, vesicles) that lie in a nanotube.
 *
 * <p>An object is cargo when its middle is within the tube's radius plus half the lateral width of the point spread function of the centre
 * line (across planes: half the axial width) and projects between the ends, away from the bodies by a margin. Objects that the resolution
 * merges count once; what lies at the root of a tube is left out by the margin, as it may belong to the cell.
 *
 * <p>Fails: an object that crosses beneath a tube within the axial width reads as cargo; run the same on the second channel mirrored in the
 * plane to learn how often that happens by chance.
 */
public final class Cargo {
    /**
     * One object in a tube.
     *
     * @param object label in the second channel
     * @param alongMicrometres place along the line, from its first point
     * @param distanceMicrometres of the object's middle from the line
     */
    public record Item(int object, double alongMicrometres, double distanceMicrometres) {}

    private Cargo() {}

    /**
     * @param nanotube a call
     * @param objects labels of the second channel, on the grid of the actin channel
     * @param marginMicrometres left out at both ends
     * @return by rising label
     */
    public static List<Item> of(Candidate nanotube, Labels objects, PointSpread spread, double marginMicrometres) {
        VoxelSize size = objects.voxelSize();
        double sizeZ = objects.depth() == 1 ? 0 : size.zMicrometres();
        double diameter = nanotube.measures().diameterMicrometres();
        double radius = Double.isNaN(diameter) ? 0 : diameter / 2;
        double lateral = radius + spread.lateralFwhmMicrometres() / 2;
        double axial = radius + spread.axialFwhmMicrometres() / 2;
        Polyline line = nanotube.line().resampled(0.05);
        double length = line.lengthMicrometres();
        List<Item> items = new ArrayList<>();
        for (LabelStatistics.Item object : LabelStatistics.of(objects, null)) {
            double x = object.centreX() * size.xMicrometres();
            double y = object.centreY() * size.yMicrometres();
            double z = object.centreZ() * sizeZ;
            int nearest = nearest(line, x, y, z, lateral, axial);
            double dx = x - line.x()[nearest];
            double dy = y - line.y()[nearest];
            double dz = z - line.z()[nearest];
            double along = length * nearest / Math.max(1, line.size() - 1);
            boolean within = square(dx, dy, dz, lateral, axial) <= 1;
            if (within && along >= marginMicrometres && along <= length - marginMicrometres) {
                items.add(new Item(object.label(), along, Math.sqrt(dx * dx + dy * dy + dz * dz)));
            }
        }
        return items;
    }

    private static double square(double dx, double dy, double dz, double lateral, double axial) {
        return (dx * dx + dy * dy) / (lateral * lateral) + dz * dz / (axial * axial);
    }

    private static int nearest(Polyline line, double x, double y, double z, double lateral, double axial) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            double square = square(x - line.x()[i], y - line.y()[i], z - line.z()[i], lateral, axial);
            if (square < least) {
                least = square;
                best = i;
            }
        }
        return best;
    }
}
