package org.mitoferry.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private void assertOnly(String expected, String text) {
        assertTrue(YamlFile.readText("f.yaml", text, problems).isEmpty() || !problems.isEmpty());
        assertEquals(1, problems.count(), () -> problems.list().toString());
        Problem problem = problems.list().getFirst();
        assertEquals(expected, problem.place() + " " + problem.code(), problem::toString);
    }

    @Test
    void a_tab_as_indentation_is_located() {
        assertOnly("f.yaml:2:1 tab", "a:\n\tb: 1\n");
    }

    @Test
    void an_open_bracket_is_located() {
        assertOnly("f.yaml:2:2 broken-yaml", "a: [1, 2\nb: 3\n");
        assertEquals(
                "Close the bracket opened in line 1", problems.list().getFirst().instead());
    }

    @Test
    void a_colon_in_text_is_located() {
        assertOnly("f.yaml:1:8 broken-yaml", "a: b  c: d: e\n");
    }

    @Test
    void a_second_document_is_located() {
        assertOnly("f.yaml:2:1 several-documents", "a: 1\n---\nb: 2\n");
    }

    @Test
    void one_document_may_begin_with_dashes() {
        assertFalse(YamlFile.readText("f.yaml", "---\na: 1\n", problems).isEmpty());
        assertTrue(problems.isEmpty());
    }

    @Test
    void an_empty_file_is_told() {
        assertOnly("f.yaml:1:1 empty-file", "");
    }

    @Test
    void a_file_of_comments_is_empty() {
        assertOnly("f.yaml:1:1 empty-file", "# nothing\n\n# here\n");
    }

    @Test
    void a_document_without_content_is_empty() {
        assertOnly("f.yaml:1:1 empty-file", "---\n...\n");
    }

    @Test
    void a_key_that_stands_twice_is_located_with_its_first_line() {
        assertOnly("f.yaml:3:1 duplicate-key", "a: 1\nb: 2\na: 3\n");
        assertTrue(problems.list().getFirst().what().endsWith("in line 1"));
    }

    @Test
    void a_list_as_key_is_located() {
        assertOnly("f.yaml:1:1 key-not-a-word", "[a, b]: 1\nc: 2\n");
    }

    @Test
    void an_alias_without_anchor_is_located() {
        assertOnly("f.yaml:1:4 unknown-alias", "a: *nowhere\n");
    }

    @Test
    void an_alias_inside_its_own_anchor_is_located() {
        assertOnly("f.yaml:1:11 unknown-alias", "a: &x [1, *x]\n");
    }

    @Test
    void aliases_of_aliases_do_not_explode() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*l" + (i - 1);
            bomb.append("l")
                    .append(i)
                    .append(": &l")
                    .append(i)
                    .append(" [")
                    .append(String.join(", ", List.of(before, before, before, before)))
                    .append("]\n");
        }
        YamlFile.readText("f.yaml", bomb.toString(), problems);
        assertEquals("too-many-aliases", problems.list().getFirst().code());
    }

    @Test
    void nesting_without_end_is_located() {
        assertOnly("f.yaml:1:51 too-deep", "[".repeat(100_000));
    }

    @Test
    void a_control_character_is_located() {
        assertOnly("f.yaml:2:4 bad-character", "a: 1\nb: \u0007\n");
    }

    @Test
    void text_that_is_not_utf8_is_located() {
        byte[] latin1 = "a: 1\nb: 5 \u00b5M\n".getBytes(StandardCharsets.ISO_8859_1);
        YamlFile.read("f.yaml", latin1, problems);
        assertEquals(
                "f.yaml:2:6: [not-utf8] The file is not UTF-8 text from here on. Save it with the encoding UTF-8.",
                problems.list().getFirst().toString());
    }

    @Test
    void a_character_cut_off_at_the_end_is_not_utf8() {
        YamlFile.read("f.yaml", new byte[] {'a', ':', ' ', (byte) 0xc2}, problems);
        assertEquals("not-utf8", problems.list().getFirst().code());
    }

    @Test
    void utf16_is_told() {
        YamlFile.read("f.yaml", "a: 1\n".getBytes(StandardCharsets.UTF_16), problems);
        assertEquals(
                "f.yaml:1:1 not-utf8",
                problems.list().getFirst().place() + " "
                        + problems.list().getFirst().code());
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        MappingNode top = YamlFile.readMappingText("f.yaml", "\ufeffa: 1\n", problems);
        assertEquals(List.of("a"), top.keys());
    }

    @Test
    void a_file_over_one_megabyte_is_refused() throws IOException {
        Path file = folder.resolve("large.yaml");
        Files.write(file, new byte[YamlFile.MOST_BYTES + 1]);
        assertTrue(YamlFile.readMapping(file, problems).isFallback());
        assertEquals("file-too-large", problems.list().getFirst().code());
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        YamlFile.readMapping(folder.resolve("none.yaml"), problems)
                .required("a")
                .text();
        YamlFile.readMapping(folder, problems);
        assertEquals(
                List.of("unreadable-file", "unreadable-file"),
                problems.list().stream().map(Problem::code).toList());
    }

    @Test
    void a_list_at_the_top_where_keys_are_wanted_is_told_once() {
        YamlFile.readMappingText("f.yaml", "- a\n- b\n", problems).required("a").text();
        assertEquals(
                "[f.yaml:1:1: [not-a-mapping] This is a list. Keys with values are wanted here.]",
                problems.list().toString());
    }

    @Test
    void all_problems_go_over_in_one_exception() {
        problems.report(ReadingCode.TAB, new Place("b", 1, 1), "x", "");
        problems.report(ReadingCode.TAB, new Place("a", 10, 1), "x", "");
        problems.report(ReadingCode.TAB, new Place("a", 9, 1), "x", "");
        InvalidInput thrown = assertThrows(InvalidInput.class, problems::throwIfAny);
        assertEquals(
                List.of("a:9:1", "a:10:1", "b:1:1"),
                thrown.problems().stream().map(one -> one.place().toString()).toList());
    }

    @Test
    void no_damage_to_a_file_ends_in_an_exception() {
        String good = "title: \"x\"\n"
                + "cells:\n"
                + "  JJN3: {density: 600 cells/mm2, clumps of: 4}\n"
                + "arms:\n"
                + "  A b:\n"
                + "    - seed: JJN3\n"
                + "    - &i {in: [Nx, 'y']}\n"
                + "    - *i\n";
        String signs = "{}[]:,&*#?|-<>=!%@`'\"\\\t\n \u0000\u0085\u2028\ufeffa";
        SplittableRandom random = new SplittableRandom(3);
        int broken = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int k = random.nextInt(1, 4); k > 0; k--) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), String.valueOf(signs.charAt(random.nextInt(signs.length()))));
            }
            Problems here = new Problems();
            boolean none = YamlFile.readText("f.yaml", text.toString(), here).isEmpty();
            assertTrue(!none || here.count() > 0);
            here.list()
                    .forEach(one ->
                            assertTrue(one.place().line() >= 1 && one.place().column() >= 1, one::toString));
            broken += here.isEmpty() ? 0 : 1;
        }
        assertTrue(broken > 1_000, "damage must be seen: " + broken);
    }
}
