package org.mitoferry.process;

import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.NanotubeHistory;

/**
 * Fixation: cells stay as they are, but some of the thin tubes between them break before the fixative holds them, small ones more than
 * large ones. How many depends on the fixative. What was in a tube that breaks is found in the cell that it had left.
 */
public final class Fixation {

    private Fixation() {}

    /**
     * Fixes what is in the dish.
     *
     * @param shareSmall share of the small nanotubes and probes that break, 0 to 1
     * @param shareLarge share of the large ones
     * @param deed number of the draw
     */
    public static void fix(Culture culture, double shareSmall, double shareLarge, int deed) {
        NanotubeEnds.breakShare(culture, shareSmall, shareLarge, Draws.FIXATION, NanotubeHistory.FIXATION, deed);
        culture.foreign().gather(culture.cells().count);
    }
}
