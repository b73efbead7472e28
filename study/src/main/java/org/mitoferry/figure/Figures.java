package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.table.Measurement;

/** The figures of a study: one for each quantity compared, one for each course recorded. */
public final class Figures {

    private static final List<String> COMPARED =
            List.of("jc1Ratio", "caspasePositiveFraction", "viableFraction", "atpLevel", "membranePotential_mV");
    private static final List<String> COURSES =
            List.of(
            "pericellularOxygen_uM",
            "glucose_mM",
            "lactate_mM",
            "atpLevel",
            "foreignMitochondriaPerCell",
            "nanotubesPerCell");

    private Figures() {}

    /**
     * Arms compared, for the usual quantities and those that the protocol expects something of. What was not measured has no figure.
     *
     * @param measurements rows of one study
     */
    public static List<Figure> compared(Protocol protocol, List<Measurement> measurements) {
        Set<String> quantities = new LinkedHashSet<>(COMPARED);
        protocol.expectations().stream()
                .flatMap(one -> one.clauses().stream())
                .map(Expectation.Clause::quantity)
                .forEach(quantities::add);
        List<Figure> figures = new ArrayList<>();
        for (String quantity : quantities) {
            List<SuperPlot.Group> groups = groups(protocol, measurements, quantity);
            if (!groups.isEmpty()) {
                figures.add(SuperPlot.draw(quantity, groups));
            }
        }
        return figures;
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

    private static List<SuperPlot.Group> groups(Protocol protocol, List<Measurement> rows, String quantity) {
        List<Measurement> named =
                rows.stream().filter(m -> m.quantity().equals(quantity)).toList();
        List<Measurement> relevant = rows.stream()
                .filter(m -> m.quantity().equals(quantity) || m.quantity().equals("cells"))
                .toList();
        List<SuperPlot.Group> groups = new ArrayList<>();
        if (named.isEmpty()) {
            return groups;
        }
        List<String> types = new ArrayList<>(protocol.cells().keySet());
        for (String type : types) {
            addGroups(groups, protocol, relevant, quantity, type, types);
        }
        List<Measurement> ofNoType =
                relevant.stream().filter(m -> m.cell().isEmpty()).toList();
        addGroups(groups, protocol, ofNoType, quantity, null, types);
        return groups;
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
            if (!values.experiments().isEmpty()) {
                groups.add(new SuperPlot.Group(label(arm.name(), type, types), type == null ? "" : type, values));
            }
        }
    }

    /** The arm's name, with the cell type before it unless the name begins with it (as {@code JJN3 OGD} does). */
    private static String label(String arm, @Nullable String type, List<String> types) {
        return type == null || types.size() == 1 || arm.startsWith(type + " ") ? arm : type + " in " + arm;
    }
}
