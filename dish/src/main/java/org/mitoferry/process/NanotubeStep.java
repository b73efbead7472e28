package org.mitoferry.process;

import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;

/**
 * What happens to nanotubes within one step of a culture, in this order. Cells and nanotubes are gone through in ascending slots by one
 * thread.
 *
 * <p>Times at which nanotubes form and end are those of the beginning of the step.
 */
final class NanotubeStep {

    private final NanotubeStress stress;
    private final NanotubeLoss loss;
    private final NanotubeGrowth growth;
    private final NanotubeNucleation nucleation;
    private final NanotubeVesicleTraffic vesicles;
    private final NanotubeDislodgement dislodgement;

    NanotubeStep(Culture culture, DrugAction drugs, CellBoxes boxes) {
        NanotubeJoining joining = new NanotubeJoining(culture, drugs);
        stress = new NanotubeStress(culture, drugs);
        loss = new NanotubeLoss(culture, drugs);
        growth = new NanotubeGrowth(culture, drugs, joining, boxes);
        nucleation = new NanotubeNucleation(culture, drugs, boxes);
        vesicles = new NanotubeVesicleTraffic(culture, drugs);
        dislodgement = new NanotubeDislodgement(culture, drugs, joining, boxes);
    }

    /** Once in every step, after cells have died or divided and moved. */
    void advance(Surroundings surroundings, double minutes) {
        stress.advance(surroundings);
        loss.advance(minutes);
        growth.advance(minutes);
        nucleation.advance(minutes);
        vesicles.advance(minutes);
    }

    /** Just before cells move. */
    void beforeMotion() {
        dislodgement.beforeMotion();
    }

    /** Just after cells have moved. */
    void afterMotion() {
        loss.stretch();
        dislodgement.afterMotion();
        growth.cellsMoved();
    }
}
