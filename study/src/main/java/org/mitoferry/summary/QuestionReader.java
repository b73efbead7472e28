package org.mitoferry.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** Takes a user's words for columns, arms and a time of a run, and tells all that the run does not have. */
final class QuestionReader {
    private static final Pattern COLUMN = Pattern.compile("(\\S+?)(?:\\s+of\\s+([^;]*\\S))?\\s*(?:;\\s*(.*\\S)\\s*)?");

    private final Protocol protocol;
    private final Measured measured;
    private final Problems problems;

    QuestionReader(Protocol protocol, Measured measured, Problems problems) {
        this.protocol = protocol;
        this.measured = measured;
        this.problems = problems;
    }

    /** The arms by name; all that were carried out where none is asked for. */
    List<String> arms(List<String> asked) {
        return arms(asked, TableQuestion.ARMS);
    }

    /** The same for the arms of another option. */
    List<String> arms(List<String> asked, String option) {
        List<String> known = protocol.arms().stream()
                .map(Protocol.Arm::name)
                .filter(measured.arms()::contains)
                .toList();
        if (asked.isEmpty()) {
            return known;
        }
        Set<String> arms = new LinkedHashSet<>();
        for (String arm : asked) {
            if (known.contains(arm)) {
                arms.add(arm);
            } else {
                report(
                        TableProblem.UNKNOWN_ARM,
                        option,
                        "This run has no arm '" + arm + "'",
                        Suggestions.sentence(arm, known));
            }
        }
        return List.copyOf(arms);
    }

    /** The time as tables write it; null where none is asked for, or with a problem. */
    @Nullable
    String time(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        String text = asked.strip();
        try {
            double hours = Quantity.parse(
                            text.startsWith(MeasuredTime.PREFIX) ? text.substring(MeasuredTime.PREFIX.length()) : text)
                    .in("h");
            return MeasuredTime.text(hours);
        } catch (NotAQuantity wrong) {
            report(TableProblem.NOT_A_TIME, TableQuestion.AT, wrong.what(), "Write such as 48 h");
            return null;
        }
    }

    /** The columns; those of the protocol's findings where none is asked for, and where there are no findings all that was measured. */
    List<TableColumn> columns(List<String> asked) {
        Set<TableColumn> columns = new LinkedHashSet<>();
        if (!asked.isEmpty()) {
            asked.forEach(text -> columns.addAll(asked(text)));
            return List.copyOf(columns);
        }
        for (Expectation expectation : protocol.expectations()) {
            for (Expectation.Clause clause : expectation.clauses()) {
                if (measured.quantities().contains(clause.quantity())) {
                    columns.addAll(ofCells(clause.quantity(), clause.cells()));
                }
            }
        }
        if (columns.isEmpty()) {
            measured.quantities().forEach(quantity -> columns.addAll(ofCells(quantity, null)));
        }
        if (columns.isEmpty()) {
            report(TableProblem.NOTHING_TO_SHOW, TableQuestion.QUANTITIES, "This run measured nothing", "");
        }
        return List.copyOf(columns);
    }

    private List<TableColumn> asked(String text) {
        Matcher matcher = COLUMN.matcher(text.strip());
        String quantity = matcher.matches() ? matcher.group(1) : text.strip();
        if (!measured.quantities().contains(quantity)) {
            report(
                    TableProblem.UNKNOWN_QUANTITY,
                    TableQuestion.QUANTITIES,
                    "This run did not measure '" + quantity + "'",
                    Suggestions.sentence(quantity, measured.quantities()));
            return List.of();
        }
        String cells = matcher.group(2);
        List<String> groups = measured.cells(quantity);
        if (cells != null && !groups.contains(cells)) {
            List<String> named =
                    groups.stream().filter(one -> !one.equals(Measured.WELL)).toList();
            report(
                    TableProblem.CELLS_NOT_MEASURED,
                    TableQuestion.QUANTITIES,
                    "This run did not measure " + quantity + " of '" + cells + "'",
                    named.isEmpty() ? "It belongs to the well: write " + quantity : Suggestions.sentence(cells, named));
            return List.of();
        }
        List<TableColumn> columns = new ArrayList<>();
        for (TableColumn column : ofCells(quantity, cells)) {
            columns.add(new TableColumn(quantity, column.cells(), classes(column, matcher.group(3)), column.unit()));
        }
        return columns;
    }

    private @Nullable String classes(TableColumn column, @Nullable String written) {
        if (written == null) {
            return null;
        }
        Set<String> known = measured.classes(column.quantity(), group(column));
        List<String> parts = new ArrayList<>();
        for (String part : written.split(";", -1)) {
            parts.add(part.strip());
            if (!known.contains(part.strip())) {
                report(
                        TableProblem.CLASS_NOT_MEASURED,
                        TableQuestion.QUANTITIES,
                        "This run has no " + column.name() + " that is '" + part.strip() + "'",
                        known.isEmpty() ? "It is not split by classes" : Suggestions.sentence(part.strip(), known));
            }
        }
        return String.join("; ", parts);
    }

    private List<TableColumn> ofCells(String quantity, @Nullable String cells) {
        List<TableColumn> columns = new ArrayList<>();
        for (String group : measured.cells(quantity)) {
            if (cells == null || group.equals(cells)) {
                String named = group.equals(Measured.WELL) ? null : group;
                columns.add(new TableColumn(quantity, named, null, measured.unit(quantity, group)));
            }
        }
        return columns;
    }

    /** A time that no column has in any of the arms is a mistake; one that some lack leaves gaps. */
    void checkTime(@Nullable String at, List<TableColumn> columns, List<String> arms) {
        if (at == null || columns.isEmpty() || arms.isEmpty()) {
            return;
        }
        double hours = MeasuredTime.hours(at).orElseThrow();
        Set<Double> all = new TreeSet<>();
        columns.forEach(column -> all.addAll(measured.hours(column.quantity(), group(column), arms)));
        if (!all.contains(hours)) {
            report(
                    TableProblem.TIME_NOT_MEASURED,
                    TableQuestion.AT,
                    "None of these quantities was read at " + at,
                    all.isEmpty()
                            ? ""
                            : "They were at "
                                    + String.join(
                                            ", ",
                                            all.stream().map(MeasuredTime::text).toList()));
        }
    }

    private static String group(TableColumn column) {
        return column.cells() == null ? Measured.WELL : column.cells();
    }

    private void report(TableProblem problem, String option, String what, String instead) {
        problems.report(problem, Place.whole(option), what, instead);
    }
}
