package org.mitoferry.measure;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes parameters as YAML: sections and keys as the records have them, comments as the shipped file has them. */
final class ParametersText {
    private static final Pattern LINE = Pattern.compile("( *)([^:#]+):[^#]*(#.*)?");
    private static final int COMMENT_COLUMN = 41;

    private final Map<String, String> comments = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** @param shipped the file whose comments are taken */
    ParametersText(String shipped) {
        String[] path = new String[3];
        StringBuilder above = new StringBuilder();
        for (String line : shipped.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (line.startsWith("#")) {
                above.append(line).append('\n');
            } else if (line.isBlank()) {
                comments.putIfAbsent("", above.toString());
                above.setLength(0);
            } else if (parts.matches()) {
                int level = parts.group(1).length() / 2;
                path[level] = (level == 0 ? "" : path[level - 1]) + "/" + parts.group(2);
                comments.put(path[level], level == 0 ? above.toString() : parts.group(3) == null ? "" : parts.group(3));
                above.setLength(0);
            }
        }
    }

    String of(AssayParameters parameters) {
        text.append(comments.getOrDefault("", ""));
        write("", 0, parameters);
        return text.toString();
    }

    private void write(String path, int level, Record settings) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = SettingsReader.values(settings);
        for (int i = 0; i < values.length; i++) {
            SettingKey key = SettingKey.of(components[i]);
            String place = path + "/" + key.key();
            String indent = "  ".repeat(level);
            String comment = comments.getOrDefault(place, "");
            if (values[i] instanceof Record nested) {
                text.append(level == 0 ? "\n" + comment : "")
                        .append(indent)
                        .append(key.key())
                        .append(":\n");
                write(place, level + 1, nested);
            } else {
                String line = indent + key.key() + ": " + key.text(values[i]);
                String blanks = " ".repeat(Math.max(1, COMMENT_COLUMN - line.length()));
                text.append(line)
                        .append(comment.isEmpty() ? "" : blanks + comment)
                        .append('\n');
            }
        }
    }
}
