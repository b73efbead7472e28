package org.mitoferry.microscope.scene;

/**
 * Something small and roundish.
 *
 * @param kind what it is
 * @param id birth id of what it belongs to
 * @param host slot of the cell it is in
 * @param light content, area or share: what its brightness goes by
 */
public record PlacedBody(Kind kind, long id, int host, double x, double y, double z, double radius, double light) {

    /** Kinds. */
    public enum Kind {
        /** A lysosome that touches nothing foreign. */
        LYSOSOME,
        /** One that touches a foreign mitochondrion. */
        LYSOSOME_IN_CONTACT,
        /** One on its way through a nanotube. */
        LYSOSOME_IN_NANOTUBE,
        /** What is left of the label of a digested mitochondrion, in a lysosome. */
        RESIDUAL_BODY,
        /** An actin cage. */
        CAGE
    }
}
