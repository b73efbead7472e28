package org.mitoferry.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** What foreign programs answered, from the file that make_oracles.py wrote. */
final class Oracle {
    static final VoxelSize VOXEL = new VoxelSize(0.16, 0.15, 0.4);

    private final Map<String, Volume> answers = new LinkedHashMap<>();

    private Oracle(Iterator<String> lines) {
        while (lines.hasNext()) {
            String[] head = lines.next().split(" ");
            int depth = Integer.parseInt(head[1]);
            int height = Integer.parseInt(head[2]);
            int width = Integer.parseInt(head[3]);
            float[][] planes = new float[depth][width * height];
            for (float[] plane : planes) {
                for (int y = 0; y < height; y++) {
                    String row = lines.next();
                    String[] values = row.length() == width ? row.split("") : row.split(" ");
                    for (int x = 0; x < width; x++) {
                        plane[y * width + x] = Float.parseFloat(values[x]);
                    }
                }
            }
            answers.put(head[0], new Volume(width, height, planes, VOXEL));
        }
    }

    static Oracle read() throws IOException {
        try (InputStream in = Oracle.class.getResourceAsStream("kernels.txt")) {
            return new Oracle(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .iterator());
        }
    }

    Volume volume(String name) {
        return answers.get(name);
    }

    Mask mask(String name) {
        return Mask.above(answers.get(name), 0);
    }

    Labels labels(String name) {
        Volume volume = answers.get(name);
        int[][] planes = new int[volume.depth()][];
        int count = 0;
        for (int z = 0; z < planes.length; z++) {
            planes[z] = new int[volume.width() * volume.height()];
            for (int i = 0; i < planes[z].length; i++) {
                planes[z][i] = (int) volume.plane(z)[i];
                count = Math.max(count, planes[z][i]);
            }
        }
        return new Labels(volume.width(), volume.height(), planes, count, VOXEL);
    }

    /** The first plane alone. */
    static Mask firstPlane(Mask mask) {
        return new Mask(mask.width(), mask.height(), new boolean[][] {mask.plane(0)}, mask.voxelSize());
    }

    static double largestDifference(Volume a, Volume b) {
        double largest = 0;
        for (int z = 0; z < b.depth(); z++) {
            for (int i = 0; i < b.plane(z).length; i++) {
                largest = Math.max(largest, Math.abs(a.plane(z)[i] - b.plane(z)[i]));
            }
        }
        return largest;
    }

    static boolean same(Mask a, Mask b) {
        return Arrays.deepEquals(a.planes(), b.planes());
    }
}
