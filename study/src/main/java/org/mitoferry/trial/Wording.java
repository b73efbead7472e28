package org.mitoferry.trial;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mitoferry.parameter.ParameterSet;
import org.mitoferry.parameter.ParameterValue;

/**
 * Writes what an arm depends on as text, one text for one meaning: records by all their components, so that one that is added to the model
 * is never forgotten, but for those that change no number.
 */
final class Wording {
    /** Where it stands in a file, how well it is known, what it is called in reports. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("at", "source", "status", "description", "identity");

    /** What is plausible decides nothing once the value is there. */
    private static final Set<String> OF_RANGE = Set.of("lowest", "highest");

    private Wording() {}

    static String of(@Nullable Object thing) {
        return switch (thing) {
            case null -> "-";
            case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            case Enum<?> one -> one.name();
            case ParameterSet set -> of(set.list());
            case Record record -> of(record);
            case Set<?> set -> set.stream().map(Wording::of).sorted().collect(Collectors.joining(",", "{", "}"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + ":" + of(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> joined(list);
            default -> throw new IllegalArgumentException("there is no wording for " + thing.getClass());
        };
    }

    private static String joined(Collection<?> things) {
        return things.stream().map(Wording::of).collect(Collectors.joining(",", "[", "]"));
    }

    private static String of(Record record) {
        StringBuilder text = new StringBuilder(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = component.getName();
            boolean idle = WITHOUT_EFFECT.contains(name) || record instanceof ParameterValue && OF_RANGE.contains(name);
            if (!idle) {
                text.append(name)
                        .append('=')
                        .append(of(value(record, component)))
                        .append(' ');
            }
        }
        return text.append(')').toString();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
