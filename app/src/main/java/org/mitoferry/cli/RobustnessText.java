package org.mitoferry.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoferry.judgement.JudgementFacts;
import org.mitoferry.robustness.RobustnessLine;
import org.mitoferry.statistics.Verdict;

/** What changed numbers did to findings, for the screen and for a document. */
final class RobustnessText {
    /** Under what name the facts have the findings whose effects are followed. */
    static final String FOLLOW = "follow";

    private static final String HOLDS = Verdict.HOLDS.words();

    /** Columns that a page has room for. */
    private static final int FEW = 3;

    private RobustnessText() {}

    /** A sentence for each set. */
    static String summary(List<RobustnessLine> lines) {
        StringBuilder text = new StringBuilder();
        for (String set : sets(lines)) {
            List<List<RobustnessLine>> changes = changes(of(set, lines));
            long losing = changes.stream().filter(one -> !lost(one).isEmpty()).count();
            text.append(set).append(": ").append(losing).append(" of ").append(changes.size());
            text.append(" changes lose a finding that holds without them.\n");
        }
        return text.toString();
    }

    /** The page: for each set a table of changes, and lists of what is fragile. */
    static String markdown(List<RobustnessLine> lines, JudgementFacts facts) {
        StringBuilder text = new StringBuilder();
        text.append(JudgementText.conditions(facts.inputs()));
        text.append(" All experiments of all seeds are judged as one study. Factors ");
        text.append(facts.inputs().getOrDefault("factors", "")).append(".\n");
        for (String set : sets(lines)) {
            section(set, of(set, lines), followed(lines, facts), text);
        }
        return text.toString();
    }

    /** The findings that were asked for, or else the first that ask for an effect of some size. */
    private static List<String> followed(List<RobustnessLine> lines, JudgementFacts facts) {
        String asked = facts.inputs().getOrDefault(FOLLOW, "");
        return asked.isEmpty()
                ? lines.stream()
                        .filter(line -> !line.minimum().isEmpty())
                        .map(RobustnessLine::row)
                        .distinct()
                        .limit(FEW)
                        .toList()
                : Stream.of(asked.split(",")).map(String::strip).toList();
    }

    private static void section(String set, List<RobustnessLine> lines, List<String> followed, StringBuilder text) {
        List<List<RobustnessLine>> changes = changes(lines);
        text.append("\n### ").append(set).append("\n\n");
        if (changes.isEmpty()) {
            text.append("Nothing was varied.\n");
            return;
        }
        List<RobustnessLine> first = changes.getFirst();
        Set<String> rows = rows(first);
        Set<String> holding = rowsOf(first, RobustnessText::heldBefore);
        text.append("Without any change ").append(holding.size()).append(" of ").append(rows.size());
        text.append(" findings hold")
                .append(without(rows, holding))
                .append(". ")
                .append(summary(lines));
        text.append('\n');
        table(changes, followed, text);
        skipped(lines, text);
        text.append("\n**Fragile findings**, by how many numbers break them:\n\n");
        fragile(holding, changes, text);
        text.append("\n**Which number breaks them**, by an effect below the minimum or of the other sign:\n\n");
        followed.forEach(row -> breaking(row, changes, text));
    }

    private static String without(Set<String> rows, Set<String> holding) {
        List<String> others =
                rows.stream().filter(row -> !holding.contains(row)).toList();
        return others.isEmpty() ? "" : " (not " + String.join(", ", others) + ")";
    }

    private static void table(List<List<RobustnessLine>> changes, List<String> shown, StringBuilder text) {
        List<String> head = new ArrayList<>(List.of("number", "factor", "value", "lost", "gained"));
        shown.forEach(row -> head.add("change of " + row));
        JudgementText.line(text, head);
        JudgementText.rule(text, head.size());
        for (List<RobustnessLine> change : changes) {
            RobustnessLine one = change.getFirst();
            String unit = one.unit().equals("1") ? "" : " " + one.unit();
            List<String> cells = new ArrayList<>(List.of(
                    one.parameter(),
                    "\u00d7 " + Figures.three(one.factor()),
                    Figures.three(one.before()) + " \u2192 " + Figures.three(one.value()) + unit
                            + (one.note().isEmpty() ? "" : " (" + one.note() + ")"),
                    joined(lost(change)),
                    joined(gained(change))));
            for (String row : shown) {
                cells.add(changesOf(row, change));
            }
            JudgementText.line(text, cells);
        }
    }

    /** Of each clause of a finding; of several the clauses below each other. */
    private static String changesOf(String row, List<RobustnessLine> change) {
        return change.stream()
                .filter(line -> line.row().equals(row))
                .map(RobustnessText::change)
                .collect(Collectors.joining("<br>"));
    }

    private static String change(RobustnessLine line) {
        if (Double.isNaN(line.change())) {
            return "\u2013";
        }
        String interval = Double.isNaN(line.changeLow())
                ? ""
                : " (" + FindingsTable.bound(line.changeLow(), line.effectUnit()) + " to "
                        + FindingsTable.bound(line.changeHigh(), line.effectUnit()) + ")";
        String effect = FindingsTable.effect(line.change(), line.effectUnit()) + interval;
        return line.broken() ? "**" + effect + "**" : effect;
    }

    private static void skipped(List<RobustnessLine> lines, StringBuilder text) {
        text.append("\nBold: the effect no longer reaches the minimum of its finding.");
        Map<String, List<String>> idle = new LinkedHashMap<>();
        List<String> still = new ArrayList<>();
        for (RobustnessLine line : lines) {
            if (line.withoutEffect()) {
                idle.computeIfAbsent(line.parameter(), _ -> new ArrayList<>())
                        .add("\u00d7 " + Figures.three(line.factor()));
            } else if (!line.judged()) {
                still.add(named(line) + " (" + line.note() + ")");
            }
        }
        if (!idle.isEmpty()) {
            text.append(" Without any effect on the first experiment: ");
            text.append(idle.entrySet().stream()
                    .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                    .collect(Collectors.joining("; ")));
            text.append('.');
        }
        if (!still.isEmpty()) {
            text.append(" Not varied: ").append(String.join("; ", still)).append('.');
        }
        text.append('\n');
    }

    private static void fragile(Set<String> holding, List<List<RobustnessLine>> changes, StringBuilder text) {
        Map<String, Set<String>> breakers = new LinkedHashMap<>();
        for (List<RobustnessLine> change : changes) {
            lost(change)
                    .forEach(row -> breakers.computeIfAbsent(row, _ -> new LinkedHashSet<>())
                            .add(named(change.getFirst())));
        }
        breakers.entrySet().stream()
                .sorted((a, b) -> Integer.compare(numbers(b.getValue()), numbers(a.getValue())))
                .forEach(entry -> text.append("- ")
                        .append(entry.getKey())
                        .append(": ")
                        .append(numbers(entry.getValue()))
                        .append(" (")
                        .append(String.join(", ", entry.getValue()))
                        .append(")\n"));
        List<String> firm =
                holding.stream().filter(row -> !breakers.containsKey(row)).toList();
        text.append("- none: ").append(joined(firm)).append('\n');
    }

    /** A number at two factors is one number. */
    private static int numbers(Set<String> named) {
        return (int) named.stream()
                .map(one -> one.substring(0, one.lastIndexOf(" \u00d7 ")))
                .distinct()
                .count();
    }

    private static void breaking(String row, List<List<RobustnessLine>> changes, StringBuilder text) {
        List<RobustnessLine> all = changes.stream()
                .flatMap(List::stream)
                .filter(line -> line.row().equals(row))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        List<RobustnessLine> broken =
                all.stream().filter(RobustnessLine::broken).toList();
        RobustnessLine first = all.getFirst();
        text.append("- ").append(row).append(" (");
        text.append(FindingsTable.effect(first.base(), first.effectUnit())).append(" without any change): ");
        text.append(
                broken.isEmpty()
                        ? "no number"
                        : broken.stream()
                                .map(line -> named(line) + ", " + FindingsTable.effect(line.effect(), line.effectUnit())
                                        + (line.minimum().equals(RobustnessLine.SIGN_LOST) ? ", sign lost" : ""))
                                .collect(Collectors.joining("; ")));
        text.append('\n');
    }

    private static String named(RobustnessLine line) {
        return line.parameter() + " \u00d7 " + Figures.three(line.factor());
    }

    private static Set<String> lost(List<RobustnessLine> change) {
        return rowsOf(change, line -> heldBefore(line) && !line.changedRow().equals(HOLDS));
    }

    private static Set<String> gained(List<RobustnessLine> change) {
        return rowsOf(change, line -> !heldBefore(line) && line.changedRow().equals(HOLDS));
    }

    private static boolean heldBefore(RobustnessLine line) {
        return line.baseRow().equals(HOLDS);
    }

    private static Set<String> rows(List<RobustnessLine> change) {
        return rowsOf(change, _ -> true);
    }

    private static Set<String> rowsOf(List<RobustnessLine> change, Predicate<RobustnessLine> which) {
        Set<String> rows = new LinkedHashSet<>();
        change.stream().filter(which).forEach(line -> rows.add(line.row()));
        return rows;
    }

    private static String joined(Collection<String> rows) {
        return rows.isEmpty() ? "\u2013" : String.join(", ", rows);
    }

    private static Set<String> sets(List<RobustnessLine> lines) {
        Set<String> sets = new LinkedHashSet<>();
        lines.forEach(line -> sets.add(line.set()));
        return sets;
    }

    private static List<RobustnessLine> of(String set, List<RobustnessLine> lines) {
        return lines.stream().filter(line -> line.set().equals(set)).toList();
    }

    /** The lines of each change together, without those that judge nothing. */
    private static List<List<RobustnessLine>> changes(List<RobustnessLine> lines) {
        Map<String, List<RobustnessLine>> changes = new LinkedHashMap<>();
        lines.stream()
                .filter(RobustnessLine::judged)
                .forEach(line -> changes.computeIfAbsent(named(line), _ -> new ArrayList<>())
                        .add(line));
        return List.copyOf(changes.values());
    }
}
