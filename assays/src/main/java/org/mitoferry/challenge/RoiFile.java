package org.mitoferry.challenge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;

/**
 * ImageJ's regions of interest: a {@code .roi} or the {@code .zip} of the ROI manager. Straight, segmented and freehand lines are
 * nanotubes, points are mitochondria; other regions are left out. The format is that of ImageJ's {@code RoiDecoder}: big-endian, type at
 * byte 6, count of points at 16, places from 64 on, the plane in the second header.
 */
final class RoiFile {
    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_ENTRIES = 100_000;
    private static final int HEADER = 64;
    private static final int TYPE = 6;
    private static final int TOP = 8;
    private static final int LEFT = 10;
    private static final int COUNT = 16;
    private static final int LINE = 18;
    private static final int OPTIONS = 50;
    private static final int SUBPIXEL = 128;
    private static final int POSITION = 56;
    private static final int SECOND_HEADER = 60;
    private static final int PLANE = 8;
    private static final int STRAIGHT = 3;
    private static final int FREEHAND_LINE = 4;
    private static final int SEGMENTED = 5;
    private static final int POINTS = 10;

    private final VoxelSize size;
    private final List<NamedLine> lines = new ArrayList<>();
    private final List<NamedPoint> points = new ArrayList<>();

    private RoiFile(VoxelSize size) {
        this.size = size;
    }

    static boolean isRoi(Path file) {
        String name = file.toString();
        return name.endsWith(".roi") || name.endsWith(".zip");
    }

    /** @param size of the voxels that places are told in */
    static FieldCalls read(Path file, VoxelSize size, Problems problems) throws IOException {
        RoiFile rois = new RoiFile(size);
        boolean whole = true;
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".roi")) {
                whole = rois.add(file.getFileName().toString(), in.readNBytes(MOST_BYTES));
            } else {
                ZipInputStream zip = new ZipInputStream(in);
                int entries = 0;
                for (ZipEntry entry = zip.getNextEntry();
                        entry != null && entries++ < MOST_ENTRIES;
                        entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".roi")) {
                        whole &= rois.add(entry.getName(), zip.readNBytes(MOST_BYTES));
                    }
                }
            }
        } catch (ZipException broken) {
            whole = false;
        }
        if (!whole) {
            problems.report(
                    ReadingCode.UNREADABLE_FILE,
                    Place.whole(file.toString()),
                    "A region of interest in it is damaged",
                    "Save it again from ImageJ's ROI manager");
        }
        return new FieldCalls(rois.lines, rois.points);
    }

    private boolean add(String name, byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != 'I' || bytes[1] != 'o' || bytes[2] != 'u' || bytes[3] != 't') {
            return false;
        }
        ByteBuffer roi = ByteBuffer.wrap(bytes);
        double z = plane(roi);
        double[][] at = places(roi);
        if (at == null) {
            return false;
        }
        boolean high = !Double.isNaN(z);
        int type = bytes[TYPE];
        if (type == STRAIGHT || type == FREEHAND_LINE || type == SEGMENTED) {
            double[] heights = new double[at[0].length];
            java.util.Arrays.fill(heights, high ? z : 0);
            lines.add(new NamedLine(name, 0, 0, new Polyline(at[0], at[1], heights), high, Standing.ASKED));
        } else if (type == POINTS) {
            for (int i = 0; i < at[0].length; i++) {
                points.add(new NamedPoint(name + " " + (i + 1), at[0][i], at[1][i], z, Double.NaN));
            }
        }
        return true;
    }

    /** Height of the plane that a region was drawn in; NaN where it belongs to all. */
    private double plane(ByteBuffer roi) {
        int second = roi.getInt(SECOND_HEADER);
        int plane = second > 0 && second + PLANE + 4 <= roi.capacity() ? roi.getInt(second + PLANE) : 0;
        plane = plane > 0 ? plane : roi.getInt(POSITION);
        return plane > 0 && size.hasPlaneDistance() ? (plane - 1) * size.zMicrometres() : Double.NaN;
    }

    /** Places in micrometres from the middle of the first pixel, whose corner ImageJ counts from; null where they are cut off. */
    private double @Nullable [][] places(ByteBuffer roi) {
        if (roi.get(TYPE) == STRAIGHT) {
            return micrometres(
                    new double[] {roi.getFloat(LINE), roi.getFloat(LINE + 8)},
                    new double[] {roi.getFloat(LINE + 4), roi.getFloat(LINE + 12)});
        }
        int count = roi.getShort(COUNT) & 0xffff;
        boolean fine = (roi.getShort(OPTIONS) & SUBPIXEL) != 0 && HEADER + 12 * count <= roi.capacity();
        if (HEADER + 4 * count > roi.capacity()) {
            return null;
        }
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            int first = HEADER + 4 * count;
            x[i] = fine ? roi.getFloat(first + 4 * i) : roi.getShort(LEFT) + (roi.getShort(HEADER + 2 * i) & 0xffff);
            y[i] = fine
                    ? roi.getFloat(first + 4 * (count + i))
                    : roi.getShort(TOP) + (roi.getShort(HEADER + 2 * (count + i)) & 0xffff);
        }
        return micrometres(x, y);
    }

    private double[][] micrometres(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - 0.5) * size.xMicrometres();
            y[i] = (y[i] - 0.5) * size.yMicrometres();
        }
        return new double[][] {x, y};
    }
}
