package org.mitoferry.microscope;

import java.util.List;
import org.mitoferry.microscope.light.PointSpread;

/**
 * An objective of a confocal microscope.
 *
 * @param name magnification and numerical aperture, such as {@code 63x/1.4}
 * @param index of refraction of its immersion
 * @param lateralBroadening what real systems add to the theory's width
 * @param measured point spread functions by excitation, ascending; may be empty
 */
public record Objective(
        String name,
        double aperture,
        double index,
        double lateralBroadening,
        double axialBroadening,
        List<Measured> measured) {

    private static final double LATERAL = 0.51;
    private static final double AXIAL = 0.88;

    /** Widths at one excitation. */
    public record Measured(double excitationNanometres, PointSpread spread) {}

    public Objective {
        measured = List.copyOf(measured);
    }

    /** The point spread function: theory times broadening, scaled to what was measured at the nearest wavelengths. */
    public PointSpread at(double excitationNanometres) {
        if (measured.isEmpty()) {
            return new PointSpread(
                    lateralBroadening * lateralTheory(excitationNanometres),
                    axialBroadening * axialTheory(excitationNanometres));
        }
        Measured below = measured.getFirst();
        Measured above = measured.getLast();
        for (Measured one : measured) {
            if (one.excitationNanometres() <= excitationNanometres) {
                below = one;
            }
        }
        for (Measured one : measured.reversed()) {
            if (one.excitationNanometres() >= excitationNanometres) {
                above = one;
            }
        }
        double from = below.excitationNanometres();
        double to = above.excitationNanometres();
        double share = to > from ? Math.max(0, Math.min(1, (excitationNanometres - from) / (to - from))) : 0;
        // Outside of what was measured, widths go with the wavelength.
        double nearest = from + share * (to - from);
        double scale = excitationNanometres / nearest;
        double outside = excitationNanometres < from || excitationNanometres > to ? scale : 1;
        return new PointSpread(
                outside
                        * mix(
                                below.spread().lateralMicrometres(),
                                above.spread().lateralMicrometres(),
                                share),
                outside * mix(below.spread().axialMicrometres(), above.spread().axialMicrometres(), share));
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }

    private double lateralTheory(double nanometres) {
        return LATERAL * nanometres / 1000 / aperture;
    }

    private double axialTheory(double nanometres) {
        return AXIAL * nanometres / 1000 / (index - Math.sqrt(index * index - aperture * aperture));
    }
}
