package org.mitoferry.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files whole or not at all: into a sibling first, forced to disk, then moved over the target in one step. */
public final class WholeFile {

    /** Fills a file that nobody else sees yet. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path unfinished) throws IOException;
    }

    private WholeFile() {}

    /**
     * Replaces {@code target} by what {@code content} writes. Missing parent folders are made. When {@code content} throws, the target is
     * as before and the sibling is gone.
     *
     * @throws IOException when the file cannot be written, or the file system cannot replace a file in one step
     */
    public static void write(Path target, Content content) throws IOException {
        Path place = target.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null) {
            throw new IOException(target + " is not a file");
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            content.writeTo(unfinished);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException refused) {
            throw new IOException("the file system of " + folder + " cannot replace a file in one step", refused);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Replaces {@code target} by {@code bytes}. */
    public static void write(Path target, byte[] bytes) throws IOException {
        write(target, unfinished -> Files.write(unfinished, bytes));
    }

    /** Replaces {@code target} by {@code text} in UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }
}
