package org.mitoferry.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Reading;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * A protocol that the user named, read.
 *
 * @param reading what came of it; its problems have been reported
 * @param laboratory what it was read against
 */
record ProtocolSource(Reading reading, Laboratory laboratory) {

    /**
     * Finds a built-in protocol by its name, or a file, and reads it with the data beside it.
     *
     * @param overrides of the command line
     * @param problems is told all that is wrong with any of it
     */
    static ProtocolSource read(String nameOrFile, List<Path> data, List<String> overrides, Problems problems) {
        Path file = path(nameOrFile);
        boolean builtIn = BuiltInProtocols.list().contains(nameOrFile);
        boolean exists = !builtIn && file != null && Files.isRegularFile(file);
        Laboratory laboratory = Laboratory.open(exists ? UserData.beside(file, data) : new UserData(data), problems);
        Reading reading;
        if (builtIn) {
            reading = laboratory.read(nameOrFile, nameOrFile + ".yaml", BuiltInProtocols.read(nameOrFile), overrides);
        } else if (exists) {
            reading = laboratory.read(file, overrides);
        } else {
            problems.report(
                    "unknown-protocol",
                    Place.whole(nameOrFile),
                    "There is no built-in protocol and no file of this name",
                    BuiltInProtocols.meant(nameOrFile));
            reading = new Reading(null, List.of(), "", false);
        }
        reading.problems().forEach(problems::report);
        return new ProtocolSource(reading, laboratory);
    }

    private static @Nullable Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
