package org.mitoferry.segmentation;

import java.util.Arrays;
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
        Volume away = DistanceTransform.toMask(mask, radiusMicrometres);
        for (int z = 0; z < mask.depth(); z++) {
            for (int i = 0; i < out.plane(z).length; i++) {
                out.plane(z)[i] = away.plane(z)[i] <= radiusMicrometres;
            }
        }
        return out;
    }

    private static Mask shrink(Mask mask, double radiusMicrometres) {
        return Mask.above(DistanceTransform.inside(mask, radiusMicrometres), radiusMicrometres);
    }

    /** Depth within a mask of one plane, never infinite; in space that from all ends of the stack as well. */
    static Volume depth(Mask mask) {
        return mask.depth() == 1 ? bounded(DistanceTransform.inside(mask)) : depth(mask, true, true);
    }

    /**
     * Depth within the mask in space, never infinite. Beyond a closed end of the stack all is outside, so that a flat cell on the plane
     * there stays flat; an open end is no border, so that a ball which goes on beyond it is as deep as it is wide there.
     */
    static Volume depth(Mask mask, boolean firstClosed, boolean lastClosed) {
        boolean[] outside = new boolean[mask.width() * mask.height()];
        int before = firstClosed ? 1 : 0;
        boolean[][] padded = new boolean[mask.depth() + before + (lastClosed ? 1 : 0)][];
        Arrays.fill(padded, outside);
        System.arraycopy(mask.planes(), 0, padded, before, mask.depth());
        Volume inside = DistanceTransform.inside(new Mask(mask.width(), mask.height(), padded, mask.voxelSize()));
        float[][] planes = Arrays.copyOfRange(inside.planes(), before, before + mask.depth());
        return bounded(new Volume(mask.width(), mask.height(), planes, mask.voxelSize()));
    }

    private static Volume bounded(Volume inside) {
        VoxelSize size = inside.voxelSize();
        float most = (float) (inside.width() * size.xMicrometres() + inside.height() * size.yMicrometres());
        for (float[] plane : inside.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = Math.min(plane[i], most);
            }
        }
        return inside;
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
