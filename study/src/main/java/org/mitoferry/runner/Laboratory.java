package org.mitoferry.runner;

import java.nio.file.Path;
import java.util.List;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.ProtocolReader;
import org.mitoferry.protocol.ProtocolWriter;
import org.mitoferry.protocol.Reading;
import org.mitoferry.protocol.Vocabulary;
import org.mitoferry.yaml.Problems;

/**
 * What protocols are read against and carried out with.
 *
 * @param data of the user, read into the catalogue
 */
public record Laboratory(Catalogue catalogue, Vocabulary vocabulary, UserData data) {

    /** Reads all data files; what is wrong with those of the user is reported, and then the laboratory is only fit to look up names. */
    public static Laboratory open(UserData data, Problems problems) {
        Catalogue catalogue = Catalogue.load(new CellVocabulary(), data.paths(), problems);
        return new Laboratory(catalogue, new LaboratoryVocabulary(catalogue), data);
    }

    /** Reads a protocol from a text; see {@link ProtocolReader#read(String, String, String, List)}. */
    public Reading read(String name, String file, String text, List<String> overrides) {
        return new ProtocolReader(vocabulary).read(name, file, text, overrides);
    }

    /** Reads a protocol from a file; see {@link ProtocolReader#read(Path, List)}. */
    public Reading read(Path file, List<String> overrides) {
        return new ProtocolReader(vocabulary).read(file, overrides);
    }

    /** The text to keep with a run. */
    public String textOf(Reading reading) {
        return ProtocolWriter.write(reading, vocabulary);
    }
}
