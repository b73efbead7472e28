package org.mitoferry.microscope.scene;

/**
 * A nanotube, a probe, or what looks like one.
 *
 * @param kind what it is
 * @param id birth id of a nanotube or probe, 0 of what is no state
 * @param from slot of the cell it starts at
 * @param to slot of the cell it ends at, -1 for a free end
 * @param path points from end to end: x, y, z of each, um in the dish; of a nanotube from anchor to anchor
 * @param diameter um
 * @param photons on its axis in focus, relative to a narrow nanotube
 */
public record PlacedTube(Kind kind, long id, int from, int to, double[] path, double diameter, double photons) {

    /** What joins or seems to join cells. */
    public enum Kind {
        NANOTUBE,
        /** A probe that joins nobody. */
        PROBE,
        /** What is left of a nanotube that fixation broke. */
        STUB,
        FILOPODIUM,
        RETRACTION_FIBRE,
        DIVISION_BRIDGE
    }
}
