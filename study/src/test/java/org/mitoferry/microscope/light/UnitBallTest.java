package org.mitoferry.microscope.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitBallTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 700, 4000})
    void its_points_have_the_middle_and_the_moments_of_a_filled_ball(double wanted) {
        double[] points = UnitBall.points(wanted);
        int count = points.length / 3;
        double[] sum = new double[3];
        double[] squares = new double[3];
        double[] products = new double[3];
        for (int n = 0; n < points.length; n += 3) {
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += points[n + axis];
                squares[axis] += points[n + axis] * points[n + axis];
                products[axis] += points[n + axis] * points[n + (axis + 1) % 3];
            }
        }
        assertTrue(count >= Math.max(64, wanted));
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(0, sum[axis] / count, 1e-12);
            assertEquals(0.2, squares[axis] / count, 0.02);
            assertEquals(0, products[axis] / count, 0.02);
        }
    }
}
