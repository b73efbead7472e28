package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueDocumentTest {
    @TempDir
    Path folder;

    @Test
    void the_examples_of_the_document_are_whole_data_files() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "catalogue.md"));
        CatalogueFixture files =
                new CatalogueFixture(folder).with("cells/jjn3.yaml", CatalogueFixture.CELL.replace("Line A", "JJN3"));
        Matcher example =
                Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL).matcher(document);
        int count = 0;
        while (example.find()) {
            files.with(example.group(1), example.group(2));
            count++;
        }
        Catalogue catalogue = files.load();
        assertEquals(List.of(), files.problems.list());
        assertEquals(9, count);
        DrugEffect actin = catalogue
                .with("my rival")
                .drugs()
                .find("actin blocker")
                .orElseThrow()
                .effects()
                .getFirst();
        assertEquals(48, actin.recoveryHours());
        assertEquals(
                0.7,
                catalogue
                        .coatings()
                        .find("my coat")
                        .orElseThrow()
                        .effects()
                        .getFirst()
                        .factor());
        assertEquals(0.7, catalogue.cells().find("my line").orElseThrow().value("pumpCapacity"));
    }
}
