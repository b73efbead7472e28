package org.mitoferry.microscope;

import org.mitoferry.culture.Crew;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.microscope.light.Paint;
import org.mitoferry.microscope.light.Painter;
import org.mitoferry.microscope.light.PointSpread;
import org.mitoferry.microscope.light.Shift;

/** What a fibre reads on pictures: full width at half maximum of a Gaussian fitted to the mean profile, pixels and all. */
final class FilopodiumWidth {

    private FilopodiumWidth() {}

    static double fwhm(double diameter, PointSpread spread, double pixel) {
        FieldOfView field = new FieldOfView(0, 0, 0, 40, 40, 9, VoxelSize.of(pixel, 0.4));
        Paint paint = new Paint();
        double middle = 20.3 * pixel;
        paint.rod(middle, -1, 1.6, middle, 41 * pixel, 1.6, diameter / 2, 100);
        float[][] planes;
        try (Crew crew = new Crew(1)) {
            planes = Painter.paint(paint, field, spread, Shift.NONE, 1, crew);
        }
        double best = Double.POSITIVE_INFINITY;
        double found = Double.NaN;
        for (double sigma = 0.05; sigma < 0.6; sigma += 0.001) {
            double cross = 0;
            double own = 0;
            double data = 0;
            for (int i = 10; i < 31; i++) {
                double d = (i * pixel - middle) / sigma;
                double model = Math.exp(-d * d / 2);
                double sample = planes[4][20 * 40 + i];
                cross += model * sample;
                own += model * model;
                data += sample * sample;
            }
            double rest = data - cross * cross / own;
            if (rest < best) {
                best = rest;
                found = sigma;
            }
        }
        return found * PointSpread.WIDTHS;
    }
}
