package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.table.Measurement;

class AcidTest {

    private static final String STUDY = """
            title: Acid
            vessel: {kind: 24-well, medium height: 1 mm, field: 0.2 mm x 0.2 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 1500 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: RPMI-1640, glucose: 11 mM, serum: 10 %}
            experiments: 1
            seed: 5
            arms:
              one:
                - seed: JJN3
                - measure: [pH, lactate_mM]
                - incubate: 20 h
                - measure: [pH, lactate_mM]
            """;

    @Test
    void the_medium_turns_acid_by_the_lactate_that_cells_release_over_its_buffer() {
        Protocol protocol = Arms.read(STUDY, Arms.SHIPPED);
        Catalogue catalogue = Arms.SHIPPED.catalogue();
        List<Measurement> rows = Arms.run(new BenchJob(protocol, protocol.arms().getFirst(), 1, catalogue))
                .rows();
        double[] ph = values(rows, "pH");
        double[] lactate = values(rows, "lactate_mM");
        assertTrue(lactate[1] > lactate[0] + 1, "lactate " + lactate[1]);
        double buffer = catalogue.media().find("RPMI-1640").orElseThrow().bufferCapacityMillimolarPerPH();
        assertEquals((lactate[1] - lactate[0]) / buffer, ph[0] - ph[1], 1e-9);
    }

    private static double[] values(List<Measurement> rows, String quantity) {
        return rows.stream()
                .filter(row -> row.quantity().equals(quantity) && row.method().equals(Measurement.TRUTH))
                .mapToDouble(Measurement::value)
                .toArray();
    }
}
