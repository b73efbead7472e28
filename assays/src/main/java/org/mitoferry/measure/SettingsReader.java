package org.mitoferry.measure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;

/**
 * Reads a record of settings from keys with values; what is not written keeps its value. What a number may be is asked of the record
 * itself: where it refuses, the key is told that it refuses alone, else the section.
 */
final class SettingsReader {
    static final String OUT_OF_RANGE = "out-of-range";

    private final Problems problems;

    SettingsReader(Problems problems) {
        this.problems = problems;
    }

    <R extends Record> R read(MappingNode node, R shipped) {
        RecordComponent[] components = shipped.getClass().getRecordComponents();
        List<SettingKey> keys = Arrays.stream(components).map(SettingKey::of).toList();
        node.refuseOtherKeys(keys.stream().map(SettingKey::key).toList());
        Object[] usual = values(shipped);
        Object[] wanted = usual.clone();
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            Node value = node.optional(keys.get(i).key()).orElse(null);
            if (value != null) {
                wanted[i] = value(value, keys.get(i), usual[i]);
                written.add(i);
            }
        }
        R made = made(shipped, wanted);
        if (made == null) {
            blame(node, keys, usual, wanted, written, shipped);
            return shipped;
        }
        return made;
    }

    private Object value(Node node, SettingKey key, Object usual) {
        int before = problems.count();
        Object value = switch (usual) {
            case Record nested -> read(node.mapping(), nested);
            case String name -> node.text();
            case Integer whole -> Math.clamp(node.integer(), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Long whole -> node.integer();
            default -> number(node, key);
        };
        return problems.count() > before ? usual : value;
    }

    private static double number(Node node, SettingKey key) {
        if (node.scalar().toString().strip().equalsIgnoreCase(SettingKey.UNKNOWN)) {
            return Double.POSITIVE_INFINITY;
        }
        return key.unit().isEmpty() ? node.number() : node.quantity(key.unit());
    }

    private void blame(
            MappingNode node,
            List<SettingKey> keys,
            Object[] usual,
            Object[] wanted,
            List<Integer> written,
            Record shipped) {
        boolean blamed = false;
        for (int i : written) {
            Object[] alone = usual.clone();
            alone[i] = wanted[i];
            if (made(shipped, alone) == null) {
                SettingKey key = keys.get(i);
                node.optional(key.key())
                        .orElseThrow()
                        .report(
                                OUT_OF_RANGE,
                                "'" + key.key() + ": " + key.text(wanted[i]) + "' is out of range",
                                "The shipped value is " + key.text(usual[i]));
                blamed = true;
            }
        }
        if (!blamed) {
            node.report(OUT_OF_RANGE, "These numbers do not fit each other", "Compare them with the shipped ones");
        }
    }

    /** Null where the record refuses the values. */
    private static <R extends Record> @Nullable R made(R like, Object[] values) {
        Class<?>[] types = Arrays.stream(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            R made = (R) like.getClass().getDeclaredConstructor(types).newInstance(values);
            return made;
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException mistake) {
            throw new IllegalStateException(mistake);
        }
    }

    static Object[] values(Record settings) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = components[i].getAccessor().invoke(settings);
            } catch (ReflectiveOperationException mistake) {
                throw new IllegalStateException(mistake);
            }
        }
        return values;
    }
}
