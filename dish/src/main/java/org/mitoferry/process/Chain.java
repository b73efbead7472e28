package org.mitoferry.process;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

/**
 * What passes between cells in a step, link by link as the chain runs: labels fade where they are, junctions take mitochondria over, other
 * routes add a few; in the acceptor cell masses are caged, lysosomes meet, cut, capture and digest, and nanotubes carry on.
 *
 * <p>It runs on one thread between the host steps, cell by cell in ascending slots, so who meets a limit first does not depend on threads.
 */
final class Chain {

    private final Culture culture;
    private final Contacts contacts;
    private final Junctions junctions;
    private final OtherRoutes otherRoutes;
    private final Cages cages;
    private final NanotubeTraffic traffic;
    private final ForeignFate fate;
    private final GuestLabels labels;

    Chain(Culture culture, DrugAction drugs, CellBoxes boxes) {
        this.culture = culture;
        contacts = new Contacts(culture, drugs, boxes);
        junctions = new Junctions(culture, drugs);
        otherRoutes = new OtherRoutes(culture, drugs, boxes);
        cages = new Cages(culture, drugs);
        traffic = new NanotubeTraffic(culture, drugs);
        fate = new ForeignFate(culture, drugs, traffic);
        labels = new GuestLabels(culture, drugs);
    }

    /** Cells have moved. */
    void afterMotion(double minutes) {
        contacts.survey(minutes);
    }

    void advance(double minutes) {
        Cells cells = culture.cells();
        culture.foreign().gather(cells.count);
        labels.advance(minutes);
        junctions.advance(minutes);
        otherRoutes.advance(minutes);
        culture.foreign().gather(cells.count);
        cages.advance(minutes);
        traffic.look();
        fate.advance(minutes);
        traffic.advance(minutes);
        culture.foreign().gather(cells.count);
    }
}
