package org.mitoferry.challenge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;

/**
 * What a counter says of one field.
 *
 * @param nanotubes null where it says nothing of them
 * @param mitochondria null where it says nothing of them
 */
record FieldCalls(
        @Nullable List<NamedLine> nanotubes, @Nullable List<NamedPoint> mitochondria) {
    private static final String NANOTUBES = "nanotubes.csv";
    private static final String MITOCHONDRIA = "mitochondria.csv";

    /**
     * Reads a table (with a column {@code line} nanotubes, else mitochondria), ImageJ's regions, or a field's folder of {@code measure}.
     *
     * @param size of the voxels of ImageJ's regions, null where nobody knows
     */
    static FieldCalls read(Path place, @Nullable VoxelSize size, Problems problems) throws IOException {
        if (Files.isDirectory(place)) {
            Path lines = place.resolve(NANOTUBES);
            Path points = place.resolve(MITOCHONDRIA);
            return new FieldCalls(
                    Files.exists(lines) ? NamedLine.read(lines, problems) : null,
                    Files.exists(points) ? NamedPoint.read(points, problems) : null);
        }
        if (RoiFile.isRoi(place)) {
            if (size == null || !size.isCalibrated()) {
                problems.report(
                        ReadingCode.MISSING_UNIT,
                        Place.whole(place.toString()),
                        "Regions of interest are in pixels, and the truth has no label image that says their size",
                        "Give --pixel-size and --z-step");
                return new FieldCalls(null, null);
            }
            FieldCalls calls = RoiFile.read(place, size, problems);
            List<NamedPoint> points = calls.mitochondria();
            boolean none = points == null || points.isEmpty();
            return none ? new FieldCalls(calls.nanotubes(), null) : calls;
        }
        TableFile table = TableFile.read(place, problems);
        return table.has("line")
                ? new FieldCalls(NamedLine.read(place, problems), null)
                : new FieldCalls(null, NamedPoint.read(place, problems));
    }
}
