package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.statistics.PairedEffects;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.Trial;

/** The comparisons of two arms that a finding makes. */
final class Contrasts {
    private Contrasts() {}

    /** A finding of a protocol by its name. */
    static Optional<Expectation> finding(Trial study, String id) {
        return study.protocol().expectations().stream()
                .filter(expectation -> expectation.id().equals(id))
                .findFirst();
    }

    /** Numbers, from 0, of the clauses that compare by points or by a ratio. */
    static List<Integer> comparing(Expectation finding) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < finding.clauses().size(); i++) {
            if (PairedEffects.compares(finding.clauses().get(i))) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** The study with the arms alone that the finding needs. */
    static Trial only(Trial study, Expectation finding) {
        Set<String> arms = new LinkedHashSet<>();
        for (Clause clause : finding.clauses()) {
            arms.add(clause.arm());
            if (clause.versus() != null) {
                arms.add(clause.versus());
            }
            if (clause.rule() instanceof Rule.EquivalentShare share) {
                arms.add(share.ofArm());
            }
        }
        return study.withArms(arms);
    }

    /** Points or natural logarithms of ratios, by experiment. */
    static SortedMap<Integer, Double> effects(Clause clause, List<Measurement> rows) {
        return PairedEffects.of(clause, rows);
    }

    static boolean isRatio(Clause clause) {
        return PairedEffects.isRatio(clause);
    }

    static String unit(Clause clause) {
        return isRatio(clause) ? "ratio" : "points";
    }

    /** {@code loadPerCell_um of BMSC: A against B}. */
    static String words(Clause clause) {
        String cells = clause.cells() == null ? "" : " of " + clause.cells();
        String which = clause.which() == null ? "" : " (" + clause.which() + ")";
        String versus = clause.versus() == null ? String.valueOf(clause.versusWhich()) : clause.versus();
        return clause.quantity() + cells + which + ": " + clause.arm() + " against " + versus;
    }
}
