package org.mitoferry.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.writing.EffectWords;
import org.mitoferry.writing.MarkdownTable;

/** The findings of a run in words. */
public final class FindingsText {
    private static final double PERCENT = 100;

    private FindingsText() {}

    /** The same without micrographs. */
    public static String markdown(List<Finding> findings) {
        return markdown(findings, List.of());
    }

    /**
     * A table of Markdown, one line a finding, with the clauses of a finding below each other; then the counts. Ends with a line end.
     *
     * @param micrographs the same findings judged from micrographs, in columns of their own; empty where none were taken
     */
    public static String markdown(List<Finding> findings, List<Finding> micrographs) {
        boolean seen = !micrographs.isEmpty();
        List<String> head = new ArrayList<>(List.of("", "finding", "expected", "found", "origin", "verdict"));
        if (seen) {
            head.addAll(List.of("in micrographs", "from micrographs"));
        }
        MarkdownTable table = new MarkdownTable("l", head);
        for (int n = 0; n < findings.size(); n++) {
            Finding finding = findings.get(n);
            List<ClauseFinding> clauses = finding.clauses();
            List<String> line = new ArrayList<>(List.of(
                    finding.id(),
                    finding.statement(),
                    lines(clauses, ClauseFinding::expected),
                    clauses.isEmpty() ? finding.why() : lines(clauses, FindingsText::found),
                    finding.origin().name().toLowerCase(Locale.ROOT),
                    finding.verdict().words()));
            if (seen) {
                Finding picture = micrographs.get(n);
                line.add(lines(picture.clauses(), FindingsText::found));
                line.add(picture.verdict().words());
            }
            table.add(line);
        }
        int experiments = findings.stream()
                .flatMap(finding -> finding.clauses().stream())
                .mapToInt(ClauseFinding::n)
                .max()
                .orElse(0);
        String pictures = seen ? " From micrographs: " + String.join(" ", counts(micrographs)) : "";
        return table + "\n" + String.join(" ", counts(findings)) + pictures + " Intervals over " + experiments
                + " experiments.\n";
    }

    private static String lines(List<ClauseFinding> clauses, Function<ClauseFinding, String> words) {
        return clauses.stream().map(words).collect(Collectors.joining(MarkdownTable.BREAK));
    }

    private static String found(ClauseFinding clause) {
        if (clause.verdict() == Verdict.NOT_TESTED) {
            return "not tested: " + clause.why();
        }
        String interval = interval(clause);
        return effect(clause) + (interval.isEmpty() ? "" : ", " + interval);
    }

    /** The effect of a clause with its unit. */
    public static String effect(ClauseFinding clause) {
        return EffectWords.effect(clause.effect(), clause.effectUnit());
    }

    /** {@code 3.04 to 3.06 (95 %)}; empty where there is no interval. */
    public static String interval(ClauseFinding clause) {
        String ends = EffectWords.interval(clause.intervalLow(), clause.intervalHigh(), clause.effectUnit());
        return ends.isEmpty() ? "" : ends + " (" + Math.round(clause.intervalConfidence() * PERCENT) + " %)";
    }

    /** How many hold, fail and were not tested, in sentences; what was put in cannot count as found, so it is counted apart. */
    public static List<String> counts(List<Finding> findings) {
        List<String> sentences = new ArrayList<>();
        List<Finding> found =
                findings.stream().filter(f -> f.origin() != Origin.INPUT).toList();
        List<Finding> input =
                findings.stream().filter(f -> f.origin() == Origin.INPUT).toList();
        if (!found.isEmpty()) {
            sentences.add((input.isEmpty() ? "" : "Emergent or tuned: ") + verdicts(found) + ".");
        }
        if (!input.isEmpty()) {
            sentences.add("Put in from the literature: " + verdicts(input) + ".");
        }
        return sentences;
    }

    private static String verdicts(List<Finding> findings) {
        return count(findings, Verdict.HOLDS) + " of " + findings.size() + " hold, " + count(findings, Verdict.FAILS)
                + " fail, " + count(findings, Verdict.NOT_TESTED) + " not tested";
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}
