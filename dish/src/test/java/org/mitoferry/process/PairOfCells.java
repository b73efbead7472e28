package org.mitoferry.process;

import java.util.List;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.TransferLog;

/** JJN3 (type 0) and BMSC (type 1) in touch, without a bench, for one process at a time. */
final class PairOfCells {

    final Culture culture;
    final DrugAction drugs;

    private PairOfCells(Culture culture) {
        this.culture = culture;
        drugs = new DrugAction(List.of(), culture.effectState(), culture.profiles());
    }

    /** So many pairs: the round cell of pair k is in slot 2k, the spread one that it touches and that holds it in slot 2k + 1. */
    static PairOfCells many(int pairs) {
        return many(TestDish.of("JJN3", "BMSC"), pairs);
    }

    static PairOfCells many(TestDish dish, int pairs) {
        Culture culture = dish.empty();
        Cells cells = culture.cells();
        for (int k = 0; k < pairs; k++) {
            int round = TestDish.cell(culture, 0, 100, 2.5, 100);
            int spread = TestDish.cell(culture, 1, 200, 4, 120);
            cells.contactWith[round * Cells.MOST_CONTACTS] = spread;
            cells.held[round] = 1;
            cells.lysosomes[spread] = 1000;
        }
        culture.foreign().gather(cells.count);
        return new PairOfCells(culture);
    }

    /** Who looks for contacts in a dish without drugs. */
    static Contacts contacts(Culture culture) {
        return new Contacts(
                culture, new DrugAction(List.of(), culture.effectState(), culture.profiles()), new CellBoxes(culture));
    }

    PairOfCells with(CellParameter parameter, double value) {
        culture.profiles().set(0, parameter, value);
        culture.profiles().set(1, parameter, value);
        return this;
    }

    double value(CellParameter parameter) {
        return culture.profiles().value(1, parameter);
    }

    /** Puts a free foreign mitochondrion of type 0 into the body of a cell and returns its slot. */
    int putInto(int host, double length) {
        ForeignMitochondria f = culture.foreign();
        int slot = f.add();
        f.host[slot] = host;
        f.originType[slot] = 0;
        f.id[slot] = Mitochondria.idOf(culture.cells().birthId[host], culture.cells().nextSerial[host]++);
        f.route[slot] = TransferLog.CONNEXOSOME;
        f.length[slot] = length;
        f.potential[slot] = 100;
        f.damage[slot] = 0;
        f.tag[slot] = 0;
        f.capacity[slot] = 1;
        f.clock[slot] = Draws.exponential(culture.seed(), f.id[slot], Draws.FOREIGN, -1);
        Arrival.intoBody(culture, drugs, slot);
        return slot;
    }

    /** The same, tagged. */
    int putInto(int host, double length, double tag) {
        int slot = putInto(host, length);
        culture.foreign().tag[slot] = tag;
        return slot;
    }

    /** The same, where a lysosome touches or holds it. */
    int putInto(int host, double length, byte lysosome) {
        int slot = putInto(host, length);
        culture.foreign().lysosome[slot] = lysosome;
        if (lysosome == ForeignMitochondria.CAPTURED) {
            Arrival.leaveMass(culture, slot);
        }
        return slot;
    }

    void gather() {
        culture.foreign().gather(culture.cells().count);
    }
}
