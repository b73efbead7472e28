package org.mitoferry.readout;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

/**
 * The fields of view that a patch is read as: tiles of equal size, as square as their number allows. A cell belongs to the field its
 * centre lies in, a nanotube to that of its middle.
 */
final class Fields {

    private final Culture culture;
    private final int across;
    private final int down;

    Fields(Culture culture, int fields) {
        this.culture = culture;
        int rows = (int) Math.floor(Math.sqrt(fields));
        while (fields % rows != 0) {
            rows--;
        }
        down = rows;
        across = fields / rows;
    }

    int count() {
        return across * down;
    }

    /** The field of a cell, from 1. */
    int of(int cell) {
        Cells cells = culture.cells();
        return at(cells.x[cell], cells.y[cell]);
    }

    /** The field of a place, from 1; places outside the patch count to the nearest. */
    int at(double xMicrometres, double yMicrometres) {
        int x = tile(xMicrometres, culture.widthMicrometres(), across);
        int y = tile(yMicrometres, culture.heightMicrometres(), down);
        return y * across + x + 1;
    }

    private static int tile(double place, double size, int tiles) {
        return Math.min(tiles - 1, Math.max(0, (int) (place / size * tiles)));
    }
}
