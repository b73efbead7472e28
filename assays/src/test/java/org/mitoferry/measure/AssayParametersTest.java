package org.mitoferry.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mitoferry.yaml.Problems;

class AssayParametersTest {
    private static List<String> mistakes(String text) {
        Problems problems = new Problems();
        AssayParameters.readText("mine.yaml", text, problems);
        return problems.list().stream().map(Object::toString).toList();
    }

    private static AssayParameters read(String text) {
        Problems problems = new Problems();
        AssayParameters parameters = AssayParameters.readText("mine.yaml", text, problems);
        assertEquals(List.of(), problems.list());
        return parameters;
    }

    @Test
    void the_shipped_file_holds_the_numbers_that_assays_have_by_themselves() {
        assertEquals(
                AssayParameters.template(),
                AssayParameters.shipped().text(),
                "where settings changed on purpose, this text belongs into parameters.yaml, with a comment for every new line");
        assertEquals(AssayParameters.shipped(), read(AssayParameters.template()));
    }

    @Test
    void every_number_has_a_line_with_a_comment_and_every_line_a_number() {
        Map<String, String> numbers = new LinkedHashMap<>();
        AssayParameters.collect("", AssayParameters.shipped(), numbers);
        TreeSet<String> lines = new TreeSet<>();
        Deque<String> path = new ArrayDeque<>();
        for (String line : AssayParameters.template().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int level = (line.length() - line.stripLeading().length()) / 2;
            while (path.size() > level) {
                path.removeLast();
            }
            path.addLast(line.strip().split(":")[0]);
            if (!line.endsWith(":")) {
                lines.add("/" + String.join("/", path));
                assertTrue(line.contains(" # "), line);
            }
        }
        assertEquals(new TreeSet<>(numbers.keySet()), lines);
    }

    @Test
    void a_file_need_only_say_what_differs() {
        AssayParameters parameters = read("nanotubes: {least length: 800 nm}\ncells: {spread name: HeLa}\n");
        assertEquals(0.8, parameters.nanotubes().leastLengthMicrometres(), 1e-12);
        assertEquals("HeLa", parameters.cells().spreadName());
        assertEquals(AssayParameters.shipped().transfer(), parameters.transfer());
    }

    @Test
    void what_is_written_reads_back_equal_and_keeps_its_comments() {
        AssayParameters changed =
                read("transfer: {organelles: {noise factor: 7.25}, guard: 2 um}\njc1: {saturation: 4095}\n");
        assertEquals(changed, read(changed.text()));
        String line = changed.text()
                .lines()
                .filter(each -> each.contains("7.25"))
                .findFirst()
                .orElseThrow();
        assertTrue(line.matches(" {4}noise factor: 7\\.25 +# standard deviations .*"), line);
        assertEquals(41, line.indexOf('#'));
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_places() {
        List<String> told = mistakes("""
                nanotubes:
                  least lenght: 1 um
                  gap share: 1.5
                  most length: 80
                cells:
                  grid: 3 h
                  least roundness: 2
                cages: {shell from: 0.7 um}
                nucleus: 12 um
                """);
        assertEquals(7, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("mine.yaml:2:3: [unknown-key]"), told.get(0));
        assertTrue(told.get(0).contains("least length"), told.get(0));
        assertEquals(
                "mine.yaml:3:14: [out-of-range] 'gap share: 1.5' is out of range. The shipped value is 0.3.",
                told.get(1));
        assertTrue(told.get(2).startsWith("mine.yaml:4:16: [missing-unit]"), told.get(2));
        assertTrue(told.get(3).startsWith("mine.yaml:6:9: [wrong-unit]"), told.get(3));
        assertTrue(told.get(4).startsWith("mine.yaml:7:20: [out-of-range]"), told.get(4));
        assertTrue(told.get(5).contains("'shell from: 0.7 um' is out of range"), told.get(5));
        assertTrue(told.get(6).startsWith("mine.yaml:9:1: [unknown-key]"), told.get(6));
    }
}
