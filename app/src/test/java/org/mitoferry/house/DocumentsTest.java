package org.mitoferry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents lead somewhere: their links among each other, the files they name, and the list of them in the README. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern FILE = Pattern.compile("`((?:[a-z]+/)+[\\w./-]*)`");
    private static final Pattern DOI_LINK = Pattern.compile("\\[doi:([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    @Test
    void every_link_between_documents_resolves() throws IOException {
        Set<String> broken = new TreeSet<>();
        int links = 0;
        for (Path document : documents()) {
            for (String target : found(LINK, Files.readString(document))) {
                if (!target.contains("://")) {
                    links++;
                    if (!resolves(document, target)) {
                        broken.add(ROOT.relativize(document) + " -> " + target);
                    }
                }
            }
        }
        assertEquals(Set.of(), broken);
        assertTrue(links > 10, "links found: " + links);
    }

    @Test
    void a_doi_is_linked_to_itself() throws IOException {
        Set<String> astray = new TreeSet<>();
        for (Path document : documents()) {
            DOI_LINK.matcher(Files.readString(document))
                    .results()
                    .filter(link -> !link.group(2).equals("https://doi.org/" + link.group(1)))
                    .forEach(link -> astray.add(link.group()));
        }
        assertEquals(Set.of(), astray);
    }

    @Test
    void source_folders_that_documents_name_are_there() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path document : documents()) {
            for (String path : found(FILE, Files.readString(document))) {
                if (path.contains("/src/") && !Files.exists(ROOT.resolve(path))) {
                    missing.add(ROOT.relativize(document) + " -> " + path);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void the_readme_leads_to_every_document() throws IOException {
        List<String> linked = found(LINK, Files.readString(ROOT.resolve("README.md")));
        Set<String> unlinked = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            files.map(file -> "docs/" + file.getFileName())
                    .filter(file -> file.endsWith(".md") && !linked.contains(file))
                    .forEach(unlinked::add);
        }
        assertEquals(Set.of(), unlinked);
    }

    private static boolean resolves(Path document, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1 || anchors(Files.readString(file)).contains(parts[1]);
    }

    /** Headings as GitHub makes anchors of them. */
    private static Set<String> anchors(String text) {
        return found(HEADING, text).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }
}
