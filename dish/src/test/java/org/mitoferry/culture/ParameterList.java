package org.mitoferry.culture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of parameters as it is published, with the classes that read each. Run it in the module's folder to write
 * {@code docs/parameters.md} anew after a parameter was added, or is read elsewhere.
 */
final class ParameterList {
    static final Path PUBLISHED = Path.of("../docs/parameters.md");

    private static final Path VOCABULARY = Path.of("src/main/java/org/mitoferry/culture/CellParameter.java");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../study/src/main/java"));
    private static final Pattern LINE = Pattern.compile(" {4}(?:// (.+)|([A-Z][A-Z0-9_]+)\\(.*)");

    private static final String HEAD = """
            # The parameters of a cell type

            Every number that a cell type is described by: what overrides, drugs, coatings, parameter sets and donors act on. Values, ranges and sources stand in the data
            files ([catalogue.md](catalogue.md)), what they do in [model.md](model.md). This list is made from the program.
            """;

    private ParameterList() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(PUBLISHED, text());
    }

    static String text() throws IOException {
        Map<CellParameter, List<String>> readers = readers();
        StringBuilder list = new StringBuilder(HEAD);
        for (String line : Files.readAllLines(VOCABULARY)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && matcher.group(1) != null) {
                list.append("\n## ").append(matcher.group(1));
                list.append("\n\n| parameter | unit | meaning | read by |\n|---|---|---|---|\n");
            } else if (matcher.matches()) {
                CellParameter p = CellParameter.valueOf(matcher.group(2));
                list.append("| `%s` | %s | %s | %s |\n"
                        .formatted(p.key(), p.unit(), p.meaning(), String.join(", ", readers.get(p))));
            }
        }
        return list.toString();
    }

    /** The classes whose code names each parameter, in alphabetical order. */
    static Map<CellParameter, List<String>> readers() throws IOException {
        Map<CellParameter, List<String>> readers = new TreeMap<>();
        for (CellParameter parameter : CellParameter.values()) {
            readers.put(parameter, new ArrayList<>());
        }
        Map<String, String> code = code();
        readers.forEach((parameter, classes) -> {
            Pattern name = Pattern.compile("\\b" + parameter.name() + "\\b");
            code.forEach((type, text) -> {
                if (name.matcher(text).find()) {
                    classes.add(type);
                }
            });
        });
        return readers;
    }

    /** Text without imports of the classes that know the vocabulary, by class. */
    private static Map<String, String> code() throws IOException {
        Map<String, String> code = new TreeMap<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    if (text.contains("CellParameter") && !file.equals(VOCABULARY)) {
                        code.merge(
                                file.getFileName().toString().replace(".java", ""),
                                text.lines()
                                        .filter(l -> !l.startsWith("import "))
                                        .collect(Collectors.joining("\n")),
                                String::concat); // two packages may use one name
                    }
                }
            }
        }
        return code;
    }
}
