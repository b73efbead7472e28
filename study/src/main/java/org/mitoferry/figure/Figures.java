package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.statistics.ObjectSamples;
import org.mitoferry.table.Measurement;

/** The figures of a study: one for each quantity compared, one for each course recorded. */
public final class Figures {

    private static final List<String> COMPARED =
            List.of("jc1Ratio", "caspasePositiveFraction", "viableFraction", "atpLevel", "membranePotential_mV");
    private static final List<String> COURSES = List.of(
            "pericellularOxygen_uM",
            "glucose_mM",
            "lactate_mM",
            "atpLevel",
            "foreignMitochondriaPerCell",
            "nanotubesPerCell");

    private static final String CELLS = "cells";

    private Figures() {}

    /**
     * Arms compared, for the usual quantities and those that the protocol expects something of: SuperPlots, for lifetimes survival curves,
     * and where two classes are expected the distribution. What was not measured has no figure.
     *
     * @param measurements rows of one study
     */
    public static List<Figure> compared(Protocol protocol, List<Measurement> measurements) {
        Set<String> quantities = new LinkedHashSet<>(COMPARED);
        clauses(protocol).map(Clause::quantity).forEach(quantities::add);
        List<Figure> figures = new ArrayList<>();
        for (String quantity : quantities) {
            List<Measurement> rows = measurements.stream()
                    .filter(m -> m.quantity().equals(quantity) || m.quantity().equals(CELLS))
                    .toList();
            if (rows.stream().anyMatch(m -> m.quantity().equals(quantity))) {
                figures.addAll(ObjectFigures.of(protocol, rows, quantity));
                boolean drawn =
                        ObjectSamples.isLifetime(quantity) || onlyAsks(protocol, quantity, Rule.TwoClasses.class);
                List<SuperPlot.Group> groups = drawn ? List.of() : groups(protocol, rows, quantity);
                if (!groups.isEmpty()) {
                    figures.add(withoutEmptyGroups(protocol, quantity, groups));
                }
            }
        }
        return figures;
    }

    /**
     * A cell group of which nothing is asked and of which there is nothing in any arm would fill half a figure with zeros: the caption says it
     * instead.
     */
    private static Figure withoutEmptyGroups(Protocol protocol, String quantity, List<SuperPlot.Group> groups) {
        Set<String> asked = new LinkedHashSet<>();
        places(protocol, quantity).forEach(place -> asked.add(String.valueOf(place.cells())));
        Set<String> empty = new LinkedHashSet<>();
        for (String cells : protocol.cells().keySet()) {
            List<SuperPlot.Group> of =
                    groups.stream().filter(group -> group.cells().equals(cells)).toList();
            if (!of.isEmpty() && !asked.contains(cells) && of.stream().allMatch(Figures::isZero)) {
                empty.add(cells);
            }
        }
        List<SuperPlot.Group> drawn =
                groups.stream().filter(group -> !empty.contains(group.cells())).toList();
        if (empty.isEmpty() || drawn.isEmpty()) {
            return SuperPlot.draw(quantity, groups);
        }
        Figure figure = SuperPlot.draw(quantity, drawn);
        return new Figure(
                figure.id(),
                figure.title(),
                quantity,
                figure.caption() + " Of " + String.join(", ", empty) + " it is 0 in every arm, which is not drawn.",
                figure.specification(),
                figure.rows());
    }

    private static boolean isZero(SuperPlot.Group group) {
        return group.values().experiments().values().stream().allMatch(value -> value.value() == 0);
    }

    /** Heat maps of all quantities compared, one each cell group; for a study of two arms and two quantities or more. */
    public static List<Figure> overview(Protocol protocol, List<Measurement> measurements) {
        Set<String> quantities = new LinkedHashSet<>(COMPARED);
        clauses(protocol).map(Clause::quantity).forEach(quantities::add);
        List<Figure> figures = new ArrayList<>();
        for (String cells : protocol.cells().keySet()) {
            List<HeatMap.Line> lines = new ArrayList<>();
            for (String quantity : quantities) {
                List<Measurement> rows = measurements.stream()
                        .filter(m ->
                                m.quantity().equals(quantity) || m.quantity().equals(CELLS))
                        .toList();
                if (!ObjectSamples.isLifetime(quantity)) {
                    lines.addAll(lines(protocol, rows, quantity, cells));
                }
            }
            figures.addAll(HeatMap.draw(cells, lines));
        }
        return figures;
    }

    private static List<HeatMap.Line> lines(Protocol protocol, List<Measurement> rows, String quantity, String cells) {
        List<HeatMap.Line> lines = new ArrayList<>();
        for (Protocol.Arm arm : protocol.arms()) {
            ExperimentValues values = ExperimentValues.of(rows, arm.name(), cells, quantity);
            if (!values.experiments().isEmpty()) {
                lines.add(new HeatMap.Line(arm.name(), quantity, values));
            }
        }
        // Of what is the same in all arms there is nothing to see.
        return lines.size() > 1 ? lines : List.of();
    }

    static Stream<Clause> clauses(Protocol protocol) {
        return protocol.expectations().stream().flatMap(one -> one.clauses().stream());
    }

    private static boolean onlyAsks(Protocol protocol, String quantity, Class<? extends Rule> rule) {
        List<Clause> of =
                clauses(protocol).filter(c -> c.quantity().equals(quantity)).toList();
        return !of.isEmpty() && of.stream().allMatch(c -> rule.isInstance(c.rule()));
    }

    /** Courses over time of the medium, of ATP and of what passes between cells, where they were recorded at two times or more. */
    public static List<Figure> courses(Protocol protocol, List<Measurement> measurements) {
        List<Figure> figures = new ArrayList<>();
        for (String quantity : COURSES) {
            SequencedMap<String, List<Courses.Point>> courses = new LinkedHashMap<>();
            for (Protocol.Arm arm : protocol.arms()) {
                List<Courses.Point> course = Courses.of(measurements, arm.name(), quantity);
                if (course.size() > 1) {
                    courses.put(arm.name(), course);
                }
            }
            if (!courses.isEmpty()) {
                figures.add(CourseFigure.draw(quantity, courses, measurements));
            }
        }
        return figures;
    }

    /** Each arm as a whole, by cell group; then the classes that the protocol asks for, in the arms where it does. */
    private static List<SuperPlot.Group> groups(Protocol protocol, List<Measurement> rows, String quantity) {
        List<SuperPlot.Group> groups = new ArrayList<>();
        List<String> types = new ArrayList<>(protocol.cells().keySet());
        Set<Place> places = places(protocol, quantity);
        for (String type : types) {
            addGroups(groups, protocol, rows, quantity, type, types);
        }
        List<Measurement> ofNoType =
                rows.stream().filter(m -> m.cell().isEmpty()).toList();
        addGroups(groups, protocol, ofNoType, quantity, null, types);
        for (Place place : places) {
            if (place.which() != null) {
                ExperimentValues values =
                        ExperimentValues.of(rows, place.arm(), place.cells(), place.which(), quantity);
                String label = label(place.arm(), place.cells(), types) + ": " + place.which();
                add(groups, label, place.cells(), values);
            }
        }
        return groups;
    }

    /** A class of objects in an arm, as an expectation names it. */
    record Place(
            String arm, @Nullable String cells, @Nullable String which) {}

    /** The sides of all comparisons of a quantity, in their order, each once. */
    static Set<Place> places(Protocol protocol, String quantity) {
        Set<Place> places = new LinkedHashSet<>();
        clauses(protocol).filter(c -> c.quantity().equals(quantity)).forEach(c -> {
            places.add(new Place(c.arm(), c.cells(), c.which()));
            if (c.rule().compares()) {
                places.add(new Place(
                        c.versus() == null ? c.arm() : c.versus(),
                        c.versusCells() == null ? c.cells() : c.versusCells(),
                        c.versusWhich() == null ? c.which() : c.versusWhich()));
            }
        });
        return places;
    }

    private static void addGroups(
            List<SuperPlot.Group> groups,
            Protocol protocol,
            List<Measurement> rows,
            String quantity,
            @Nullable String type,
            List<String> types) {
        for (Protocol.Arm arm : protocol.arms()) {
            ExperimentValues values = ExperimentValues.of(rows, arm.name(), type, quantity);
            add(groups, label(arm.name(), type, types), type, values);
        }
    }

    private static void add(
            List<SuperPlot.Group> groups, String label, @Nullable String type, ExperimentValues values) {
        if (!values.experiments().isEmpty()) {
            groups.add(new SuperPlot.Group(label, type == null ? "" : type, values));
        }
    }

    /** The arm's name, with the cell group before it unless the name begins with it (as {@code JJN3 OGD} does). */
    static String label(String arm, @Nullable String type, List<String> types) {
        return type == null || types.size() == 1 || arm.startsWith(type + " ") ? arm : type + " in " + arm;
    }
}
