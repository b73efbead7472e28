package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.culture.CellParameter.*;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.FissionLog;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Plaques;
import org.mitoferry.culture.TransferLog;

class ForeignReadoutTest {

    private static final int STROMA = HandMadeDish.STROMA;

    private final HandMadeDish dish = new HandMadeDish();
    private final int left = dish.cell(STROMA, 50, 100);
    private final int near = dish.cell(STROMA, 150, 100);
    private final int right = dish.cell(STROMA, 310, 100);

    @Test
    void cells_without_any_count_in_the_mean_and_dead_ones_do_not() {
        dish.foreign(left, 1);
        dish.foreign(left, 1, ForeignMitochondria.CAPTURED);
        dish.foreign(left, 1, ForeignMitochondria.TOUCHED);
        dish.foreign(dish.dead(STROMA, 30, 30), 1);
        assertEquals(List.of(1.5, 0.0), dish.fields("foreignMitochondriaPerCell", STROMA));
    }

    @Test
    void what_has_ended_is_not_there() {
        dish.culture.foreign().end(dish.foreign(left, 1));
        assertEquals(List.of(0.0, 0.0), dish.fields("foreignMitochondriaPerCell", STROMA));
        assertEquals(
                "no foreign mitochondrion",
                dish.well("foreignMitochondrionLength_um", STROMA).reason());
    }

    @Test
    void routes_add_up_to_all() {
        dish.foreign(left, 1);
        dish.culture.foreign().route[dish.foreign(near, 1)] = TransferLog.APOPTOTIC_BODY;
        dish.culture.foreign().route[dish.foreign(right, 1)] = TransferLog.APOPTOTIC_BODY;
        assertEquals(
                1.0 / 3,
                dish.ofClass("foreignMitochondriaPerCell", STROMA, "route connexosome")
                        .value());
        assertEquals(
                2.0 / 3,
                dish.ofClass("foreignMitochondriaPerCell", STROMA, "route apoptotic body")
                        .value());
        assertEquals(
                0,
                dish.ofClass("foreignMitochondriaPerCell", STROMA, "route vesicle")
                        .value());
    }

    @Test
    void each_is_a_row_with_its_length_and_the_area_of_a_rod_with_round_ends() {
        dish.set(HandMadeDish.MYELOMA, MITOCHONDRIAL_DIAMETER, 0.5);
        dish.foreign(left, 2);
        dish.foreign(left, 0.3, ForeignMitochondria.CAPTURED);
        assertEquals(
                List.of(
                        "mitochondrion 500; alone; route connexosome = 2.0",
                        "mitochondrion 501; captured; route connexosome = 0.3"),
                dish.objects("foreignMitochondrionLength_um", STROMA));
        List<Double> areas = dish.fields("foreignMitochondrionArea_um2", STROMA);
        assertEquals(0.5 * 1.5 + Math.PI * 0.25 * 0.25, areas.get(0), 1e-12);
        assertEquals(Math.PI / 4 * 0.5 * 0.3, areas.get(1), 1e-12);
    }

    @Test
    void the_load_is_what_no_lysosome_holds_in_the_body() {
        dish.foreign(left, 1.5);
        dish.foreign(left, 0.5, ForeignMitochondria.TOUCHED);
        dish.foreign(left, 7, ForeignMitochondria.CAPTURED);
        int tube = dish.nanotube(left, near, true);
        dish.cargo(left, tube, 1, 12, ForeignMitochondria.ALONE);
        assertEquals(List.of(1.0, 0.0), dish.fields("loadPerCell_um", STROMA));
    }

    @Test
    void books_of_cells_are_means_over_living_and_dead() {
        Cells cells = dish.culture.cells();
        int dead = dish.dead(STROMA, 30, 30);
        cells.exported[dead] = 6;
        cells.digested[left] = 9;
        cells.movedIn[near] = 12;
        assertEquals(List.of(2.0, 0.0), dish.fields("exportedMitochondriaPerCell", STROMA));
        assertEquals(List.of(3.0, 0.0), dish.fields("degradedMitochondriaPerCell", STROMA));
        assertEquals(List.of(4.0, 0.0), dish.fields("movedMitochondriaPerCell", STROMA));
    }

    @Test
    void positive_cells_are_split_by_whether_a_nanotube_ever_joined_them() {
        dish.foreign(left, 1);
        dish.foreign(left, 1);
        dish.past(left, right, true, 100, 200, NanotubeHistory.LOST);
        assertEquals(List.of(0.5, 0.0), dish.fields("acceptorPositiveFraction", STROMA));
        assertEquals(
                0.5, dish.ofClass("acceptorPositiveFraction", STROMA, "joined").value());
        assertEquals(
                0,
                dish.ofClass("acceptorPositiveFraction", STROMA, "never joined").value());
        assertEquals(
                1.0 / 3,
                dish.ofClass("acceptorPositiveFraction", STROMA, "not joined now")
                        .value());
    }

    @Test
    void acceptors_are_joined_when_it_is_to_donors() {
        int to = dish.cell(HandMadeDish.ACCEPTOR, 60, 60);
        int with = dish.cell(HandMadeDish.ACCEPTOR, 90, 60);
        int alone = dish.cell(HandMadeDish.ACCEPTOR, 90, 90);
        dish.foreign(to, 1);
        dish.nanotube(left, to, true);
        dish.nanotube(with, alone, true);
        assertEquals(
                1,
                dish.ofClass("acceptorPositiveFraction", HandMadeDish.ACCEPTOR, "joined")
                        .value());
        assertEquals(
                1,
                dish.ofClass("acceptorPositiveFraction", HandMadeDish.ACCEPTOR, "joined now")
                        .value());
        assertEquals(
                0,
                dish.ofClass("acceptorPositiveFraction", HandMadeDish.ACCEPTOR, "never joined")
                        .value());
    }

    @Test
    void a_class_without_cells_says_so() {
        assertEquals(
                "no living cell is joined",
                dish.ofClass("acceptorPositiveFraction", STROMA, "joined").reason());
    }

    @Test
    void contact_is_told_by_number_and_by_length() {
        dish.foreign(left, 3);
        dish.foreign(left, 1, ForeignMitochondria.TOUCHED);
        dish.foreign(near, 0.5, ForeignMitochondria.CAPTURED);
        dish.foreign(near, 0.5);
        assertEquals(0.5, dish.fields("lamp1ContactFraction", STROMA).getFirst());
        assertEquals(0.3, dish.fields("mandersM1", STROMA).getFirst(), 1e-12);
        assertEquals(
                "no foreign mitochondrion",
                dish.rows("mandersM1", STROMA).getLast().reason());
    }

    @Test
    void engaged_lysosomes_are_a_share_of_all_and_not_only_of_those_able() {
        dish.set(STROMA, LYSOSOMES_ABLE, 0.25);
        dish.culture.cells().lysosomes[left] = 20;
        dish.culture.cells().lysosomes[near] = 5;
        dish.foreign(left, 1, ForeignMitochondria.CAPTURED);
        dish.foreign(near, 1, ForeignMitochondria.TOUCHED);
        assertEquals(2.0 / 100, dish.fields("mandersM2", STROMA).getFirst(), 1e-12);
    }

    @Test
    void the_chance_of_contact_is_that_of_spheres_thrown_at_random_round_a_rod() {
        dish.set(STROMA, LYSOSOMES_ABLE, 0.5);
        dish.set(STROMA, LYSOSOME_DIAMETER, 0.6);
        dish.set(STROMA, MITOCHONDRIAL_DIAMETER, 0.5);
        dish.set(HandMadeDish.MYELOMA, MITOCHONDRIAL_DIAMETER, 0.4);
        dish.set(STROMA, MITOCHONDRIAL_VOLUME, 0.1);
        dish.culture.cells().lysosomes[left] = 30;
        dish.culture.cells().referenceLength[left] = 100;
        int rod = dish.foreign(left, 1.2);
        double side = Math.cbrt(100 * Math.PI / 4 * 0.25 / 0.1);
        SplittableRandom random = new SplittableRandom(11);
        int trials = 40_000;
        int touched = 0;
        for (int t = 0; t < trials; t++) {
            boolean met = false;
            for (int k = 0; k < 60 && !met; k++) {
                double x = (random.nextDouble() - 0.5) * side;
                double y = (random.nextDouble() - 0.5) * side;
                double z = (random.nextDouble() - 0.5) * side;
                double along = Math.max(-0.6, Math.min(0.6, x));
                met = Math.hypot(Math.hypot(x - along, y), z) <= 0.5;
            }
            touched += met ? 1 : 0;
        }
        assertEquals(touched / (double) trials, LysosomeQuantities.chanceOfContact(dish.culture, rod), 0.01);
    }

    @Test
    void enrichment_is_contacts_over_those_expected() {
        dish.culture.cells().lysosomes[left] = 75;
        int met = dish.foreign(left, 0.8, ForeignMitochondria.TOUCHED);
        int free = dish.foreign(left, 1.4);
        double expected = LysosomeQuantities.chanceOfContact(dish.culture, met)
                + LysosomeQuantities.chanceOfContact(dish.culture, free);
        assertEquals(1 / expected, dish.well("lamp1Enrichment", STROMA).value(), 1e-12);
    }

    @Test
    void without_lysosomes_there_is_no_enrichment() {
        dish.foreign(left, 0.8);
        assertEquals("no lysosome", dish.well("lamp1Enrichment", STROMA).reason());
    }

    @Test
    void only_masses_large_enough_for_a_cage_are_clusters() {
        dish.set(STROMA, CAGE_SMALLEST_MASS, 3);
        mass(left, 3, true);
        mass(left, 5, false);
        mass(near, 4, false);
        mass(right, 9, false);
        mass(right, 2, false);
        mass(dish.dead(STROMA, 30, 30), 7, true);
        mass(dish.cell(HandMadeDish.ACCEPTOR, 90, 30), 2, false);
        assertEquals(0.25, dish.well("cagedClusterFraction", STROMA).value());
        assertEquals(
                "no cluster",
                dish.well("cagedClusterFraction", HandMadeDish.ACCEPTOR).reason());
    }

    private void mass(int host, int members, boolean caged) {
        Masses masses = dish.culture.masses();
        int slot = masses.add(host);
        masses.members[slot] = members;
        masses.caged[slot] = (byte) (caged ? 1 : 0);
    }

    @Test
    void cuts_at_random_places_are_not_enriched() {
        SplittableRandom random = new SplittableRandom(5);
        for (int f = 0; f < 20_000; f++) {
            fission(1000, 0.5 + 2 * random.nextDouble(), random.nextDouble(), random.nextDouble());
        }
        assertEquals(1, dish.well("fissionLamp1Enrichment", STROMA).value(), 0.03);
    }

    @Test
    void cuts_at_the_lysosome_are_enriched_by_the_share_that_it_covers() {
        fission(1000, 2, 0.5, 0.5);
        fission(1000, 3, 0.05, 0.05);
        fission(1000, 1, 0.4, -1);
        double covered = 0.6 / 2 + (0.05 * 3 + 0.3) / 3;
        assertEquals(2 / covered, dish.well("fissionLamp1Enrichment", STROMA).value(), 1e-12);
    }

    @Test
    void fissions_of_a_day_ago_are_forgotten() {
        fission(-1, 2, 0.5, 0.5);
        assertEquals("no fission", dish.well("fissionLamp1Enrichment", STROMA).reason());
    }

    private void fission(double minutes, double length, double at, double lysosomeAt) {
        FissionLog log = dish.culture.foreignFissions();
        int entry = log.add();
        log.minutes[entry] = minutes;
        log.hostId[entry] = dish.culture.cells().birthId[left];
        log.length[entry] = length;
        log.at[entry] = at;
        log.lysosomeAt[entry] = lysosomeAt;
    }

    @Test
    void plaques_are_enriched_by_the_share_of_the_cell_that_is_in_touch() {
        dish.set(STROMA, RADIUS, 30);
        dish.set(HandMadeDish.MYELOMA, RADIUS, 8);
        dish.set(HandMadeDish.MYELOMA, ADHESION_REACH, 2);
        int round = touching(left);
        plaque(round, left, 1.5);
        plaque(round, left, 0.5);
        assertEquals(
                30 * 30 / (10.0 * 10), dish.well("plaqueEnrichment", STROMA).value(), 0.3);
        assertEquals(List.of("plaque 1 = 1.5", "plaque 2 = 0.5"), dish.objects("plaqueArea_um2", STROMA));
    }

    @Test
    void plaques_away_from_contacts_are_not_enriched() {
        dish.set(STROMA, RADIUS, 30);
        touching(left);
        plaque(dish.cell(HandMadeDish.MYELOMA, 55, 105), left, 2);
        assertEquals(0, dish.well("plaqueEnrichment", STROMA).value());
    }

    @Test
    void without_plaques_there_is_nothing_to_compare() {
        touching(left);
        assertEquals("no plaque", dish.well("plaqueEnrichment", STROMA).reason());
    }

    private int touching(int spread) {
        int round = dish.cell(HandMadeDish.MYELOMA, 50, 100);
        dish.culture.cells().contactWith[round * Cells.MOST_CONTACTS] = spread;
        return round;
    }

    private void plaque(int donor, int acceptor, double area) {
        Plaques plaques = dish.culture.plaques();
        int slot = plaques.add(donor, acceptor);
        plaques.area[slot] = area;
    }

    @Test
    void every_log_entry_becomes_a_transfer() {
        TransferLog log = dish.culture.transfers();
        int entry = log.add();
        log.minutes[entry] = 90;
        log.route[entry] = TransferLog.VESICLE;
        log.fromType[entry] = HandMadeDish.MYELOMA;
        log.toType[entry] = HandMadeDish.ACCEPTOR;
        log.length[entry] = 0.7;
        List<Transfer> transfers = dish.transfers();
        assertEquals(1, transfers.size());
        assertEquals("vesicle", transfers.getFirst().route());
        assertEquals("JJN3", transfers.getFirst().fromCells());
        assertEquals("acceptor BMSC", transfers.getFirst().toCells());
        assertTrue(
                transfers.getFirst().timeMinutes() == 90 && transfers.getFirst().lengthMicrometres() == 0.7);
    }
}
