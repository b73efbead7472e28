package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.Node;

/** Names of cell parameters and cell types as effects on cells name them. Cell types are checked when all files are read. */
final class CellVocabularyNames {
    private final List<Known> vocabulary;
    private final List<Node> namedCells = new ArrayList<>();

    CellVocabularyNames(List<Known> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The parameter; empty with a problem for an unknown one. */
    Optional<Known> parameter(Node node) {
        String name = node.text();
        Optional<Known> known =
                vocabulary.stream().filter(one -> one.name().equals(name)).findFirst();
        if (known.isEmpty() && !name.isEmpty()) {
            List<String> names = vocabulary.stream().map(Known::name).toList();
            node.report(
                    CatalogueCode.UNKNOWN_PARAMETER,
                    "Cells have no parameter '" + name + "'",
                    Suggestions.sentence(name, names));
        }
        return known;
    }

    /** One cell type or several; an empty list for {@code all}. */
    List<String> cells(Node node) {
        List<String> cells = new ArrayList<>();
        for (Node cell : node.oneOrMore()) {
            if (!cell.text().equals("all") && !cell.text().isEmpty()) {
                namedCells.add(cell);
                cells.add(cell.text());
            }
        }
        return cells;
    }

    /** Refuses cell types that no file describes. */
    void checkCells(List<String> cellTypes) {
        for (Node cell : namedCells) {
            if (!cellTypes.contains(cell.text())) {
                cell.report(
                        CatalogueCode.UNKNOWN_CELL_TYPE,
                        "There is no cell type '" + cell.text() + "'",
                        Suggestions.sentence(cell.text(), cellTypes));
            }
        }
    }
}
