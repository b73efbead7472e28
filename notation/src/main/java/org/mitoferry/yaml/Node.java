package org.mitoferry.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.quantity.Extent;
import org.mitoferry.quantity.Quantity;

/**
 * A value in a file, with its place. Asking it for what it is not reports a problem and gives a fallback; the fallback of a missing or
 * wrong value reports nothing more, whatever it is asked for.
 */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {

    Place place();

    /** Whether this stands in for a value that is missing or wrong and was reported already. */
    boolean isFallback();

    /** Reports a problem at this place, unless this is a fallback. */
    void report(String code, String what, String instead);

    /** Reports a problem at this place, unless this is a fallback. */
    default void report(ProblemCode code, String what, String instead) {
        report(code.code(), what, instead);
    }

    /** This as keys with values, or {@code not-a-mapping} and an empty mapping. */
    MappingNode mapping();

    /** This as a list, or {@code not-a-list} and an empty one. */
    SequenceNode sequence();

    /** This as a single value, or {@code not-a-single-value} and an empty one. */
    ScalarNode scalar();

    /**
     * The elements of a list; a single value or mapping counts as a list of one: {@code drug: DMSO} and {@code drug: [DMSO]} are the same.
     */
    default List<Node> oneOrMore() {
        return switch (this) {
            case SequenceNode sequence -> sequence.elements();
            case MappingNode mapping -> mapping.isFallback() ? List.of() : List.of(mapping);
            case ScalarNode scalar -> scalar.isFallback() ? List.of() : List.of(scalar);
        };
    }

    /** As {@link ScalarNode#text()}. */
    default String text() {
        return scalar().text();
    }

    /** As {@link ScalarNode#number()}. */
    default double number() {
        return scalar().number();
    }

    /** As {@link ScalarNode#integer()}. */
    default long integer() {
        return scalar().integer();
    }

    /** As {@link ScalarNode#yesNo()}. */
    default boolean yesNo() {
        return scalar().yesNo();
    }

    /** As {@link ScalarNode#quantity(String)}. */
    default double quantity(String unit) {
        return scalar().quantity(unit);
    }

    /** As {@link ScalarNode#quantity()}. */
    default Optional<Quantity> quantity() {
        return scalar().quantity();
    }

    /** As {@link ScalarNode#extent()}. */
    default Optional<Extent> extent() {
        return scalar().extent();
    }

    /** As {@link ScalarNode#oneOf(Map)}. */
    default <T> Optional<T> oneOf(Map<String, T> words) {
        return scalar().oneOf(words);
    }
}
