package org.mitoferry.parameter;

/**
 * Where a number of the model stands: in the file of a cell type or a drug, or in a parameter set that lays another one over it.
 *
 * <p>{@link #toString()} names it as overrides do, without the set: {@code BMSC.nanotubeNucleation}, {@code cytochalasin D.nanotube
 * actin.half at}, {@code cytochalasin D.nanotube actin.nanotubeNucleation.power}.
 */
public sealed interface NumberAddress {

    /** Name of the parameter set; empty where the number stands in the file of the cell type or drug itself. */
    String set();

    /** The value of a parameter of a cell type. */
    record OfCells(String set, String cellType, String parameter) implements NumberAddress {
        @Override
        public String toString() {
            return cellType + "." + parameter;
        }
    }

    /**
     * A number of an effect of a drug.
     *
     * @param line the parameter of one line of the effect; empty for the effect as a whole
     * @param key such as {@code half at}, {@code recovery} or {@code most}
     */
    record OfEffect(String set, String drug, String effect, String line, String key) implements NumberAddress {
        @Override
        public String toString() {
            return drug + "." + effect + (line.isEmpty() ? "" : "." + line) + "." + key;
        }
    }
}
