package org.mitoferry.assay;

import java.util.Map;
import java.util.TreeMap;
import org.mitoferry.image.Labels;

/** Which label of one picture holds most of each object of another. */
final class HostVotes {
    private final int[] hosts;
    private final double[] shares;

    HostVotes(Labels objects, Labels cells) {
        hosts = new int[objects.count() + 1];
        shares = new double[hosts.length];
        int[] sizes = new int[hosts.length];
        Map<Long, Integer> votes = new TreeMap<>();
        for (int z = 0; z < objects.depth(); z++) {
            for (int i = 0; i < objects.plane(z).length; i++) {
                int object = objects.plane(z)[i];
                if (object > 0) {
                    sizes[object]++;
                    int cell = cells.plane(z)[i];
                    if (cell > 0) {
                        votes.merge((long) object << 32 | cell, 1, Integer::sum);
                    }
                }
            }
        }
        votes.forEach((pair, number) -> {
            int object = (int) (pair >> 32);
            double share = (double) number / sizes[object];
            if (share > shares[object]) {
                shares[object] = share;
                hosts[object] = (int) (long) pair;
            }
        });
    }

    /** The label that shares more voxels with each object than any other, 0 where none shares any. */
    static int[] of(Labels objects, Labels cells) {
        return new HostVotes(objects, cells).hosts;
    }

    int host(int object) {
        return hosts[object];
    }

    /** Share of the object's voxels in its host. */
    double share(int object) {
        return shares[object];
    }
}
