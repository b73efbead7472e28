package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.StateReader;
import org.mitoferry.culture.StateWriter;
import org.mitoferry.culture.TransferLog;

class GuestLabelsTest {

    private static final int DONOR = 0;
    private static final int ACCEPTOR = 1;

    private static Label protein(double fadingPerHour) {
        return new Label("protein", Label.Kind.MITOCHONDRIAL, true, fadingPerHour, 0, null);
    }

    private static Label dye(Label.Kind kind, double leakPerHour) {
        return new Label("dye", kind, false, 0, leakPerHour, null);
    }

    /** One round cell in slot 0 and one spread cell in slot 1. */
    private static Culture dish(Label... labels) {
        TestDish dish = TestDish.of("JJN3", "BMSC").withoutChance().with(CellParameter.LABEL_REMNANT_TIME, 12);
        for (Label label : labels) {
            dish.withLabel(label);
        }
        return dish.seeded(1, 1);
    }

    private static int export(Culture culture) {
        DrugAction drugs = drugs(culture);
        Arrival.fromOwner(
                culture, drugs, DONOR, culture.mitochondria().start[DONOR], ACCEPTOR, TransferLog.CONNEXOSOME);
        return culture.foreign().count - 1;
    }

    private static DrugAction drugs(Culture culture) {
        return new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
    }

    @Test
    void a_mitochondrion_takes_along_the_labels_of_mitochondria_and_not_those_of_the_cell() {
        Culture culture = dish(protein(0), dye(Label.Kind.MEMBRANE, 0));
        culture.labelContent().set(DONOR, 0, 0.8);
        culture.labelContent().set(DONOR, 1, 0.6);
        export(culture);
        assertArrayEquals(new double[] {0.8, 0}, Arrays.copyOf(culture.foreign().label, 2));
    }

    @Test
    void a_protein_fades_where_no_cell_makes_it_anew() {
        Culture culture = dish(protein(0.027));
        culture.labelContent().set(DONOR, 0, 1);
        int slot = export(culture);
        GuestLabels labels = new GuestLabels(culture, drugs(culture));
        for (int step = 0; step < 600; step++) {
            labels.advance(1);
        }
        assertEquals(Math.exp(-0.27), culture.foreign().label[slot], 1e-9);
        assertEquals(1, culture.labelContent().get(DONOR, 0));
    }

    @Test
    void what_is_digested_stays_for_a_while_and_goes_exponentially() {
        Culture culture = dish(protein(0));
        culture.labelContent().set(DONOR, 0, 0.5);
        int slot = export(culture);
        double amount = 0.5 * culture.foreign().length[slot];
        GuestLabels.digest(culture, slot);
        assertEquals(amount, culture.remnantContent().get(ACCEPTOR, 0), 1e-12);
        assertEquals(1, culture.remnantNumber().get(ACCEPTOR, 0));
        GuestLabels labels = new GuestLabels(culture, drugs(culture));
        for (int step = 0; step < 720; step++) {
            labels.advance(1);
        }
        assertEquals(amount / Math.E, culture.remnantContent().get(ACCEPTOR, 0), 1e-9);
        assertEquals(1 / Math.E, culture.remnantNumber().get(ACCEPTOR, 0), 1e-9);
    }

    @Test
    void an_unlabelled_mitochondrion_leaves_no_residual_body() {
        Culture culture = dish(protein(0));
        GuestLabels.digest(culture, export(culture));
        assertEquals(0, culture.remnantNumber().get(ACCEPTOR, 0));
    }

    @Test
    void residual_bodies_are_shared_by_the_daughters_of_their_cell() {
        Culture culture = dish(protein(0));
        culture.remnantContent().set(ACCEPTOR, 0, 8);
        culture.remnantNumber().set(ACCEPTOR, 0, 3);
        int daughter = divided(culture);
        for (int cell : new int[] {ACCEPTOR, daughter}) {
            assertEquals(4, culture.remnantContent().get(cell, 0));
            assertEquals(1.5, culture.remnantNumber().get(cell, 0));
        }
    }

    @Test
    void foreign_mitochondria_take_their_labels_into_the_daughter_and_are_counted_there() {
        Culture culture = dish(protein(0));
        ForeignMitochondria foreign = culture.foreign();
        for (int k = 1; k <= 60; k++) {
            culture.labelContent().set(DONOR, 0, k);
            int slot = export(culture);
            foreign.length[slot] = k;
        }
        int daughter = divided(culture);
        int went = foreign.start[daughter + 1] - foreign.start[daughter];
        assertEquals(30, went, 12);
        assertEquals(went, foreign.free[daughter]);
        assertEquals(60 - went, foreign.free[ACCEPTOR]);
        for (int i = 0; i < foreign.count; i++) {
            assertEquals(foreign.length[i], foreign.label[i]);
        }
    }

    private static int divided(Culture culture) {
        culture.cells().cycle[ACCEPTOR] = 1;
        culture.foreign().gather(culture.cells().count);
        int daughter = culture.cells().count;
        Division.advance(culture);
        assertEquals(daughter + 1, culture.cells().count);
        return daughter;
    }

    @Test
    void dye_that_leaks_into_a_touching_cell_is_lost_to_the_other() {
        Culture culture = dish(dye(Label.Kind.MITOCHONDRIAL, 0.1), dye(Label.Kind.MEMBRANE, 0.1));
        culture.cells().contactWith[DONOR * Cells.MOST_CONTACTS] = ACCEPTOR;
        culture.labelContent().set(DONOR, 0, 1);
        culture.labelContent().set(DONOR, 1, 1);
        double before = total(culture, 0);
        new GuestLabels(culture, drugs(culture)).advance(60);
        assertEquals(before, total(culture, 0), 1e-9 * before);
        assertEquals(0.9, culture.labelContent().get(DONOR, 0), 1e-12);
        assertEquals(0.9, culture.labelContent().get(DONOR, 1), 1e-12);
        assertEquals(0.1, culture.labelContent().get(ACCEPTOR, 1), 1e-12);
    }

    @Test
    void dye_does_not_leak_without_contact() {
        Culture culture = dish(dye(Label.Kind.MITOCHONDRIAL, 0.1));
        Arrays.fill(culture.cells().contactWith, -1);
        culture.labelContent().set(DONOR, 0, 1);
        new GuestLabels(culture, drugs(culture)).advance(60);
        assertEquals(0, culture.labelContent().get(ACCEPTOR, 0));
    }

    private static double total(Culture culture, int label) {
        Mitochondria m = culture.mitochondria();
        double total = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            for (int i = m.start[c]; i < m.start[c] + m.count[c]; i++) {
                total += m.length[i] * culture.labelContent().get(c, label);
            }
        }
        return total;
    }

    @Test
    void labels_stay_with_their_mitochondrion_when_others_end_and_when_the_state_is_saved() throws Exception {
        Culture culture = dish(protein(0), protein(0));
        for (int k = 1; k <= 100; k++) {
            culture.labelContent().set(DONOR, 0, k);
            culture.labelContent().set(DONOR, 1, -k);
            int slot = export(culture);
            culture.foreign().length[slot] = k;
        }
        ForeignMitochondria foreign = culture.foreign();
        for (int i = 0; i < 100; i += 3) {
            foreign.end(i);
        }
        foreign.gather(culture.cells().count);
        assertTrue(foreign.count < 70);
        Culture loaded = dish(protein(0), protein(0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        culture.visit(new StateWriter(new DataOutputStream(bytes)));
        loaded.visit(new StateReader(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
        for (Culture one : new Culture[] {culture, loaded}) {
            for (int i = 0; i < one.foreign().count; i++) {
                assertEquals(one.foreign().length[i], one.foreign().label[2 * i]);
                assertEquals(-one.foreign().length[i], one.foreign().label[2 * i + 1]);
            }
        }
    }
}
