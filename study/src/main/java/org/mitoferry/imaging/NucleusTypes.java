package org.mitoferry.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mitoferry.assay.CaspaseFraction;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.assay.SignalThreshold;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.measure.Battery;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.table.Measurement;

/**
 * Whose nucleus it is where no channel shows cell bodies: nuclei of spread cells are large and flat, those of round ones small. The shadow of
 * a nucleus is told from the spread of its voxels, pi 5 sqrt(det) for an ellipsoid; a dead nucleus in pieces is small whosesoever it was.
 */
final class NucleusTypes {

    /** Between the shadows of a round cell's nucleus (about 65 um2) and of a spread one's (about 135 um2). */
    private static final double LEAST_SPREAD_SQUARE_MICROMETRES = 95;

    private NucleusTypes() {}

    /** Whether a field asks for it. */
    static boolean apply(FieldResult result, Groups groups) {
        return result.nuclei() != null
                && result.caspaseThreshold() != null
                && result.map() == null
                && !groups.round().isEmpty()
                && !groups.spread().isEmpty();
    }

    /** Rows of the caspase fraction of both groups. */
    static List<Measurement> rows(FieldResult result, Groups groups) {
        Labels nuclei = Objects.requireNonNull(result.nuclei());
        SignalThreshold threshold = Objects.requireNonNull(result.caspaseThreshold());
        String round = groups.round().getFirst();
        String spread = groups.spread().getFirst();
        List<String> types = types(nuclei, round, spread);
        List<CaspaseFraction.Nucleus> typed = result.caspase().stream()
                .map(one -> new CaspaseFraction.Nucleus(one.label(), types.get(one.label() - 1), one.signal()))
                .toList();
        FieldOfView view = result.view();
        return CaspaseFraction.rows(view, typed, List.of(round, spread), threshold).stream()
                .map(Battery::ofMicrograph)
                .toList();
    }

    /** Where cells are known by their nuclei alone, their number is that of the nuclei: what a share is of. */
    static List<Measurement> counted(List<Measurement> rows) {
        return rows.stream()
                .filter(row -> row.quantity().equals("nuclei"))
                .map(row -> row.ofQuantity("cells"))
                .toList();
    }

    /** The group of each nucleus, in the order of labels. */
    static List<String> types(Labels nuclei, String round, String spread) {
        List<String> types = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(nuclei, null)) {
            double[] c = item.covariance();
            double pixel = item.size().xMicrometres() * item.size().yMicrometres();
            double area = 5 * Math.PI * Math.sqrt(Math.max(0, c[0] * c[1] - c[3] * c[3])) * pixel;
            types.add(area >= LEAST_SPREAD_SQUARE_MICROMETRES ? spread : round);
        }
        return types;
    }
}
