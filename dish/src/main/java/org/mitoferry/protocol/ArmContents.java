package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mitoferry.table.MeasuredTime;

/**
 * What an arm holds and reads, as far as findings about it need to know.
 *
 * @param measured the times at which each quantity is measured, {@code t=24 h}
 * @param complete false when a step could not be read, so that nothing can be concluded from a lack
 */
record ArmContents(String name, List<String> cells, Map<String, Set<String>> measured, boolean complete) {

    static ArmContents of(Protocol.Arm arm, boolean complete) {
        Set<String> cells = new LinkedHashSet<>();
        Map<String, Set<String>> measured = new LinkedHashMap<>();
        FlaskWork flask = FlaskWork.of(arm.steps());
        double minutes = 0;
        for (int i = 0; i < arm.steps().size(); i++) {
            Step step = arm.steps().get(i);
            String brought = step.brings();
            if (brought != null) {
                cells.add(brought);
            }
            if (step instanceof Step.Measure measure) {
                for (String quantity : measure.quantities()) {
                    measured.computeIfAbsent(quantity, key -> new LinkedHashSet<>())
                            .add(MeasuredTime.text(minutes / 60));
                }
            }
            minutes += minutes(arm.steps(), i, flask);
        }
        return new ArmContents(arm.name(), List.copyOf(new ArrayList<>(cells)), measured, complete);
    }

    /** Time that passes in the dish from the first step to the last, in minutes; steps whose time could not be read count 0. */
    static double minutes(List<Step> steps) {
        FlaskWork flask = FlaskWork.of(steps);
        double total = 0;
        for (int i = 0; i < steps.size(); i++) {
            total += minutes(steps, i, flask);
        }
        return total;
    }

    private static double minutes(List<Step> steps, int number, FlaskWork flask) {
        double minutes = steps.get(number).minutes();
        return Double.isNaN(minutes) || flask.beside(number) ? 0 : minutes;
    }
}
