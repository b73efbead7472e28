package org.mitoferry.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mitoferry.quantity.Extent;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.spelling.Suggestions;

/** A single value: text until it is asked for as something else. */
public final class ScalarNode implements Node {
    private final Place place;
    private final String text;
    private final boolean fallback;
    private final Problems problems;

    ScalarNode(Place place, String text, boolean fallback, Problems problems) {
        this.place = place;
        this.text = text;
        this.fallback = fallback;
        this.problems = problems;
    }

    /**
     * A value that does not stand in a file, such as one given on the command line; it reports to {@code problems} under {@code place}.
     */
    public static ScalarNode of(String text, Place place, Problems problems) {
        return new ScalarNode(place, text, false, problems);
    }

    static ScalarNode missing(Place place, Problems problems) {
        return new ScalarNode(place, "", true, problems);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public boolean isFallback() {
        return fallback;
    }

    /** Whether the key has no value: {@code key:}. */
    public boolean isEmpty() {
        return text.isBlank();
    }

    @Override
    public void report(String code, String what, String instead) {
        if (!fallback) {
            problems.report(code, place, what, instead);
        }
    }

    @Override
    public MappingNode mapping() {
        report(
                ReadingCode.NOT_A_MAPPING,
                isEmpty() ? "There is no value" : "'" + text + "' is a single value",
                "Keys with values are wanted here");
        return MappingNode.missing(place, problems);
    }

    @Override
    public SequenceNode sequence() {
        report(
                ReadingCode.NOT_A_LIST,
                isEmpty() ? "There is no value" : "'" + text + "' is a single value",
                "Write a list: [" + text + "]");
        return SequenceNode.missing(place, problems);
    }

    @Override
    public ScalarNode scalar() {
        return this;
    }

    /** As written, without quotes and outer blanks; empty with {@code empty-value} when there is nothing. */
    @Override
    public String text() {
        if (isEmpty()) {
            report(ReadingCode.EMPTY_VALUE, "There is no value", "Write one, or leave the key out");
        }
        return text.strip();
    }

    /** A finite plain number; NaN with a problem otherwise. */
    @Override
    public double number() {
        return present(() -> NumberText.parse(text)).orElse(Double.NaN);
    }

    /** A whole number; 0 with a problem otherwise. {@code 1e6} is one. */
    @Override
    public long integer() {
        double value = number();
        if (Double.isNaN(value)) {
            return 0;
        }
        try {
            return new BigDecimal(text.strip()).longValueExact();
        } catch (ArithmeticException notWhole) {
            report(
                    ReadingCode.NOT_A_WHOLE_NUMBER,
                    "'" + text + "' is not a whole number",
                    "Write one such as " + Math.round(value));
            return 0;
        }
    }

    /** True for yes and true, false for no and false, in any case of letters; false with a problem otherwise. */
    @Override
    public boolean yesNo() {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> {
                if (isEmpty()) {
                    text();
                } else {
                    report(ReadingCode.NOT_YES_OR_NO, "'" + text + "' is neither yes nor no", "Write yes or no");
                }
                yield false;
            }
        };
    }

    /**
     * The value in {@code unit}; NaN with a problem when it is no quantity or does not fit. A plain number fits only the unit {@code 1}.
     */
    @Override
    public double quantity(String unit) {
        Unit wanted = Unit.of(unit);
        return present(() -> in(wanted)).orElse(Double.NaN);
    }

    private double in(Unit wanted) {
        Quantity quantity = Quantity.parse(text);
        boolean shareWithoutPercent =
                quantity.unit().equals(Unit.ONE) && wanted.symbol().equals("%");
        if (shareWithoutPercent && quantity.value() != 0) {
            // 18.6 for 18.6 % would silently become 1860 %
            report(ReadingCode.MISSING_UNIT, "'" + quantity + "' has no unit", "Write " + quantity + " %");
            return Double.NaN;
        }
        return quantity.in(wanted);
    }

    /** A number with whatever unit is written; empty with a problem when it is none. */
    @Override
    public Optional<Quantity> quantity() {
        return present(() -> Quantity.parse(text));
    }

    /** Two lengths such as {@code 1 mm x 1 mm}; empty with a problem otherwise. */
    @Override
    public Optional<Extent> extent() {
        return present(() -> Extent.parse(text));
    }

    /** What one of a few words stands for; empty with {@code unknown-word} otherwise. Words are tried in any case of letters. */
    @Override
    public <T> Optional<T> oneOf(Map<String, T> words) {
        String written = text();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(written)) {
                return Optional.of(word.getValue());
            }
        }
        report(
                ReadingCode.UNKNOWN_WORD,
                "'" + written + "' is not known here",
                Suggestions.sentence(written, new TreeSet<>(words.keySet())));
        return Optional.empty();
    }

    private <T> Optional<T> present(Supplier<T> reader) {
        if (text().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.get());
        } catch (NotAQuantity mistake) {
            report(mistake.code(), mistake.what(), mistake.instead());
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
