package org.mitoferry.microscope.scene;

/** A connexin 43 plaque: a disc on the surface of a round cell, with its normal. */
public record PlacedPlaque(
        long id, int donor, int acceptor, double x, double y, double z, double[] normal, double area) {}
