package org.mitoferry.microscope;

import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.microscope.scene.Scene;

/**
 * What the microscope gives.
 *
 * @param micrograph in memory, one time
 * @param scene what was in view, for the {@link Truth}
 */
public record Picture(Shot shot, Micrograph micrograph, Scene scene) {

    /** The truth of this picture. */
    public Truth truth() {
        return new Truth(scene, shot);
    }
}
