package org.mitoferry.readout;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.parameter.BaseMedium;

/** What can be read off a culture, under the names of tables and protocols. */
enum Quantity {
    MEMBRANE_POTENTIAL("membranePotential_mV", "mV", Kind.LIVING_MEAN) {
        @Override
        double ofCell(Culture culture, int cell) {
            return CellQuantities.membranePotentialMillivolts(culture, cell);
        }
    },
    JC1_RATIO("jc1Ratio", "1", Kind.LIVING_MEAN) {
        @Override
        double ofCell(Culture culture, int cell) {
            for (int dye = 0; dye < culture.dyes().size(); dye++) {
                if (culture.dyes().get(dye).aggregates()) {
                    return CellQuantities.dyeRatio(culture, cell, dye);
                }
            }
            return Double.NaN;
        }
    },
    ATP_LEVEL("atpLevel", "1", Kind.LIVING_MEAN) {
        @Override
        double ofCell(Culture culture, int cell) {
            return culture.cells().charge[cell];
        }
    },
    CASPASE_POSITIVE("caspasePositiveFraction", "1", Kind.FRACTION) {
        @Override
        double ofCell(Culture culture, int cell) {
            return CellQuantities.caspasePositive(culture, cell) ? 1 : 0;
        }
    },
    VIABLE("viableFraction", "1", Kind.FRACTION) {
        @Override
        double ofCell(Culture culture, int cell) {
            return culture.cells().living(cell) ? 1 : 0;
        }
    },
    ADHERENT("adherentFraction", "1", Kind.FRACTION) {
        @Override
        double ofCell(Culture culture, int cell) {
            return culture.cells().life[cell] < Cells.LOST ? 1 : 0;
        }
    },
    CELLS("cells", "1", Kind.COUNT),
    PERICELLULAR_OXYGEN("pericellularOxygen_uM", "uM", Kind.MEDIUM) {
        @Override
        double ofMedium(Culture culture, BaseMedium base) {
            return culture.medium().meanAtCellsMicromolar(Surroundings.OXYGEN);
        }
    },
    GLUCOSE("glucose_mM", "mM", Kind.MEDIUM) {
        @Override
        double ofMedium(Culture culture, BaseMedium base) {
            return culture.medium().meanMicromolar(Surroundings.GLUCOSE) / 1000;
        }
    },
    LACTATE("lactate_mM", "mM", Kind.MEDIUM) {
        @Override
        double ofMedium(Culture culture, BaseMedium base) {
            return culture.medium().meanMicromolar(Surroundings.LACTATE) / 1000;
        }
    },
    PH("pH", "1", Kind.MEDIUM) {
        @Override
        double ofMedium(Culture culture, BaseMedium base) {
            return base.pH(LACTATE.ofMedium(culture, base));
        }
    };

    /** What a quantity belongs to and how cells are put together. */
    enum Kind {
        /** Mean over the living cells of a field. */
        LIVING_MEAN,
        /** Share of all counted cells of a field, dead ones included. */
        FRACTION,
        /** Number of counted cells of a field. */
        COUNT,
        /** One value for the whole well. */
        MEDIUM
    }

    private final String key;
    private final String unit;
    private final Kind kind;

    Quantity(String key, String unit, Kind kind) {
        this.key = key;
        this.unit = unit;
        this.kind = kind;
    }

    String key() {
        return key;
    }

    String unit() {
        return unit;
    }

    Kind kind() {
        return kind;
    }

    /** The value of one cell; for kinds that are put together from cells. */
    double ofCell(Culture culture, int cell) {
        throw new IllegalStateException(key + " is not read cell by cell");
    }

    /** The value of the well, filled with a medium made from {@code base}; for kinds that belong to it. */
    double ofMedium(Culture culture, BaseMedium base) {
        throw new IllegalStateException(key + " is not read off the medium");
    }
}
