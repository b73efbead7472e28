package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EigenTest {
    @Test
    void values_and_vectors_solve_the_equation_of_random_matrices() {
        Random random = new Random(7);
        double[] values = new double[3];
        double[] v = new double[3];
        for (int run = 0; run < 1000; run++) {
            double[] m = random.doubles(6, -5, 5).toArray();
            Eigen.values3(m[0], m[1], m[2], m[3], m[4], m[5], values);
            for (double value : values) {
                Eigen.vector3(m[0], m[1], m[2], m[3], m[4], m[5], value, v);
                assertEquals(1, v[0] * v[0] + v[1] * v[1] + v[2] * v[2], 1e-12);
                assertEquals(value * v[0], m[0] * v[0] + m[3] * v[1] + m[4] * v[2], 1e-7);
                assertEquals(value * v[1], m[3] * v[0] + m[1] * v[1] + m[5] * v[2], 1e-7);
                assertEquals(value * v[2], m[4] * v[0] + m[5] * v[1] + m[2] * v[2], 1e-7);
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

    @Test
    void a_direction_packed_in_a_word_comes_back() {
        Random random = new Random(8);
        double[] out = new double[3];
        for (int run = 0; run < 1000; run++) {
            double[] d = random.doubles(3, -1, 1).toArray();
            double norm = Math.sqrt(Arrays.stream(d).map(c -> c * c).sum());
            RidgeField.unpack(RidgeField.pack(d[0], d[1], d[2]), out);
            assertEquals(1, (out[0] * d[0] + out[1] * d[1] + out[2] * d[2]) / norm, 1e-8);
        }
    }
}
