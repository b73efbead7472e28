package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.TransferLog;

/**
 * What a plaque of area A carries over when the acceptor cell internalises it: a sphere of both membranes, with mitochondria of the donor
 * cell inside (seen whole in connexosomes: Norris 2021, doi:10.1111/tra.12786).
 *
 * <pre>
 *   diameter D = sqrt(A / pi)
 *   room for mitochondria (um of length) = connexosomePacking (2/3) D^3 / mitochondrialDiameter^2
 *   at hand: Poisson(exportDocking sum w),  w = exportUntagged + g(p),  g(p) = 1.25 p^2 / (p^2 + 0.25)
 * </pre>
 *
 * Those at hand are drawn by weight w, one after the other; each goes in if it still fits. So the size of the junction sets the longest
 * mitochondrion that can pass, and only fission makes pieces that do. A connexosome with nothing in it is a mere turnover of connexin 43.
 */
final class Connexosome {

    private static final int MOST_AT_HAND = 12;

    private final Culture culture;
    private final DrugAction drugs;

    Connexosome(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    /** The weight of a fully tagged mitochondrion is 1. */
    static double eatMe(double tag) {
        return 1.25 * tag * tag / (tag * tag + 0.25);
    }

    void carry(long plaque, double areaSquareMicrometres, int donor, int acceptor) {
        Cells cells = culture.cells();
        double untagged = drugs.parameter(donor, cells.type[donor], EXPORT_UNTAGGED);
        double docking = drugs.parameter(donor, cells.type[donor], EXPORT_DOCKING);
        double diameter = StrictMath.sqrt(areaSquareMicrometres / Math.PI);
        double thickness = drugs.parameter(donor, cells.type[donor], MITOCHONDRIAL_DIAMETER);
        double packing = drugs.parameter(acceptor, cells.type[acceptor], CONNEXOSOME_PACKING);
        double room = packing * 2 / 3 * diameter * diameter * diameter / (thickness * thickness);
        int atHand = poisson(docking * weights(donor, untagged), plaque);
        for (int k = 0; k < atHand; k++) {
            int place = chosen(donor, untagged, Draws.uniform(culture.seed(), plaque, Draws.EXPORT, 1 + k));
            double length = culture.mitochondria().length[place];
            if (length <= room && culture.mitochondria().count[donor] > 1) {
                room -= length;
                Arrival.fromOwner(culture, drugs, donor, place, acceptor, TransferLog.CONNEXOSOME);
            }
        }
    }

    private double weights(int donor, double untagged) {
        Mitochondria m = culture.mitochondria();
        double sum = 0;
        for (int i = m.start[donor]; i < m.start[donor] + m.count[donor]; i++) {
            sum += untagged + eatMe(m.tag[i]);
        }
        return sum;
    }

    private int chosen(int donor, double untagged, double draw) {
        Mitochondria m = culture.mitochondria();
        double left = draw * weights(donor, untagged);
        int last = m.start[donor] + m.count[donor] - 1;
        for (int i = m.start[donor]; i < last; i++) {
            left -= untagged + eatMe(m.tag[i]);
            if (left < 0) {
                return i;
            }
        }
        return last;
    }

    /** A Poisson number by inversion, at most {@value #MOST_AT_HAND}: there is no room for more. */
    private int poisson(double mean, long plaque) {
        double draw = Draws.uniform(culture.seed(), plaque, Draws.EXPORT, 0);
        double term = StrictMath.exp(-mean);
        double sum = term;
        int n = 0;
        while (draw > sum && n < MOST_AT_HAND) {
            n++;
            term *= mean / n;
            sum += term;
        }
        return n;
    }
}
