package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.culture.TransferLog;
import org.mitoferry.protocol.Protocol;

/** A day with divisions, deaths, changes of medium, a drug on the ATP that is made, a dye, and overrides of the pool itself. */
class LedgersTest {

    private static final String PROTOCOL = """
            title: Books of a day
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.2 mm x 0.25 mm, wells: 1, fields: 1}
            cells: {JJN3: {density: 510 cells/mm2, clumps of: 4}, BMSC: {density: 120 cells/mm2}}
            media:
              Nx:  {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
              OGD: {gas O2: 0.2 %, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %, pre-equilibrated: yes, rinses: 3}
            experiments: 1
            seed: 3
            procedures:
              a day:
                - treat: {with: Mdivi-1, at: 20 uM, for: 6 h}
                - wash: twice
                - kill: {cells: JJN3, fraction: 0.1}
                - stain: {with: JC-1, at: 2 uM, for: 30 min}
                - wash: once
                - incubate: 7.5 h
                - remove: {cells: BMSC, fraction: 0.2}
                - change medium: Nx
                - incubate: 10 h
                - measure: [jc1Ratio, glucose_mM]
            arms:
              Nx:
                - seed: JJN3
                - add: BMSC
                - a day
              OGD:
                - seed: JJN3
                - add: BMSC
                - change medium: OGD
                - a day
            override:
              JJN3.divisionTime: 6 h
              BMSC.divisionTime: 12 h
              JJN3.apoptosisBackground: 0.03 /h
              JJN3.atpPool: {value: 7 fmol, from: 5 h}
              BMSC.atpPool: {value: 20 fmol, from: 15 h}
            """;

    private static final Map<String, Culture> CULTURES = new TreeMap<>();

    private static Culture culture(String arm) {
        return CULTURES.computeIfAbsent(arm, name -> {
            Protocol protocol = Arms.read(PROTOCOL, Arms.SHIPPED);
            Protocol.Arm wanted = protocol.arms().stream()
                    .filter(a -> a.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return Arms.run(new BenchJob(protocol, wanted, 1, Arms.SHIPPED.catalogue()))
                    .culture();
        });
    }

    @Test
    void cells_divide_die_and_are_taken_out_on_that_day() {
        Cells cells = culture("Nx").cells();
        int[] lives = new int[5];
        int born = 0;
        for (int c = 0; c < cells.count; c++) {
            lives[cells.life[c]]++;
            born += cells.bornMinutes[c] > 0 ? 1 : 0;
        }
        assertTrue(born > 20 && lives[Cells.ALIVE] > 20);
        assertTrue(lives[Cells.LOST] > 0 && lives[Cells.REMOVED] > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nx", "OGD"})
    void every_mitochondrion_is_accounted_for(String arm) {
        List<Ledgers.Account> accounts = new ArrayList<>(of(arm, "mitochondria"));
        accounts.addAll(of(arm, "foreign mitochondria"));
        assertEquals(3, accounts.size());
        accounts.forEach(account -> assertEquals(0, account.unexplained(), account.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nx", "OGD"})
    void every_account_closes_to_a_billionth(String arm) {
        for (Ledgers.Account account : Ledgers.of(culture(arm))) {
            double turnover = Math.max(account.held(), Math.max(account.gained(), account.lost()));
            assertTrue(turnover > 0, "what was ever booked: " + account);
            assertEquals(0, account.unexplained(), 1e-9 * turnover, account.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nx", "OGD"})
    void there_is_an_account_for_everything_that_was_ever_there(String arm) {
        List<String> names = Ledgers.of(culture(arm)).stream()
                .map(account -> account.cells() + " " + account.what())
                .toList();
        assertEquals(
                List.of(
                        "JJN3 mitochondria",
                        "JJN3 mitochondrial length",
                        "JJN3 ATP",
                        "JJN3 amino acid store",
                        "BMSC mitochondria",
                        "BMSC mitochondrial length",
                        "BMSC foreign mitochondria",
                        "BMSC foreign mitochondrial length",
                        "BMSC ATP",
                        "BMSC glycogen",
                        "BMSC amino acid store",
                        " oxygen",
                        " glucose",
                        " lactate",
                        " serum",
                        " drug Mdivi-1",
                        " dye JC-1"),
                names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nx", "OGD"})
    void the_mediums_glucose_is_the_cells_glycolysis(String arm) {
        Cells cells = culture(arm).cells();
        double burnt = 0;
        for (int c = 0; c < cells.count; c++) {
            burnt += cells.atpFromGlycolysis[c] / 2;
        }
        assertEquals(burnt, culture(arm).medium().ledger(Surroundings.GLUCOSE).takenUp(), 1e-9 * burnt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nx", "OGD"})
    void what_one_group_exported_the_others_received(String arm) {
        Cells cells = culture(arm).cells();
        int exported = 0;
        int received = 0;
        double lengths = 0;
        for (int c = 0; c < cells.count; c++) {
            exported += cells.exported[c];
            received += cells.received[c];
            lengths += cells.lengthExported[c] - cells.lengthReceived[c];
        }
        assertTrue(exported > 0);
        assertEquals(exported, received);
        assertEquals(0, lengths, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nx", "OGD"})
    void the_log_has_every_transfer_that_the_books_have(String arm) {
        Culture culture = culture(arm);
        TransferLog log = culture.transfers();
        int byNanotube = 0;
        for (int t = 0; t < log.count; t++) {
            byNanotube += log.route[t] == TransferLog.NANOTUBE ? 1 : 0;
        }
        int received = 0;
        int moved = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            received += culture.cells().received[c];
            moved += culture.cells().movedIn[c];
        }
        assertEquals(received, log.count - byNanotube);
        assertEquals(moved, byNanotube);
    }

    @Test
    void no_account_loses_or_gains_less_than_nothing() {
        for (Ledgers.Account account : Ledgers.of(culture("OGD"))) {
            assertTrue(account.gained() >= 0 && account.lost() >= 0 && account.held() >= 0, account.toString());
        }
    }

    private static List<Ledgers.Account> of(String arm, String what) {
        return Ledgers.of(culture(arm)).stream()
                .filter(account -> account.what().equals(what))
                .toList();
    }
}
