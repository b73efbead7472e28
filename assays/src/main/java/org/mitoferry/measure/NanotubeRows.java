package org.mitoferry.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.assay.FieldRows;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.Cargo;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.PointSpread;
import org.mitoferry.assay.nanotube.TubeMeasures;
import org.mitoferry.image.Labels;
import org.mitoferry.table.Measurement;

/**
 * The rows of counted nanotubes, as a run of the dish has them: each once, at home in one group ({@link Homes}). Rejected candidates
 * follow, each with its reason.
 */
final class NanotubeRows {
    private static final String NONE = "no nanotube";
    private static final String NO_CELL = "no cell";

    private final FieldRows rows;
    private final NanotubeCount count;
    private final Cells cells;
    private final List<String> groups;
    private final Homes homes;
    private final TubeReading reading;

    /**
     * @param groups that get rows, also where they have no cell
     */
    NanotubeRows(FieldOfView view, NanotubeCount count, Homes homes, List<String> groups, TubeReading reading) {
        this.rows = new FieldRows(view, Battery.METHOD);
        this.count = count;
        this.homes = homes;
        this.cells = homes.cells();
        this.groups = groups;
        this.reading = reading;
    }

    List<Measurement> rows() {
        for (String group : groups) {
            List<Candidate> own = at(group);
            number("nanotubes", group, own, each -> 1);
            perCell(group, own);
            connected(group);
            double heterotypic = sum(own, count::isHeterotypic, each -> 1);
            ratio(group, "heterotypicNanotubeFraction", heterotypic, own.size(), NONE);
            objects(group, own, "nanotubeLength_um", TubeMeasures::lengthMicrometres, NONE);
            objects(
                    group,
                    own,
                    "nanotubeDiameter_um",
                    TubeMeasures::diameterMicrometres,
                    "its cross-section is no peak");
            objects(group, own, "nanotubeFwhm_um", TubeMeasures::rawFwhmMicrometres, "its cross-section is no peak");
            objects(group, own, "nanotubeHeight_um", TubeMeasures::heightMicrometres, "the substrate is not seen");
        }
        rejected();
        return rows.rows();
    }

    /** Mitochondria in nanotubes. */
    List<Measurement> cargo(Labels mitochondria, PointSpread spread) {
        for (String group : groups) {
            number(
                    "cargoMitochondria",
                    group,
                    at(group),
                    each -> Cargo.of(each, mitochondria, spread, reading.cargoMarginMicrometres())
                            .size());
        }
        return rows.rows();
    }

    /** The sum of something over the nanotubes of a group, then over each class of them. */
    private void number(String quantity, String group, List<Candidate> own, ToDoubleFunction<Candidate> value) {
        rows.add(group, quantity, "1", sum(own, each -> true, value), "");
        rows.add(group, quantity, "1", sum(own, each -> !count.isHeterotypic(each), value), "", "homotypic");
        rows.add(group, quantity, "1", sum(own, count::isHeterotypic, value), "", "heterotypic");
        rows.add(group, quantity, "1", sum(own, this::isLarge, value), "", "large");
        rows.add(group, quantity, "1", sum(own, this::isSmall, value), "", "small");
    }

    private static double sum(List<Candidate> own, Predicate<Candidate> which, ToDoubleFunction<Candidate> value) {
        return own.stream().filter(which).mapToDouble(value).sum();
    }

    private void perCell(String group, List<Candidate> own) {
        List<Candidate> kin =
                own.stream().filter(each -> !count.isHeterotypic(each)).toList();
        int all = cells.count(group);
        ratio(group, "nanotubesPerCell", kin.size(), all, NO_CELL);
        ratio(group, "nanotubesPerCell", sum(kin, this::isLarge, each -> 1), all, NO_CELL, "large");
        ratio(group, "nanotubesPerCell", sum(kin, this::isSmall, each -> 1), all, NO_CELL, "small");
    }

    private void connected(String group) {
        int[] perCell = count.perCell();
        int connected = 0;
        for (int label = 1; label <= cells.count(); label++) {
            connected += cells.isOf(label, group) && perCell[label - 1] > 0 ? 1 : 0;
        }
        ratio(group, "connectedCellFraction", connected, cells.count(group), NO_CELL);
    }

    private void objects(
            String group, List<Candidate> own, String quantity, ToDoubleFunction<TubeMeasures> value, String missing) {
        if (own.isEmpty()) {
            rows.add(group, quantity, "um", Double.NaN, NONE);
        }
        for (Candidate each : own) {
            rows.add(group, quantity, "um", value.applyAsDouble(each.measures()), missing, classes(each));
        }
    }

    /** Name and classes of a called nanotube. */
    private String[] classes(Candidate each) {
        List<String> parts = new ArrayList<>();
        parts.add("nanotube " + (count.nanotubes().indexOf(each) + 1));
        if (isLarge(each) || isSmall(each)) {
            parts.add(isLarge(each) ? "large" : "small");
        }
        parts.add(homes.kin(each.firstCell(), each.secondCell()));
        if (each.measures().atTheLimit()) {
            parts.add("at the limit");
        }
        return parts.toArray(String[]::new);
    }

    private void rejected() {
        rows.add("", "rejectedCandidates", "1", count.rejected().size(), "");
        for (int i = 0; i < count.rejected().size(); i++) {
            Candidate each = count.rejected().get(i);
            String why = each.rejection() == null ? "" : each.rejection().reason();
            rows.add(
                    "",
                    "rejectedCandidateLength_um",
                    "um",
                    each.measures().lengthMicrometres(),
                    "its course is a point",
                    "candidate " + (i + 1),
                    why);
        }
    }

    private boolean isLarge(Candidate each) {
        return each.measures().diameterMicrometres() >= reading.largeFromMicrometres();
    }

    private boolean isSmall(Candidate each) {
        return each.measures().diameterMicrometres() < reading.largeFromMicrometres();
    }

    private List<Candidate> at(String group) {
        return count.nanotubes().stream()
                .filter(each -> homes.of(each.firstCell(), each.secondCell()).equals(group))
                .toList();
    }

    private void ratio(String group, String quantity, double part, double whole, String missing, String... classes) {
        rows.add(group, quantity, "1", whole == 0 ? Double.NaN : part / whole, missing, classes);
    }
}
