package org.mitoferry.readout;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.medium.Ledger;

/**
 * The books of a culture: every mitochondrion, micrometre, ATP and femtomole that came in, went out, and is there.
 *
 * <p>An account closes when what is held is what was gained less what was lost. Cells taken out of the dish keep their accounts.
 */
public final class Ledgers {

    /** The method that ledger rows carry in the table. */
    public static final String METHOD = "ledger";

    /**
     * One account since the start of the arm.
     *
     * @param what what is counted
     * @param cells the cell type it belongs to, empty for the medium
     */
    public record Account(String what, String cells, double gained, double lost, double held, String unit) {
        /** What the entries leave unexplained: 0 but for rounding. */
        public double unexplained() {
            return held - (gained - lost);
        }
    }

    private Ledgers() {}

    public static List<Account> of(Culture culture) {
        List<Account> accounts = new ArrayList<>();
        for (int type = 0; type < culture.profiles().types(); type++) {
            if (culture.present(type) > 0) {
                accounts.add(mitochondria(culture, type));
                accounts.add(length(culture, type));
                accounts.add(atp(culture, type));
            }
        }
        for (int s = 0; s < culture.medium().substances().size(); s++) {
            accounts.add(substance(culture, s));
        }
        return accounts;
    }

    /** Mitochondria: seeded or received at division and made by fission; ended by fusion, mitophagy, given to daughters. */
    private static Account mitochondria(Culture culture, int type) {
        Cells cells = culture.cells();
        double gained = 0;
        double lost = 0;
        double held = 0;
        for (int c = 0; c < cells.count; c++) {
            if (cells.type[c] == type) {
                gained += cells.mitochondriaAtBirth[c] + cells.fissions[c];
                lost += cells.fusions[c] + cells.degraded[c] + cells.toDaughters[c];
                held += culture.mitochondria().count[c];
            }
        }
        return new Account("mitochondria", culture.profiles().name(type), gained, lost, held, "1");
    }

    private static Account length(Culture culture, int type) {
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        double gained = 0;
        double lost = 0;
        double held = 0;
        for (int c = 0; c < cells.count; c++) {
            if (cells.type[c] == type) {
                gained += cells.lengthAtBirth[c] + cells.lengthGrown[c];
                lost += cells.lengthDegraded[c] + cells.lengthToDaughters[c];
                for (int i = m.start[c]; i < m.start[c] + m.count[c]; i++) {
                    held += m.length[i];
                }
            }
        }
        return new Account("mitochondrial length", culture.profiles().name(type), gained, lost, held, "um");
    }

    private static Account atp(Culture culture, int type) {
        Cells cells = culture.cells();
        double gained = 0;
        double lost = 0;
        double held = 0;
        for (int c = 0; c < cells.count; c++) {
            if (cells.type[c] == type) {
                gained += cells.atpAtBirth[c]
                        + cells.atpFromGlycolysis[c]
                        + cells.atpFromAminoAcids[c]
                        + cells.atpFromGlycogen[c];
                double net = cells.atpFromRespiration[c];
                gained += Math.max(0, net);
                lost += cells.atpUsed[c] + Math.max(0, -net);
                held += cells.charge[c] * cells.atpPool[c];
            }
        }
        return new Account("ATP", culture.profiles().name(type), gained, lost, held, "fmol");
    }

    private static Account substance(Culture culture, int s) {
        Ledger ledger = culture.medium().ledger(s);
        double gained = ledger.released() + Math.max(0, ledger.throughSurface()) + Math.max(0, ledger.bench());
        double lost = ledger.takenUp()
                + ledger.decayed()
                + Math.max(0, -ledger.throughSurface())
                + Math.max(0, -ledger.bench());
        String name = culture.medium().substances().get(s).name();
        return new Account(name, "", gained, lost, ledger.content(), "fmol");
    }
}
