package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mitoferry.protocol.Protocol.Arm;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** What can only be seen when all arms are there: names that look alike, media that go in a circle, things nobody uses. */
final class ArmChecks {
    private final Problems problems;
    private final String file;

    ArmChecks(Problems problems, String file) {
        this.problems = problems;
        this.file = file;
    }

    /** Arms whose names a reader of a figure would take for one. */
    void names(MappingNode section) {
        Map<String, MappingNode.Entry> seen = new LinkedHashMap<>();
        for (MappingNode.Entry entry : section.entries()) {
            String folded = entry.key().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
            MappingNode.Entry before = seen.putIfAbsent(folded, entry);
            if (before != null) {
                problems.report(
                        ProtocolProblem.ARM_NAMES_ALIKE,
                        entry.keyPlace(),
                        "'" + entry.key() + "' differs from '" + before.key() + "' in line "
                                + before.keyPlace().line() + " in case or blanks only",
                        "Give it a name that can be told apart");
            }
        }
    }

    /** Arms that give their medium in a circle: none of them could come first. */
    void transfers(List<Arm> arms) {
        Map<String, Set<String>> givers = new LinkedHashMap<>();
        for (Arm arm : arms) {
            Set<String> from = new LinkedHashSet<>();
            arm.steps().forEach(step -> {
                if (step instanceof Step.TransferMedium transfer) {
                    from.add(transfer.fromArm());
                }
            });
            givers.put(arm.name(), from);
        }
        Set<Set<String>> told = new LinkedHashSet<>();
        for (Arm arm : arms) {
            for (Step step : arm.steps()) {
                if (step instanceof Step.TransferMedium transfer) {
                    List<String> way = way(transfer.fromArm(), arm.name(), givers, new LinkedHashSet<>());
                    if (!way.isEmpty() && told.add(Set.copyOf(way))) {
                        report(transfer, arm.name(), way);
                    }
                }
            }
        }
    }

    /** Arms from {@code start} to {@code goal}, each taking medium from the next; empty when there is no way. */
    private static List<String> way(String start, String goal, Map<String, Set<String>> givers, Set<String> visited) {
        List<String> way = new ArrayList<>();
        if (start.equals(goal)) {
            way.add(goal);
            return way;
        }
        if (!visited.add(start)) {
            return way;
        }
        for (String next : givers.getOrDefault(start, Set.of())) {
            List<String> rest = way(next, goal, givers, visited);
            if (!rest.isEmpty()) {
                way.add(start);
                way.addAll(rest);
                return way;
            }
        }
        return way;
    }

    private void report(Step.TransferMedium transfer, String arm, List<String> way) {
        String what = way.size() == 1
                ? "'" + arm + "' takes medium from itself"
                : "'" + arm + "' waits for its own medium: it takes from "
                        + String.join(
                                ", which takes from ",
                                way.stream().map(one -> "'" + one + "'").toList());
        problems.report(
                ProtocolProblem.TRANSFER_CIRCLE,
                new Place(file, transfer.at().line(), transfer.at().column()),
                what,
                "Take it from an arm that can be done before");
    }

    /** Cells and media that are listed but no arm uses. The first medium is always used: cells are seeded in it. */
    void unused(MappingNode cells, MappingNode media, List<Arm> arms) {
        Set<String> used = new LinkedHashSet<>();
        for (Arm arm : arms) {
            used.addAll(ArmContents.of(arm, true).cells());
        }
        for (MappingNode.Entry entry : cells.entries()) {
            if (!used.contains(entry.key())) {
                problems.report(
                        ProtocolProblem.CELLS_UNUSED,
                        entry.keyPlace(),
                        "No arm seeds '" + entry.key() + "'",
                        "Seed them in an arm, or leave them out here");
            }
        }
        Set<String> usedMedia = new LinkedHashSet<>();
        arms.forEach(arm -> arm.steps().forEach(step -> addMedium(step, usedMedia)));
        for (MappingNode.Entry entry : media.entries().stream().skip(1).toList()) {
            if (!usedMedia.contains(entry.key())) {
                problems.report(
                        ProtocolProblem.MEDIUM_UNUSED,
                        entry.keyPlace(),
                        "No arm uses the medium '" + entry.key() + "'",
                        "Use it in an arm, or leave it out here");
            }
        }
    }

    private static void addMedium(Step step, Set<String> used) {
        String medium = switch (step) {
            case Step.ChangeMedium change -> change.medium();
            case Step.Incubate incubate -> incubate.in();
            case Step.Stain stain -> stain.in();
            default -> null;
        };
        if (medium != null) {
            used.add(medium);
        }
    }
}
