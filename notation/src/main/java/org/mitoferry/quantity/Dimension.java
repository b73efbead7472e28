package org.mitoferry.quantity;

import java.util.List;

/**
 * What kind of thing a unit measures: whole powers of the base dimensions.
 *
 * <p>Cells and percentage points count as dimensions, which physics would not do: it keeps {@code 120 cells/mm2} from being read as
 * something per area, and {@code 10 points} from being read as 10 %.
 */
public record Dimension(
        int length, int time, int amount, int mass, int potential, int cells, int points, int temperature) {

    /** Of plain numbers and per cent. */
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0, 0);

    private record Named(String name, String... units) {}

    private static final List<Named> NAMED = List.of(
            new Named("a plain number", "1", "%"),
            new Named("a length", "nm", "um", "mm", "cm"),
            new Named("an area", "um2", "mm2", "cm2"),
            new Named("a volume", "uL", "mL", "L", "um3"),
            new Named("a time", "s", "min", "h", "d"),
            new Named("a rate", "1/s", "1/min", "1/h", "1/d"),
            new Named("a speed", "um/s", "um/min", "um/h", "mm/h"),
            new Named("a diffusivity", "um2/s", "um2/min", "m2/s"),
            new Named("an amount", "fmol", "pmol", "nmol", "mol"),
            new Named("an amount per time", "fmol/min", "fmol/h", "pmol/min"),
            new Named("a concentration", "nM", "uM", "mM", "M"),
            new Named("a concentration per time", "uM/min", "mM/h"),
            new Named("a mass", "pg", "ng", "mg", "g"),
            new Named("a mass concentration", "ng/mL", "ug/mL", "mg/mL"),
            new Named("a molar mass", "g/mol", "kg/mol"),
            new Named("a potential", "mV", "V"),
            new Named("a count of cells", "cells"),
            new Named("cells per area", "cells/mm2", "cells/cm2"),
            new Named("cells per volume", "cells/mL", "cells/uL"),
            new Named("an amount per cell", "fmol/cell", "pmol/cell"),
            new Named("an amount per cell and time", "fmol/cell/h", "fmol/cell/min"),
            new Named("a mass per cell", "pg/cell"),
            new Named("an amount per length and time", "fmol/um/min"),
            new Named("percentage points", "points"),
            new Named("a pressure", "mmHg", "kPa"),
            new Named("a temperature", "degC"));

    Dimension times(Dimension other, int power) {
        return new Dimension(
                length + power * other.length,
                time + power * other.time,
                amount + power * other.amount,
                mass + power * other.mass,
                potential + power * other.potential,
                cells + power * other.cells,
                points + power * other.points,
                temperature + power * other.temperature);
    }

    /**
     * The name in a sentence: {@code a concentration}, {@code an area}; {@code a quantity of another kind} when it has no everyday name.
     */
    public String named() {
        for (Named named : NAMED) {
            if (Unit.of(named.units[0]).dimension().equals(this)) {
                return named.name;
            }
        }
        return "a quantity of another kind";
    }

    /** Everyday units of this dimension, such as {@code nM, uM, mM, M}; empty when it has no everyday name. */
    public List<String> units() {
        for (Named named : NAMED) {
            if (Unit.of(named.units[0]).dimension().equals(this)) {
                return List.of(named.units);
            }
        }
        return List.of();
    }
}
