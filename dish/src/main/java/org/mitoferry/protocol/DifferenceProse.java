package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol.Arm;
import org.mitoferry.protocol.StepProse.Clause;

/** An arm told by what is done otherwise than in another. */
final class DifferenceProse {
    private final StepProse steps;

    DifferenceProse(StepProse steps) {
        this.steps = steps;
    }

    String sentence(Arm arm, Arm other, ArmDifference difference) {
        List<String> exchanged = new ArrayList<>();
        difference
                .exchanged()
                .forEach((slot, to) -> exchanged.add(
                        switch (slot.role()) {
                            case CELLS -> Prose.cells(to) + " in place of " + Prose.cells(slot.value());
                            case MEDIUM -> Prose.medium(to) + " in place of " + Prose.medium(slot.value());
                            case COMPOUND, OTHER -> to + " in place of " + slot.value();
                        }));
        List<String> otherwise = otherwise(difference);
        if (exchanged.isEmpty() && otherwise.isEmpty()) {
            return arm.name() + " was treated exactly as " + other.name() + ".";
        }
        String sentence = arm.name() + " was treated as " + other.name()
                + (exchanged.isEmpty() ? "" : ", with " + Names.and(exchanged));
        if (!otherwise.isEmpty()) {
            sentence += (exchanged.isEmpty() ? ", but " : "; ") + StepProse.listed(otherwise);
        }
        return sentence + ".";
    }

    /** What is left out, done in addition or done otherwise; neighbours of one kind are told together. */
    private List<String> otherwise(ArmDifference difference) {
        List<ArmDifference.Pair> pairs = difference.unexplained();
        List<String> told = new ArrayList<>();
        int i = 0;
        while (i < pairs.size()) {
            int end = i + 1;
            while (end < pairs.size() && belongsTo(pairs.get(i), pairs.get(end), difference)) {
                end++;
            }
            told.add(together(pairs.subList(i, end), difference));
            i = end;
        }
        return told;
    }

    private static boolean belongsTo(ArmDifference.Pair first, ArmDifference.Pair pair, ArmDifference difference) {
        if (first.here() == null) {
            return pair.here() == null;
        }
        return first.there() == null
                && pair.there() == null
                && pair.here() != null
                && difference.next(first) == difference.next(pair);
    }

    private String together(List<ArmDifference.Pair> pairs, ArmDifference difference) {
        ArmDifference.Pair first = pairs.getFirst();
        if (first.here() == null) {
            List<String> nouns = new ArrayList<>();
            for (ArmDifference.Pair pair : pairs) {
                Step there = pair.there();
                nouns.add(there == null ? "" : "the " + StepProse.noun(there));
            }
            return Names.and(nouns) + (nouns.size() > 1 ? " were left out" : " was left out");
        }
        List<Clause> clauses = new ArrayList<>();
        Step before = null;
        for (ArmDifference.Pair pair : pairs) {
            Step here = pair.here();
            if (here != null) {
                clauses.add(steps.clause(before, here, "", clauses));
            }
            before = here;
        }
        String done = StepProse.joined(clauses, "");
        if (first.there() != null) {
            return done;
        }
        @Nullable Step next = difference.next(first);
        return next == null ? done + " at the end" : done + " before the " + StepProse.noun(next);
    }
}
