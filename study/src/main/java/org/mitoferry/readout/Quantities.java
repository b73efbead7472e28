package org.mitoferry.readout;

import java.util.List;
import java.util.stream.Stream;

/** All quantities, in the order of tables. */
final class Quantities {

    static final List<Quantity> ALL = Stream.of(
                    CellQuantities.ALL,
                    MediumQuantities.ALL,
                    NanotubeQuantities.ALL,
                    CargoQuantities.ALL,
                    ForeignQuantities.ALL,
                    JunctionQuantities.ALL,
                    LysosomeQuantities.ALL,
                    LabelQuantities.ALL)
            .flatMap(List::stream)
            .toList();

    private Quantities() {}
}
