package org.mitoferry.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.spelling.Suggestions;

/**
 * A unit such as {@code uM}, {@code cells/mm2} or {@code 1/h}.
 *
 * <p>Units are equal when they are written alike after tidying ({@code /h} is {@code 1/h}, both micro signs are {@code u}, {@code hours} is
 * {@code h}); {@code uM} and {@code umol/L} convert into each other but are two units.
 */
public final class Unit {
    /** The unit of plain numbers. */
    public static final Unit ONE = new Unit("1", Dimension.NONE, Ratio.ONE);

    private static final Pattern TERM = Pattern.compile("(%|[^\\d\\s^/*+-]+)(?:\\^?(-?\\d))?");
    private static final int HIGHEST_POWER = 6;

    private final String symbol;
    private final Dimension dimension;
    private final Ratio factor;

    private Unit(String symbol, Dimension dimension, Ratio factor) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = factor;
    }

    /**
     * Reads a unit.
     *
     * @throws NotAQuantity when a symbol is not known or the text is no unit
     */
    public static Unit parse(String text) {
        String tidy = tidy(text);
        if (tidy.isEmpty() || tidy.equals("1")) {
            return ONE;
        }
        String expression = tidy.startsWith("1/") ? tidy.substring(1) : tidy;
        Product product = new Product();
        boolean divides = expression.startsWith("/");
        int position = divides ? 1 : 0;
        while (true) {
            Matcher term = TERM.matcher(expression).region(position, expression.length());
            if (!term.lookingAt()) {
                throw notAUnit(text);
            }
            int written = term.group(2) == null ? 1 : Integer.parseInt(term.group(2));
            if (written == 0 || Math.abs(written) > HIGHEST_POWER) {
                throw notAUnit(text);
            }
            product.take(known(term.group(1), text), divides ? -written : written);
            position = term.end();
            if (position == expression.length()) {
                return product.unit();
            }
            char joint = expression.charAt(position);
            if (joint != '/' && joint != '*') {
                throw notAUnit(text);
            }
            divides = joint == '/';
            position++;
        }
    }

    /** Collects the terms of a unit. */
    private static final class Product {
        private final List<String> above = new ArrayList<>();
        private final List<String> below = new ArrayList<>();
        private Dimension dimension = Dimension.NONE;
        private Ratio factor = Ratio.ONE;

        void take(UnitSymbols.Symbol symbol, int power) {
            dimension = dimension.times(symbol.dimension(), power);
            factor = factor.times(symbol.factor().power(power));
            String name = power < 0 && symbol.name().equals("cells") ? "cell" : symbol.name();
            (power > 0 ? above : below).add(Math.abs(power) == 1 ? name : name + Math.abs(power));
        }

        Unit unit() {
            StringBuilder symbol = new StringBuilder(above.isEmpty() ? "1" : String.join("*", above));
            below.forEach(one -> symbol.append('/').append(one));
            return new Unit(symbol.toString(), dimension, factor);
        }
    }

    /** A unit written in the program. An unknown one is a programmer's mistake. */
    public static Unit of(String symbol) {
        try {
            return parse(symbol);
        } catch (NotAQuantity mistake) {
            throw new IllegalArgumentException("No unit: " + symbol, mistake);
        }
    }

    /** As written in output and in data files, such as {@code fmol/cell/h}; {@code 1} for plain numbers. */
    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Whether values of the one can be converted into the other. */
    public boolean fits(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Converts a value of this unit. Call only when {@link #fits} holds. */
    double convert(double value, Unit to) {
        return factor.times(to.factor.inverse()).of(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && unit.symbol.equals(symbol);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }

    private static String tidy(String text) {
        return text.strip()
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replace("\u00b2", "2")
                .replace("\u00b3", "3")
                .replace("\u207b\u00b9", "-1")
                .replace('\u00b7', '*')
                .replace('\u2212', '-')
                .replaceAll("\\s*([/*])\\s*", "$1")
                .replaceFirst("^%\\s*O2$", "%");
    }

    private static UnitSymbols.Symbol known(String name, String text) {
        UnitSymbols.Symbol known = UnitSymbols.all().get(name);
        if (known != null) {
            return known;
        }
        List<String> near = Suggestions.nearest(name, UnitSymbols.all().keySet()).stream()
                .map(one -> Objects.requireNonNull(UnitSymbols.all().get(one)).name())
                .distinct()
                .toList();
        String instead = near.isEmpty()
                ? "Write one such as s, min, h, um, mm2, nM, uM, mM, mg/mL, cells/mm2, fmol/cell/h, mV, %"
                : "Did you mean "
                        + String.join(
                                " or ",
                                near.stream().map(one -> "'" + one + "'").toList()) + "?";
        String where = name.equals(text.strip()) ? "" : " in '" + text.strip() + "'";
        throw new NotAQuantity("unknown-unit", "There is no unit '" + name + "'" + where, instead);
    }

    private static NotAQuantity notAUnit(String text) {
        return new NotAQuantity(
                "not-a-unit",
                "'" + text.strip() + "' is not a unit",
                "Write it like 1/h, um2/min, cells/mm2 or fmol/cell/h, without parentheses");
    }
}
