package org.mitoferry.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mitoferry.judgement.JudgedClause;
import org.mitoferry.protocol.Protocol;

/** Takes the results of trials one by one, and keeps of each its lines alone. */
public final class Judging implements Consumer<TrialResult> {
    private final List<JudgedClause> lines = new ArrayList<>();
    private double secondsComputing;

    @Override
    public void accept(TrialResult result) {
        Protocol protocol = result.trial().protocol();
        lines.addAll(JudgedClause.of(protocol.parameterSet(), protocol.seed(), result.findings()));
        secondsComputing += result.seconds();
    }

    /** All lines so far. */
    public List<JudgedClause> lines() {
        return List.copyOf(lines);
    }

    /** What all arms so far took when they were computed, summed. */
    public double secondsComputing() {
        return secondsComputing;
    }
}
