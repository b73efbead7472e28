package org.mitoferry.assay.nanotube;

import java.util.List;

/**
 * The nanotubes of a field.
 *
 * @param cells number of cells, connected or not
 * @param types name of the type of every cell, that of label l at l - 1; empty when not known
 * @param nanotubes what counts
 * @param rejected what was looked at and does not count, each with its reason
 * @param substrate where heights are counted from
 */
public record NanotubeCount(
        int cells, List<String> types, List<Candidate> nanotubes, List<Candidate> rejected, Substrate substrate) {
    public NanotubeCount {
        types = List.copyOf(types);
        nanotubes = List.copyOf(nanotubes);
        rejected = List.copyOf(rejected);
    }

    /** Nanotubes of every cell, that of label l at l - 1. A nanotube counts for both of its cells. */
    public int[] perCell() {
        int[] counts = new int[cells];
        for (Candidate nanotube : nanotubes) {
            counts[nanotube.firstCell() - 1]++;
            counts[nanotube.secondCell() - 1]++;
        }
        return counts;
    }

    /** Nanotubes over cells; NaN in a field without cells. */
    public double perCellMean() {
        return cells == 0 ? Double.NaN : (double) nanotubes.size() / cells;
    }

    /** Share of cells with at least one nanotube, in percent; NaN in a field without cells. */
    public double connectedPercent() {
        int connected = 0;
        for (int count : perCell()) {
            connected += count > 0 ? 1 : 0;
        }
        return cells == 0 ? Double.NaN : 100.0 * connected / cells;
    }

    /** Whether a nanotube joins cells of two types; false where types are not known. */
    public boolean isHeterotypic(Candidate nanotube) {
        return !types.isEmpty() && !types.get(nanotube.firstCell() - 1).equals(types.get(nanotube.secondCell() - 1));
    }
}
