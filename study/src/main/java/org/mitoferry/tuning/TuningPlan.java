package org.mitoferry.tuning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CatalogueTexts;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.NumberAddress;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.parameter.Status;
import org.mitoferry.parameter.WrittenNumber;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.readout.Readout;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/**
 * A tuning with all its names looked up: what is searched, in which texts, and what is made small.
 *
 * @param protocol with the expectations that the search judges
 */
public record TuningPlan(
        Tuning tuning, Protocol protocol, CatalogueTexts texts, SearchSpace space, Objective objective) {

    /**
     * Looks up what a tuning names.
     *
     * @param catalogue that {@code texts} make
     */
    public static TuningPlan of(
            Tuning tuning, Protocol whole, CatalogueTexts texts, Catalogue catalogue, Problems problems) {
        Protocol protocol = withoutRows(whole, tuning.rowsLeftOut());
        Map<NumberAddress, Searched> numbers = new LinkedHashMap<>();
        if (catalogue.sets().find(tuning.set()).isEmpty()) {
            problems.report(
                    TuningProblem.NO_SUCH_NUMBER,
                    Place.whole(tuning.name()),
                    "There is no parameter set '" + tuning.set() + "'",
                    catalogue.sets().suggestion(tuning.set()));
        } else {
            Set<NumberAddress> except = tuning.except().stream()
                    .flatMap(name -> known(name, tuning, texts).stream())
                    .collect(Collectors.toSet());
            if (tuning.allTuned()) {
                for (WrittenNumber number : tuned(tuning, protocol, texts, catalogue)) {
                    if (!except.contains(number.address())) {
                        add(number, tuning, null, null, numbers);
                    }
                }
            }
            for (Tuning.Wanted wanted : tuning.also()) {
                known(wanted.name(), tuning, texts)
                        .flatMap(texts::find)
                        .ifPresent(number -> add(number, tuning, wanted.range(), wanted.name(), numbers));
            }
        }
        if (numbers.isEmpty() && problems.isEmpty()) {
            problems.report(
                    TuningProblem.NOTHING_TO_SEARCH,
                    Place.whole(tuning.name()),
                    "No number is searched",
                    "Name some under 'also'");
        }
        tuning.bands().forEach(band -> check(band, protocol));
        Objective objective = new Objective(
                protocol.expectations(),
                tuning.bands().stream().map(Tuning.BandWanted::band).toList(),
                tuning.bandWeight(),
                tuning.pull());
        return new TuningPlan(tuning, protocol, texts, new SearchSpace(new ArrayList<>(numbers.values())), objective);
    }

    private static Protocol withoutRows(Protocol whole, List<ScalarNode> rows) {
        Set<String> ids = whole.expectations().stream().map(Expectation::id).collect(Collectors.toSet());
        Set<String> left = rows.stream().map(ScalarNode::text).collect(Collectors.toSet());
        rows.stream()
                .filter(row -> !ids.contains(row.text()))
                .forEach(row -> row.report(
                        TuningProblem.UNKNOWN_ROW,
                        "The protocol has no row '" + row.text() + "'",
                        Suggestions.sentence(row.text(), ids)));
        return new Protocol(
                whole.name(),
                whole.title(),
                whole.cite(),
                whole.vessel(),
                whole.cells(),
                whole.media(),
                whole.experiments(),
                whole.seed(),
                whole.parameterSet(),
                whole.arms(),
                whole.expectations().stream()
                        .filter(row -> !left.contains(row.id()))
                        .toList(),
                whole.overrides(),
                whole.effectOverrides(),
                whole.unstated());
    }

    private static Optional<NumberAddress> known(Node name, Tuning tuning, CatalogueTexts texts) {
        Optional<NumberAddress> address = texts.resolve(name.text(), tuning.set());
        if (address.isEmpty()) {
            name.report(
                    TuningProblem.NO_SUCH_NUMBER,
                    "No data file gives '" + name.text() + "' itself",
                    "Name the cell type in whose file it stands, as in 'human cell.rosHitRate', or a drug, effect and key");
        }
        return address;
    }

    /** The values of the status tuned that the cells of the protocol have under the set, each once. */
    private static List<WrittenNumber> tuned(
            Tuning tuning, Protocol protocol, CatalogueTexts texts, Catalogue catalogue) {
        Map<NumberAddress, WrittenNumber> found = new LinkedHashMap<>();
        Catalogue resolved = catalogue.with(tuning.set());
        for (Protocol.Seeding group : protocol.cells().values()) {
            CellType type = resolved.cells().find(group.cellType()).orElseThrow();
            List<String> lineage = new ArrayList<>(List.of(type.name()));
            type.lineage().stream().filter(name -> !lineage.contains(name)).forEach(lineage::add);
            for (ParameterValue value : type.parameters().list()) {
                if (value.status() == Status.TUNED) {
                    texts.origin(lineage, value.name(), tuning.set())
                            .flatMap(texts::find)
                            .ifPresent(number -> found.putIfAbsent(number.address(), number));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(
            WrittenNumber number,
            Tuning tuning,
            @Nullable Node range,
            @Nullable Node place,
            Map<NumberAddress, Searched> numbers) {
        double low = range == null ? number.lowest() : end(range, 0, number.unit());
        double high = range == null ? number.highest() : end(range, 1, number.unit());
        if (!(low < high)) {
            if (place != null) {
                place.report(
                        TuningProblem.NO_RANGE,
                        number.address() + " has no range to be searched in",
                        "Write one: {range: [1, 10]}, in " + number.unit());
            }
            return;
        }
        if (!(low <= number.value() && number.value() <= high)) {
            if (place != null) {
                place.report(
                        TuningProblem.START_OUTSIDE_RANGE,
                        number.address() + " is " + number.value() + " " + number.unit() + ", outside this range",
                        "Write a range that holds it");
            }
            return;
        }
        numbers.put(
                number.address(),
                new Searched(number.address(), tuning.set(), number.unit(), number.value(), new Scale(low, high)));
    }

    private static double end(Node range, int which, String unit) {
        List<Node> ends = range.oneOrMore();
        if (ends.size() != 2) {
            return Double.NaN;
        }
        try {
            Quantity end = Quantity.parse(ends.get(which).text());
            return end.unit().equals(Unit.ONE) ? end.value() : end.in(unit);
        } catch (NotAQuantity none) {
            return Double.NaN;
        }
    }

    private static void check(Tuning.BandWanted wanted, Protocol protocol) {
        Band band = wanted.band();
        Set<String> arms = protocol.arms().stream().map(Protocol.Arm::name).collect(Collectors.toSet());
        if (!arms.contains(band.arm())) {
            bad(wanted, "The protocol has no arm '" + band.arm() + "'", Suggestions.sentence(band.arm(), arms));
        }
        String cells = band.cells();
        if (cells != null && !protocol.cells().containsKey(cells)) {
            bad(
                    wanted,
                    "The protocol has no cells '" + cells + "'",
                    Suggestions.sentence(cells, protocol.cells().keySet()));
        }
        Set<String> quantities = Readout.quantities().keySet();
        for (String quantity : band.per() == null ? List.of(band.quantity()) : List.of(band.quantity(), band.per())) {
            if (!quantities.contains(quantity)) {
                bad(wanted, "There is no quantity '" + quantity + "'", Suggestions.sentence(quantity, quantities));
            }
        }
    }

    private static void bad(Tuning.BandWanted wanted, String what, String instead) {
        wanted.place().report(TuningProblem.BAD_BAND, what, instead);
    }
}
