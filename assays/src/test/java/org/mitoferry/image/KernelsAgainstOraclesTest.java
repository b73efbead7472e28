package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mitoferry.micrograph.Volume;

/** Against scipy.ndimage and scikit-image, see make_oracles.py. */
class KernelsAgainstOraclesTest {
    private final Oracle oracle;
    private final Volume picture;

    KernelsAgainstOraclesTest() throws IOException {
        oracle = Oracle.read();
        picture = oracle.volume("picture");
    }

    private void assertNear(String name, Volume got, double tolerance) {
        assertEquals(0, Oracle.largestDifference(got, oracle.volume(name)), tolerance);
    }

    @Test
    void a_gaussian_of_three_widths_is_that_of_scipy() {
        assertNear("gaussian", Gaussian.smooth(picture, new Sigma(2.1, 1.5, 0.8)), 1e-4);
    }

    @Test
    void derivatives_of_a_gaussian_are_those_of_scipy() {
        assertNear("derivative", Gaussian.derivative(picture, new Sigma(2.1, 1.5, 0.8), 1, 1, 0), 1e-4);
        assertNear("second", Gaussian.derivative(picture, new Sigma(2.1, 1.5, 0.8), 0, 0, 2), 1e-4);
    }

    @Test
    void the_response_to_spots_is_the_laplacian_of_scipy_normalised_for_scale() {
        Volume response = Spots.response(picture, new Sigma(1.2, 1.2, 1.2));
        for (int i = 0; i < response.plane(2).length; i++) {
            assertEquals(-1.44 * oracle.volume("laplacian").plane(2)[i], response.plane(2)[i], 2e-3);
        }
    }

    @Test
    void medians_are_those_of_scipy() {
        assertNear("median", Median.filter(picture, 1, 0), 0);
        assertNear("median3", Median.filter(picture, 2, 1), 0);
    }

    @Test
    void an_opening_by_a_disc_is_that_of_scipy() {
        assertNear("opening", Background.openingPixels(picture, 3.5), 0);
    }

    @Test
    void thresholds_of_whole_numbers_are_those_of_scikit_image() {
        Histogram histogram = Histogram.of(picture, null);
        assertEquals(oracle.volume("otsu").at(0, 0, 0), Thresholds.otsu(histogram));
        assertEquals(oracle.volume("triangle").at(0, 0, 0), Thresholds.triangle(histogram));
        assertEquals(oracle.volume("li").at(0, 0, 0), Thresholds.li(histogram), 1e-3);
    }

    @Test
    void thresholds_of_real_numbers_are_those_of_scikit_image() {
        Histogram histogram = Histogram.of(oracle.volume("smooth"), null);
        assertEquals(oracle.volume("otsuOfReals").at(0, 0, 0), Thresholds.otsu(histogram), 1e-3);
        assertEquals(oracle.volume("triangleOfReals").at(0, 0, 0), Thresholds.triangle(histogram), 1e-3);
    }

    @Test
    void components_carry_the_labels_of_scipy() {
        Mask mask = oracle.mask("mask");
        assertArrayEquals(
                oracle.labels("faces").planes(),
                Components.of(mask, Connectivity.FACES).planes());
        assertArrayEquals(
                oracle.labels("corners").planes(),
                Components.of(mask, Connectivity.CORNERS).planes());
        Mask plane = Oracle.firstPlane(mask);
        assertArrayEquals(
                oracle.labels("faces2").planes(),
                Components.of(plane, Connectivity.FACES).planes());
        assertArrayEquals(
                oracle.labels("corners2").planes(),
                Components.of(plane, Connectivity.CORNERS).planes());
    }

    @Test
    void distances_of_uneven_voxels_are_those_of_scipy() {
        assertNear("distance", DistanceTransform.inside(oracle.mask("full")), 1e-6);
    }

    @Test
    void distances_up_to_a_bound_are_the_same_and_infinite_beyond_it() {
        Mask full = oracle.mask("full");
        Volume all = DistanceTransform.inside(full);
        for (double most : new double[] {0, 0.5, 1.3, 4}) {
            Volume near = DistanceTransform.inside(full, most);
            for (int z = 0; z < all.depth(); z++) {
                for (int i = 0; i < all.plane(z).length; i++) {
                    float away = all.plane(z)[i];
                    assertEquals(away <= most ? away : Float.POSITIVE_INFINITY, near.plane(z)[i], 1e-5f);
                }
            }
        }
    }

    @Test
    void holes_and_cavities_are_filled_as_by_scipy() {
        assertTrue(Oracle.same(oracle.mask("denseFilled"), Holes.fill(oracle.mask("dense"))));
        assertTrue(Oracle.same(oracle.mask("planeFilled"), Holes.fill(Oracle.firstPlane(oracle.mask("mask")))));
        assertArrayEquals(
                oracle.mask("planeFilled").plane(0),
                Holes.fillPlanes(oracle.mask("mask")).plane(0));
    }

    @Test
    void a_watershed_is_that_of_scikit_image() {
        Volume landscape = oracle.volume("smooth").blankLike();
        for (int z = 0; z < landscape.depth(); z++) {
            for (int i = 0; i < landscape.plane(z).length; i++) {
                landscape.plane(z)[i] = -oracle.volume("smooth").plane(z)[i];
            }
        }
        Labels labels = Watershed.flood(landscape, oracle.labels("seeds"), oracle.mask("full"), Connectivity.FACES);
        assertArrayEquals(oracle.labels("watershed").planes(), labels.planes());
    }

    @Test
    void thinned_blobs_are_those_of_scikit_image() {
        assertTrue(Oracle.same(oracle.mask("thinned"), Thinning.of(oracle.mask("blobs"))));
    }
}
