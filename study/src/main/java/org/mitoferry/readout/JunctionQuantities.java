package org.mitoferry.readout;

import static org.mitoferry.culture.CellParameter.ADHESION_REACH;
import static org.mitoferry.culture.CellParameter.RADIUS;

import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Plaques;
import org.mitoferry.process.Outline;

/**
 * Connexin 43 plaques between round and spread cells, for the group of the spread one.
 *
 * <p>{@code plaqueEnrichment}: area of plaques at present contacts, over the area expected there if each plaque lay at a random place of
 * the spread cell it is on. A contact is where the round cell, with its reach, lies over the outline; the expectation is exact (the share
 * of the outline that lies under cells in touch), not shuffled by draws. The model lets plaques grow at contacts alone, so a value above 1
 * is what was put in; how far above says how little of the outline is in touch.
 */
final class JunctionQuantities {

    private static final double GRID_MICROMETRES = 1;
    private static final String NO_PLAQUE = "no plaque";

    static final List<Quantity> ALL = List.of(
            Quantity.of("plaqueEnrichment", "1", JunctionQuantities::enrichment),
            Quantity.of("plaqueArea_um2", "um2", JunctionQuantities::areas));

    private JunctionQuantities() {}

    private static void areas(Look look, Quantity quantity, int group) {
        Plaques plaques = look.culture().plaques();
        int rows = 0;
        for (int p = 0; p < plaques.count; p++) {
            if (look.culture().cells().type[plaques.acceptor[p]] == group) {
                int field = look.fields().of(plaques.donor[p]);
                look.object(quantity, group, field, "plaque " + plaques.id[p], plaques.area[p]);
                rows++;
            }
        }
        look.noneOf(quantity, group, rows, NO_PLAQUE);
    }

    private static void enrichment(Look look, Quantity quantity, int group) {
        Culture culture = look.culture();
        Plaques plaques = culture.plaques();
        double[] onAcceptor = new double[culture.cells().count];
        double atContacts = 0;
        for (int p = 0; p < plaques.count; p++) {
            if (culture.cells().type[plaques.acceptor[p]] == group) {
                onAcceptor[plaques.acceptor[p]] += plaques.area[p];
                if (touches(culture.cells(), plaques.donor[p], plaques.acceptor[p])) {
                    atContacts += plaques.area[p];
                }
            }
        }
        double expected = 0;
        double all = 0;
        for (int acceptor = 0; acceptor < onAcceptor.length; acceptor++) {
            if (onAcceptor[acceptor] > 0) {
                all += onAcceptor[acceptor];
                expected += onAcceptor[acceptor] * shareInTouch(culture, acceptor);
            }
        }
        look.wellRatio(quantity, group, atContacts, expected, all > 0 ? "no contact" : NO_PLAQUE);
    }

    private static boolean touches(Cells cells, int round, int spread) {
        for (int k = round * Cells.MOST_CONTACTS; k < (round + 1) * Cells.MOST_CONTACTS; k++) {
            if (cells.contactWith[k] == spread) {
                return true;
            }
        }
        return false;
    }

    /** Share of the area inside the outline of a spread cell that lies under round cells in touch with it, on a grid. */
    static double shareInTouch(Culture culture, int acceptor) {
        Cells cells = culture.cells();
        int[] touching = new int[cells.count];
        int number = 0;
        for (int c = 0; c < cells.count; c++) {
            if (touches(cells, c, acceptor)) {
                touching[number++] = c;
            }
        }
        if (number == 0) {
            return 0;
        }
        double extent = Outline.extent(culture, acceptor);
        int half = (int) Math.ceil(extent / GRID_MICROMETRES);
        int inside = 0;
        int under = 0;
        for (int j = -half; j <= half; j++) {
            for (int i = -half; i <= half; i++) {
                double x = cells.x[acceptor] + i * GRID_MICROMETRES;
                double y = cells.y[acceptor] + j * GRID_MICROMETRES;
                if (Outline.covers(culture, acceptor, x, y)) {
                    inside++;
                    under += underOne(culture, touching, number, x, y) ? 1 : 0;
                }
            }
        }
        return inside == 0 ? 0 : under / (double) inside;
    }

    private static boolean underOne(Culture culture, int[] touching, int number, double x, double y) {
        Cells cells = culture.cells();
        for (int k = 0; k < number; k++) {
            int c = touching[k];
            double[] p = culture.profiles().values(cells.type[c]);
            double reach = p[RADIUS.ordinal()] + p[ADHESION_REACH.ordinal()];
            double dx = x - cells.x[c];
            double dy = y - cells.y[c];
            if (dx * dx + dy * dy <= reach * reach) {
                return true;
            }
        }
        return false;
    }
}
