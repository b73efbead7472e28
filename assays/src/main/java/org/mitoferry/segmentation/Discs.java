package org.mitoferry.segmentation;

import java.util.stream.IntStream;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Opening and closing of masks by discs and balls, by exact distances. The edge of the picture is no border of what lies there. */
final class Discs {
    private Discs() {}

    /** Takes away, plane by plane, what no disc of the radius fits into. */
    static Mask open(Mask mask, double radiusMicrometres) {
        return eachPlane(mask, plane -> grow(shrink(plane, radiusMicrometres), radiusMicrometres));
    }

    /** Bridges, plane by plane, gaps into which no disc of the radius fits. */
    static Mask close(Mask mask, double radiusMicrometres) {
        return eachPlane(mask, plane -> shrink(grow(plane, radiusMicrometres), radiusMicrometres));
    }

    /** Voxels within a distance of the mask. */
    static Mask grow(Mask mask, double radiusMicrometres) {
        Mask out = mask.blankLike();
        Volume away = DistanceTransform.toMask(mask);
        for (int z = 0; z < mask.depth(); z++) {
            for (int i = 0; i < out.plane(z).length; i++) {
                out.plane(z)[i] = away.plane(z)[i] <= radiusMicrometres;
            }
        }
        return out;
    }

    private static Mask shrink(Mask mask, double radiusMicrometres) {
        return Mask.above(DistanceTransform.inside(mask), radiusMicrometres);
    }

    /**
     * Depth within the mask: in space, where the planes beyond the stack count as outside (a flat cell on the first plane stays flat), or
     * in the plane; never infinite.
     */
    static Volume depth(Mask mask) {
        Volume inside = mask.depth() == 1 ? DistanceTransform.inside(mask) : insideStack(mask);
        VoxelSize size = mask.voxelSize();
        float most = (float) (mask.width() * size.xMicrometres() + mask.height() * size.yMicrometres());
        for (float[] plane : inside.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = Math.min(plane[i], most);
            }
        }
        return inside;
    }

    private static Volume insideStack(Mask mask) {
        boolean[][] padded = new boolean[mask.depth() + 2][];
        padded[0] = new boolean[mask.width() * mask.height()];
        System.arraycopy(mask.planes(), 0, padded, 1, mask.depth());
        padded[mask.depth() + 1] = padded[0];
        Volume inside = DistanceTransform.inside(new Mask(mask.width(), mask.height(), padded, mask.voxelSize()));
        float[][] planes = new float[mask.depth()][];
        System.arraycopy(inside.planes(), 1, planes, 0, mask.depth());
        return new Volume(mask.width(), mask.height(), planes, mask.voxelSize());
    }

    private interface OnPlane {
        Mask apply(Mask plane);
    }

    private static Mask eachPlane(Mask mask, OnPlane change) {
        boolean[][] planes = new boolean[mask.depth()][];
        IntStream.range(0, planes.length).parallel().forEach(z -> {
            Mask plane = new Mask(mask.width(), mask.height(), new boolean[][] {mask.plane(z)}, mask.voxelSize());
            planes[z] = change.apply(plane).plane(0);
        });
        return new Mask(mask.width(), mask.height(), planes, mask.voxelSize());
    }
}
