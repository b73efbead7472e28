package org.mitoferry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher, with a Maven and a JDK that only write down how they were called. */
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "cp",
            "date",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sleep",
            "tee",
            "touch",
            "true");

    @TempDir
    Path folder;

    private Path house;
    private Path tools;

    record Outcome(int exitCode, String out, String err) {}

    @BeforeEach
    void lay_out_a_house_with_a_fake_maven() throws IOException {
        house = Files.createDirectories(folder.resolve("a house"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            if (Files.exists(real)) {
                Files.writeString(executableFile(tools.resolve(tool)), "#!/bin/bash\nexec " + real + " \"$@\"\n");
            }
        }
        Files.copy(Path.of("..", "mitoferry"), house.resolve("mitoferry"));
        executable(house.resolve("mitoferry"));
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        Files.createDirectories(house.resolve("app/src/main/java"));
        Files.writeString(house.resolve("app/src/main/java/A.java"), "class A {}");
        Files.writeString(executableFile(tools.resolve("mvn")), """
                #!/bin/bash
                echo "$JAVA_HOME" >> %s/builds
                sleep 0.2
                mkdir -p app/target/lib
                echo jar > app/target/mitoferry.jar
                echo jar > app/target/lib/other.jar
                """.formatted(folder));
    }

    @Test
    void arguments_reach_the_program_as_they_were_typed() throws Exception {
        Outcome outcome = run(jdk("25.0.3"), house.resolve("mitoferry"), "run", "two words", "*", "--seed=1");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().endsWith("[run][two words][*][--seed=1]\n"), outcome.out());
    }

    @Test
    void the_exit_code_of_the_program_is_that_of_the_launcher() throws Exception {
        assertEquals(
                3, run(jdk("25.0.3"), house.resolve("mitoferry"), "exit", "3").exitCode());
    }

    @Test
    void it_builds_once_and_again_only_when_a_source_is_newer() throws Exception {
        Path jdk = jdk("25.0.3");
        run(jdk, house.resolve("mitoferry"));
        run(jdk, house.resolve("mitoferry"));
        assertEquals(1, builds());
        Files.setLastModifiedTime(
                house.resolve("app/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        run(jdk, house.resolve("mitoferry"));
        assertEquals(2, builds());
    }

    @Test
    void a_removed_source_is_a_change() throws Exception {
        Path jdk = jdk("25.0.3");
        run(jdk, house.resolve("mitoferry"));
        Files.delete(house.resolve("app/src/main/java/A.java"));
        run(jdk, house.resolve("mitoferry"));
        assertEquals(2, builds());
    }

    @Test
    void it_works_from_any_folder_and_through_a_symbolic_link() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("mf"), Path.of("..", "a house", "mitoferry"));
        Outcome outcome = run(jdk("25.0.3"), bin.resolve("mf"), "x");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(Files.exists(house.resolve("app/target/mitoferry.jar")));
    }

    @Test
    void two_at_once_build_once() throws Exception {
        Path jdk = jdk("25.0.3");
        Process first = start(jdk, house.resolve("mitoferry"), "a");
        Process second = start(jdk, house.resolve("mitoferry"), "b");
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        assertEquals(1, builds());
    }

    @Test
    void a_build_removes_the_copy_that_nobody_runs() throws Exception {
        Path jdk = jdk("25.0.3");
        run(jdk, house.resolve("mitoferry"));
        Files.delete(house.resolve("app/src/main/java/A.java"));
        run(jdk, house.resolve("mitoferry"));
        assertEquals(1, copies());
    }

    @Test
    void a_build_leaves_the_copy_that_still_runs() throws Exception {
        Path jdk = jdk("25.0.3");
        Process running = start(jdk, house.resolve("mitoferry"), "wait");
        while (!Files.exists(folder.resolve("waiting"))) {
            Thread.sleep(10);
        }
        Files.delete(house.resolve("app/src/main/java/A.java"));
        run(jdk, house.resolve("mitoferry"));
        int copies = copies();
        Files.writeString(folder.resolve("go"), "");
        assertEquals(0, running.waitFor());
        assertEquals(2, copies);
    }

    @ParameterizedTest
    @CsvSource({"17.0.15,2", "25,2", "25.0.2,2", "25.0.3,0", "25.0.10,0", "25.1.0,0", "26.0.0,2", "2.5.3,2"})
    void only_a_jdk_from_25_0_3_and_below_26_will_do(String version, int exitCode) throws Exception {
        Outcome outcome = run(jdk(version), house.resolve("mitoferry"));
        assertEquals(exitCode, outcome.exitCode(), outcome.err());
    }

    @Test
    void a_missing_jdk_is_said_in_one_sentence_and_leaves_nothing() throws Exception {
        Outcome outcome = run(folder.resolve("none"), house.resolve("mitoferry"));
        assertEquals(2, outcome.exitCode());
        assertEquals(1, outcome.err().lines().count());
        assertTrue(outcome.err().contains("JDK 25"));
        assertFalse(Files.exists(house.resolve(".launch")));
    }

    @Test
    void a_missing_maven_is_said_in_one_sentence() throws Exception {
        Files.delete(tools.resolve("mvn"));
        Outcome outcome = run(jdk("25.0.3"), house.resolve("mitoferry"));
        assertEquals(2, outcome.exitCode());
        assertEquals(1, outcome.err().lines().count());
        assertTrue(outcome.err().contains("Maven"));
    }

    @Test
    void a_failed_build_starts_nothing_and_shows_the_errors() throws Exception {
        Files.writeString(
                tools.resolve("mvn"), "#!/bin/bash\necho '[INFO] fine'\necho '[ERROR] A.java:[1,1] oh'\nexit 1\n");
        Outcome outcome = run(jdk("25.0.3"), house.resolve("mitoferry"));
        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("[ERROR] A.java:[1,1] oh"));
        assertFalse(outcome.err().contains("[INFO]"));
    }

    private Path jdk(String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdks/jdk-" + version));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(executableFile(jdk.resolve("bin/javac")), "#!/bin/bash\n");
        Files.writeString(executableFile(jdk.resolve("bin/java")), """
                #!/bin/bash
                while [[ $1 != -jar ]]; do shift; done
                shift 2
                if [[ ${1:-} == exit ]]; then exit "$2"; fi
                if [[ ${1:-} == wait ]]; then : > %1$s/waiting; while [[ ! -e %1$s/go ]]; do sleep 0.05; done; fi
                printf '[%%s]' "$@"
                echo
                """.formatted(folder));
        return jdk;
    }

    private Process start(Path jdk, Path launcher, String... arguments) throws IOException {
        return command(jdk, launcher, arguments).start();
    }

    private Outcome run(Path jdk, Path launcher, String... arguments) throws Exception {
        ProcessBuilder command = command(jdk, launcher, arguments);
        int exitCode = command.start().waitFor();
        return new Outcome(
                exitCode,
                Files.readString(command.redirectOutput().file().toPath()),
                Files.readString(command.redirectError().file().toPath()));
    }

    private ProcessBuilder command(Path jdk, Path launcher, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words).directory(folder.toFile());
        command.redirectOutput(Files.createTempFile(folder, "out", "").toFile());
        command.redirectError(Files.createTempFile(folder, "err", "").toFile());
        Map<String, String> environment = command.environment();
        environment.clear();
        environment.put("PATH", tools.toString());
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("MITOFERRY_JDK_FOLDERS", folder.resolve("no jdks here").toString());
        return command;
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private int copies() throws IOException {
        try (var entries = Files.newDirectoryStream(house.resolve(".launch"), "build-*-*")) {
            int copies = 0;
            for (Path ignored : entries) {
                copies++;
            }
            return copies;
        }
    }

    private static Path executableFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        executable(file);
        return file;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
