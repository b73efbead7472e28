package org.mitoferry.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.readout.Transfer;

class TransferSumTest {

    @TempDir
    Path folder;

    private static Transfer transfer(String from, double potential, double tag) {
        return new Transfer("s", 1, "arm", 1, 1, 0, 0, "connexosome", from, 1, "BMSC", 2, 3, 0.5, potential, tag);
    }

    @Test
    void transfers_are_summed_by_arm_route_and_cells() throws IOException {
        TransferStore.write(
                folder,
                each -> List.of(
                                transfer("JJN3", 30, 0.6),
                                transfer("JJN3", 50, 0.5),
                                transfer("JJN3", 44, 0.1),
                                transfer("U266", 10, 0.9))
                        .forEach(each));
        assertEquals(
                List.of(
                        new TransferSum("arm", "connexosome", "JJN3", "BMSC", 3, 1, 2),
                        new TransferSum("arm", "connexosome", "U266", "BMSC", 1, 0, 1)),
                TransferStore.sums(folder, Map.of("JJN3", 44.0)));
    }
}
