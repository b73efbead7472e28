package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EigenTest {
    @Test
    void values_of_random_matrices_are_roots_of_the_characteristic_polynomial_and_sum_to_the_trace() {
        Random random = new Random(7);
        double[] values = new double[3];
        for (int run = 0; run < 1000; run++) {
            double[] m = random.doubles(6, -5, 5).toArray();
            Eigen.values3(m[0], m[1], m[2], m[3], m[4], m[5], values);
            assertEquals(m[0] + m[1] + m[2], values[0] + values[1] + values[2], 1e-12);
            for (double value : values) {
                double a = m[0] - value;
                double b = m[1] - value;
                double c = m[2] - value;
                double determinant =
                        a * (b * c - m[5] * m[5]) - m[3] * (m[3] * c - m[5] * m[4]) + m[4] * (m[3] * m[5] - b * m[4]);
                assertEquals(0, determinant, 1e-6);
            }
        }
    }

    @Test
    void negative_values_are_counted_without_being_known() {
        Random random = new Random(8);
        double[] values = new double[3];
        for (int run = 0; run < 2000; run++) {
            double[] m = random.doubles(6, -5, 5).toArray();
            Eigen.values3(m[0], m[1], m[2], m[3], m[4], m[5], values);
            if (Math.abs(values[1]) > 1e-6) {
                assertEquals(values[1] > 0, Eigen.hasAtMostOneNegative(m[0], m[1], m[2], m[3], m[4], m[5]));
            }
        }
    }

    @Test
    void equal_values_are_found() {
        double[] values = new double[3];
        Eigen.values3(2, 2, 5, 0, 0, 0, values);
        assertArrayEquals(new double[] {2, 2, 5}, values, 1e-8);
        Eigen.values3(4, 4, 4, 0, 0, 0, values);
        assertArrayEquals(new double[] {4, 4, 4}, values, 0);
        double[] two = new double[2];
        Eigen.values2(1, 2, 1, two);
        assertArrayEquals(new double[] {-1, 3}, two, 1e-15);
    }
}
