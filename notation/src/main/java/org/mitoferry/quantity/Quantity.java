package org.mitoferry.quantity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value with its unit, as written: {@code 0.5 uM}.
 *
 * @param value finite
 */
public record Quantity(double value, Unit unit) {
    private static final Pattern SPLIT = Pattern.compile(
            "([+\\-\u2212]?[\\d.,]*\\d[.,]?(?:[ _'\u00a0\u202f]\\d{3})*(?:[eE][+-]?\\d+)?)(.*)", Pattern.DOTALL);
    private static final Pattern SECOND_NUMBER = Pattern.compile("((?!1/)\\d.*)|(.*\\s\\d.*)", Pattern.DOTALL);

    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A quantity is finite, not " + value);
        }
    }

    /**
     * Reads {@code 0.5 uM}, {@code 2mm}, {@code 18.6 %}, {@code 0 /h} or a plain number.
     *
     * @throws NotAQuantity with what to write instead
     */
    public static Quantity parse(String text) {
        String tidy = text.strip();
        Matcher split = SPLIT.matcher(tidy);
        if (!split.matches()) {
            throw new NotAQuantity(
                    "not-a-quantity",
                    "'" + tidy + "' has no number in front",
                    "Write a number and a unit, such as 0.5 uM or 24 h");
        }
        String number = split.group(1);
        String unit = split.group(2).strip();
        if (number.indexOf(',') >= 0) {
            try {
                NumberText.parse(number);
            } catch (NotAQuantity comma) {
                throw new NotAQuantity(
                        comma.code(),
                        comma.what(),
                        unit.isEmpty() ? comma.instead() : comma.instead() + " with the unit " + unit);
            }
        }
        if (SECOND_NUMBER.matcher(unit).matches()) {
            throw new NotAQuantity(
                    "not-a-quantity",
                    "'" + tidy + "' is more than one number with its unit",
                    "Write one, such as 0.5 uM or 24 h");
        }
        return new Quantity(NumberText.parse(number), Unit.parse(unit));
    }

    /**
     * The value in another unit of the same dimension; {@code 0.5 uM} in nM is exactly 500.
     *
     * @throws NotAQuantity {@code missing-unit} for a plain number where a unit is needed, {@code wrong-unit} for another dimension
     */
    public double in(Unit wanted) {
        if (unit.fits(wanted)) {
            return unit.convert(value, wanted);
        }
        String units = String.join(", ", fitting(wanted));
        if (unit.equals(Unit.ONE)) {
            throw new NotAQuantity(
                    "missing-unit",
                    "'" + NumberText.of(value) + "' has no unit, but "
                            + wanted.dimension().named() + " is wanted",
                    "Write " + NumberText.of(value) + " " + wanted + ", or another of: " + units);
        }
        throw new NotAQuantity(
                "wrong-unit",
                "'" + this + "' is " + unit.dimension().named() + ", but "
                        + wanted.dimension().named() + " is wanted",
                "Units that fit: " + units);
    }

    /** As {@link #in(Unit)}, for a unit written in the program. */
    public double in(String wanted) {
        return in(Unit.of(wanted));
    }

    /** The same amount in another unit. */
    public Quantity to(Unit wanted) {
        return new Quantity(in(wanted), wanted);
    }

    private static List<String> fitting(Unit wanted) {
        List<String> everyday = wanted.dimension().units();
        return everyday.isEmpty() ? List.of(wanted.symbol()) : everyday;
    }

    /** As it is read: {@code 0.5 uM}; a plain number without a unit. */
    @Override
    public String toString() {
        String symbol = unit.symbol().startsWith("1/") ? unit.symbol().substring(1) : unit.symbol();
        return unit.equals(Unit.ONE) ? NumberText.of(value) : NumberText.of(value) + " " + symbol;
    }
}
