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
            level("lactate_mM", "Lactate in the medium", "Lactate (mM)", "mM"),
            level("nanotubesPerCell", "Nanotubes", "Nanotubes per cell", ""),
            level("nanotubes", "Nanotubes in a field", "Nanotubes of a field", ""),
            percent("connectedCellFraction", "Cells joined by nanotubes", "Joined cells (%)"),
            percent("heterotypicNanotubeFraction", "Nanotubes between cell types", "Heterotypic nanotubes (%)"),
            size("nanotubeLength_um", "Length of nanotubes", "Length"),
            size("nanotubeDiameter_um", "Diameter of nanotubes", "Diameter"),
            size("nanotubeFwhm_um", "Width of nanotubes in the image", "Full width at half maximum"),
            size("nanotubeHeight_um", "Height of nanotubes above the substrate", "Height at mid-span"),
            level("nanotubeLifetime_min", "Lifetime of nanotubes", "Time since the nanotube was made (min)", "min"),
            level("cargoSpeed_um_per_s", "Speed of cargo in nanotubes", "Speed (\u00b5m/s)", "\u00b5m/s"),
            size("cargoLength_um", "Mitochondria in nanotubes", "Length"),
            level("cargoMitochondria", "Cargo of nanotubes", "Mitochondria in nanotubes of a field", ""),
            level("loadPerCell_um", "Load of free foreign mitochondria", "Length in a cell (\u00b5m)", "\u00b5m"),
            level("mandersM1", "Lamp1 at foreign mitochondria (Manders M1)", "Manders M1", ""),
            level("mandersM2", "Foreign mitochondria at Lamp1 (Manders M2)", "Manders M2", ""),
            level("cageIndex", "Actin round masses", "Cage index", ""),
            percent("cargoLamp1Fraction", "Lysosomes at mitochondria in nanotubes", "Cargo with Lamp1 (%)"),
            level("foreignMitochondriaPerCell", "Transferred mitochondria", "Foreign mitochondria per cell", ""),
            size("foreignMitochondrionLength_um", "Length of transferred mitochondria", "Length"),
            level("exportedMitochondriaPerCell", "Exported mitochondria", "Exported per cell", ""),
            level("degradedMitochondriaPerCell", "Degraded mitochondria", "Degraded per cell", ""),
            level("movedMitochondriaPerCell", "Mitochondria moved through nanotubes", "Moved per cell", ""),
            level("farRedMean", "Far-red signal", "Mean far-red signal", ""),
            level("plaqueEnrichment", "Transfer at CX43 plaques", "Enrichment over a shuffled null", ""),
            percent("lamp1ContactFraction", "Transferred mitochondria at lysosomes", "In contact with Lamp1 (%)"),
            level("lamp1Enrichment", "Lamp1 at transferred mitochondria", "Enrichment over chance", ""),
            percent("cagedClusterFraction", "Masses in actin cages", "Caged clusters (%)"),
            level("fissionLamp1Enrichment", "Lamp1 at points of fission", "Enrichment over random points", ""),
            percent("acceptorPositiveFraction", "Acceptors with donor mitochondria", "Positive acceptors (%)"));

    private static Map.Entry<String, Axis> level(String quantity, String title, String axis, String unit) {
        return Map.entry(quantity, new Axis(title, axis, unit, 1, true, false));
    }

    private static Map.Entry<String, Axis> size(String quantity, String title, String axis) {
        return level(quantity, title, axis + " (\u00b5m)", "\u00b5m");
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
