package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mitoferry.explanation.CutLine.Kind;
import org.mitoferry.explanation.Explanations.Answer;
import org.mitoferry.explanation.Explanations.BenchExperiment;
import org.mitoferry.explanation.Explanations.Link;
import org.mitoferry.explanation.Explanations.Overriding;
import org.mitoferry.explanation.Explanations.Question;
import org.mitoferry.parameter.Drug;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.statistics.Finding;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.Trial;
import org.mitoferry.trial.TrialResult;
import org.mitoferry.trial.TrialRunner;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** Carries out all that a finding is explained by. */
public final class ExplanationStudy {
    private final Explanations file;
    private final String id;
    private final List<String> sets;
    private final List<Long> seeds;
    private final Ground ground;
    private final @Nullable Question question;
    private final List<Job> jobs = new ArrayList<>();

    /** Identifies one study; {@code clauses} are those whose effects by experiment are kept. */
    private record Job(Key key, Trial study, List<Clause> clauses) {}

    /** What a study is carried out for. */
    private sealed interface Purpose {
        /** The finding with nothing changed. */
        record Whole() implements Purpose {}

        /** The finding with a link or effects of the drug changed. */
        record Changed(Kind kind, String name) implements Purpose {}

        /** The finding under a rival answer. */
        record Under(String answer) implements Purpose {}

        /** An experiment under a rival answer. */
        record Predicted(String experiment, String answer) implements Purpose {}

        /** The rows of another protocol, which stand for the finding. */
        record Rows() implements Purpose {}
    }

    /** Which study, under a set. */
    private record Key(Purpose purpose, String set) {}

    /** What came of a job: of each of its clauses the effects by experiment and both arms' means; and its findings. */
    private record Done(List<SortedMap<Integer, Double>> effects, List<ArmMeans> means, List<Finding> findings) {}

    /**
     * What explains a finding.
     *
     * @param id of the finding
     * @param statement of it
     * @param rows of those that stand for the finding; empty where it compares arms itself
     * @param secondsComputing what all arms took when they were computed, summed
     */
    public record Result(
            String id,
            String statement,
            List<CutLine> cuts,
            List<AnswerLine> answers,
            List<PredictionLine> predictions,
            List<TellingLine> telling,
            List<RowLine> rows,
            double secondsComputing) {}

    /**
     * States what is asked.
     *
     * @param id of the finding
     * @param sets that links are cut under; the first is that of the finding itself
     * @param seeds each experiment of each is a block
     * @throws InvalidInput when the protocol has no such finding, or nothing can be told of it
     */
    public ExplanationStudy(Explanations file, String id, List<String> sets, List<Long> seeds, Ground ground) {
        this.file = file;
        this.id = id;
        this.sets = List.copyOf(sets);
        this.seeds = List.copyOf(seeds);
        this.ground = ground;
        this.question = file.question(id).orElse(null);
        plan();
    }

    /** Arms and experiments that would be computed, over all studies. */
    public List<Trial> trials() {
        return jobs.stream()
                .flatMap(job -> seeds.stream().map(job.study()::withSeed))
                .toList();
    }

    private void plan() {
        Trial base = ground.study(null, null, sets.getFirst());
        Expectation finding = finding(base);
        if (question != null && question.everyRowOf() != null) {
            sets.forEach(set -> jobs.add(new Job(
                    new Key(new Purpose.Rows(), set), ground.study(question.everyRowOf(), null, set), List.of())));
            return;
        }
        if (Contrasts.comparing(finding).isEmpty()) {
            throw problem(
                    ExplanationProblem.NOTHING_COMPARED,
                    "Finding '" + id + "' does not compare two arms",
                    "Ask for one that does, such as "
                            + base.protocol().expectations().stream()
                                    .filter(one -> !Contrasts.comparing(one).isEmpty())
                                    .map(Expectation::id)
                                    .findFirst()
                                    .orElse("none of this protocol"));
        }
        for (String set : sets) {
            add(new Purpose.Whole(), set, null);
            file.links().forEach(link -> add(new Purpose.Changed(Kind.LINK_CUT, link.name()), set, link.cut()));
            drug(base).ifPresent(drug -> effects(drug, set));
        }
        if (question != null) {
            for (Answer answer : question.answers()) {
                answer(answer, question.toldApartBy());
            }
        }
    }

    private Expectation finding(Trial base) {
        List<String> known =
                base.protocol().expectations().stream().map(Expectation::id).toList();
        return Contrasts.finding(base, id)
                .orElseThrow(() -> problem(
                        ExplanationProblem.UNKNOWN_FINDING,
                        "The protocol expects no '" + id + "'",
                        Suggestions.sentence(id, known)));
    }

    private static InvalidInput problem(ExplanationProblem code, String what, String instead) {
        return new InvalidInput(List.of(new Problem(code.code(), Place.whole("--finding"), what, instead)));
    }

    private Optional<Drug> drug(Trial base) {
        return question == null || question.drug() == null
                ? Optional.empty()
                : base.catalogue().drugs().find(question.drug());
    }

    /** Each effect off, and all others off. */
    private void effects(Drug drug, String set) {
        for (String effect : drug.effectNames()) {
            List<String> others = drug.effectNames().stream()
                    .filter(name -> !name.equals(effect))
                    .map(name -> off(drug, name))
                    .toList();
            add(new Purpose.Changed(Kind.EFFECT_OFF, effect), set, overriding(List.of(off(drug, effect))));
            add(new Purpose.Changed(Kind.EFFECT_ALONE, effect), set, overriding(others));
        }
    }

    private static String off(Drug drug, String effect) {
        return drug.name() + "." + effect + "=off";
    }

    /** Overrides that the program states; they are always taken. */
    private static Overriding overriding(List<String> overrides) {
        return new Overriding(overrides, ScalarNode.of("", Place.whole("effects"), new Problems()));
    }

    private void answer(Answer answer, List<String> toldApartBy) {
        add(new Purpose.Under(answer.name()), answer.set(), answer.with());
        for (String name : toldApartBy) {
            BenchExperiment experiment = file.experiment(name);
            Trial study = ground.study(experiment.protocol(), answer.with(), answer.set());
            Expectation row = Contrasts.finding(study, experiment.finding())
                    .orElseThrow(() -> new InvalidInput(List.of(new Problem(
                            ExplanationProblem.UNKNOWN_FINDING.code(),
                            experiment.written().place(),
                            experiment.protocol() + " expects no '" + experiment.finding() + "'",
                            ""))));
            int clause = Contrasts.comparing(row).getFirst();
            jobs.add(new Job(
                    new Key(new Purpose.Predicted(name, answer.name()), answer.set()),
                    Contrasts.only(study, row),
                    List.of(row.clauses().get(clause))));
        }
    }

    private void add(Purpose purpose, String set, @Nullable Overriding overriding) {
        Trial study = ground.study(null, overriding, set);
        Expectation finding = finding(study);
        jobs.add(new Job(
                new Key(purpose, set),
                Contrasts.only(study, finding),
                Contrasts.comparing(finding).stream()
                        .map(finding.clauses()::get)
                        .toList()));
    }

    /** Carries everything out; empty when it was stopped. */
    public Optional<Result> run(TrialRunner runner) {
        Map<Key, Done> done = new LinkedHashMap<>();
        List<TrialResult> together = new ArrayList<>();
        double[] seconds = {0};
        boolean finished = runner.run(trials(), result -> {
            seconds[0] += result.seconds();
            together.add(result);
            if (together.size() == seeds.size()) {
                Job job = jobs.get(done.size());
                List<Measurement> rows = TrialResult.pooledRows(together);
                done.put(
                        job.key(),
                        new Done(
                                job.clauses().stream()
                                        .map(clause -> Contrasts.effects(clause, rows))
                                        .toList(),
                                job.clauses().stream()
                                        .map(clause -> ArmMeans.of(clause, rows))
                                        .toList(),
                                TrialResult.pooled(together)));
                together.clear();
            }
        });
        return finished ? Optional.of(result(done, seconds[0])) : Optional.empty();
    }

    private Result result(Map<Key, Done> done, double seconds) {
        Expectation finding = finding(ground.study(null, null, sets.getFirst()));
        List<RowLine> rows = new ArrayList<>();
        done.forEach((key, one) -> {
            if (key.purpose() instanceof Purpose.Rows) {
                one.findings().forEach(row -> rows.add(RowLine.of(key.set(), row)));
            }
        });
        if (!rows.isEmpty()) {
            return new Result(id, finding.statement(), List.of(), List.of(), List.of(), List.of(), rows, seconds);
        }
        List<PredictionLine> predictions = new ArrayList<>();
        List<TellingLine> telling = new ArrayList<>();
        if (question != null) {
            question.toldApartBy().forEach(name -> predict(file.experiment(name), done, predictions, telling));
        }
        return new Result(
                id,
                finding.statement(),
                cuts(finding, done),
                answers(finding, done),
                predictions,
                telling,
                rows,
                seconds);
    }

    private List<CutLine> cuts(Expectation finding, Map<Key, Done> done) {
        List<CutLine> lines = new ArrayList<>();
        for (Job job : jobs) {
            Key key = job.key();
            if (key.purpose() instanceof Purpose.Changed changed) {
                Done full = done(done, new Key(new Purpose.Whole(), key.set()));
                lines.addAll(cut(finding, changed, key.set(), full, done(done, key)));
            }
        }
        return lines;
    }

    private List<CutLine> cut(Expectation finding, Purpose.Changed changed, String set, Done full, Done without) {
        List<CutLine> lines = new ArrayList<>();
        List<Integer> numbers = Contrasts.comparing(finding);
        for (int i = 0; i < numbers.size(); i++) {
            Clause clause = finding.clauses().get(numbers.get(i));
            boolean ratio = Contrasts.isRatio(clause);
            SortedMap<Integer, Double> whole = full.effects().get(i);
            SortedMap<Integer, Double> left = without.effects().get(i);
            EffectEstimate before = EffectEstimate.of(whole.values()).printed(ratio);
            EffectEstimate after = EffectEstimate.of(left.values()).printed(ratio);
            Share share = Share.lost(whole, left);
            ArmMeans means = without.means().get(i);
            lines.add(new CutLine(
                    set,
                    changed.kind(),
                    changed.name(),
                    file.links().stream()
                            .filter(link -> changed.kind() == Kind.LINK_CUT
                                    && link.name().equals(changed.name()))
                            .map(Link::does)
                            .findFirst()
                            .orElse(""),
                    numbers.get(i) + 1,
                    Contrasts.words(clause),
                    Contrasts.unit(clause),
                    before.mean(),
                    before.low(),
                    before.high(),
                    after.mean(),
                    after.low(),
                    after.high(),
                    means.arm(),
                    means.versus(),
                    means.isGoneFrom(full.means().get(i)),
                    share.value(),
                    share.low(),
                    share.high(),
                    after.n()));
        }
        return lines;
    }

    private List<AnswerLine> answers(Expectation finding, Map<Key, Done> done) {
        List<AnswerLine> lines = new ArrayList<>();
        if (question == null) {
            return lines;
        }
        List<Integer> numbers = Contrasts.comparing(finding);
        for (Answer answer : question.answers()) {
            Done one = done(done, new Key(new Purpose.Under(answer.name()), answer.set()));
            for (int i = 0; i < numbers.size(); i++) {
                Clause clause = finding.clauses().get(numbers.get(i));
                EffectEstimate effect =
                        EffectEstimate.of(one.effects().get(i).values()).printed(Contrasts.isRatio(clause));
                lines.add(new AnswerLine(
                        answer.name(),
                        answer.says(),
                        answer.set(),
                        answer.source(),
                        numbers.get(i) + 1,
                        effect.mean(),
                        effect.low(),
                        effect.high(),
                        Contrasts.unit(clause),
                        one.findings().stream()
                                .filter(row -> row.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .verdict(),
                        effect.n()));
            }
        }
        return lines;
    }

    private void predict(
            BenchExperiment experiment,
            Map<Key, Done> done,
            List<PredictionLine> predictions,
            List<TellingLine> telling) {
        SequencedMap<String, SortedMap<Integer, Double>> effects = new LinkedHashMap<>();
        boolean ratio = false;
        for (Job job : jobs) {
            if (job.key().purpose() instanceof Purpose.Predicted(String named, String answer)
                    && named.equals(experiment.name())) {
                Clause clause = job.clauses().getFirst();
                ratio = Contrasts.isRatio(clause);
                SortedMap<Integer, Double> found =
                        done(done, job.key()).effects().getFirst();
                effects.put(answer, found);
                EffectEstimate effect = EffectEstimate.of(found.values()).printed(ratio);
                predictions.add(new PredictionLine(
                        experiment.name(),
                        experiment.atTheBench(),
                        Contrasts.words(clause),
                        answer,
                        effect.mean(),
                        effect.low(),
                        effect.high(),
                        effect.sd(),
                        Contrasts.unit(clause),
                        effect.n()));
            }
        }
        telling.addAll(TellingApart.pairs(experiment.name(), effects, ratio));
    }

    private static Done done(Map<Key, Done> done, Key key) {
        Done one = done.get(key);
        if (one == null) {
            throw new IllegalStateException("not carried out: " + key);
        }
        return one;
    }
}
