package org.mitoferry.microscope.scene;

import java.util.Arrays;

/**
 * Places in the cytoplasm of one cell, all of it equally likely by volume. What is laid out so is near to nothing else in the cell more
 * often than a random place is.
 */
final class Cytoplasm {

    private static final double MARGIN_MICROMETRES = 0.3;
    private static final double PIXEL_MICROMETRES = 1;
    private static final int TRIES = 200;

    private final Bodies bodies;
    private final int cell;
    private final double left;
    private final double top;
    private final int columns;
    /** Of a spread cell: volume under the pixels up to and with each, row by row. */
    private final double[] volumes;

    Cytoplasm(Bodies bodies, int cell) {
        this.bodies = bodies;
        this.cell = cell;
        if (!bodies.armed(cell)) {
            left = 0;
            top = 0;
            columns = 0;
            volumes = new double[0];
            return;
        }
        double[] box = bodies.box(cell);
        left = box[0];
        top = box[1];
        columns = (int) Math.ceil((box[2] - box[0]) / PIXEL_MICROMETRES) + 1;
        int rows = (int) Math.ceil((box[3] - box[1]) / PIXEL_MICROMETRES) + 1;
        volumes = new double[columns * rows];
        double sum = 0;
        for (int i = 0; i < volumes.length; i++) {
            int row = i / columns;
            double x = left + (i % columns + 0.5) * PIXEL_MICROMETRES;
            double y = top + (row + 0.5) * PIXEL_MICROMETRES;
            sum += Math.max(0, bodies.top(cell, x, y) - foot() - 2 * MARGIN_MICROMETRES);
            volumes[i] = sum;
        }
    }

    private double foot() {
        return bodies.form(Form.FOOT_HEIGHT);
    }

    /** A place: x, y, z. */
    double[] place(Stream draw) {
        double[] place = new double[3];
        for (int trial = 0; trial < TRIES; trial++) {
            if (volumes.length > 0) {
                inSpread(place, draw);
            } else {
                inRound(place, draw);
            }
            if (bodies.inCytoplasm(cell, place[0], place[1], place[2], MARGIN_MICROMETRES)) {
                break;
            }
        }
        return place;
    }

    private void inSpread(double[] place, Stream draw) {
        int found = Arrays.binarySearch(volumes, draw.next() * volumes[volumes.length - 1]);
        int pixel = Math.min(volumes.length - 1, found < 0 ? -found - 1 : found);
        place[0] = left + (pixel % columns + draw.next()) * PIXEL_MICROMETRES;
        int row = pixel / columns;
        place[1] = top + (row + draw.next()) * PIXEL_MICROMETRES;
        double high = bodies.top(cell, place[0], place[1]) - MARGIN_MICROMETRES;
        double low = foot() + MARGIN_MICROMETRES;
        place[2] = draw.between(low, Math.max(low, high));
    }

    private void inRound(double[] place, Stream draw) {
        double radius = bodies.radius(cell);
        place[0] = bodies.x(cell) + radius * draw.between(-1, 1);
        place[1] = bodies.y(cell) + radius * draw.between(-1, 1);
        place[2] = bodies.z(cell) + radius * draw.between(-1, 1);
    }
}
