package org.mitoferry.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The program as a user starts it, by the clock. */
record ProgramTrial(String name, List<String> arguments, double targetSeconds, int goes) implements Trial {

    @Override
    public List<Figure> run(boolean quick, Bandwidth bandwidth) throws IOException {
        String launcher = System.getProperty("mitoferry.launcher");
        if (launcher == null) {
            throw new IllegalStateException("start this as './mitoferry benchmark': " + name + " needs the launcher");
        }
        Path folder = Files.createTempDirectory("mitoferry-benchmark");
        try {
            double seconds = Trial.shortest(quick ? 1 : goes, go -> started(launcher, folder.resolve("run-" + go)));
            return List.of(new Figure(name, seconds, Figure.SECONDS, targetSeconds, Double.NaN));
        } finally {
            delete(folder);
        }
    }

    private Object started(String launcher, Path out) {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(arguments);
        if (arguments.contains("run")) {
            command.addAll(List.of("--quiet", "--out", out.toString()));
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with code " + code);
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
