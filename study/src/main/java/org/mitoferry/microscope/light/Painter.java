package org.mitoferry.microscope.light;

import java.util.Arrays;
import org.mitoferry.culture.Crew;

/** Expected photons of a channel in every voxel: its paint, blurred. */
public final class Painter {

    private static final int BAND_ROWS = 16;

    private Painter() {}

    /**
     * @param mottleSeed of the light and shade of what is mottled
     * @return a plane of field.width() x field.height() samples for each of its planes
     */
    public static float[][] paint(
            Paint paint, FieldOfView field, PointSpread spread, Shift shift, long mottleSeed, Crew crew) {
        double dz = field.voxel().zMicrometres();
        int spare = (int) Math.ceil(3 * spread.axialSigma() / dz) + 1;
        int depth = field.depth() + 2 * spare;
        FieldOfView wide = field.withPlanes(field.lowestMicrometres() - spare * dz, depth);
        float[][] planes = new float[depth][field.width() * field.height()];
        Mottle mottle = new Mottle(mottleSeed);
        int bands = (field.height() + BAND_ROWS - 1) / BAND_ROWS;
        crew.share(bands, (from, to, _) -> {
            for (int band = from; band < to; band++) {
                int end = Math.min(field.height(), (band + 1) * BAND_ROWS);
                new Splat(wide, planes, shift, mottle, band * BAND_ROWS, end).all(paint);
            }
        });
        Blur.apply(
                planes,
                field.width(),
                field.height(),
                DiscreteGaussian.half(lateral(spread, field.voxel().xMicrometres())),
                DiscreteGaussian.half(lateral(spread, field.voxel().yMicrometres())),
                DiscreteGaussian.half(spread.axialSigma() * spread.axialSigma() / (dz * dz) - SPLINE),
                crew);
        return Arrays.copyOfRange(planes, spare, spare + field.depth());
    }

    /** Variance that the B-spline has put there already, in squared voxels. */
    private static final double SPLINE = 0.25;

    private static final double PIXEL = 1.0 / 12;

    private static double lateral(PointSpread spread, double pixel) {
        return spread.lateralSigma() * spread.lateralSigma() / (pixel * pixel) + PIXEL - SPLINE;
    }
}
