package org.mitoferry.microscope;

import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.microscope.light.Detector;
import org.mitoferry.microscope.light.FieldOfView;

/**
 * How a picture is taken.
 *
 * @param name of the setting in its data file
 * @param pixels in a row and in a column
 * @param lowestMicrometres height of the first plane above the bottom
 * @param signal factor on the photons of all channels
 * @param nanotubePhotons on the axis of a narrow nanotube, at a signal of 1
 * @param background photons in every voxel
 * @param bleaching share of the light that is lost from the first plane to the last, and from one frame to the next
 * @param decoys whether filopodia, retraction fibres, division bridges and stubs of broken nanotubes are there
 */
public record Setting(
        String name,
        Objective objective,
        String detectorName,
        Detector detector,
        double pixelMicrometres,
        double zStepMicrometres,
        int pixels,
        int planes,
        double lowestMicrometres,
        double signal,
        double nanotubePhotons,
        double background,
        double bleaching,
        boolean decoys) {

    public VoxelSize voxel() {
        return VoxelSize.of(pixelMicrometres, zStepMicrometres);
    }

    /** The field of view whose middle lies at a place of the dish. */
    public FieldOfView fieldAt(double xMicrometres, double yMicrometres) {
        double half = (pixels - 1) * pixelMicrometres / 2;
        return new FieldOfView(
                xMicrometres - half, yMicrometres - half, lowestMicrometres, pixels, pixels, planes, voxel());
    }

    public Setting withNanotubePhotons(double photons) {
        return new Setting(
                name,
                objective,
                detectorName,
                detector,
                pixelMicrometres,
                zStepMicrometres,
                pixels,
                planes,
                lowestMicrometres,
                signal,
                photons,
                background,
                bleaching,
                decoys);
    }

    /** Planes of another distance, as many as cover the same depth. */
    public Setting withZStep(double micrometres) {
        int needed = (int) Math.ceil(planes * zStepMicrometres / micrometres);
        return new Setting(
                name,
                objective,
                detectorName,
                detector,
                pixelMicrometres,
                micrometres,
                pixels,
                needed,
                lowestMicrometres,
                signal,
                nanotubePhotons,
                background,
                bleaching,
                decoys);
    }

    public Setting withObjective(Objective other) {
        return new Setting(
                name,
                other,
                detectorName,
                detector,
                pixelMicrometres,
                zStepMicrometres,
                pixels,
                planes,
                lowestMicrometres,
                signal,
                nanotubePhotons,
                background,
                bleaching,
                decoys);
    }

    public Setting withPixels(int number, double micrometres) {
        return new Setting(
                name,
                objective,
                detectorName,
                detector,
                micrometres,
                zStepMicrometres,
                number,
                planes,
                lowestMicrometres,
                signal,
                nanotubePhotons,
                background,
                bleaching,
                decoys);
    }

    public Setting withDecoys(boolean there) {
        return new Setting(
                name,
                objective,
                detectorName,
                detector,
                pixelMicrometres,
                zStepMicrometres,
                pixels,
                planes,
                lowestMicrometres,
                signal,
                nanotubePhotons,
                background,
                bleaching,
                there);
    }
}
