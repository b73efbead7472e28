package org.mitoferry.protocol;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.quantity.Unit;

/** Words for the things of a protocol, as they stand in a sentence. */
final class Prose {
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** What a quantity is called; any other is its name taken apart at the capitals. */
    private static final Map<String, String> QUANTITIES = Map.ofEntries(
            Map.entry("membranePotential_mV", "mitochondrial membrane potential"),
            Map.entry("jc1Ratio", "JC-1 red-to-green ratio"),
            Map.entry("atpLevel", "ATP level"),
            Map.entry("caspasePositiveFraction", "fraction of caspase-3/7-positive cells"),
            Map.entry("viableFraction", "fraction of viable cells"),
            Map.entry("adherentFraction", "fraction of adherent cells"),
            Map.entry("pericellularOxygen_uM", "pericellular oxygen"),
            Map.entry("glucose_mM", "glucose"),
            Map.entry("lactate_mM", "lactate"),
            Map.entry("nanotubes", "number of nanotubes"),
            Map.entry("nanotubesPerCell", "number of nanotubes per cell"),
            Map.entry("connectedCellFraction", "fraction of connected cells"),
            Map.entry("heterotypicNanotubeFraction", "fraction of heterotypic nanotubes"),
            Map.entry("nanotubeLength_um", "length of nanotubes"),
            Map.entry("nanotubeDiameter_um", "diameter of nanotubes"),
            Map.entry("nanotubeHeight_um", "height of nanotubes"),
            Map.entry("nanotubeLifetime_min", "lifetime of nanotubes"),
            Map.entry("cargoSpeed_um_per_s", "speed of cargo in nanotubes"),
            Map.entry("cargoMitochondria", "number of mitochondria in nanotubes"),
            Map.entry("cargoLength_um", "length of mitochondria in nanotubes"),
            Map.entry("cargoLamp1Fraction", "fraction of mitochondria in nanotubes in contact with Lamp1"),
            Map.entry("exportedMitochondriaPerCell", "number of exported mitochondria per cell"),
            Map.entry("degradedMitochondriaPerCell", "number of degraded mitochondria per cell"),
            Map.entry("movedMitochondriaPerCell", "number of mitochondria moved through nanotubes per cell"),
            Map.entry("loadPerCell_um", "length of uncaptured foreign mitochondria per cell"),
            Map.entry("plaqueEnrichment", "enrichment of CX43 plaques at contacts"),
            Map.entry("plaqueArea_um2", "area of CX43 plaques"),
            Map.entry("cagedClusterFraction", "fraction of caged clusters"),
            Map.entry("nanotubeFwhm_um", "full width at half maximum of nanotubes"),
            Map.entry("foreignMitochondriaPerCell", "number of foreign mitochondria per cell"),
            Map.entry("foreignMitochondrionLength_um", "length of foreign mitochondria"),
            Map.entry("foreignMitochondrionArea_um2", "area of foreign mitochondria"),
            Map.entry("lamp1ContactFraction", "fraction of mitochondria in contact with Lamp1"),
            Map.entry("lamp1Enrichment", "enrichment of Lamp1"),
            Map.entry("fissionLamp1Enrichment", "enrichment of Lamp1 at fission points"),
            Map.entry("mandersM1", "Manders' M1"),
            Map.entry("mandersM2", "Manders' M2"),
            Map.entry("pearson", "Pearson's coefficient"),
            Map.entry("farRedMean", "mean far-red signal"),
            Map.entry("acceptorPositiveFraction", "fraction of positive acceptors"),
            Map.entry("cells", "number of cells"));

    private static final Set<String> WITHOUT_ARTICLE =
            Set.of("pericellularOxygen_uM", "glucose_mM", "lactate_mM", "mandersM1", "mandersM2", "pearson");

    private Prose() {}

    /** {@code JJN3 cells}; {@code BMSCs} where the name is an abbreviation that ends in "cell" itself. */
    static String cells(String type) {
        return type.matches("(.*\\s)?[A-Z-]{2,}C") ? type + "s" : type + " cells";
    }

    /** {@code Nx medium}; the name alone where it says that it is one. */
    static String medium(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("medium") ? name : name + " medium";
    }

    /** {@code six}, {@code 12}. */
    static String count(int number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
    }

    /** {@code once}, {@code twice}, {@code three times}. */
    static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count(number) + " times";
        };
    }

    /** {@code one field}, {@code ten fields}. */
    static String counted(int number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code 30 s}, {@code 30 min}, {@code 24 h}, {@code 40 days}, whichever reads best. */
    static String duration(double minutes) {
        if (minutes >= 60 * 24 * 4 && minutes % 1440 == 0) {
            return number(minutes / 1440) + " days";
        }
        if (minutes >= 120 && minutes % 6 == 0 || minutes == 60) {
            return number(minutes / 60) + " h";
        }
        return minutes < 1 ? number(minutes * 60) + " s" : number(minutes) + " min";
    }

    /** At most four significant digits, without an exponent where one can do without. */
    static String number(double value) {
        double rounded = new BigDecimal(value).round(new MathContext(4)).doubleValue();
        return NumberText.of(rounded);
    }

    static String concentration(double micromolar) {
        if (micromolar >= 1000) {
            return number(micromolar / 1000) + " mM";
        }
        return micromolar <= 0.1 ? number(micromolar * 1000) + " nM" : number(micromolar) + " \u00b5M";
    }

    static String density(double perSquareMillimetre) {
        return number(perSquareMillimetre) + " cells/mm\u00b2";
    }

    /** {@code 400 µm x 500 µm} or {@code 1 mm x 1 mm}. */
    static String patch(double widthMicrometres, double heightMicrometres) {
        boolean millimetres = Math.min(widthMicrometres, heightMicrometres) >= 1000;
        double divisor = millimetres ? 1000 : 1;
        String unit = millimetres ? " mm" : " \u00b5m";
        return number(widthMicrometres / divisor) + " \u00d7 " + number(heightMicrometres / divisor) + unit;
    }

    /** What a quantity is called in a sentence, without article. */
    static String quantity(String name) {
        String known = QUANTITIES.get(name);
        if (known != null) {
            return known;
        }
        int unit = name.indexOf('_');
        String bare = unit < 0 ? name : name.substring(0, unit);
        return bare.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** With its article: {@code the ATP level}, but {@code glucose}. */
    static String theQuantity(String name) {
        return (WITHOUT_ARTICLE.contains(name) ? "" : "the ") + quantity(name);
    }

    /** Of one cell type: {@code the ATP level of JJN3 cells}, {@code the fraction of viable BMSCs}. */
    static String theQuantity(String name, @Nullable String cells) {
        String bare = theQuantity(name);
        if (cells == null) {
            return bare;
        }
        if (bare.endsWith(" per cell")) {
            String plural = cells(cells);
            return bare.substring(0, bare.length() - "cell".length()) + plural.substring(0, plural.length() - 1);
        }
        return bare.endsWith(" cells")
                ? bare.substring(0, bare.length() - "cells".length()) + cells(cells)
                : bare + " of " + cells(cells);
    }

    /** {@code the parameter cx43 of BMSCs was set to 0}. */
    static String setting(ParameterOverride one, String unit) {
        return "the parameter " + one.parameter() + " of " + cells(one.cellType()) + " was set to "
                + NumberText.of(one.value())
                + (unit.equals("1") ? "" : " " + (unit.startsWith("1/") ? "per " + unit.substring(2) : unit));
    }

    /** {@code the effect of cytochalasin D on cages was switched off}, by the effect's name. */
    static String setting(EffectOverride one) {
        return "the effect \"" + one.effect() + "\" of " + one.drug()
                + (one.factor() == 0
                        ? " was switched off"
                        : " was set to " + number(one.factor() * 100) + "% of its strength");
    }

    static String upperFirst(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** What is expected, as a sentence without a full stop: used where the file does not say it in words. */
    static String statement(Clause clause, Unit unit) {
        return subject(clause) + " is " + expected(clause.rule(), clause.quantity(), other(clause), unit);
    }

    /** {@code the JC-1 red-to-green ratio of JJN3 cells in JJN3 Nx}. */
    static String subject(Clause clause) {
        return theQuantity(clause.quantity(), clause.cells()) + which(clause.which()) + " in " + clause.arm();
    }

    /** {@code of BMSCs in BMSC Nx}: the other side, as far as it differs. */
    static String other(Clause clause) {
        String cells = clause.versusCells();
        String which = clause.versusWhich();
        String ofCells = cells == null || cells.equals(clause.cells()) ? "" : "of " + cells(cells) + " ";
        String ofWhich = which == null || which.equals(clause.which())
                ? ""
                : which(which).strip() + " ";
        return ofCells + ofWhich + "in " + clause.versus();
    }

    private static String which(@Nullable String which) {
        return which == null ? "" : " (" + which.replace("t=", "at ").replace("; ", ", ") + ")";
    }

    /** {@code at least 1.3 times that in BMSC Nx}, {@code above 0.8}. */
    static String expected(Rule rule, String quantity, String other, Unit unit) {
        return switch (rule) {
            case Rule.Ratio ratio ->
                ratio.ratio() == 1
                        ? (ratio.greater() ? "above that " : "below that ") + other
                        : (ratio.greater() ? "at least " : "at most ") + number(ratio.ratio()) + " times that " + other;
            case Rule.Points points ->
                "at least " + number(points.points()) + " percentage point" + (points.points() == 1 ? " " : "s ")
                        + (points.greater() ? "above" : "below") + " that " + other;
            case Rule.EquivalentRatio margin -> "within " + number(margin.margin() * 100) + "% of that " + other;
            case Rule.EquivalentPoints margin ->
                "within " + number(margin.points()) + " percentage points of that " + other;
            case Rule.EquivalentShare margin ->
                "as that " + other + " to within " + number(margin.margin() * 100) + "% of that in " + margin.ofArm();
            case Rule.Threshold bound ->
                (bound.greater() ? "above " : "below ") + amount(bound.bound(), quantity, unit);
            case Rule.Between bounds ->
                "between " + amount(bounds.low(), quantity, unit) + " and " + amount(bounds.high(), quantity, unit);
            case Rule.MedianBetween bounds ->
                "between " + amount(bounds.low(), quantity, unit) + " and " + amount(bounds.high(), quantity, unit)
                        + " in the median";
            case Rule.ShareAbove share ->
                "above " + amount(share.bound(), quantity, unit) + " in at least " + number(share.share() * 100) + "%";
            case Rule.Zero _ -> "zero";
            case Rule.TwoClasses _ -> "of two classes";
        };
    }

    private static String amount(double value, String quantity, Unit unit) {
        if (quantity.endsWith("Fraction")) {
            return number(value * 100) + "%";
        }
        return number(value)
                + (unit.equals(Unit.ONE)
                        ? ""
                        : " " + unit.symbol().replace("uM", "\u00b5M").replace("um", "\u00b5m"));
    }
}
