package org.mitoferry.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.table.Measurement;

/**
 * The rows that one side of a comparison is read from, all of one kind: single objects, or fields (where there are none, whole wells).
 *
 * <p>Rows are those of the cell group as a whole ({@code JJN3}); where there are none, those of its single cells ({@code JJN3#17}). A class
 * of objects keeps the rows that have it among the parts of their {@code object}. Where both fields and single objects were read, fields
 * are taken for what is a mean or a share, objects for what asks for a distribution; of rows of fields those that are split by no more
 * classes than asked for. Values read off the culture ({@code truth}) come before those of assays. Of several times the last of the arm
 * counts, unless a time is asked for; rows without a time come before rows with one. A row without a value (there was no object, or nothing
 * to divide by) has its time all the same, and so keeps an earlier time from standing in.
 *
 * @param rows finite values only
 * @param objects whether each row is an object
 * @param method the method of the rows; empty when there were none
 * @param unit their unit
 * @param reason why there is no row at all; empty when there is one
 */
record Selection(List<Row> rows, boolean objects, String method, String unit, String reason) {

    /** A row with its object taken apart. */
    record Row(Measurement measurement, ObjectParts parts) {}

    /**
     * Chooses the rows.
     *
     * @param rows rows of one study
     * @param which parts that {@code object} must have, joined by "; "; null for all
     * @param preferObjects whether rows of single objects come before rows of fields
     */
    static Selection of(
            List<Measurement> rows,
            String arm,
            @Nullable String cells,
            @Nullable String which,
            String quantity,
            boolean preferObjects) {
        List<Measurement> ofArm = rows.stream().filter(m -> m.arm().equals(arm)).toList();
        if (ofArm.isEmpty()) {
            return none("", "arm '" + arm + "' was not run");
        }
        List<Measurement> named = ofCells(ofArm, cells, quantity);
        String what = quantity + (cells == null ? "" : " of " + cells);
        if (named.isEmpty()) {
            return none("", "arm '" + arm + "' was run without measuring " + what);
        }
        List<String> wanted = which == null ? List.of() : ObjectParts.split(which);
        List<Row> ofClass = named.stream()
                .map(m -> new Row(m, ObjectParts.of(m)))
                .filter(row -> wanted.stream().allMatch(row.parts()::has))
                .toList();
        if (ofClass.isEmpty()) {
            return none("", "arm '" + arm + "' has no " + what + " that is '" + which + "'");
        }
        String method = method(ofClass);
        List<Row> read = atLastTime(only(ofClass, r -> r.measurement().method().equals(method)));
        List<Row> finite = only(read, r -> Double.isFinite(r.measurement().value()));
        if (finite.isEmpty()) {
            String said = read.getFirst().measurement().reason();
            return none(method, "arm '" + arm + "' has no value of " + what + (said.isEmpty() ? "" : ": " + said));
        }
        List<Row> kind = fieldsBeforeWells(ofKind(finite, wanted, preferObjects));
        Row first = kind.getFirst();
        return new Selection(
                kind, first.parts().isObject(), method, first.measurement().unit(), "");
    }

    private static Selection none(String method, String reason) {
        return new Selection(List.of(), false, method, "", reason);
    }

    /** A quantity asked for without a cell group may all the same be written with one, such as that of nanotubes. */
    private static List<Measurement> ofCells(List<Measurement> rows, @Nullable String cells, String quantity) {
        String type = cells == null ? "" : cells;
        List<Measurement> named =
                rows.stream().filter(m -> m.quantity().equals(quantity)).toList();
        List<Measurement> whole =
                named.stream().filter(m -> m.cell().equals(type)).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        return cells == null
                ? named
                : named.stream().filter(m -> m.cell().startsWith(type + "#")).toList();
    }

    private static List<Row> ofKind(List<Row> rows, List<String> wanted, boolean preferObjects) {
        List<Row> objects = only(rows, r -> r.parts().isObject());
        List<Row> fields = only(rows, r -> !r.parts().isObject());
        if (fields.isEmpty() || preferObjects && !objects.isEmpty()) {
            return objects;
        }
        long classes = wanted.stream()
                .filter(part -> MeasuredTime.hours(part).isEmpty())
                .count();
        List<Row> unsplit = only(fields, r -> r.parts().classes().size() == classes);
        return !unsplit.isEmpty() ? unsplit : objects.isEmpty() ? fields : objects;
    }

    private static String method(List<Row> rows) {
        List<String> methods = rows.stream()
                .map(r -> r.measurement().method())
                .distinct()
                .sorted()
                .toList();
        return methods.contains(Measurement.TRUTH) ? Measurement.TRUTH : methods.getFirst();
    }

    private static List<Row> atLastTime(List<Row> rows) {
        List<Row> untimed = only(rows, r -> r.parts().hours().isEmpty());
        if (!untimed.isEmpty()) {
            return untimed;
        }
        OptionalDouble last = OptionalDouble.of(rows.stream()
                .mapToDouble(r -> r.parts().hours().orElseThrow())
                .max()
                .orElseThrow());
        return only(rows, r -> r.parts().hours().equals(last));
    }

    private static List<Row> fieldsBeforeWells(List<Row> rows) {
        List<Row> fields =
                only(rows, r -> r.measurement().field() > 0 || r.parts().isObject());
        return fields.isEmpty() ? rows : fields;
    }

    private static List<Row> only(List<Row> rows, Predicate<Row> condition) {
        return rows.stream().filter(condition).toList();
    }
}
