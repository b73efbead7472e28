package org.mitoferry.robustness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoferry.trial.TrialFacts;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.EffectWords;
import org.mitoferry.writing.MarkdownTable;

/** What changed numbers did to findings, in Markdown and in sentences. */
public final class RobustnessPage {
    /** Under what name the facts have the factors. */
    public static final String FACTORS = "factors";

    /** Under what name the facts have the findings whose effects are followed. */
    public static final String FOLLOW = "follow";

    /** Columns that a page has room for. */
    private static final int FEW = 3;

    private RobustnessPage() {}

    /** A change and what it did to all clauses. */
    private record Judged(RobustnessLine number, List<ClauseChange> clauses) {
        Set<String> lost() {
            return rows(clause -> clause.heldBefore() && !clause.holdsAfter());
        }

        Set<String> gained() {
            return rows(clause -> !clause.heldBefore() && clause.holdsAfter());
        }

        Set<String> rows(Predicate<ClauseChange> which) {
            Set<String> rows = new LinkedHashSet<>();
            clauses.stream().filter(which).forEach(clause -> rows.add(clause.row()));
            return rows;
        }

        List<ClauseChange> of(String row) {
            return clauses.stream().filter(clause -> clause.row().equals(row)).toList();
        }
    }

    /** A sentence for each set, each on a line. */
    public static String summary(List<RobustnessLine> lines) {
        StringBuilder text = new StringBuilder();
        bySet(lines)
                .forEach((set, all) -> text.append(summary(set, judged(all))).append('\n'));
        return text.toString();
    }

    private static String summary(String set, List<Judged> changes) {
        long losing = changes.stream().filter(one -> !one.lost().isEmpty()).count();
        return set + ": " + losing + " of " + changes.size() + " changes lose a finding that holds without them.";
    }

    /** The page: for each set a table of changes, and lists of what is fragile. Ends with a line end. */
    public static String markdown(List<RobustnessLine> lines, TrialFacts facts) {
        StringBuilder text = new StringBuilder(facts.conditions());
        text.append(" All experiments of all seeds are judged as one study. Factors ");
        text.append(facts.input(FACTORS)).append(".\n");
        List<String> followed = followed(lines, facts.input(FOLLOW));
        bySet(lines).forEach((set, all) -> section(set, all, followed, text));
        return text.toString();
    }

    /** The findings that were asked for, or else the first that ask for an effect of some size. */
    private static List<String> followed(List<RobustnessLine> lines, String asked) {
        return asked.isEmpty()
                ? clauses(lines)
                        .filter(clause -> clause.minimum() != Minimum.NONE)
                        .map(ClauseChange::row)
                        .distinct()
                        .limit(FEW)
                        .toList()
                : Stream.of(asked.split(",")).map(String::strip).toList();
    }

    private static void section(String set, List<RobustnessLine> lines, List<String> followed, StringBuilder text) {
        List<Judged> changes = judged(lines);
        text.append("\n### ").append(set).append("\n\n");
        if (changes.isEmpty()) {
            text.append("No change was judged.").append(skipped(lines)).append('\n');
            return;
        }
        Judged first = changes.getFirst();
        Set<String> holding = first.rows(ClauseChange::heldBefore);
        Set<String> others = first.rows(clause -> !clause.heldBefore());
        int rows = holding.size() + others.size();
        text.append("Without any change ").append(holding.size()).append(" of ").append(rows);
        text.append(rows == 1 ? " finding holds" : " findings hold");
        text.append(others.isEmpty() ? "" : " (not " + String.join(", ", others) + ")")
                .append(". ");
        text.append(summary(set, changes)).append("\n\n");
        text.append(table(changes, followed));
        text.append("\nBold: the effect no longer reaches the minimum of its finding.");
        text.append(skipped(lines)).append('\n');
        text.append("\n**Fragile findings**, by how many numbers break them:\n\n");
        text.append(fragile(holding, changes));
        text.append("\n**Which number breaks them**, by an effect below the minimum or of the other sign:\n\n");
        followed.forEach(row -> text.append(breaking(row, changes)));
    }

    private static MarkdownTable table(List<Judged> changes, List<String> followed) {
        List<String> head = new ArrayList<>(List.of("number", "factor", "value", "lost", "gained"));
        followed.forEach(row -> head.add("change of " + row));
        MarkdownTable table = new MarkdownTable("l", head);
        for (Judged change : changes) {
            RobustnessLine number = change.number();
            String unit = number.unit().equals("1") ? "" : " " + number.unit();
            List<String> cells = new ArrayList<>(List.of(
                    number.parameter(),
                    factor(number.factor()),
                    Digits.set(number.before()) + " \u2192 " + Digits.set(number.value()) + unit
                            + (number.note().isEmpty() ? "" : " (" + number.note() + ")"),
                    joined(change.lost()),
                    joined(change.gained())));
            followed.forEach(row -> cells.add(change.of(row).stream()
                    .map(RobustnessPage::change)
                    .collect(Collectors.joining(MarkdownTable.BREAK))));
            table.add(cells);
        }
        return table;
    }

    private static String change(ClauseChange clause) {
        String change = EffectWords.both(clause.change(), clause.changeLow(), clause.changeHigh(), clause.unit());
        return clause.broken() ? "**" + change + "**" : change;
    }

    private static String skipped(List<RobustnessLine> lines) {
        Map<String, List<String>> idle = new LinkedHashMap<>();
        List<String> still = new ArrayList<>();
        for (RobustnessLine line : lines) {
            if (line.withoutEffect()) {
                idle.computeIfAbsent(line.parameter(), _ -> new ArrayList<>()).add(factor(line.factor()));
            } else if (line.judged() == null) {
                still.add(line.words() + " (" + line.note() + ")");
            }
        }
        String acting = idle.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return (acting.isEmpty() ? "" : " Without any effect on the first experiment: " + acting + ".")
                + (still.isEmpty() ? "" : " Not varied: " + String.join("; ", still) + ".");
    }

    /** The findings, those that most numbers break first; a number at two factors is one number. */
    private static String fragile(Set<String> holding, List<Judged> changes) {
        Map<String, List<RobustnessLine>> breakers = new LinkedHashMap<>();
        for (Judged change : changes) {
            change.lost()
                    .forEach(row -> breakers.computeIfAbsent(row, _ -> new ArrayList<>())
                            .add(change.number()));
        }
        StringBuilder text = new StringBuilder();
        breakers.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -numbers(entry.getValue())))
                .forEach(entry -> text.append("- ")
                        .append(entry.getKey())
                        .append(": ")
                        .append(numbers(entry.getValue()))
                        .append(" (")
                        .append(entry.getValue().stream()
                                .map(RobustnessLine::words)
                                .collect(Collectors.joining(", ")))
                        .append(")\n"));
        List<String> firm =
                holding.stream().filter(row -> !breakers.containsKey(row)).toList();
        return text.append("- none: ").append(joined(firm)).append('\n').toString();
    }

    private static long numbers(List<RobustnessLine> changes) {
        return changes.stream().map(RobustnessLine::parameter).distinct().count();
    }

    private static String breaking(String row, List<Judged> changes) {
        List<ClauseChange> of = changes.getFirst().of(row);
        if (of.isEmpty()) {
            return "";
        }
        String broken = changes.stream()
                .flatMap(change -> change.of(row).stream()
                        .filter(ClauseChange::broken)
                        .map(clause ->
                                change.number().words() + ", " + EffectWords.effect(clause.after(), clause.unit())
                                        + (clause.minimum() == Minimum.SIGN_LOST ? ", sign lost" : "")))
                .collect(Collectors.joining("; "));
        String before = of.stream()
                .map(clause -> EffectWords.effect(clause.before(), clause.unit()))
                .collect(Collectors.joining(" and "));
        return "- " + row + " (" + before + " without any change): " + (broken.isEmpty() ? "no number" : broken) + "\n";
    }

    static String factor(double factor) {
        return "\u00d7 " + Digits.set(factor);
    }

    private static String joined(Collection<String> rows) {
        return rows.isEmpty() ? Digits.NONE : String.join(", ", rows);
    }

    private static Map<String, List<RobustnessLine>> bySet(List<RobustnessLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(RobustnessLine::set, LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<ClauseChange> clauses(List<RobustnessLine> lines) {
        return lines.stream().map(RobustnessLine::judged).filter(Objects::nonNull);
    }

    /** The lines of each change together, without those that judge nothing. */
    private static List<Judged> judged(List<RobustnessLine> lines) {
        Map<String, List<RobustnessLine>> changes = lines.stream()
                .filter(line -> line.judged() != null)
                .collect(Collectors.groupingBy(RobustnessLine::words, LinkedHashMap::new, Collectors.toList()));
        return changes.values().stream()
                .map(all -> new Judged(all.getFirst(), clauses(all).toList()))
                .toList();
    }
}
