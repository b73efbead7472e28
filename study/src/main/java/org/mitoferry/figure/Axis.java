package org.mitoferry.figure;

import java.util.Map;

/**
 * How a quantity is drawn.
 *
 * @param title the figure's heading
 * @param axis the axis' title, with unit
 * @param unit unit of the numbers drawn
 * @param factor from the table's number to the one drawn: 100 for fractions drawn as per cent
 * @param zero whether the axis starts at 0
 * @param logarithmic whether a course is drawn on a logarithmic axis
 */
record Axis(String title, String axis, String unit, double factor, boolean zero, boolean logarithmic) {

    private static final Map<String, Axis> KNOWN = Map.ofEntries(
            level("jc1Ratio", "Mitochondrial potential by JC-1", "JC-1 ratio, red over green", ""),
            Map.entry(
                    "membranePotential_mV",
                    new Axis(
                            "Mitochondrial membrane potential",
                            "Membrane potential, magnitude (mV)",
                            "mV",
                            1,
                            false,
                            false)),
            percent("caspasePositiveFraction", "Death", "Caspase 3/7 positive cells (%)"),
            percent("viableFraction", "Viability", "Viable cells (%)"),
            percent("adherentFraction", "Adherence", "Adherent cells (%)"),
            level("atpLevel", "ATP", "ATP, share of the level in a fed cell", ""),
            Map.entry(
                    "pericellularOxygen_uM",
                    new Axis(
                            "Oxygen at the cells",
                            "Pericellular O\u2082 (\u00b5M, logarithmic)",
                            "\u00b5M",
                            1,
                            true,
                            true)),
            level("glucose_mM", "Glucose in the medium", "Glucose (mM)", "mM"),
            level("lactate_mM", "Lactate in the medium", "Lactate (mM)", "mM"));

    private static Map.Entry<String, Axis> level(String quantity, String title, String axis, String unit) {
        return Map.entry(quantity, new Axis(title, axis, unit, 1, true, false));
    }

    private static Map.Entry<String, Axis> percent(String quantity, String title, String axis) {
        return Map.entry(quantity, new Axis(title, axis, "%", 100, true, false));
    }

    /** The known way to draw a quantity, else one made from its name: fractions in per cent, a unit after the underscore. */
    static Axis of(String quantity) {
        Axis known = KNOWN.get(quantity);
        if (known != null) {
            return known;
        }
        if (quantity.endsWith("Fraction")) {
            return percent(quantity, quantity, quantity + " (%)").getValue();
        }
        int underscore = quantity.indexOf('_');
        return underscore < 0
                ? level(quantity, quantity, quantity, "").getValue()
                : level(
                                quantity,
                                quantity.substring(0, underscore),
                                quantity.substring(0, underscore) + " ("
                                        + quantity.substring(underscore + 1).replace("_per_", "/") + ")",
                                quantity.substring(underscore + 1).replace("_per_", "/"))
                        .getValue();
    }
}
