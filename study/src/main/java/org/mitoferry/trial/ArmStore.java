package org.mitoferry.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mitoferry.store.WholeFile;

/**
 * A folder of finished arms, each a file named by its key. Files are written whole or not at all and never changed, so threads and programs
 * may share a folder without asking each other.
 */
public final class ArmStore {
    private static final int FOLDER_LETTERS = 2;

    private final Path folder;

    /** @param folder made with the first arm that is kept */
    public ArmStore(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Whether there is a file of that key; it may be damaged all the same. */
    boolean holds(ArmKey key) {
        return Files.exists(file(key));
    }

    /** The arm of a key; none when it was not computed, or its file is damaged. */
    Optional<StoredArm> find(ArmKey key) {
        if (!holds(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ArmFile.read(Files.readAllBytes(file(key)), key));
        } catch (IOException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Keeps an arm.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    void keep(ArmKey key, StoredArm arm) {
        try {
            WholeFile.write(file(key), ArmFile.write(key, arm));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "an arm cannot be kept in " + folder + ": " + e.getClass().getSimpleName() + " " + e.getMessage(),
                    e);
        }
    }

    private Path file(ArmKey key) {
        return folder.resolve(key.digest().substring(0, FOLDER_LETTERS)).resolve(key.digest() + ".arm");
    }
}
