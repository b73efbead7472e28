package org.mitoferry.microscope.light;

/**
 * A flat body on the bottom of the dish, as heights of its upper surface over a grid of pixels.
 *
 * @param left first pixel column of the grid, in the field of view
 * @param top first row
 * @param columns of the grid
 * @param heights of the upper surface above the bottom, um, row by row; 0 where the body is not
 * @param footMicrometres height of the lower surface
 * @param sheet light of both surfaces, by square micrometre
 * @param fill light of the inside, by cubic micrometre
 */
public record Relief(
        int left, int top, int columns, float[] heights, double footMicrometres, double sheet, double fill) {

    public int rows() {
        return heights.length / columns;
    }

    /** The same body with other light. */
    public Relief with(double newSheet, double newFill) {
        return new Relief(left, top, columns, heights, footMicrometres, newSheet, newFill);
    }
}
