package org.mitoferry.readout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
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
        /** Whether anything ever came in, went out or is there. */
        boolean isUsed() {
            return gained != 0 || lost != 0 || held != 0;
        }

        /** What the entries leave unexplained: 0 but for rounding. */
        public double unexplained() {
            return held - (gained - lost);
        }
    }

    private Ledgers() {}

    /** All accounts in which anything was ever booked. */
    public static List<Account> of(Culture culture) {
        List<Account> accounts = new ArrayList<>();
        for (int type = 0; type < culture.profiles().types(); type++) {
            if (culture.present(type) > 0) {
                accounts.add(mitochondria(culture, type));
                accounts.add(length(culture, type));
                accounts.addAll(foreign(culture, type));
                accounts.add(atp(culture, type));
                accounts.add(glycogen(culture, type));
                accounts.add(aminoAcids(culture, type));
            }
        }
        for (int s = 0; s < culture.medium().substances().size(); s++) {
            accounts.add(substance(culture, s));
        }
        return accounts.stream().filter(Account::isUsed).toList();
    }

    /**
     * Mitochondria: seeded or received at division and made by fission; ended by fusion, mitophagy, given to daughters or to other cells.
     */
    private static Account mitochondria(Culture culture, int type) {
        Cells cells = culture.cells();
        return sum(
                culture,
                type,
                "mitochondria",
                "1",
                c -> cells.mitochondriaAtBirth[c] + cells.fissions[c],
                c -> cells.fusions[c] + cells.degraded[c] + cells.toDaughters[c] + cells.exported[c],
                c -> culture.mitochondria().count[c]);
    }

    private static Account length(Culture culture, int type) {
        Cells cells = culture.cells();
        return sum(
                culture,
                type,
                "mitochondrial length",
                "um",
                c -> cells.lengthAtBirth[c] + cells.lengthGrown[c],
                c -> cells.lengthDegraded[c] + cells.lengthToDaughters[c] + cells.lengthExported[c],
                culture.mitochondria()::lengthIn);
    }

    /**
     * Mitochondria made in other cells, and their length: received from the donor or through nanotubes and made by fission; digested or
     * gone through nanotubes. One on its way through a nanotube is held by the cell it left.
     */
    private static List<Account> foreign(Culture culture, int type) {
        Cells cells = culture.cells();
        double[] held = new double[cells.count];
        double[] length = new double[cells.count];
        ForeignMitochondria foreign = culture.foreign();
        for (int i = 0; i < foreign.count; i++) {
            held[foreign.host[i]] += foreign.length[i] > 0 ? 1 : 0;
            length[foreign.host[i]] += foreign.length[i];
        }
        return List.of(
                sum(
                        culture,
                        type,
                        "foreign mitochondria",
                        "1",
                        c -> cells.received[c] + cells.movedIn[c] + cells.foreignFissions[c],
                        c -> cells.digested[c] + cells.movedOut[c],
                        c -> held[c]),
                sum(
                        culture,
                        type,
                        "foreign mitochondrial length",
                        "um",
                        c -> cells.lengthReceived[c] + cells.lengthMovedIn[c],
                        c -> cells.lengthDigested[c] + cells.lengthMovedOut[c],
                        c -> length[c]));
    }

    /** ATP; a cell whose synthases run backwards on the whole has used it there. */
    private static Account atp(Culture culture, int type) {
        Cells cells = culture.cells();
        return sum(
                culture,
                type,
                "ATP",
                "fmol",
                c -> cells.atpAtBirth[c]
                        + Math.max(0, cells.atpFromRespiration[c])
                        + cells.atpFromGlycolysis[c]
                        + cells.atpFromAminoAcids[c]
                        + cells.atpFromGlycogen[c],
                c -> cells.atpUsed[c] + Math.max(0, -cells.atpFromRespiration[c]),
                c -> cells.charge[c] * cells.atpPool[c]);
    }

    /** Glycogen, counted in the ATP that glycolysis makes of it: broken down for ATP or burnt by breathing. */
    private static Account glycogen(Culture culture, int type) {
        Cells cells = culture.cells();
        return sum(
                culture,
                type,
                "glycogen",
                "fmol ATP",
                c -> cells.glycogenAtBirth[c] + cells.glycogenGrown[c],
                c -> cells.atpFromGlycogen[c] + cells.glycogenBurnt[c],
                c -> cells.glycogen[c]);
    }

    /** The store of amino acids, counted in ATP: own protein that a starved cell lives on. */
    private static Account aminoAcids(Culture culture, int type) {
        Cells cells = culture.cells();
        return sum(
                culture,
                type,
                "amino acid store",
                "fmol ATP",
                c -> cells.aminoAcidsAtBirth[c] + cells.aminoAcidsGrown[c],
                c -> cells.aminoAcidsUsed[c],
                c -> cells.aminoAcids[c]);
    }

    /** One account over all cells of a type, each entry read cell by cell. */
    private static Account sum(
            Culture culture,
            int type,
            String what,
            String unit,
            IntToDoubleFunction gained,
            IntToDoubleFunction lost,
            IntToDoubleFunction held) {
        double[] sums = new double[3];
        for (int c = 0; c < culture.cells().count; c++) {
            if (culture.cells().type[c] == type) {
                sums[0] += gained.applyAsDouble(c);
                sums[1] += lost.applyAsDouble(c);
                sums[2] += held.applyAsDouble(c);
            }
        }
        return new Account(what, culture.profiles().name(type), sums[0], sums[1], sums[2], unit);
    }

    private static Account substance(Culture culture, int s) {
        Ledger ledger = culture.medium().ledger(s);
        double gained = ledger.released() + Math.max(0, ledger.throughSurface()) + ledger.brought();
        double lost = ledger.takenUp() + ledger.decayed() + Math.max(0, -ledger.throughSurface()) + ledger.removed();
        String name = culture.medium().substances().get(s).name();
        return new Account(name, "", gained, lost, ledger.content(), "fmol");
    }
}
