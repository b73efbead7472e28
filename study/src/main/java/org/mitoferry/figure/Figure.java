package org.mitoferry.figure;

import java.util.List;

/**
 * One figure.
 *
 * @param id letters, digits and hyphens; unique in a report
 * @param title what is shown, in a few words
 * @param quantity the quantity drawn, by its name in tables
 * @param caption how to read it
 * @param specification Vega-Lite, as JSON text, with the data in it
 * @param rows the same in numbers, in the order drawn
 */
public record Figure(String id, String title, String quantity, String caption, String specification, List<Row> rows) {

    /**
     * One arm (and cell type) of a comparison; a course has its last time here.
     *
     * @param unit unit of the numbers
     * @param n number of experiments
     * @param low lower end of the 95 % interval of the mean; NaN with one experiment
     * @param high upper end of it
     */
    public record Row(String label, String unit, int n, double mean, double low, double high) {}

    public Figure {
        rows = List.copyOf(rows);
    }
}
