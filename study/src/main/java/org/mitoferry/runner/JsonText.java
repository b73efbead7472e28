package org.mitoferry.runner;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists, texts and numbers as JSON, indented by two spaces. Numbers that JSON cannot hold are written as null. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static byte[] bytes(Map<String, ?> object) {
        JsonText json = new JsonText();
        json.value(object, 0);
        return json.text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> object(map, depth);
            case List<?> list -> array(list, depth);
            case Double number when !Double.isFinite(number) -> text.append("null");
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            default -> quoted(value.toString());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            quoted(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? "," : "");
        }
        if (!map.isEmpty()) {
            line(depth);
        }
        text.append('}');
    }

    private void array(List<?> list, int depth) {
        text.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            line(depth + 1);
            value(items.next(), depth + 1);
            text.append(items.hasNext() ? "," : "");
        }
        if (!list.isEmpty()) {
            line(depth);
        }
        text.append(']');
    }

    private void line(int depth) {
        text.append('\n').repeat("  ", depth);
    }

    private void quoted(String words) {
        text.append('"');
        for (char c : words.toCharArray()) {
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
