package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.table.Measurement;

/**
 * The tidy rows that one assay gives of one field. A number that is not finite becomes a row without a number and with a reason; a count of
 * zero is a number.
 */
public final class FieldRows {
    private final FieldOfView view;
    private final String method;
    private final List<Measurement> rows = new ArrayList<>();

    /** @param method name of the assay */
    public FieldRows(FieldOfView view, String method) {
        this.view = view;
        this.method = method;
    }

    /** The rows so far, in the order they came. */
    public List<Measurement> rows() {
        return List.copyOf(rows);
    }

    /**
     * A number of the field, or of one of its cells.
     *
     * @param cell group of cells, {@code BMSC}, or one of them, {@code BMSC#17}; may be empty
     * @param value not finite where it could not be measured
     * @param missing why not, in that case
     * @param classes parts of the object's name after the time
     */
    public void add(String cell, String quantity, String unit, double value, String missing, String... classes) {
        boolean known = Double.isFinite(value);
        if (!known && missing.isEmpty()) {
            throw new IllegalArgumentException("No value of " + quantity + " and no reason");
        }
        rows.add(new Measurement(
                view.study(),
                view.experiment(),
                view.arm(),
                view.well(),
                view.field(),
                cell,
                object(classes),
                quantity,
                known ? value : Double.NaN,
                unit,
                method,
                known ? "" : missing));
    }

    /** A part over a whole; missing where the whole is 0. */
    void ratio(String cell, String quantity, double part, double whole, String missing, String... classes) {
        add(cell, quantity, "1", whole == 0 ? Double.NaN : part / whole, missing, classes);
    }

    /** A share of a count and the ends of its 95 % interval as {@code ...Low} and {@code ...High}. */
    void share(String cell, String quantity, WilsonInterval share, String missing, String... classes) {
        add(cell, quantity, "1", share.fraction(), missing, classes);
        if (share.total() > 0) {
            add(cell, quantity + "Low", "1", share.low(), missing, classes);
            add(cell, quantity + "High", "1", share.high(), missing, classes);
        }
    }

    private String object(String... classes) {
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(view.hours())) {
            parts.add(MeasuredTime.text(view.hours()));
        }
        parts.addAll(List.of(classes));
        return String.join("; ", parts);
    }
}
