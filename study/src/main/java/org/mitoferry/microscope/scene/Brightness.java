package org.mitoferry.microscope.scene;

import org.mitoferry.microscope.light.PointSpread;

/** What turns photons at the brightest place of a structure into amounts of light, for one channel. */
public final class Brightness {

    private final PointSpread spread;
    private final double photons;
    private final double nanotubePhotons;
    private final double spreadAutofluorescence;
    private final double roundAutofluorescence;

    /**
     * @param photons of its usual structure
     * @param nanotubePhotons on the axis of a narrow nanotube
     * @param spreadAutofluorescence photons inside spread cells
     * @param roundAutofluorescence photons inside round ones
     */
    public Brightness(
            PointSpread spread,
            double photons,
            double nanotubePhotons,
            double spreadAutofluorescence,
            double roundAutofluorescence) {
        this.spread = spread;
        this.photons = photons;
        this.nanotubePhotons = nanotubePhotons;
        this.spreadAutofluorescence = spreadAutofluorescence;
        this.roundAutofluorescence = roundAutofluorescence;
    }

    PointSpread spread() {
        return spread;
    }

    double photons() {
        return photons;
    }

    double nanotubePhotons() {
        return nanotubePhotons;
    }

    double spreadAutofluorescence() {
        return spreadAutofluorescence;
    }

    double roundAutofluorescence() {
        return roundAutofluorescence;
    }

    /** By micrometre of a filled cylinder that shows so many photons on its axis. */
    double rod(double radius, double onAxisPhotons) {
        return onAxisPhotons / spread.onAxis(radius) * Math.PI * radius * radius;
    }

    /** By square micrometre of a thin sheet that shows so many photons where it is seen edge-on. */
    double thinSheet(double edgePhotons) {
        return edgePhotons * Math.sqrt(2 * Math.PI) * spread.lateralSigma();
    }
}
