package org.mitoferry.table;

/**
 * One row of the tidy table.
 *
 * @param study the protocol's name
 * @param experiment number of the independent experiment, from 1
 * @param arm the arm's name
 * @param well number of the well, from 1
 * @param field number of the field of view, from 1; 0 where the row belongs to the whole well
 * @param cell the cell type, and where one cell is meant its number: {@code JJN3} or {@code JJN3#17}; empty where none is
 * @param object parts joined by "; ": the time it was read at ({@link MeasuredTime}), the object's name ({@code nanotube 17}), its classes
 * @param quantity name with its unit, such as {@code membranePotential_mV}
 * @param value the number; NaN where it could not be measured, and then {@code reason} says why
 * @param unit unit as in the quantity's name; {@code 1} for fractions, ratios and counts
 * @param method {@link #TRUTH}, or the assay's name
 * @param reason empty, or why there is no value
 */
public record Measurement(
        String study,
        int experiment,
        String arm,
        int well,
        int field,
        String cell,
        String object,
        String quantity,
        double value,
        String unit,
        String method,
        String reason) {

    /** The method of values read off the culture itself. */
    public static final String TRUTH = "truth";

    /** The class of an object that outlived the recording. */
    public static final String CENSORED = "censored";

    /** The same row in another experiment. */
    public Measurement inExperiment(int experiment) {
        return new Measurement(
                study, experiment, arm, well, field, cell, object, quantity, value, unit, method, reason);
    }

    /** The same row in another arm. */
    public Measurement inArm(String arm) {
        return new Measurement(
                study, experiment, arm, well, field, cell, object, quantity, value, unit, method, reason);
    }

    /** The same row in another field; 0 for the whole well. */
    public Measurement inField(int field) {
        return new Measurement(
                study, experiment, arm, well, field, cell, object, quantity, value, unit, method, reason);
    }

    /** The same row of another cell or cell type. */
    public Measurement ofCell(String cell) {
        return new Measurement(
                study, experiment, arm, well, field, cell, object, quantity, value, unit, method, reason);
    }

    /** The same number under the name of another quantity. */
    public Measurement ofQuantity(String quantity) {
        return new Measurement(
                study, experiment, arm, well, field, cell, object, quantity, value, unit, method, reason);
    }

    /** The same row by another method. */
    public Measurement byMethod(String method) {
        return new Measurement(
                study, experiment, arm, well, field, cell, object, quantity, value, unit, method, reason);
    }
}
