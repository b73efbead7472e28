package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.report.ChainRow;
import org.mitoferry.report.LedgerRow;
import org.mitoferry.store.TransferSum;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

class ChainRowsTest {

    private static final Protocol QUICK = Laboratory.open(UserData.NONE, new Problems())
            .read("quickstart", "quickstart", BuiltInProtocols.read("quickstart"), List.of())
            .orThrow();
    private static final String ARM = "Co-culture OGD";

    private static Measurement held(String time, String state) {
        return new Measurement(
                "quickstart",
                1,
                ARM,
                1,
                1,
                "BMSC",
                time + "; mitochondrion 1; " + state + "; route connexosome",
                "foreignMitochondrionLength_um",
                0.5,
                "um",
                "truth",
                "");
    }

    @Test
    void what_went_in_is_what_is_there_or_was_degraded() {
        int n = QUICK.experiments();
        List<TransferSum> sums = List.of(
                new TransferSum(ARM, "connexosome", "JJN3", "BMSC", 80L * n, 60L * n, 30L * n),
                new TransferSum(ARM, "nanotube", "BMSC", "BMSC", 200L * n, 0, 0),
                new TransferSum(ARM, "vesicle", "JJN3", "BMSC", 20L * n, 0, 0));
        // Gained: 100 handed over, 200 moved in, 50 by fission; lost: 200 moved out, 120 digested; 30 are there.
        List<LedgerRow> ledgers =
                List.of(new LedgerRow("foreign mitochondria of BMSC", ARM, 0, 350.0 * n, 320.0 * n, 30.0 * n, 0, "1"));
        List<Measurement> rows = List.of(held("t=24 h", "alone"), held("t=25 h", "captured"), held("t=25 h", "alone"));
        ChainRow row =
                ChainRows.of(QUICK, sums, ledgers, rows, Map.of("JJN3", 44.0)).getFirst();
        assertEquals(100, row.handedOver(), 1e-9);
        assertEquals(60, row.depolarised(), 1e-9);
        assertEquals(30, row.tagged(), 1e-9);
        assertEquals(50, row.fissions(), 1e-9);
        assertEquals(200, row.moved(), 1e-9);
        assertEquals(120, row.degraded(), 1e-9);
        assertEquals(1.0 / n, row.captured(), 1e-9, "of the last reading alone");
        assertEquals(
                row.everHeld(), row.degraded() + row.captured() + row.touched() + row.free() + row.elsewhere(), 1e-9);
        assertEquals(List.of("connexosome", "vesicle"), List.copyOf(row.routes().keySet()));
        assertEquals(44, row.onsetMillivolts());
    }

    @Test
    void an_arm_in_which_nothing_was_handed_over_has_no_chain() {
        List<TransferSum> sums = List.of(new TransferSum(ARM, "nanotube", "BMSC", "BMSC", 5, 0, 0));
        assertTrue(ChainRows.of(QUICK, sums, List.of(), List.of(), Map.of()).isEmpty());
    }
}
