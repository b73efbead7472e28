package org.mitoferry.parameter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.Problems;

/** A small model's vocabulary, and a user's folder to write data files into. */
final class CatalogueFixture {
    static final ParameterVocabulary VOCABULARY = () -> List.of(
            new Known("oxygenUptake", "fmol/um/min", "oxygen a micrometre of mitochondrion takes up at flux 1"),
            new Known("pumpCapacity", "1", "capacity of the respiratory chain"),
            new Known("leakConductance", "1", "proton leak"),
            new Known("synthaseCapacity", "1", "capacity of the ATP synthase"),
            new Known("reversalPotential", "mV", "potential below which the synthase reverses"),
            new Known("glycolysisCapacity", "fmol/min", "highest rate of glycolysis"),
            new Known("glucoseKm", "mM", "glucose of half uptake"),
            new Known("fissionRate", "1/min", "fissions a mitochondrion and time"),
            new Known("antioxidantFloor", "1", "antioxidants left under stress"),
            new Known("apoptosisBackground", "1/h", "apoptosis without a cause"),
            new Known("caspaseBlock", "1", "share of caspases blocked"),
            new Known("motility", "um/h", "speed of crawling"),
            new Known("divisionTime", "h", "time between divisions"));

    static final String CELL = """
        name: Line A
        shape: round
        identity: RRID:CVCL_0001
        description: a line made up for tests
        parameters:
          oxygenUptake: {value: 0.2 pmol/mm/s, range: [0.1, 0.3], status: estimated, source: words}
          pumpCapacity: {value: 1, range: [0.8, 1.2], status: estimated, source: words}
          leakConductance: {value: 20 %, range: [10, 30], status: recalled, source: words}
          synthaseCapacity: {value: 1, status: estimated, source: words}
          reversalPotential: {value: 115 mV, range: [100, 130], status: recalled, source: words}
          glycolysisCapacity: {value: 300 fmol/h, range: [120 fmol/h, 10 fmol/min], status: estimated, source: words}
          glucoseKm: {value: 500 uM, range: [100, 1000], status: estimated, source: words}
          fissionRate: {value: 0.75 /min, range: [0.3, 1.5], status: found, source: "doi:10.1038/sj.emboj.7601963"}
          antioxidantFloor: {value: 0.2, range: [0.1, 0.5], status: tuned, source: words}
          apoptosisBackground: {value: 0.002 /h, range: [0.001, 0.004], status: fitted, source: words}
          caspaseBlock: {value: 0, status: estimated, source: words}
          motility: {value: 1 um/min, range: [0.2, 4], status: recalled, source: words}
          divisionTime: {value: 36 h, range: [30, 48], status: recalled, source: words}
        """;

    static final String DRUG = """
        name: blocker
        vehicle: DMSO
        diffusivity: 5e-10 m2/s
        usual: 0.5 uM
        source: words
        effects:
          - {name: slow, parameter: motility, cells: all, action: multiply, most: 0, half at: 0.1 uM, hill: 2, onset: 1 h, recovery: 1 h,
             status: estimated, source: words}
        """;

    final Path folder;
    final Problems problems = new Problems();
    private boolean written;

    CatalogueFixture(Path folder) {
        this.folder = folder;
    }

    CatalogueFixture with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            written = true;
            return this;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The catalogue of the folder and what is shipped, as far as it names no parameter beyond the small vocabulary. */
    Catalogue load() {
        return Catalogue.load(VOCABULARY, shippedForSmallModel(), written ? List.of(folder) : List.of(), problems);
    }

    /** As {@link #load()}, without anything shipped; problems as {@code cells/a.yaml:line:column [code] what. instead}. */
    List<String> problemsAlone() {
        Catalogue.load(VOCABULARY, List.of(), List.of(folder), problems);
        return problems.list().stream()
                .map(Problem::toString)
                .map(one -> one.replace(folder + "/", ""))
                .toList();
    }

    static List<CatalogueFiles.Found> shippedForSmallModel() {
        return CatalogueFiles.shipped().stream()
                .filter(one -> !List.of("cells", "coatings", "sets", "drugs").contains(one.folder())
                        || List.of("catalogue/drugs/dmso.yaml", "catalogue/drugs/fccp.yaml")
                                .contains(one.name()))
                .toList();
    }
}
