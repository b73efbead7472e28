package org.mitoferry.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mitoferry.robustness.TunedNumber.Variant;
import org.mitoferry.runner.RunRefused;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.Trial;
import org.mitoferry.trial.TrialResult;
import org.mitoferry.trial.TrialRunner;

/**
 * All changes of tuned numbers, one at a time, under each set, against the base of that set.
 *
 * <p>Many numbers are never asked for in a type of cells, so each change is first made in one experiment of the first seed, and followed
 * further only where that changes any row at all.
 */
public final class RobustnessStudy {

    /** File name of the facts of a study. */
    public static final String FACTS = "robustness.json";

    private final Map<String, Trial> bySet;
    private final List<Long> seeds;
    private final List<Change> changes = new ArrayList<>();
    private final List<RobustnessLine> notVaried = new ArrayList<>();

    /** A changed number under one set, on each seed. */
    private record Change(String set, Variant variant, List<Trial> trials) {
        Trial firstExperiment() {
            return trials.getFirst().withExperiments(1);
        }
    }

    /**
     * What came of a study.
     *
     * @param begun changes that any row of the first experiment shows
     * @param finished those of them that were judged
     * @param secondsComputing what all arms that were judged took when they were computed, summed
     */
    public record Result(List<RobustnessLine> lines, int begun, int finished, double secondsComputing) {}

    /**
     * States what is to be varied.
     *
     * @param bySet the base under each set
     * @param seeds each of the base's experiments on each of them is a block
     * @param wanted which numbers
     */
    public RobustnessStudy(
            Map<String, Trial> bySet, List<Long> seeds, List<Double> factors, Predicate<TunedNumber> wanted) {
        this.bySet = bySet;
        this.seeds = List.copyOf(seeds);
        bySet.forEach((set, base) -> TunedNumber.of(base.protocol(), base.catalogue()).stream()
                .filter(wanted)
                .forEach(number -> factors.forEach(factor -> add(set, base, number.times(factor)))));
    }

    private void add(String set, Trial base, Variant variant) {
        if (variant.differs()) {
            changes.add(new Change(set, variant, onSeeds(base.withChanges(List.of(variant.change())))));
        } else {
            notVaried.add(RobustnessLine.notVaried(set, variant));
        }
    }

    private List<Trial> onSeeds(Trial trial) {
        return seeds.stream().map(trial::withSeed).toList();
    }

    /** Carries everything out; empty when it was stopped. */
    public Optional<Result> run(TrialRunner runner) {
        List<RobustnessLine> lines = new ArrayList<>(notVaried);
        return acting(runner, changes, lines).flatMap(acting -> judged(runner, acting, acting.size(), lines));
    }

    /**
     * Takes what earlier sittings have finished, and computes nothing.
     *
     * @throws RunRefused when the base is not finished
     */
    public Optional<Result> finished(TrialRunner runner) {
        if (runner.missing(bases()) > 0) {
            throw new RunRefused(
                    "The study without any change is not finished yet, so there is nothing to compare with. Go on without --finished.");
        }
        List<Change> begun = changes.stream()
                .filter(change -> runner.missing(List.of(change.firstExperiment())) == 0)
                .toList();
        List<RobustnessLine> lines = new ArrayList<>(notVaried);
        return acting(runner, begun, lines).flatMap(acting -> {
            List<Change> finished = acting.stream()
                    .filter(change -> runner.missing(change.trials()) == 0)
                    .toList();
            return judged(runner, finished, acting.size(), lines);
        });
    }

    private List<Trial> bases() {
        return bySet.values().stream().flatMap(base -> onSeeds(base).stream()).toList();
    }

    /** Those changes that change anything in the first experiment; the others are told in {@code lines}. */
    private Optional<List<Change>> acting(TrialRunner runner, List<Change> asked, List<RobustnessLine> lines) {
        List<Trial> first = new ArrayList<>();
        bySet.values().forEach(base -> first.add(base.withSeed(seeds.getFirst()).withExperiments(1)));
        asked.forEach(change -> first.add(change.firstExperiment()));
        Map<String, List<Measurement>> bases = new HashMap<>();
        List<Change> open = new ArrayList<>(asked);
        List<Change> acting = new ArrayList<>();
        boolean done = runner.run(first, result -> {
            String set = result.trial().protocol().parameterSet();
            if (bases.size() < bySet.size()) {
                bases.put(set, result.rows());
                return;
            }
            Change change = open.removeFirst();
            if (result.rows().equals(bases.get(set))) {
                lines.add(RobustnessLine.withoutEffect(change.set(), change.variant()));
            } else {
                acting.add(change);
            }
        });
        return done ? Optional.of(acting) : Optional.empty();
    }

    private Optional<Result> judged(TrialRunner runner, List<Change> acting, int begun, List<RobustnessLine> lines) {
        List<Trial> all = new ArrayList<>(bases());
        acting.forEach(change -> all.addAll(change.trials()));
        Pooling pooling = new Pooling(acting, lines);
        if (!runner.run(all, pooling)) {
            return Optional.empty();
        }
        List<String> sets = List.copyOf(bySet.keySet());
        lines.sort(Comparator.comparingInt(line -> sets.indexOf(line.set())));
        return Optional.of(new Result(List.copyOf(lines), begun, acting.size(), pooling.secondsComputing));
    }

    /** Takes the bases first, and then change after change, all seeds of one together, so that no more than two are in memory. */
    private final class Pooling implements Consumer<TrialResult> {
        private final List<Change> open;
        private final List<RobustnessLine> lines;
        private final Map<String, Comparison> bases = new HashMap<>();
        private final List<TrialResult> together = new ArrayList<>();
        private double secondsComputing;

        Pooling(List<Change> changes, List<RobustnessLine> lines) {
            this.open = new ArrayList<>(changes);
            this.lines = lines;
        }

        @Override
        public void accept(TrialResult result) {
            secondsComputing += result.seconds();
            together.add(result);
            if (together.size() < seeds.size()) {
                return;
            }
            String set = result.trial().protocol().parameterSet();
            Comparison base = bases.get(set);
            if (base == null) {
                bases.put(set, new Comparison(together));
            } else {
                lines.addAll(base.with(open.removeFirst().variant(), together));
            }
            together.clear();
        }
    }
}
