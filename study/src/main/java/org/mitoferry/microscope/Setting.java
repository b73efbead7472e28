package org.mitoferry.microscope;

import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.microscope.light.Detector;
import org.mitoferry.microscope.light.FieldOfView;

/**
 * How a picture is taken.
 *
 * @param name of the setting in its data file
 * @param decoys whether filopodia, retraction fibres, division bridges and stubs of broken nanotubes are there
 */
public record Setting(String name, Optics optics, Frame frame, Light light, boolean decoys) {

    /** What the light goes through, and what counts it. */
    public record Optics(Objective objective, Detector detector) {}

    /**
     * The voxels of a stack.
     *
     * @param pixels in a row and in a column
     * @param lowestMicrometres height of the first plane above the bottom
     */
    public record Frame(
            double pixelMicrometres, double zStepMicrometres, int pixels, int planes, double lowestMicrometres) {

        public VoxelSize voxel() {
            return VoxelSize.of(pixelMicrometres, zStepMicrometres);
        }

        /** The field of view whose middle lies at a place of the dish. */
        public FieldOfView at(double xMicrometres, double yMicrometres) {
            double half = (pixels - 1) * pixelMicrometres / 2;
            return new FieldOfView(
                    xMicrometres - half, yMicrometres - half, lowestMicrometres, pixels, pixels, planes, voxel());
        }

        Frame withPixels(int number, double micrometres) {
            return new Frame(micrometres, zStepMicrometres, number, planes, lowestMicrometres);
        }

        /** Planes of another distance, as many as cover the same depth. */
        Frame withZStep(double micrometres) {
            int needed = (int) Math.ceil(planes * zStepMicrometres / micrometres);
            return new Frame(pixelMicrometres, micrometres, pixels, needed, lowestMicrometres);
        }
    }

    /**
     * How much light there is.
     *
     * @param signal factor on the photons of all channels
     * @param nanotubePhotons on the axis of a narrow nanotube, at a signal of 1
     * @param background photons in every voxel
     * @param bleaching share of the light that is lost from the first plane to the last, and from one frame to the next
     * @param scans how often each plane is scanned, 1 or more; a stack holds their mean
     */
    public record Light(double signal, double nanotubePhotons, double background, double bleaching, int scans) {}

    public Setting withObjective(Objective other) {
        return new Setting(name, new Optics(other, optics.detector), frame, light, decoys);
    }

    public Setting withPixels(int number, double micrometres) {
        return new Setting(name, optics, frame.withPixels(number, micrometres), light, decoys);
    }

    /** Planes of another distance, as many as cover the same depth. */
    public Setting withZStep(double micrometres) {
        return new Setting(name, optics, frame.withZStep(micrometres), light, decoys);
    }

    public Setting withNanotubePhotons(double photons) {
        return new Setting(
                name,
                optics,
                frame,
                new Light(light.signal, photons, light.background, light.bleaching, light.scans),
                decoys);
    }

    public Setting withDecoys(boolean there) {
        return new Setting(name, optics, frame, light, there);
    }
}
