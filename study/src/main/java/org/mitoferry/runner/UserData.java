package org.mitoferry.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.store.WholeFile;

/**
 * Data files of the user: cell types, drugs, dyes and so on beside those that ship with the program. They are kept with
 * a run, so that its folder can be read anywhere.
 *
 * @param paths files, or folders of them
 */
public record UserData(List<Path> paths) {
    private static final List<String> KINDS = Catalogue.folders();
    private static final String KEPT = "data";

    /** None. */
    public static final UserData NONE = new UserData(List.of());

    public UserData {
        paths = List.copyOf(paths);
    }

    /** What lies beside a protocol file, in folders named after the kind of data, and then what else was named. */
    public static UserData beside(Path protocolFile, List<Path> others) {
        List<Path> all = new ArrayList<>(
                foldersIn(protocolFile.toAbsolutePath().normalize().getParent()));
        all.addAll(others);
        return new UserData(all);
    }

    /** What was kept with a run. */
    static UserData keptWith(Path runFolder) {
        Path kept = runFolder.resolve(KEPT);
        return Files.isDirectory(kept) ? new UserData(List.of(kept)) : NONE;
    }

    /** Copies all files into the folder of a run. */
    public void keepIn(Path runFolder) throws IOException {
        for (Path path : paths) {
            List<Path> sources = new ArrayList<>(List.of(path));
            if (Files.isDirectory(path)) {
                sources.addAll(foldersIn(path));
            }
            for (Path source : sources) {
                for (Path file : yamlFiles(source)) {
                    Path parent = file.toAbsolutePath().normalize().getParent();
                    String folder = parent == null || parent.getFileName() == null
                            ? ""
                            : parent.getFileName().toString();
                    Path kept = runFolder
                            .resolve(KEPT)
                            .resolve(KINDS.contains(folder) ? folder : "")
                            .resolve(String.valueOf(file.getFileName()));
                    WholeFile.write(kept, Files.readAllBytes(file));
                }
            }
        }
    }

    private static List<Path> foldersIn(@Nullable Path folder) {
        if (folder == null) {
            return List.of();
        }
        return KINDS.stream().map(folder::resolve).filter(Files::isDirectory).toList();
    }

    private static List<Path> yamlFiles(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
