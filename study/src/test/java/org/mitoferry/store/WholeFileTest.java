package org.mitoferry.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_written_and_nothing_else_is_left() throws IOException {
        WholeFile.write(folder.resolve("a.txt"), "text");
        assertEquals("text", Files.readString(folder.resolve("a.txt")));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void a_failure_on_the_way_leaves_the_old_file_and_no_other() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, unfinished -> {
                    Files.writeString(unfinished, "half");
                    throw new IOException("the disk is full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void nobody_sees_the_target_before_it_is_complete() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old");
        WholeFile.write(file, unfinished -> {
            Files.writeString(unfinished, "new");
            assertEquals("old", Files.readString(file));
        });
        assertEquals("new", Files.readString(file));
    }

    @Test
    void missing_folders_are_made() throws IOException {
        WholeFile.write(folder.resolve("x/y/a.txt"), "text");
        assertEquals("text", Files.readString(folder.resolve("x/y/a.txt")));
    }
}
