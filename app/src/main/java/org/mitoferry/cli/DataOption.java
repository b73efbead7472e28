package org.mitoferry.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where data files of the user are, beside those next to the protocol. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = {
                "A file, or a folder with cells, drugs, dyes or other data of your own; may be repeated.",
                "Such folders beside the protocol are read anyway."
            })
    private List<Path> paths = new ArrayList<>();

    List<Path> paths() {
        return List.copyOf(paths);
    }
}
