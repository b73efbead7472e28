package org.mitoferry.trial;

import org.mitoferry.parameter.DrugEffect.Constant;

/**
 * One number of the data files otherwise than the files and the parameter set say. Unlike an override of a protocol it keeps the variation
 * between donors and days, which is relative to the number.
 */
public sealed interface NumberChange {

    /** The new value, in the unit that the model works in. */
    double value();

    /** {@code BMSC.acceptanceLimit} or {@code cytochalasin D.nanotube actin, half at}. */
    String name();

    /**
     * A parameter of a cell type; holds for the types that extend it too, unless their files say their own.
     *
     * @param cellType name or alias
     * @param value within the plausible range that the catalogue gives
     */
    record OfCell(String cellType, String parameter, double value) implements NumberChange {
        @Override
        public String name() {
            return cellType + "." + parameter;
        }
    }

    /**
     * A number that the lines of a drug's effect share; a line that says its own keeps it.
     *
     * @param drug name or alias
     */
    record OfEffect(String drug, String effect, Constant constant, double value) implements NumberChange {
        @Override
        public String name() {
            return drug + "." + effect + ", " + constant.key();
        }
    }
}
