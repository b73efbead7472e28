package org.mitoferry.comparison;

import java.util.List;

/**
 * An arm against the reference.
 *
 * @param arm the arm
 * @param versus the reference
 * @param pairs units that hold both
 * @param decisive the analysis that decides
 * @param pHolm its p, adjusted over all arms compared with the reference
 * @param beside the others, labelled
 */
public record Contrast(String arm, String versus, int pairs, Analysis decisive, double pHolm, List<Analysis> beside) {

    public Contrast {
        beside = List.copyOf(beside);
    }

    Contrast adjusted(double p) {
        return new Contrast(arm, versus, pairs, decisive, p, beside);
    }
}
