package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureOptionTest {
    private static final String SMALL = """
            title: Death
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.15 mm x 0.15 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 1500 cells/mm2}
            media:
              Nx:  {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 904
            arms:
              alone:
                - seed: JJN3
                - incubate: 30 min
                - measure: [viableFraction]
            """;

    @TempDir
    Path folder;

    private String mitoferry(Object... words) {
        Said said = Said.withFigures(words);
        assertEquals(0, said.exitCode(), said.out() + said.err());
        return said.out();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_run_writes_each_figure_in_five_files_and_a_report_writes_them_anew() throws IOException {
        Path protocol = Files.writeString(folder.resolve("small.yaml"), SMALL);
        Path run = folder.resolve("run");
        assertFalse(mitoferry("run", protocol, "--out", run, "--quiet", "--no-figures")
                .contains("Figures:"));
        assertFalse(Files.exists(run.resolve("figures")));
        String said = mitoferry("report", run);
        List<String> names = names(run.resolve("figures"));
        assertTrue(said.contains("Figures: " + names.size() / 5 + " in " + run.resolve("figures")), said);
        for (String ending : List.of(".csv", ".pdf", ".png", ".svg", ".vl.json")) {
            assertTrue(names.contains("compare-viableFraction" + ending), names::toString);
        }
    }
}
