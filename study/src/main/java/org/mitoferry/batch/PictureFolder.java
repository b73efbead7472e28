package org.mitoferry.batch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/** What lies in a folder of pictures: files, and OME-Zarr folders as one each, under their names from the folder on. */
final class PictureFolder {
    private static final List<String> ENDINGS = List.of(
            ".ome.tiff",
            ".ome.tif",
            ".ome.zarr",
            ".tiff",
            ".tif",
            ".zarr",
            ".lif",
            ".czi",
            ".lsm",
            ".stk",
            ".ome.btf",
            ".btf");
    private static final String ZARR = ".zarr";

    private final Path folder;
    private final List<Path> entries;

    private PictureFolder(Path folder, List<Path> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /** @param without a folder that is not looked into, that of the results */
    static PictureFolder of(Path folder, Path without) throws IOException {
        List<Path> found = new ArrayList<>();
        Path skipped = without.toAbsolutePath().normalize();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes facts) {
                boolean hidden =
                        !place.equals(folder) && place.getFileName().toString().startsWith(".");
                if (hidden || place.toAbsolutePath().normalize().equals(skipped)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (place.toString().toLowerCase(Locale.ROOT).endsWith(ZARR)) {
                    found.add(folder.relativize(place));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (!file.getFileName().toString().startsWith(".")) {
                    found.add(folder.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(PictureFolder::sortKey));
        return new PictureFolder(folder, found);
    }

    /** By name, with numbers in the order of their values: field 2 comes before field 10. */
    private static String sortKey(Path entry) {
        StringBuilder key = new StringBuilder();
        for (String part : name(entry).split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
            boolean digits = !part.isEmpty() && Character.isDigit(part.charAt(0));
            key.append(digits ? "0".repeat(Math.max(0, 20 - part.length())) + part : part);
        }
        return key.toString();
    }

    /** Those that a name or pattern means, in the order of names; a file of exactly that name is meant before a pattern. */
    List<Path> matching(String pattern) {
        String tidy = pattern.replace('\\', '/');
        List<Path> named =
                entries.stream().filter(entry -> name(entry).equals(tidy)).toList();
        if (!named.isEmpty()) {
            return named;
        }
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + tidy);
            return entries.stream().filter(matcher::matches).toList();
        } catch (PatternSyntaxException noPattern) {
            return List.of();
        }
    }

    /** Those whose names end as pictures do. */
    List<Path> pictures() {
        return entries.stream()
                .filter(entry -> !stem(entry).equals(name(entry)))
                .toList();
    }

    /** All names, for suggestions. */
    List<String> names() {
        return entries.stream().map(PictureFolder::name).toList();
    }

    Path resolve(Path entry) {
        return folder.resolve(entry);
    }

    /** With slashes on every system. */
    static String name(Path entry) {
        return entry.toString().replace('\\', '/');
    }

    /** The name without the ending of a picture. */
    static String stem(Path entry) {
        String name = name(entry);
        String low = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(low::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
