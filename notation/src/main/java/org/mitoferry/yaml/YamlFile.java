package org.mitoferry.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one YAML file into nodes. Whatever is wrong with the file becomes a problem; nothing is thrown for it. */
public final class YamlFile {
    /** Files above this are refused: a protocol or data file is written by hand. */
    public static final int MOST_BYTES = 1_000_000;

    private YamlFile() {}

    /** Reads a file; empty with at least one problem when there is no tree to walk. The file is called in problems as it is given here. */
    public static Optional<Node> read(Path file, Problems problems) {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            String what = Files.exists(file) ? "This is not a file" : "There is no such file";
            problems.report(ReadingCode.UNREADABLE_FILE, Place.whole(name), what, "Check the path");
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(name, stream.readNBytes(MOST_BYTES + 1), problems);
        } catch (IOException failure) {
            problems.report(
                    ReadingCode.UNREADABLE_FILE, Place.whole(name), "The file cannot be read", "Check its permissions");
            return Optional.empty();
        }
    }

    /** Reads bytes as if they were the file {@code name}. */
    public static Optional<Node> read(String name, byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.report(
                    ReadingCode.FILE_TOO_LARGE,
                    Place.whole(name),
                    "The file is larger than 1 MB",
                    "Keep pictures and tables out of it");
            return Optional.empty();
        }
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            Place place = NodeBuilder.placeAfter(name, text);
            problems.report(
                    ReadingCode.NOT_UTF8,
                    place,
                    "The file is not UTF-8 text from here on",
                    "Save it with the encoding UTF-8");
            return Optional.empty();
        }
        return readText(name, text, problems);
    }

    /** Reads text as if it were the file {@code name}. */
    public static Optional<Node> readText(String name, String text, Problems problems) {
        // A byte order mark is what Windows editors put in front of UTF-8
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new NodeBuilder(name, body, problems).build();
    }

    /** As {@link #read(Path, Problems)}, for a file that holds keys with values at its top; an empty fallback mapping when it does not. */
    public static MappingNode readMapping(Path file, Problems problems) {
        return read(file, problems)
                .map(Node::mapping)
                .orElseGet(() -> MappingNode.missing(Place.whole(file.toString()), problems));
    }

    /** As {@link #readText(String, String, Problems)}, for a text that holds keys with values at its top. */
    public static MappingNode readMappingText(String name, String text, Problems problems) {
        return readText(name, text, problems)
                .map(Node::mapping)
                .orElseGet(() -> MappingNode.missing(Place.whole(name), problems));
    }
}
