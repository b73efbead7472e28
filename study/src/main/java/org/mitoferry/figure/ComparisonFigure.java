package org.mitoferry.figure;

import java.util.List;
import java.util.SequencedMap;
import org.mitoferry.statistics.ExperimentValues;

/** The SuperPlot of a comparison that no protocol asks for. */
public final class ComparisonFigure {

    private ComparisonFigure() {}

    /**
     * Draws the arms in their order.
     *
     * @param quantity name of the quantity
     * @param arms by name, each with at least one experiment
     */
    public static Figure of(String quantity, SequencedMap<String, ExperimentValues> arms) {
        return named("compare", quantity, arms);
    }

    /**
     * The same under another name.
     *
     * @param name how the figure's name begins
     */
    public static Figure named(String name, String quantity, SequencedMap<String, ExperimentValues> arms) {
        List<SuperPlot.Group> groups = arms.sequencedEntrySet().stream()
                .map(arm -> new SuperPlot.Group(arm.getKey(), "", arm.getValue()))
                .toList();
        Figure figure = SuperPlot.draw(quantity, groups);
        return new Figure(
                figure.id().replaceFirst("compare", name),
                figure.title(),
                quantity,
                figure.caption(),
                figure.specification(),
                figure.rows());
    }
}
