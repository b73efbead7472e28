package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an arm holds and reads, as far as findings about it need to know.
 *
 * @param complete false when a step could not be read, so that nothing can be concluded from a lack
 */
record ArmContents(String name, List<String> cells, Set<String> quantities, boolean complete) {

    static ArmContents of(Protocol.Arm arm, boolean complete) {
        Set<String> cells = new LinkedHashSet<>();
        Set<String> quantities = new LinkedHashSet<>();
        for (Step step : arm.steps()) {
            switch (step) {
                case Step.Seed seed -> cells.add(seed.cells());
                case Step.Add add -> cells.add(add.cells());
                case Step.Insert insert -> cells.add(insert.cells());
                case Step.Measure measure -> quantities.addAll(measure.quantities());
                default -> {
                    // brings no cells and reads nothing
                }
            }
        }
        return new ArmContents(arm.name(), List.copyOf(new ArrayList<>(cells)), quantities, complete);
    }

    /** Time that passes in the dish from the first step to the last, in minutes; steps whose time could not be read count 0. */
    static double minutes(List<Step> steps) {
        FlaskWork flask = FlaskWork.of(steps);
        double total = 0;
        for (int i = 0; i < steps.size(); i++) {
            double minutes = switch (steps.get(i)) {
                case Step.Stain stain -> stain.minutes();
                case Step.Treat treat -> treat.minutes();
                case Step.Wash wash -> wash.minutes();
                case Step.Incubate incubate -> incubate.minutes();
                case Step.Image image -> image.minutes();
                default -> 0;
            };
            total += Double.isNaN(minutes) || flask.beside(i) ? 0 : minutes;
        }
        return total;
    }
}
