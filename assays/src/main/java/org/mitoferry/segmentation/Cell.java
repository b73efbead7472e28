package org.mitoferry.segmentation;

/**
 * What is known of one cell body. Places are counted from the middle of the first voxel.
 *
 * @param label its number in {@link CellMap#labels}, from 1
 * @param written its number in the label image that a person gave, else the same as the label
 * @param type {@link SegmentationSettings#roundName} or {@link SegmentationSettings#spreadName}: by form in space, by form and dye on a
 *     plane
 * @param doubtful whether form and donor dye disagree about the type
 * @param xMicrometres centre of the body
 * @param yMicrometres centre of the body
 * @param zMicrometres centre of the body; 0 on a single plane
 * @param areaSquareMicrometres of its shadow on the plane
 * @param volumeCubicMicrometres of the body; NaN on a single plane
 * @param heightMicrometres extent over planes; NaN on a single plane
 * @param roundness of the shadow: its area over that of the disc on the longer axis of the ellipse with its second moments, 0 to 1 (a
 *     disc has 1, a stellate or long cell little)
 * @param innerRadiusMicrometres radius of the largest disc within the shadow
 * @param donorShare share of its voxels in the signal of the donor dye; NaN where no such channel was given
 * @param atEdge whether the shadow touches the edge of the picture, so that area, volume and roundness are those of a part
 */
public record Cell(
        int label,
        int written,
        String type,
        boolean doubtful,
        double xMicrometres,
        double yMicrometres,
        double zMicrometres,
        double areaSquareMicrometres,
        double volumeCubicMicrometres,
        double heightMicrometres,
        double roundness,
        double innerRadiusMicrometres,
        double donorShare,
        boolean atEdge) {}
