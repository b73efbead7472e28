package org.mitoferry.micrograph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VoxelSizeTest {
    @Test
    void a_length_is_refused_where_no_pixel_size_was_stated() {
        Uncalibrated refusal = assertThrows(Uncalibrated.class, VoxelSize.UNCALIBRATED::xMicrometres);
        assertFalse(refusal.getMessage().contains("\n"));
    }

    @Test
    void a_single_plane_tells_lengths_within_it_but_no_height() {
        VoxelSize plane = VoxelSize.ofPixel(0.1);
        assertEquals(0.1, plane.yMicrometres());
        assertThrows(Uncalibrated.class, plane::zMicrometres);
    }

    @Test
    void a_pixel_of_no_size_is_a_mistake() {
        assertThrows(IllegalArgumentException.class, () -> VoxelSize.ofPixel(0));
    }
}
