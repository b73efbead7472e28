package org.mitoferry.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A tuning from its start to what it found: search, comparison with the start, and each number taken back alone. */
public final class TuningRun {
    /** Of the search's own draws; those of the studies have the seeds of the tuning. */
    private static final long SEARCH_SEED = 1;

    /** Leaves the search from inside its cost. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final TuningPlan plan;
    private final Studies studies;
    private final TuningLog log;

    public TuningRun(TuningPlan plan, Studies studies, TuningLog log) {
        this.plan = plan;
        this.studies = studies;
        this.log = log;
    }

    /**
     * Carries the tuning out.
     *
     * @param evaluations studies of the search, about; the comparison and the taking back come on top
     * @return empty when the studies were stopped; the same call goes on from stored studies
     */
    public Optional<TuningResult> run(int evaluations) {
        try {
            return Optional.of(carryOut(evaluations));
        } catch (Stopped stopped) {
            return Optional.empty();
        }
    }

    private TuningResult carryOut(int evaluations) {
        SearchSpace space = plan.space();
        double[] start = space.start();
        List<Long> seeds = plan.tuning().seeds();
        double[] mean = Search.mean(
                space.startPositions(), plan.tuning().step(), evaluations, SEARCH_SEED, (positions, generation) -> {
                    double[] values = space.values(positions);
                    long seed = seeds.get(generation % seeds.size());
                    return judged(Logged.SEARCH, generation, List.of(new Studies.Question(values, seed)))
                            .getFirst()
                            .total();
                });
        List<Logged> search = log.studies();
        double[] found = space.values(mean);
        List<Long> compareOn = seeds.subList(0, Math.min(plan.tuning().compareOn(), seeds.size()));
        List<Judged> atStart = judged(Logged.START, 0, onSeeds(start, compareOn));
        List<Judged> atFound = judged(Logged.FOUND, 0, onSeeds(found, compareOn));
        boolean better = mean(atFound) < mean(atStart);
        List<TuningResult.TakenBack> back = better ? takenBack(found, atFound) : List.of();
        return new TuningResult(plan, found, better, compareOn, atStart, atFound, back, search);
    }

    private static double mean(List<Judged> studies) {
        return studies.stream().mapToDouble(Judged::total).average().orElseThrow();
    }

    /** Every number that moved, alone at its start again, on the first seeds of the comparison. */
    private List<TuningResult.TakenBack> takenBack(double[] found, List<Judged> atFound) {
        int seeds = Math.min(plan.tuning().takeBackOn(), atFound.size());
        List<TuningResult.TakenBack> all = new ArrayList<>();
        if (seeds == 0) {
            return all;
        }
        for (int i = 0; i < found.length; i++) {
            Searched number = plan.space().numbers().get(i);
            if (found[i] == number.start()) {
                continue;
            }
            double[] values = found.clone();
            values[i] = number.start();
            List<Judged> without = judged(
                    Logged.BACK + number.name(),
                    0,
                    onSeeds(values, plan.tuning().seeds().subList(0, seeds)));
            all.add(TuningResult.TakenBack.of(i, atFound.subList(0, seeds), without));
        }
        return all;
    }

    private static List<Studies.Question> onSeeds(double[] values, List<Long> seeds) {
        return seeds.stream().map(seed -> new Studies.Question(values, seed)).toList();
    }

    private List<Judged> judged(String phase, int generation, List<Studies.Question> questions) {
        List<Studies.Answer> answers = studies.of(questions).orElseThrow(Stopped::new);
        return IntStream.range(0, answers.size())
                .mapToObj(i -> {
                    Studies.Question question = questions.get(i);
                    Studies.Answer answer = answers.get(i);
                    Judged judged =
                            plan.objective().of(answer.findings(), answer.rows(), plan.space(), question.values());
                    log.add(new Logged(phase, generation, question.seed(), question.values(), judged));
                    return judged;
                })
                .toList();
    }
}
