package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.ObjectSamples;
import org.mitoferry.table.Measurement;

/** Figures of single objects: how long they live, and how their sizes are distributed. */
final class ObjectFigures {

    private ObjectFigures() {}

    static List<Figure> of(Protocol protocol, List<Measurement> rows, String quantity) {
        List<Figure> figures = new ArrayList<>();
        if (ObjectSamples.isLifetime(quantity)) {
            survival(figures, protocol, rows, quantity);
        }
        Figures.clauses(protocol)
                .filter(c -> c.quantity().equals(quantity) && c.rule() instanceof Rule.TwoClasses)
                .findFirst()
                .ifPresent(c -> distribution(figures, protocol, rows, c));
        return figures;
    }

    private static void distribution(List<Figure> figures, Protocol protocol, List<Measurement> rows, Clause clause) {
        ObjectSamples samples = ObjectSamples.of(rows, clause.arm(), clause.cells(), clause.which(), clause.quantity());
        if (samples.reason().isEmpty() && DistributionFigure.canDraw(samples)) {
            figures.add(DistributionFigure.draw(clause.quantity(), label(protocol, place(clause)), samples));
        }
    }

    private static Figures.Place place(Clause clause) {
        return new Figures.Place(clause.arm(), clause.cells(), clause.which());
    }

    /** The classes that the protocol asks for; where it asks for none, each arm. */
    private static void survival(List<Figure> figures, Protocol protocol, List<Measurement> rows, String quantity) {
        Set<Figures.Place> places = new LinkedHashSet<>(Figures.places(protocol, quantity));
        if (places.isEmpty()) {
            protocol.arms().forEach(arm -> places.add(new Figures.Place(arm.name(), null, null)));
        }
        List<SurvivalFigure.Group> groups = new ArrayList<>();
        for (Figures.Place place : places) {
            ObjectSamples samples = ObjectSamples.of(rows, place.arm(), place.cells(), place.which(), quantity);
            if (samples.reason().isEmpty()) {
                groups.add(new SurvivalFigure.Group(label(protocol, place), samples));
            }
        }
        if (!groups.isEmpty()) {
            figures.add(SurvivalFigure.draw(quantity, groups));
        }
    }

    private static String label(Protocol protocol, Figures.Place place) {
        String arm = Figures.label(
                place.arm(), place.cells(), List.copyOf(protocol.cells().keySet()));
        return place.which() == null ? arm : arm + ": " + place.which();
    }
}
