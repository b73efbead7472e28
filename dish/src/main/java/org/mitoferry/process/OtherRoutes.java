package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.TransferLog;

/**
 * Slow routes beside the junction, each labelled in the log: a spread cell engulfs apoptotic bodies of a dead round cell that it touches
 * (efferocytosisRate, up to {@value #IN_A_BODY} mitochondria in one), or takes up a vesicle that a living one near by sheds
 * (vesicleRelease, one short mitochondrion); and, off by default, it gives an untagged short mitochondrion of its own to a round cell that
 * it holds (donationRate; Marlein et al. 2019, doi:10.1158/0008-5472.CAN-18-0773). No cell gives its last one.
 */
final class OtherRoutes {

    private static final int IN_A_BODY = 3;
    private static final int TRIES = 8;
    private static final double HEALTHY_TAG = 0.1;
    private static final double LONGEST_GIFT_MICROMETRES = 3;

    // Draws of one round cell in one step: numbers of its events, then of what goes along.
    private static final int PER_STEP = 64;

    private final Culture culture;
    private final DrugAction drugs;
    private final CellBoxes boxes;

    OtherRoutes(Culture culture, DrugAction drugs, CellBoxes boxes) {
        this.culture = culture;
        this.drugs = drugs;
        this.boxes = boxes;
    }

    void advance(double minutes) {
        Cells cells = culture.cells();
        boxes.keepUp();
        for (int cell = 0; cell < cells.count; cell++) {
            if (culture.profiles().armed(cells.type[cell]) || culture.mitochondria().count[cell] < 2) {
                continue;
            }
            if (cells.life[cell] == Cells.CASPASE_POSITIVE) {
                beEngulfed(cell, minutes);
            } else if (cells.living(cell)) {
                shed(cell, minutes);
                beGiven(cell, minutes);
            }
        }
    }

    private void beEngulfed(int cell, double minutes) {
        for (int k = 0; k < Cells.MOST_CONTACTS; k++) {
            int acceptor = culture.cells().contactWith[cell * Cells.MOST_CONTACTS + k];
            if (acceptor >= 0
                    && culture.cells().living(acceptor)
                    && happens(cell, k, parameter(acceptor, EFFEROCYTOSIS_RATE), minutes)) {
                for (int n = 0; n < IN_A_BODY && culture.mitochondria().count[cell] > 1; n++) {
                    Arrival.fromOwner(
                            culture, drugs, cell, any(cell, 8 + 3 * k + n), acceptor, TransferLog.APOPTOTIC_BODY);
                }
            }
        }
    }

    private void shed(int cell, double minutes) {
        if (!happens(cell, 4, parameter(cell, VESICLE_RELEASE), minutes)) {
            return;
        }
        Cells cells = culture.cells();
        double radius = culture.profiles().value(cells.type[cell], RADIUS);
        int taker = boxes.nearestSpread(cell, radius + parameter(cell, VESICLE_REACH), 0);
        double longest = parameter(cell, VESICLE_LONGEST);
        for (int n = 0; taker >= 0 && n < TRIES; n++) {
            int place = any(cell, 24 + n);
            if (culture.mitochondria().length[place] <= longest) {
                Arrival.fromOwner(culture, drugs, cell, place, taker, TransferLog.VESICLE);
                return;
            }
        }
    }

    private void beGiven(int cell, double minutes) {
        Cells cells = culture.cells();
        if (cells.held[cell] == 0) {
            return;
        }
        for (int k = 0; k < Cells.MOST_CONTACTS; k++) {
            int giver = cells.contactWith[cell * Cells.MOST_CONTACTS + k];
            if (giver >= 0
                    && cells.living(giver)
                    && culture.mitochondria().count[giver] > 1
                    && happens(cell, 40 + k, parameter(giver, DONATION_RATE), minutes)) {
                give(giver, cell, k);
            }
        }
    }

    /** Draws of gifts count down from -1, so that two givers of one step have draws of their own. */
    private void give(int giver, int taker, int contact) {
        Mitochondria m = culture.mitochondria();
        for (int n = 0; n < TRIES; n++) {
            int draw = -1 - (culture.step() * Cells.MOST_CONTACTS + contact) * TRIES - n;
            double share = Draws.uniform(culture.seed(), culture.cells().birthId[taker], Draws.ROUTE, draw);
            int place = m.start[giver] + (int) (m.count[giver] * share);
            if (m.tag[place] < HEALTHY_TAG && m.length[place] <= LONGEST_GIFT_MICROMETRES) {
                Arrival.fromOwner(culture, drugs, giver, place, taker, TransferLog.DONATION);
                return;
            }
        }
    }

    private int any(int cell, int draw) {
        Mitochondria m = culture.mitochondria();
        return m.start[cell] + (int) (m.count[cell] * uniform(cell, draw));
    }

    private double parameter(int cell, CellParameter parameter) {
        return drugs.parameter(cell, culture.cells().type[cell], parameter);
    }

    private boolean happens(int cell, int draw, double perHour, double minutes) {
        return perHour > 0 && uniform(cell, draw) < -StrictMath.expm1(-minutes * perHour / 60);
    }

    private double uniform(int cell, int draw) {
        long id = culture.cells().birthId[cell];
        return Draws.uniform(culture.seed(), id, Draws.ROUTE, culture.step() * PER_STEP + draw);
    }
}
