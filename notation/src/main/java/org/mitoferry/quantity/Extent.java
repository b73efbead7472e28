package org.mitoferry.quantity;

import java.util.regex.Pattern;

/** Two lengths, width first: {@code 1 mm x 1 mm}. The first may leave its unit to the second: {@code 1 x 1 mm}. */
public record Extent(Quantity width, Quantity height) {
    private static final Pattern TIMES = Pattern.compile("\\s+x\\s+|\\s*\u00d7\\s*");

    /**
     * Reads two lengths.
     *
     * @throws NotAQuantity when there are not two, or they are no lengths
     */
    public static Extent parse(String text) {
        String[] parts = TIMES.split(text.strip(), -1);
        if (parts.length != 2) {
            throw new NotAQuantity(
                    "not-a-quantity",
                    "'" + text.strip() + "' is not a width and a height",
                    "Write two lengths, such as 1 mm x 1 mm");
        }
        Quantity height = Quantity.parse(parts[1]);
        Quantity first = Quantity.parse(parts[0]);
        Quantity width = first.unit().equals(Unit.ONE) ? new Quantity(first.value(), height.unit()) : first;
        width.in("mm");
        height.in("mm");
        return new Extent(width, height);
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
