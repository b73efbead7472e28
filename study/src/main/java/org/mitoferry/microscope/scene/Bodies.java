package org.mitoferry.microscope.scene;

import static org.mitoferry.culture.CellParameter.ARM_WIDTH;
import static org.mitoferry.culture.CellParameter.RADIUS;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Exponentials;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.microscope.light.Relief;
import org.mitoferry.process.Outline;

/** The bodies of the cells that can be seen in a field of view: those on the bottom of the dish that have not floated off. */
final class Bodies {

    private static final double MARGIN_MICROMETRES = 12;
    private static final int RASTER = 9;
    private static final double PROBE = 0.05;
    private static final double TIP_MICROMETRES = 1.5;

    final Culture culture;
    final FieldOfView field;
    final Forms forms;
    private final int[] seen;
    private final double[] centreZ;
    private final double[][] nuclei;

    Bodies(Culture culture, FieldOfView field, Forms forms) {
        this.culture = culture;
        this.field = field;
        this.forms = forms;
        Cells cells = culture.cells();
        int[] found = new int[cells.count];
        int number = 0;
        for (int cell = 0; cell < cells.count; cell++) {
            double reach = Outline.extent(culture, cell) + MARGIN_MICROMETRES;
            if (there(cell) && field.holds(cells.x[cell], cells.y[cell], reach)) {
                found[number++] = cell;
            }
        }
        seen = java.util.Arrays.copyOf(found, number);
        centreZ = new double[cells.count];
        for (int cell : seen) {
            centreZ[cell] = armed(cell) ? 0 : rest(cell);
        }
        nuclei = new double[cells.count][];
        for (int cell : seen) {
            nuclei[cell] = drawNucleus(cell);
        }
    }

    /** Slots of the cells in view, ascending. */
    int[] seen() {
        return seen;
    }

    /** Whether a cell is on the bottom of the dish. */
    boolean there(int cell) {
        Cells cells = culture.cells();
        return cells.life[cell] < Cells.LOST && cells.level[cell] == Cells.BOTTOM;
    }

    boolean armed(int cell) {
        return culture.profiles().armed(culture.cells().type[cell]);
    }

    double radius(int cell) {
        return culture.profiles().value(culture.cells().type[cell], RADIUS);
    }

    double x(int cell) {
        return culture.cells().x[cell];
    }

    double y(int cell) {
        return culture.cells().y[cell];
    }

    /** Height of the centre of a round cell. */
    double z(int cell) {
        return centreZ[cell];
    }

    Stream stream(int cell, int purpose) {
        return new Stream(culture.seed(), culture.cells().birthId[cell], purpose);
    }

    double form(Form form) {
        return forms.of(form);
    }

    /** Height of the upper surface of a spread cell over a place, 0 outside of it. */
    double top(int cell, double x, double y) {
        double inside = -Outline.distance(culture, cell, x, y);
        if (inside <= 0) {
            return 0;
        }
        double dx = x - x(cell);
        double dy = y - y(cell);
        double width = form(Form.DOME_WIDTH) * radius(cell);
        double dome = form(Form.DOME_HEIGHT) * Exponentials.exp(-(dx * dx + dy * dy) / (width * width));
        return form(Form.RIM_HEIGHT)
                + form(Form.LAMELLA_HEIGHT) * (1 - Exponentials.exp(-inside / form(Form.FLANK_WIDTH)))
                + dome;
    }

    /** Width of an arm at its root. */
    double armWidth(int cell) {
        return culture.profiles().value(culture.cells().type[cell], ARM_WIDTH);
    }

    /** Length of an arm from the centre of its cell to the tip. */
    double armReach(int cell, int arm) {
        Cells cells = culture.cells();
        return radius(cell) + cells.armLength[cell * Cells.MOST_ARMS + arm] * cells.spread[cell];
    }

    /** The direction into a spread cell at a place on its outline: a unit vector. */
    double[] inward(int cell, double x, double y) {
        double gx = Outline.distance(culture, cell, x - PROBE, y) - Outline.distance(culture, cell, x + PROBE, y);
        double gy = Outline.distance(culture, cell, x, y - PROBE) - Outline.distance(culture, cell, x, y + PROBE);
        double length = Math.sqrt(gx * gx + gy * gy);
        if (length < 1e-9) {
            gx = x(cell) - x;
            gy = y(cell) - y;
            length = Math.max(1e-9, Math.sqrt(gx * gx + gy * gy));
        }
        return new double[] {gx / length, gy / length};
    }

    /** Whether a place lies in the body of a cell, at least a margin from its surface, and outside of its nucleus. */
    boolean inCytoplasm(int cell, double x, double y, double z, double margin) {
        if (armed(cell)) {
            double top = top(cell, x, y);
            return z >= form(Form.FOOT_HEIGHT) + margin && z <= top - margin && !inNucleus(cell, x, y, z, margin);
        }
        double dx = x - x(cell);
        double dy = y - y(cell);
        double dz = z - z(cell);
        double free = radius(cell) - form(Form.CORTEX_THICKNESS) - margin;
        return dx * dx + dy * dy + dz * dz <= free * free && !inNucleus(cell, x, y, z, margin);
    }

    /** The nucleus of a cell in view: centre, half axes, turn, and its cosine and sine. */
    double[] nucleus(int cell) {
        return nuclei[cell];
    }

    private double[] drawNucleus(int cell) {
        Stream draw = stream(cell, Stream.NUCLEUS);
        double radius = radius(cell);
        if (armed(cell)) {
            double high = form(Form.NUCLEUS_HIGH);
            double turn = culture.cells().heading[cell];
            return new double[] {
                x(cell) + 0.08 * radius * draw.normal(),
                y(cell) + 0.08 * radius * draw.normal(),
                form(Form.FOOT_HEIGHT) + 0.5 + high,
                form(Form.NUCLEUS_LONG) * radius * draw.between(0.9, 1.1),
                form(Form.NUCLEUS_WIDE) * radius * draw.between(0.9, 1.1),
                high,
                turn,
                StrictMath.cos(turn),
                StrictMath.sin(turn)
            };
        }
        double off = form(Form.ROUND_NUCLEUS_OFF) * radius;
        double turn = draw.angle();
        double own = form(Form.ROUND_NUCLEUS) * radius * draw.between(0.95, 1.05);
        return new double[] {
            x(cell) + off * StrictMath.cos(turn), y(cell) + off * StrictMath.sin(turn), z(cell), own, own, own, 0, 1, 0
        };
    }

    private boolean inNucleus(int cell, double x, double y, double z, double margin) {
        double[] n = nucleus(cell);
        double cosine = n[7];
        double sine = n[8];
        double a = ((x - n[0]) * cosine + (y - n[1]) * sine) / (n[3] + margin);
        double b = ((y - n[1]) * cosine - (x - n[0]) * sine) / (n[4] + margin);
        double c = (z - n[2]) / (n[5] + margin);
        return a * a + b * b + c * c < 1;
    }

    /** Height of the centre of a sphere that rests on what lies under it. */
    private double rest(int cell) {
        double radius = radius(cell);
        double highest = radius;
        Cells cells = culture.cells();
        for (int other = 0; other < cells.count; other++) {
            if (armed(other) && there(other) && Outline.distance(culture, other, x(cell), y(cell)) < radius) {
                for (int i = -RASTER; i <= RASTER; i++) {
                    for (int j = -RASTER; j <= RASTER; j++) {
                        double dx = radius * i / RASTER;
                        double dy = radius * j / RASTER;
                        double under = radius * radius - dx * dx - dy * dy;
                        double top = under < 0 ? 0 : top(other, x(cell) + dx, y(cell) + dy);
                        if (top > 0) {
                            highest = Math.max(highest, top + Math.sqrt(under));
                        }
                    }
                }
            }
        }
        return highest;
    }

    /** The relief of a spread cell over the pixels of the field, without light. */
    Relief relief(int cell, Crew crew) {
        double dx = field.voxel().xMicrometres();
        double dy = field.voxel().yMicrometres();
        double[] box = box(cell);
        int left = (int) Math.max(0, Math.floor((box[0] - field.leftMicrometres()) / dx));
        int right = (int) Math.min(field.width() - 1, Math.ceil((box[2] - field.leftMicrometres()) / dx));
        int top = (int) Math.max(0, Math.floor((box[1] - field.topMicrometres()) / dy));
        int bottom = (int) Math.min(field.height() - 1, Math.ceil((box[3] - field.topMicrometres()) / dy));
        int columns = Math.max(1, right - left + 1);
        int rows = Math.max(1, bottom - top + 1);
        float[] heights = new float[columns * rows];
        crew.share(rows, (from, to, _) -> {
            for (int j = from; j < to; j++) {
                for (int i = 0; i < columns; i++) {
                    double x = field.leftMicrometres() + (left + i) * dx;
                    double y = field.topMicrometres() + (top + j) * dy;
                    heights[j * columns + i] = Outline.covers(culture, cell, x, y) ? (float) top(cell, x, y) : 0;
                }
            }
        });
        return new Relief(left, top, columns, heights, form(Form.FOOT_HEIGHT), 0, 0);
    }

    /** The box round the outline of a spread cell: least x and y, greatest x and y. */
    double[] box(int cell) {
        Cells cells = culture.cells();
        double r = Math.max(radius(cell), armWidth(cell) / 2);
        double[] box = {x(cell) - r, y(cell) - r, x(cell) + r, y(cell) + r};
        for (int arm = 0; arm < cells.arms[cell]; arm++) {
            int at = cell * Cells.MOST_ARMS + arm;
            double tipX = x(cell) + armReach(cell, arm) * cells.armCosine[at];
            double tipY = y(cell) + armReach(cell, arm) * cells.armSine[at];
            box[0] = Math.min(box[0], tipX - TIP_MICROMETRES);
            box[1] = Math.min(box[1], tipY - TIP_MICROMETRES);
            box[2] = Math.max(box[2], tipX + TIP_MICROMETRES);
            box[3] = Math.max(box[3], tipY + TIP_MICROMETRES);
        }
        return box;
    }
}
