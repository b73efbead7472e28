package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelDocumentTest {
    private static final Path MODEL = Path.of("../docs/model.md");
    private static final Path PROCESSES = Path.of("src/main/java/org/mitoferry/process");
    private static final Pattern EQUATIONS = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PARAMETER_LIKE = Pattern.compile("\\b[a-z]+[A-Z][a-z]\\w*");

    @Test
    void the_model_names_every_process() throws IOException {
        String model = Files.readString(MODEL);
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(PROCESSES)) {
            files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .filter(name -> !model.contains("`" + name + "`"))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void the_model_names_every_population_of_a_culture() throws IOException {
        String model = Files.readString(MODEL);
        Set<String> missing = Arrays.stream(Culture.class.getMethods())
                .map(Method::getReturnType)
                .filter(ModelDocumentTest::counts)
                .map(Class::getSimpleName)
                .filter(name -> !model.contains("`" + name + "`"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void the_equations_of_the_model_are_written_in_parameters_that_there_are() throws IOException {
        Set<String> known =
                Arrays.stream(CellParameter.values()).map(CellParameter::key).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        Matcher equations = EQUATIONS.matcher(Files.readString(MODEL));
        while (equations.find()) {
            PARAMETER_LIKE
                    .matcher(equations.group(1))
                    .results()
                    .map(word -> word.group())
                    .filter(word -> !known.contains(word))
                    .forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void the_published_list_of_parameters_is_that_of_the_program() throws IOException {
        assertEquals(Files.readString(ParameterList.PUBLISHED), ParameterList.text());
    }

    @Test
    void every_parameter_is_read_by_something() throws IOException {
        Set<CellParameter> unread = new TreeSet<>();
        ParameterList.readers().forEach((parameter, readers) -> {
            if (readers.isEmpty()) {
                unread.add(parameter);
            }
        });
        assertEquals(Set.of(), unread);
    }

    /** Populations and logs are the types that count what they hold. */
    private static boolean counts(Class<?> type) {
        return Arrays.stream(type.getFields()).map(Field::getName).anyMatch("count"::equals);
    }
}
