package org.mitoferry.tuning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.quantity.Extent;
import org.mitoferry.trial.Seeds;
import org.mitoferry.tuning.Tuning.BandWanted;
import org.mitoferry.tuning.Tuning.Wanted;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;
import org.mitoferry.yaml.SequenceNode;

/** Reads a tuning file; what its names stand for is looked up by {@link TuningPlan}. */
final class TuningReader {
    private static final Pattern OF = Pattern.compile("(\\S+)(?:\\s+of\\s+(.*\\S))?");
    private static final int MOST = 1000;

    private TuningReader() {}

    static Tuning read(String name, MappingNode file, Problems problems) {
        file.refuseOtherKeys(
                "protocol",
                "set",
                "seeds",
                "experiments",
                "field",
                "step",
                "pull",
                "band weight",
                "compare on",
                "take back on",
                "search",
                "except",
                "also",
                "rows left out",
                "bands");
        Optional<Extent> field = file.required("field").extent();
        boolean allTuned = file.optional("search")
                .flatMap(node -> node.oneOf(Map.of("tuned", true, "listed", false)))
                .orElse(true);
        return new Tuning(
                name,
                file.required("protocol").text(),
                file.required("set").text(),
                seeds(file.required("seeds")),
                atLeast(file.required("experiments"), 2),
                field.map(one -> one.width().in("um")).orElse(Double.NaN),
                field.map(one -> one.height().in("um")).orElse(Double.NaN),
                number(file, "step", 0.12),
                number(file, "pull", 1),
                number(file, "band weight", 20),
                file.optional("compare on").map(node -> atLeast(node, 1)).orElse(5),
                file.optional("take back on").map(node -> atLeast(node, 0)).orElse(1),
                allTuned,
                words(file, "except"),
                also(file, problems),
                words(file, "rows left out"),
                bands(file));
    }

    private static List<Long> seeds(Node node) {
        Set<Long> seeds = new LinkedHashSet<>();
        if (node instanceof SequenceNode list && list.elements().isEmpty()) {
            node.report(TuningProblem.BAD_SEEDS, "There is no seed", "Write such as 1-20");
        }
        for (Node one : node.oneOrMore()) {
            Seeds.in(one.text())
                    .ifPresentOrElse(
                            seeds::addAll,
                            () -> one.report(
                                    TuningProblem.BAD_SEEDS,
                                    "'" + one.text() + "' is no seed and no range of seeds",
                                    "Write such as 1-20"));
        }
        return List.copyOf(seeds);
    }

    private static int atLeast(Node node, int least) {
        long number = node.integer();
        if (number < least || number > MOST) {
            node.report(TuningProblem.TOO_FEW, "This must be " + least + " to " + MOST, "Write " + least + " or more");
            return least;
        }
        return (int) number;
    }

    private static double number(MappingNode file, String key, double usual) {
        Optional<Node> node = file.optional(key);
        double value = node.map(Node::number).orElse(usual);
        if (value < 0 || key.equals("step") && (value == 0 || value > 1)) {
            node.ifPresent(one -> one.report(
                    TuningProblem.TOO_FEW,
                    "'" + one.text() + "' cannot be used here",
                    "Write a positive number" + (key.equals("step") ? " up to 1" : "")));
        }
        return value;
    }

    private static List<ScalarNode> words(MappingNode file, String key) {
        return file.optional(key).stream()
                .flatMap(node -> node.oneOrMore().stream())
                .map(Node::scalar)
                .toList();
    }

    private static List<Wanted> also(MappingNode file, Problems problems) {
        List<Wanted> wanted = new ArrayList<>();
        for (MappingNode.Entry entry :
                file.optional("also").map(node -> node.mapping().entries()).orElse(List.of())) {
            MappingNode details = entry.value().mapping();
            details.refuseOtherKeys("range");
            wanted.add(new Wanted(
                    ScalarNode.of(entry.key(), entry.keyPlace(), problems),
                    details.optional("range").orElse(null)));
        }
        return wanted;
    }

    private static List<BandWanted> bands(MappingNode file) {
        List<BandWanted> bands = new ArrayList<>();
        for (Node node : file.optional("bands").map(Node::oneOrMore).orElse(List.of())) {
            MappingNode fields = node.mapping();
            fields.refuseOtherKeys("quantity", "which", "per", "in", "range", "source");
            Matcher quantity = OF.matcher(fields.required("quantity").text());
            String source = fields.required("source").text();
            Optional<Scale> range = range(fields.required("range"));
            for (Node arm : fields.required("in").oneOrMore()) {
                if (quantity.matches() && range.isPresent()) {
                    bands.add(new BandWanted(
                            new Band(
                                    quantity.group(1),
                                    quantity.group(2),
                                    text(fields, "which"),
                                    text(fields, "per"),
                                    arm.text(),
                                    range.get(),
                                    source),
                            arm));
                }
            }
        }
        return bands;
    }

    private static @Nullable String text(MappingNode fields, String key) {
        return fields.optional(key).map(Node::text).orElse(null);
    }

    private static Optional<Scale> range(Node node) {
        List<Node> ends = node.oneOrMore();
        double low = ends.isEmpty() ? Double.NaN : ends.getFirst().number();
        double high = ends.isEmpty() ? Double.NaN : ends.getLast().number();
        if (ends.size() != 2 || !(low < high)) {
            node.report(TuningProblem.NO_RANGE, "This is no range", "Write the lower and the higher end: [0.02, 0.1]");
            return Optional.empty();
        }
        return Optional.of(new Scale(low, high));
    }
}
