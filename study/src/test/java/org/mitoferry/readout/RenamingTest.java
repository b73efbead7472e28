package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.table.Measurement;

/** No outcome hangs on a name. */
class RenamingTest {

    private static final List<String> NAMES = List.of(
            "JJN3",
            "BMSC",
            "human cell",
            "Mdivi-1",
            "FCCP",
            "cytochalasin D",
            "junction engulfment",
            "nanotube actin",
            "junction-uptake",
            "JC-1",
            "DMEM",
            "Nx",
            "OGD",
            "other stroma",
            "arm of sugar",
            "arm of want",
            "read it all");

    private static final List<String> FILES = List.of(
            "cells/human-cell.yaml",
            "cells/JJN3.yaml",
            "cells/BMSC.yaml",
            "drugs/mdivi-1.yaml",
            "drugs/fccp.yaml",
            "drugs/cytochalasin-d.yaml",
            "sets/junction-uptake.yaml",
            "dyes/jc-1.yaml",
            "media/dmem.yaml",
            "media/dmem-without-glucose.yaml");

    private static final String PROTOCOL = """
            title: Renamed
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.2 mm x 0.2 mm, wells: 1, fields: 4}
            cells:
              JJN3: {density: 510 cells/mm2, clumps of: 4}
              BMSC: {density: 120 cells/mm2}
              other stroma: {type: BMSC, density: 120 cells/mm2}
            media:
              Nx:  {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
              OGD: {gas O2: 0.2 %, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %, pre-equilibrated: yes, rinses: 3}
            experiments: 1
            seed: 11
            parameters: junction-uptake
            procedures:
              read it all:
                - stain: {with: JC-1, at: 2 uM, for: 30 min}
                - measure: [jc1Ratio, membranePotential_mV, atpLevel, viableFraction, pericellularOxygen_uM, glucose_mM, lactate_mM, cells]
                - measure: [nanotubes, nanotubesPerCell, nanotubeLength_um, nanotubeLifetime_min, cargoSpeed_um_per_s]
                - measure: [foreignMitochondriaPerCell, foreignMitochondrionLength_um, acceptorPositiveFraction, plaqueArea_um2]
            arms:
              arm of sugar:
                - seed: JJN3
                - add: BMSC
                - treat: {with: Mdivi-1, at: 20 uM, for: 2 h}
                - read it all
              arm of want:
                - seed: JJN3
                - add: BMSC
                - add: other stroma
                - change medium: OGD
                - incubate: 6 h
                - treat: {with: FCCP, at: 1 uM, for: 1 h}
                - override: {cytochalasin D.junction engulfment: off}
                - treat: {with: cytochalasin D, at: 0.5 uM, for: 1 h}
                - treat: {with: Mdivi-1, at: 20 uM, for: 2 h}
                - read it all
            override:
              JJN3.divisionTime: 4 h
              JJN3.exportUntagged: 0.5
              BMSC.plaqueNucleation: 20 /h
              BMSC.connexosomeRate: 6 /h
              BMSC.nanotubeNucleation: 6 /h
              other stroma.nanotubeNucleation: 6 /h
              cytochalasin D.nanotube actin: 0.5
              BMSC.pumpCapacity: {value: 0.3, from: 1 h}
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void other_names_for_everything_change_nothing_but_the_names(long seed) throws IOException {
        Map<String, String> names = names(new Random(seed));
        List<Measurement> renamed = run(renamed(PROTOCOL, names), laboratory(names));
        List<String> back = new ArrayList<>();
        for (Measurement row : renamed) {
            back.add(restored(row.toString(), names));
        }
        assertEquals(
                run(PROTOCOL, Arms.SHIPPED).stream().map(Measurement::toString).toList(), back);
        assertTrue(renamed.size() > 100);
        for (String quantity : List.of("nanotubeLifetime_min", "plaqueArea_um2", "foreignMitochondrionLength_um")) {
            assertTrue(
                    renamed.stream().anyMatch(row -> row.quantity().equals(quantity) && Double.isFinite(row.value())),
                    quantity);
        }
    }

    @Test
    void the_order_of_cell_types_in_the_file_does_decide() {
        String myeloma = "  JJN3: {density: 510 cells/mm2, clumps of: 4}\n";
        String stroma = "  BMSC: {density: 120 cells/mm2}\n";
        String swapped = PROTOCOL.replace(myeloma + stroma, stroma + myeloma);
        assertNotEquals(swapped, PROTOCOL);
        assertNotEquals(potentials(run(PROTOCOL, Arms.SHIPPED)), potentials(run(swapped, Arms.SHIPPED)));
    }

    private static List<Double> potentials(List<Measurement> rows) {
        return rows.stream()
                .filter(row -> row.quantity().equals("membranePotential_mV")
                        && row.cell().equals("JJN3"))
                .map(Measurement::value)
                .toList();
    }

    private static List<Measurement> run(String text, Laboratory laboratory) {
        Protocol protocol = Arms.read(text, laboratory);
        List<Measurement> rows = new ArrayList<>();
        for (Protocol.Arm arm : protocol.arms()) {
            rows.addAll(Arms.run(new BenchJob(protocol, arm, 1, laboratory.catalogue()))
                    .rows());
        }
        return rows;
    }

    /** The shipped files under other names, beside the shipped ones. */
    private Laboratory laboratory(Map<String, String> names) throws IOException {
        for (String file : FILES) {
            try (InputStream in =
                    Objects.requireNonNull(Catalogue.class.getResourceAsStream("/org/mitoferry/catalogue/" + file))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Path copy = folder.resolve(file);
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.writeString(copy, renamed(text, names));
            }
        }
        return Arms.with(new UserData(List.of(folder)));
    }

    private static Map<String, String> names(Random random) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : NAMES) {
            StringBuilder other = new StringBuilder();
            for (int k = 0; k < 8; k++) {
                other.append((char) ('a' + random.nextInt(26)));
            }
            names.put(name, other.toString());
        }
        return names;
    }

    private static String renamed(String text, Map<String, String> names) {
        String result = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        return result;
    }

    private static String restored(String text, Map<String, String> names) {
        String result = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replace(name.getValue(), name.getKey());
        }
        return result;
    }
}
