package org.mitoferry.readout;

import java.util.List;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.BaseMedium;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.table.Measurement;

/**
 * One look at the culture of a job: where quantities are read, and the table that their rows go into.
 *
 * <p>Rows without classes are given field by field; what a class of them has ({@code joined}, {@code route nanotube}) is given for the
 * whole well, so that the two are never added up.
 */
final class Look {

    /** Stands for the well where a group of cells is asked for. */
    static final int WELL = -1;

    static final String NO_CELL = "no cell";
    static final String NO_LIVING_CELL = "no living cell";
    static final String MICROGRAPHS_ONLY = "read from micrographs only";

    private final BenchJob job;
    private final Culture culture;
    private final Fields fields;
    private final Film film;
    private final BaseMedium base;
    private final String time;
    private final List<Measurement> rows;

    /**
     * @param fields number of fields that the patch is read as
     * @param film when the dish was filmed
     * @param base formulation that the cells are in
     */
    Look(BenchJob job, Culture culture, int fields, Film film, BaseMedium base, List<Measurement> rows) {
        this.job = job;
        this.culture = culture;
        this.fields = new Fields(culture, fields);
        this.film = film;
        this.base = base;
        this.time = MeasuredTime.text(film.nowMinutes() / 60);
        this.rows = rows;
    }

    Culture culture() {
        return culture;
    }

    Fields fields() {
        return fields;
    }

    Catalogue catalogue() {
        return job.catalogue();
    }

    Film film() {
        return film;
    }

    BaseMedium base() {
        return base;
    }

    /** One number for each field, all zero; index 0 is not used. */
    double[] zeros() {
        return new double[fields.count() + 1];
    }

    /** Living cells of a group in each field. */
    double[] living(int group) {
        Cells cells = culture.cells();
        double[] living = zeros();
        for (int cell = 0; cell < cells.count; cell++) {
            if (cells.type[cell] == group && cells.living(cell)) {
                living[fields.of(cell)]++;
            }
        }
        return living;
    }

    /** Living cells of a group in the well. */
    int livingInWell(int group) {
        Cells cells = culture.cells();
        int living = 0;
        for (int cell = 0; cell < cells.count; cell++) {
            living += cells.type[cell] == group && cells.living(cell) ? 1 : 0;
        }
        return living;
    }

    /** Whether a cell is alive and of a group. */
    boolean lives(int cell, int group) {
        return culture.cells().type[cell] == group && culture.cells().living(cell);
    }

    /** A row for each field: its number. */
    void counts(Quantity quantity, int group, double[] counts) {
        for (int field = 1; field <= fields.count(); field++) {
            add(field, group, time, quantity, counts[field], "");
        }
    }

    /**
     * A row for each field: a part over a whole.
     *
     * @param none why there is no value where the whole is 0
     */
    void ratios(Quantity quantity, int group, double[] parts, double[] wholes, String none) {
        for (int field = 1; field <= fields.count(); field++) {
            add(field, group, time, quantity, parts[field] / wholes[field], wholes[field] > 0 ? "" : none);
        }
    }

    /** A row for the whole well. */
    void well(Quantity quantity, int group, double value, String reason) {
        add(0, group, time, quantity, value, reason);
    }

    /** A row for one class in the whole well. */
    void classInWell(Quantity quantity, int group, String nameOfClass, double value) {
        add(0, group, time + "; " + nameOfClass, quantity, value, "");
    }

    /** The same, of a part over a whole. */
    void classInWell(Quantity quantity, int group, String nameOfClass, double part, double whole, String none) {
        add(0, group, time + "; " + nameOfClass, quantity, part / whole, whole > 0 ? "" : none);
    }

    /** A row for the whole well: a part over a whole. */
    void wellRatio(Quantity quantity, int group, double part, double whole, String none) {
        add(0, group, time, quantity, part / whole, whole > 0 ? "" : none);
    }

    /**
     * A row for one object.
     *
     * @param field 0 where its place is not known any more
     * @param name such as {@code nanotube 17}
     */
    void object(Quantity quantity, int group, int field, String name, double value, String... classes) {
        add(
                field,
                group,
                classes.length == 0 ? time + "; " + name : time + "; " + name + "; " + String.join("; ", classes),
                quantity,
                value,
                "");
    }

    /** After the rows of all objects: if there were none, a row that says so. */
    void noneOf(Quantity quantity, int group, int objects, String reason) {
        if (objects == 0) {
            add(0, group, time, quantity, Double.NaN, reason);
        }
    }

    private void add(int field, int group, String object, Quantity quantity, double value, String reason) {
        rows.add(new Measurement(
                job.protocol().name(),
                job.experiment(),
                job.arm().name(),
                job.well(),
                field,
                group == WELL ? "" : culture.profiles().name(group),
                object,
                quantity.name(),
                reason.isEmpty() ? value : Double.NaN,
                quantity.unit(),
                Measurement.TRUTH,
                reason));
    }
}
