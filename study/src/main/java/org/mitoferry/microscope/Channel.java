package org.mitoferry.microscope;

import java.util.List;
import org.mitoferry.microscope.light.Shift;
import org.mitoferry.microscope.scene.Roles.Shown;

/**
 * What is seen in one light.
 *
 * @param role what an assay asks for, such as {@code actin} or {@code donor mitochondria}
 * @param shown what is painted in it
 * @param names stains, antibodies, labels and colours of dyes that show in it
 * @param colourRgb for display
 * @param photons expected at the brightest part of the usual structure in focus
 * @param spreadAutofluorescence photons inside a spread cell without any stain
 * @param roundAutofluorescence inside a round one
 */
public record Channel(
        String role,
        Shown shown,
        List<String> names,
        double excitationNanometres,
        double emissionNanometres,
        int colourRgb,
        double photons,
        double spreadAutofluorescence,
        double roundAutofluorescence,
        Shift shift) {

    private static final String WITHOUT_STAIN = "unstained ";
    private static final String CONTROL = "control of ";

    public Channel {
        names = List.copyOf(names);
    }

    /** The same light on cells that hold nothing that shows in it. */
    public Channel unstained() {
        return new Channel(
                WITHOUT_STAIN + role,
                shown,
                names,
                excitationNanometres,
                emissionNanometres,
                colourRgb,
                0,
                spreadAutofluorescence,
                roundAutofluorescence,
                shift);
    }

    /** The stain of active caspase on the same cells as if none had any: what nuclei of untreated cells show. */
    public Channel ofInactiveCaspase() {
        return new Channel(
                CONTROL + role,
                Shown.INACTIVE_CASPASE,
                names,
                excitationNanometres,
                emissionNanometres,
                colourRgb,
                photons,
                spreadAutofluorescence,
                roundAutofluorescence,
                shift);
    }

    /** Share of the light of this channel that is seen in another of the same picture as well: before staining as after it. A control gives none. */
    double seenIn(Channel other, Equipment equipment) {
        boolean before = role.startsWith(WITHOUT_STAIN);
        return role.startsWith(CONTROL) || before != other.role.startsWith(WITHOUT_STAIN)
                ? 0
                : equipment.bleedThrough(stainedRole(), other.stainedRole());
    }

    private String stainedRole() {
        return role.replace(WITHOUT_STAIN, "").replace(CONTROL, "");
    }

    boolean isCalled(String name) {
        return role.equalsIgnoreCase(name) || names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
