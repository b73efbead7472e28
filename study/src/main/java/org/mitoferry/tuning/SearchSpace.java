package org.mitoferry.tuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.parameter.NumberAddress;

/**
 * The numbers that are searched for, in a fixed order; a candidate is an array of their values in that order, in their files' units.
 */
public record SearchSpace(List<Searched> numbers) {
    public SearchSpace {
        numbers = List.copyOf(numbers);
    }

    int size() {
        return numbers.size();
    }

    double[] start() {
        return numbers.stream().mapToDouble(Searched::start).toArray();
    }

    double[] startPositions() {
        return numbers.stream().mapToDouble(Searched::startPosition).toArray();
    }

    /** Values to three digits at positions between 0 and 1; a number that did not leave its start keeps it as written. */
    double[] values(double[] positions) {
        double[] values = new double[positions.length];
        for (int i = 0; i < values.length; i++) {
            Searched number = numbers.get(i);
            values[i] = positions[i] == number.startPosition()
                    ? number.start()
                    : number.range().rounded(number.range().value(positions[i]));
        }
        return values;
    }

    /** Sum over the numbers of (move / length of the range)^2. */
    double squaredDistanceFromStart(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double move =
                    numbers.get(i).range().position(values[i]) - numbers.get(i).startPosition();
            sum += move * move;
        }
        return sum;
    }

    /** The numbers that differ from the start, by address. */
    Map<NumberAddress, Double> changes(double[] values) {
        Map<NumberAddress, Double> changes = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != numbers.get(i).start()) {
                changes.put(numbers.get(i).address(), values[i]);
            }
        }
        return changes;
    }
}
