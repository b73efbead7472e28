package org.mitoferry.bench;

import java.util.List;
import org.mitoferry.parameter.CellType;

/**
 * Which cell types are of one lineage: the same type, one that extends the other, or two that extend a third one below the type that all
 * share.
 *
 * <p>A catalogue has a type at its root that holds what most cells share and is no lineage; what extends it directly founds one.
 */
final class Lineages {

    private Lineages() {}

    /** A number for each of the types, that of the first one of its lineage. */
    static int[] of(List<CellType> types) {
        int[] lineages = new int[types.size()];
        for (int t = 0; t < lineages.length; t++) {
            int first = 0;
            while (!related(types.get(first), types.get(t))) {
                first++;
            }
            lineages[t] = first == t ? t : lineages[first];
        }
        return lineages;
    }

    private static boolean related(CellType one, CellType other) {
        return founder(one).equals(founder(other)) || one.is(other.name()) || other.is(one.name());
    }

    /** The type next to the root, or the type itself where it extends nothing. */
    private static String founder(CellType type) {
        List<String> line = type.lineage();
        return line.get(Math.max(0, line.size() - 2));
    }
}
