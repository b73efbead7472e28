package org.mitoferry.tuning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.trial.Trial;
import org.mitoferry.trial.TrialRunner;
import org.mitoferry.yaml.Problems;

/**
 * Carries the studies of a tuning out as trials. Each candidate is written into the texts of the data files, and these are read back: what
 * is judged is what is written in the end.
 */
public final class TrialStudies implements Studies {
    private final TuningPlan plan;
    private final TrialRunner runner;

    public TrialStudies(TuningPlan plan, TrialRunner runner) {
        this.plan = plan;
        this.runner = runner;
    }

    @Override
    public Optional<List<Answer>> of(List<Question> questions) {
        List<Trial> trials = questions.stream().map(this::trial).toList();
        return runner.run(trials)
                .map(results -> results.stream()
                        .map(result -> new Answer(result.findings(), result.rows()))
                        .toList());
    }

    private Trial trial(Question question) {
        Problems problems = new Problems();
        Catalogue catalogue =
                plan.texts().with(plan.space().changes(question.values())).load(new CellVocabulary(), problems);
        problems.throwIfAny();
        Tuning tuning = plan.tuning();
        Trial trial = Trial.of(plan.protocol(), catalogue)
                .withSet(tuning.set())
                .withSeed(question.seed())
                .withExperiments(tuning.experiments())
                .withField(tuning.fieldWidthMicrometres(), tuning.fieldHeightMicrometres());
        Set<String> arms = new LinkedHashSet<>(trial.arms());
        List<String> quantities = new ArrayList<>();
        for (Band band : plan.objective().bands()) {
            arms.add(band.arm());
            quantities.add(band.quantity());
            Optional.ofNullable(band.per()).ifPresent(quantities::add);
        }
        List<String> known = plan.protocol().arms().stream()
                .map(Protocol.Arm::name)
                .filter(arms::contains)
                .toList();
        return trial.withArms(known).alsoKeeping(quantities);
    }
}
