package org.mitoferry.readout;

import java.util.List;

/** Labels of mitochondria as a whole cell shows them. */
final class LabelQuantities {

    static final List<Quantity> ALL = List.of(Quantity.meanOfLiving("farRedMean", "1", (culture, cell) -> 0));

    private LabelQuantities() {}
}
