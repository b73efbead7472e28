package org.mitoferry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * What is asked of the oxygen tool, read from its options.
 *
 * @param gasPercent oxygen in the gas, 0 to 100
 * @param heightMicrometres of the medium, above 0
 * @param cells on the bottom
 */
record OxygenQuestion(double gasPercent, double heightMicrometres, List<Density> cells) {
    private static final Pattern CELLS = Pattern.compile("(\\S+?)\\s*[ :=]\\s*(\\d.*)");
    private static final double HIGHEST_MILLIMETRES = 100;

    /** Cells of one type: how many on a square millimetre. */
    record Density(String cellType, double perSquareMillimetre) {}

    /** Reads all three; what is wrong with any of them is reported, and then the answer is not to be used. */
    static OxygenQuestion read(String gas, String height, String cells, Problems problems) {
        return new OxygenQuestion(gas(gas, problems), height(height, problems), cells(cells, problems));
    }

    private static double gas(String text, Problems problems) {
        Place place = Place.whole("--gas");
        try {
            Quantity quantity = Quantity.parse(text.replaceFirst("\\s*O2$", ""));
            double percent = quantity.in("%");
            if (quantity.unit().equals(Unit.ONE)) {
                problems.report(
                        "missing-unit",
                        place,
                        "'" + text + "' has no unit",
                        "Write " + text + "%, or another percentage");
            } else if (percent < 0 || percent > 100) {
                problems.report("out-of-range", place, "'" + text + "' is no share of a gas", "Write 0 % to 100 %");
            }
            return percent;
        } catch (NotAQuantity wrong) {
            problems.report(wrong.code(), place, wrong.what(), wrong.instead());
            return Double.NaN;
        }
    }

    private static double height(String text, Problems problems) {
        Place place = Place.whole("--height");
        try {
            double millimetres = Quantity.parse(text).in("mm");
            if (!(millimetres > 0 && millimetres <= HIGHEST_MILLIMETRES)) {
                problems.report(
                        "out-of-range",
                        place,
                        "'" + text + "' is no height of medium",
                        "Write more than 0 mm and at most 100 mm");
            }
            return millimetres * 1000;
        } catch (NotAQuantity wrong) {
            problems.report(wrong.code(), place, wrong.what(), wrong.instead());
            return Double.NaN;
        }
    }

    private static List<Density> cells(String text, Problems problems) {
        Place place = Place.whole("--cells");
        List<Density> densities = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = CELLS.matcher(part.strip());
            if (!matcher.matches()) {
                problems.report(
                        "not-a-density",
                        place,
                        "'" + part.strip() + "' is no cell type with its density",
                        "Write such as: JJN3 600/mm2, BMSC 120/mm2");
                continue;
            }
            try {
                Quantity density = Quantity.parse(matcher.group(2));
                Unit perArea = Unit.of("1/mm2");
                boolean bare = density.unit().dimension().equals(perArea.dimension());
                double perSquareMillimetre = density.in(bare ? perArea : Unit.of("cells/mm2"));
                if (perSquareMillimetre < 0) {
                    problems.report(
                            "out-of-range", place, "'" + part.strip() + "' is below zero", "Write 0/mm2 or more");
                }
                densities.add(new Density(matcher.group(1), perSquareMillimetre));
            } catch (NotAQuantity wrong) {
                problems.report(wrong.code(), place, wrong.what(), wrong.instead());
            }
        }
        return densities;
    }
}
