package org.mitoferry.parameter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads the {@code parameters} of a data file against a vocabulary. */
final class ParameterReader {

    /**
     * What was read.
     *
     * @param values those without a mistake
     * @param mentioned names that stand in the file, with a mistake or not
     */
    record Parameters(Map<String, ParameterValue> values, Set<String> mentioned) {

        /** Names of {@code wanted} that nobody mentioned. */
        List<String> missing(List<Known> wanted) {
            return wanted.stream()
                    .map(Known::name)
                    .filter(name -> !mentioned.contains(name))
                    .toList();
        }

        /** The values in the order of the vocabulary. */
        ParameterSet inOrder(List<Known> vocabulary) {
            Map<String, ParameterValue> ordered = new LinkedHashMap<>();
            for (Known known : vocabulary) {
                ParameterValue value = values.get(known.name());
                if (value != null) {
                    ordered.put(known.name(), value);
                }
            }
            return new ParameterSet(ordered);
        }
    }

    private ParameterReader() {}

    static Parameters read(MappingNode parameters, List<Known> vocabulary) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        Set<String> mentioned = new LinkedHashSet<>();
        List<String> names = vocabulary.stream().map(Known::name).toList();
        for (MappingNode.Entry entry : parameters.entries()) {
            Optional<Known> known = vocabulary.stream()
                    .filter(one -> one.name().equals(entry.key()))
                    .findFirst();
            if (known.isEmpty()) {
                entry.report(
                        CatalogueCode.UNKNOWN_PARAMETER,
                        "There is no parameter '" + entry.key() + "'",
                        Suggestions.sentence(entry.key(), names));
                continue;
            }
            mentioned.add(entry.key());
            value(known.get(), entry.value().mapping()).ifPresent(value -> values.put(entry.key(), value));
        }
        return new Parameters(values, mentioned);
    }

    /** Reports what is missing as one problem, since a new file may lack many. */
    static void reportMissing(Node at, List<String> missing) {
        if (!missing.isEmpty()) {
            String what = missing.size() == 1 ? "The parameter " : "These parameters are not given: ";
            String end = missing.size() == 1 ? " is not given" : "";
            at.report(
                    CatalogueCode.MISSING_PARAMETER,
                    what + String.join(", ", missing) + end,
                    "Write each as NAME: {value: 1 UNIT, range: [LOW, HIGH], status: estimated, source: ...}");
        }
    }

    private static Optional<ParameterValue> value(Known known, MappingNode fields) {
        fields.refuseOtherKeys("value", "range", "status", "source", "donors", "days");
        Node valueNode = fields.required("value");
        double value = valueNode.quantity(known.unit());
        Optional<Status> status = fields.required("status").oneOf(Status.words());
        String source = fields.required("source").text();
        Optional<double[]> range = fields.has("range")
                ? fields.optional("range").flatMap(node -> range(node, valueNode, known.unit()))
                : Optional.of(new double[] {value, value});
        if (Double.isNaN(value) || status.isEmpty() || source.isEmpty() || range.isEmpty()) {
            return Optional.empty();
        }
        double donors = variation(fields, "donors");
        double days = variation(fields, "days");
        if (Double.isNaN(donors) || Double.isNaN(days)) {
            return Optional.empty();
        }
        double lowest = range.get()[0];
        double highest = range.get()[1];
        if (value < lowest || value > highest) {
            valueNode.report(
                    CatalogueCode.OUTSIDE_RANGE,
                    known.name() + " lies outside its own range, " + NumberText.of(lowest) + " to "
                            + NumberText.of(highest) + " " + known.unit(),
                    "Change the value or the range");
            return Optional.empty();
        }
        return Optional.of(new ParameterValue(
                known.name(), value, known.unit(), lowest, highest, source, status.get(), donors, days));
    }

    /** Coefficient of variation between donors or days: 0 where none is written, NaN after a problem. */
    private static double variation(MappingNode fields, String key) {
        if (!fields.has(key)) {
            return 0;
        }
        Node node = fields.required(key);
        double written = node.number();
        if (written < 0 || written > 2) {
            node.report(
                    CatalogueCode.BAD_VARIATION,
                    "A coefficient of variation of " + NumberText.of(written) + " is not within 0 to 2",
                    "Write it as a share: 0.25 for 25 %");
            return Double.NaN;
        }
        return written;
    }

    /** Two numbers in the unit that the value is written in, or with units of their own; given back in {@code unit}. */
    private static Optional<double[]> range(Node range, Node valueNode, String unit) {
        List<Node> ends = range.sequence().elements();
        Optional<Quantity> value = valueNode.quantity();
        if (range.sequence().isFallback() || value.isEmpty()) {
            return Optional.empty();
        }
        if (ends.size() != 2) {
            range.report(
                    CatalogueCode.BAD_RANGE,
                    "A range has two ends, not " + ends.size(),
                    "Write the lower and the higher: [40, 200]");
            return Optional.empty();
        }
        double[] converted = new double[2];
        for (int i = 0; i < 2; i++) {
            Optional<Quantity> end = ends.get(i).quantity();
            if (end.isEmpty()) {
                return Optional.empty();
            }
            Unit written = end.get().unit().equals(Unit.ONE)
                    ? value.get().unit()
                    : end.get().unit();
            try {
                converted[i] = new Quantity(end.get().value(), written).in(unit);
            } catch (NotAQuantity mistake) {
                // The value's own unit is wrong: told where the value stands
                return Optional.empty();
            }
        }
        if (converted[0] > converted[1]) {
            range.report(
                    CatalogueCode.BAD_RANGE,
                    "The lower end of the range is above the higher one",
                    "Write the lower end first");
            return Optional.empty();
        }
        return Optional.of(converted);
    }
}
