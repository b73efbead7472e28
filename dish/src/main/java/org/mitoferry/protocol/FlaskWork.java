package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which steps of an arm are done to cells in their flask, beside the dish and in none of its time.
 *
 * <p>A stain that names cells which are not in the dish yet, but come later, is done to them in suspension; so are the washes that follow
 * it at once, with their nights, and a genetic label. Whoever labels cells overnight does so while the dish stands in its incubator: the
 * dish's clock does not run for it, and its medium is not touched.
 */
public final class FlaskWork {

    /**
     * A staining in suspension.
     *
     * @param washes how often the cells were washed after it
     * @param restMinutes time in dye-free medium after it, such as a night
     */
    public record Staining(Step.Stain step, int washes, double restMinutes) {}

    private final List<Step> steps;
    private final boolean[] beside;
    private final Map<Integer, Staining> stainings = new LinkedHashMap<>();

    private FlaskWork(List<Step> steps) {
        this.steps = steps;
        beside = new boolean[steps.size()];
    }

    /** The flask work of these steps. */
    public static FlaskWork of(List<Step> steps) {
        FlaskWork work = new FlaskWork(steps);
        Set<String> present = new HashSet<>();
        Set<String> inHand = new HashSet<>();
        boolean washed = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String brought = step.brings();
            if (brought != null) {
                present.add(brought);
            }
            if (step instanceof Step.Stain stain
                    && stain.cells() != null
                    && !present.contains(stain.cells())
                    && work.comesAfter(i, stain.cells())) {
                if (washed) {
                    inHand.clear();
                }
                washed = false;
                inHand.add(stain.cells());
                work.beside[i] = true;
                work.stainings.put(i, new Staining(stain, 0, 0));
            } else if (step instanceof Step.Wash wash && !inHand.isEmpty()) {
                work.beside[i] = true;
                work.wash(inHand, wash);
                washed = true;
            } else {
                inHand.clear();
            }
        }
        return work;
    }

    private boolean comesAfter(int place, String cells) {
        return steps.subList(place, steps.size()).stream().anyMatch(step -> cells.equals(step.brings()));
    }

    /** A wash goes over the cells that were stained at once before it, and takes with it what is left of all their stains so far. */
    private void wash(Set<String> cells, Step.Wash wash) {
        stainings.replaceAll((place, before) -> cells.contains(before.step().cells())
                ? new Staining(before.step(), before.washes() + wash.times(), before.restMinutes() + wash.minutes())
                : before);
    }

    /** Whether the step of this number (from 0) is done beside the dish. */
    public boolean beside(int step) {
        return beside[step];
    }

    /** Stainings in suspension of these cells before the step of this number, in order. */
    public List<Staining> stainings(String cells, int beforeStep) {
        return stainings.entrySet().stream()
                .filter(entry -> entry.getKey() < beforeStep
                        && cells.equals(entry.getValue().step().cells()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Genetic labels that these cells were given before the step of this number. */
    public List<String> labels(String cells, int beforeStep) {
        List<String> labels = new ArrayList<>();
        for (Step step : steps.subList(0, beforeStep)) {
            if (step instanceof Step.Label label && label.cells().equals(cells)) {
                labels.add(label.with());
            }
        }
        return labels;
    }
}
