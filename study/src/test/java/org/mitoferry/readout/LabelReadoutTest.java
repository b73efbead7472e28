package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Culture;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.table.Measurement;

/** Labels of donor cells as they arrive, fade and remain in acceptor cells. */
class LabelReadoutTest {

    private static final String PROTOCOL = """
            title: Labels
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.2 mm x 0.2 mm, wells: 1, fields: 1}
            cells:
              BMSC: {density: 200 cells/mm2}
              JJN3: {density: 600 cells/mm2}
            media:
              OGD: {gas O2: 0.2 %, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %, pre-equilibrated: yes, rinses: 3}
            experiments: 1
            seed: 4
            arms:
              unstained:
                - seed: BMSC
                - add: JJN3
                - incubate: 8 h
                - measure: [farRedMean, foreignMitochondriaPerCell, acceptorPositiveFraction]
              stained:
                - seed: BMSC
                - stain: {cells: JJN3, with: MitoTracker Deep Red, at: 100 nM, for: 30 min}
                - wash: {overnight: 16 h}
                - add: JJN3
                - incubate: 8 h
                - measure: [farRedMean, foreignMitochondriaPerCell, acceptorPositiveFraction]
              green:
                - seed: BMSC
                - label: {cells: JJN3, with: mito-GFP}
                - add: JJN3
                - incubate: 8 h
                - measure: [farRedMean, foreignMitochondriaPerCell, acceptorPositiveFraction]
            override:
              BMSC.plaqueNucleation: 20 /h
              BMSC.connexosomeRate: 6 /h
              JJN3.exportUntagged: 0.5
              BMSC.lysosomeEncounter: 0.2 /min
              BMSC.digestionTime: 0.5 h
            """;

    private static final Arms.Outcome UNSTAINED = outcome(0);
    private static final Arms.Outcome STAINED = outcome(1);
    private static final Arms.Outcome GREEN = outcome(2);

    private static Arms.Outcome outcome(int arm) {
        return outcome(arm, PROTOCOL);
    }

    private static Arms.Outcome outcome(int arm, String text) {
        Protocol protocol = Arms.read(text, Arms.SHIPPED);
        return Arms.run(new BenchJob(protocol, protocol.arms().get(arm), 1, Arms.SHIPPED.catalogue()));
    }

    private static double value(Arms.Outcome outcome, String quantity, String cells, String nameOfClass) {
        List<Measurement> rows = outcome.rows().stream()
                .filter(row -> row.method().equals(Measurement.TRUTH)
                        && row.quantity().equals(quantity)
                        && row.cell().equals(cells)
                        && row.object().endsWith(nameOfClass))
                .toList();
        assertEquals(1, rows.size(), quantity + nameOfClass);
        return rows.getFirst().value();
    }

    @Test
    void without_a_label_there_is_no_signal_and_no_row_by_label() {
        assertEquals(0, value(UNSTAINED, "farRedMean", "BMSC", " h"));
        assertTrue(value(UNSTAINED, "foreignMitochondriaPerCell", "BMSC", " h") > 1);
        assertFalse(UNSTAINED.rows().stream().anyMatch(row -> row.object().endsWith("by label")));
    }

    @Test
    void acceptors_shine_by_what_they_took_in_and_digested() {
        Culture culture = STAINED.culture();
        double signal = value(STAINED, "farRedMean", "BMSC", " h");
        double foreign = 0;
        for (int i = 0; i < culture.foreign().count; i++) {
            foreign += culture.foreign().label[i] * culture.foreign().length[i];
        }
        double remnants = 0;
        int living = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            if (culture.cells().type[c] == 0) {
                remnants += culture.remnantContent().get(c, 0);
                living += culture.cells().living(c) ? 1 : 0;
                assertEquals(0, culture.labelContent().get(c, 0), 1e-3, "no dye from the medium");
            }
        }
        assertTrue(foreign > 0 && remnants > 0);
        assertEquals((foreign + remnants) / living, signal, 0.05 * signal);
    }

    @Test
    void donors_shine_more_than_acceptors() {
        double donors = value(STAINED, "farRedMean", "JJN3", " h");
        double acceptors = value(STAINED, "farRedMean", "BMSC", " h");
        assertTrue(donors > 2 * acceptors, donors + " against " + acceptors);
    }

    @Test
    void by_label_the_digested_count_as_well() {
        double there = value(STAINED, "foreignMitochondriaPerCell", "BMSC", " h");
        assertTrue(value(STAINED, "foreignMitochondriaPerCell", "BMSC", "by label") > there);
        assertTrue(value(STAINED, "acceptorPositiveFraction", "BMSC", "by label")
                >= value(STAINED, "acceptorPositiveFraction", "BMSC", " h"));
    }

    @Test
    void a_green_label_is_counted_but_not_far_red() {
        assertEquals(0, value(GREEN, "farRedMean", "BMSC", " h"));
        assertTrue(value(GREEN, "foreignMitochondriaPerCell", "BMSC", "by label") > 1);
    }

    @Test
    void no_mitochondrion_carries_more_than_its_donor_and_pieces_as_much_for_a_micrometre() {
        Culture culture = GREEN.culture();
        for (int i = 0; i < culture.foreign().count; i++) {
            double content = culture.foreign().label[i];
            double hours = (culture.minutes() - culture.foreign().arrivedMinutes[i]) / 60;
            assertTrue(content > 0.7 && content <= 1, "content " + content);
            assertTrue(content <= Math.exp(-0.027 * hours) + 1e-3, content + " after " + hours + " h");
        }
    }

    @Test
    void a_protein_that_marks_cells_changes_nothing_in_them() {
        String without = PROTOCOL.replace("    - label: {cells: JJN3, with: mito-GFP}\n", "");
        assertNotEquals(PROTOCOL, without);
        Culture bare = outcome(2, without).culture();
        Culture green = GREEN.culture();
        assertEquals(bare.foreign().count, green.foreign().count);
        for (int i = 0; i < bare.foreign().count; i++) {
            assertEquals(bare.foreign().id[i], green.foreign().id[i]);
            assertEquals(bare.foreign().potential[i], green.foreign().potential[i]);
        }
    }
}
